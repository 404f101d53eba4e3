"""Text files are read within bounds, in the codings that people have, and nothing else is taken for text."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.chat.problems import ProblemError, ProblemKind
from bitnet_desktop.desktop.text_files import LARGEST_TEXT, read_text_file, shown_name

TEXT = "Grüße, “naïve” café — 日本 😀\nzweite Zeile\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "notes.txt"


def _refused(path: Path) -> ProblemKind:
    with pytest.raises(ProblemError) as caught:
        read_text_file(path)
    assert caught.value.problem.facts["path"] == str(path)
    return caught.value.problem.kind


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big"],
)
def test_unicode_is_read(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert read_text_file(file) == TEXT


def test_western_text_of_old_windows_is_read(file: Path) -> None:
    text = "Größe und Preis: 5 € – „übrigens“ nicht viel"
    file.write_bytes(text.encode("cp1252"))
    assert read_text_file(file) == text


@pytest.mark.parametrize(
    "content",
    [
        "Это русский текст в старой кодировке".encode("koi8-r"),
        "これは古い符号化の日本語の文章です".encode("shift-jis"),
        "这是旧编码的中文文本".encode("gbk"),
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"plain until here\x00",
        codecs.BOM_UTF16_LE + b"odd",
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        bytes(range(256)),
        b"undefined in windows-1252: \x81",
    ],
    ids=["koi8", "shift-jis", "gbk", "png", "nul", "odd utf-16", "utf-32", "all bytes", "undefined"],
)
def test_what_is_no_text_is_refused(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert _refused(file) is ProblemKind.ATTACHMENT_NOT_TEXT


def test_line_ends_are_line_feeds(file: Path) -> None:
    file.write_bytes(b"one\r\ntwo\rthree\nfour")
    assert read_text_file(file) == "one\ntwo\nthree\nfour"


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", codecs.BOM_UTF8])
def test_an_empty_file_is_refused(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert _refused(file) is ProblemKind.ATTACHMENT_EMPTY


def test_the_limit_is_exact(file: Path) -> None:
    file.write_bytes(b"x" * LARGEST_TEXT)
    assert len(read_text_file(file)) == LARGEST_TEXT
    file.write_bytes(b"x" * (LARGEST_TEXT + 1))
    with pytest.raises(ProblemError) as caught:
        read_text_file(file)
    assert caught.value.problem.kind is ProblemKind.ATTACHMENT_TOO_LARGE
    assert caught.value.problem.facts["actual"] == LARGEST_TEXT + 1


def test_folders_and_what_is_not_there_are_refused(tmp_path: Path) -> None:
    assert _refused(tmp_path) is ProblemKind.ATTACHMENT_IS_FOLDER
    assert _refused(tmp_path / "none.txt") is ProblemKind.ATTACHMENT_UNREADABLE
    assert _refused(Path("bad\0name")) is ProblemKind.ATTACHMENT_UNREADABLE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are a thing of Unix")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert _refused(pipe) is ProblemKind.ATTACHMENT_UNREADABLE


@given(content=st.binary(max_size=200))
def test_any_bytes_give_text_or_a_problem(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.getbasetemp() / "any"
    file.write_bytes(content)
    kind, text = ProblemKind.ATTACHMENT_NOT_TEXT, ""
    try:
        text = read_text_file(file)
    except ProblemError as error:
        kind = error.problem.kind
    assert text.strip() or kind in {ProblemKind.ATTACHMENT_NOT_TEXT, ProblemKind.ATTACHMENT_EMPTY}
    assert not set(text) & {"\0", "\r"}


def test_a_name_is_one_visible_line() -> None:
    assert shown_name(Path("folder/notes.txt")) == "notes.txt"
    assert shown_name(Path("a\n```\nb.txt")) == "a ``` b.txt"
    assert shown_name(Path("\u202etxt.exe")) == "txt.exe"
    assert shown_name(Path("\udce9t\udce9.md")) == "t .md"
    assert shown_name(Path("/")) == "?"
    long = shown_name(Path("x" * 300 + ".py"))
    assert len(long) == 120
    assert long.endswith("….py")
