"""Qt's Unicode data, made smaller: what Qt asks of it is answered as before."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6
import pytest

from dev_tools.icu_data import Package, is_read, read_package, shrink, write_package
from dev_tools.project import SetupError

LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"

# Asks ICU what Qt asks it, of every language and every encoding that there is.
_ASK = """
import ctypes, json, pathlib, sys

folder = pathlib.Path(sys.argv[1])
data, uc, i18n = (
    ctypes.CDLL(str(next(folder.glob(f"libicu{name}.so.*"))), mode=ctypes.RTLD_GLOBAL)
    for name in ("data", "uc", "i18n")
)
version = next(folder.glob("libicudata.so.*")).suffix[1:]

def call(library, name, result, *arguments):
    function = getattr(library, f"{name}_{version}")
    function.restype = result
    return function(*arguments)

def text(words):
    coded = words.encode("utf-16-le")
    return (ctypes.c_uint16 * (len(coded) // 2)).from_buffer_copy(coded), len(coded) // 2

words = "zebra Ärger ångström ch öl 日本 中文 ไทย ñandú Žižka 1 q̣̇".split()
words = [text(each) for each in words]
count = call(uc, "uloc_countAvailable", ctypes.c_int)
languages = [call(uc, "uloc_getAvailable", ctypes.c_char_p, number) for number in range(count)]
keys = {}
for language in languages:
    status = ctypes.c_int(0)
    collator = ctypes.c_void_p(call(i18n, "ucol_open", ctypes.c_void_p, language, ctypes.byref(status)))
    assert status.value <= 0, (language, status)
    room = (ctypes.c_uint8 * 300)()
    made = []
    for word in words:
        size = call(i18n, "ucol_getSortKey", ctypes.c_int, collator, *word, room, len(room))
        made.append(bytes(room[:size]).hex())
    keys[language.decode()] = made
    call(i18n, "ucol_close", None, collator)

encodings = {}
for number in range(call(uc, "ucnv_countAvailable", ctypes.c_int)):
    name = call(uc, "ucnv_getAvailableName", ctypes.c_char_p, number)
    status = ctypes.c_int(0)
    converter = ctypes.c_void_p(call(uc, "ucnv_open", ctypes.c_void_p, name, ctypes.byref(status)))
    room = (ctypes.c_char * 300)()
    coded = []
    for word in words:
        size = call(uc, "ucnv_fromUChars", ctypes.c_int, converter, room, len(room), *word, ctypes.byref(status))
        coded.append(room.raw[:size].hex())
    encodings[name.decode()] = [status.value, coded]
    call(uc, "ucnv_close", None, converter)
print(json.dumps({"keys": keys, "encodings": encodings}))
"""


def _answers(folder: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", _ASK, str(folder)], check=False, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout)
    assert isinstance(answers, dict)
    return answers


def test_qt_gets_the_same_answers_from_a_third_of_the_data(tmp_path: Path) -> None:
    for library in LIBRARIES.glob("libicu*"):
        shutil.copy(library, tmp_path)
    (library,) = tmp_path.glob("libicudata.so.*")
    whole = library.stat().st_size
    shrink(library, "c++", _empty(tmp_path / "work"))
    assert library.stat().st_size < whole / 3
    before, after = _answers(LIBRARIES), _answers(tmp_path)
    assert len(before["keys"]) > 700
    assert len(before["encodings"]) > 200
    assert after == before


def test_the_same_library_becomes_the_same_library(tmp_path: Path) -> None:
    made = []
    (source,) = LIBRARIES.glob("libicudata.so.*")
    for name in ("a", "bü b"):
        folder = _empty(tmp_path / name)
        shutil.copy(source, folder)
        shrink(folder / source.name, "c++", _empty(folder / "work"))
        made.append((folder / source.name).read_bytes())
    assert made[0] == made[1]


def test_no_library_of_qt_but_core_uses_the_data() -> None:
    users = []
    for library in LIBRARIES.glob("libQt6*.so.6"):
        done = subprocess.run(["objdump", "-p", str(library)], check=True, capture_output=True, text=True)
        if "NEEDED               libicu" in done.stdout:
            users.append(library.name)
    assert users == ["libQt6Core.so.6"]


def test_qt_calls_only_what_reads_the_kept_data() -> None:
    """With a new Qt this says which functions to look at: conversion, case, sorting and calendars read what is kept."""
    done = subprocess.run(
        ["nm", "-D", "--undefined-only", str(LIBRARIES / "libQt6Core.so.6")],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    (data,) = LIBRARIES.glob("libicudata.so.*")
    suffix = f"_{data.suffix[1:]}"
    called = {name.removesuffix(suffix) for name in done.stdout.split() if name.endswith(suffix)}
    kinds = {name.split("_")[0].lower() for name in called}
    assert kinds == {"ucnv", "ucol", "ucal", "u"}
    assert {name for name in called if name.startswith("u_")} == {"u_strToLower", "u_strToUpper"}


def test_a_package_can_be_written_and_read() -> None:
    header = b"\x20\0\xda\x27" + bytes(8) + b"CmnD" + bytes(16)
    package = Package(header, (("x/a", b"first" + bytes(11)), ("x/b", b"second" + bytes(10))))
    assert read_package(b"before" + write_package(package)) == package


@pytest.mark.parametrize(
    "library", [b"", b"\x7fELF" + bytes(100), b"\x20\0\xda\x27" + bytes(8) + b"CmnD" + bytes(30)]
)
def test_anything_else_is_told(library: bytes) -> None:
    with pytest.raises(SetupError, match="data package"):
        read_package(library)


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("x/root.res", True),
        ("x/res_index.res", True),
        ("x/pool.res", True),
        ("x/gb18030.cnv", True),
        ("x/coll/de.res", True),
        ("x/de.res", False),
        ("x/ff_Adlm_BF.res", False),
        ("x/unit/de.res", False),
        ("x/brkitr/thaidict.dict", False),
    ],
)
def test_what_is_kept(name: str, read: bool) -> None:
    assert is_read(name) is read


def _empty(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder
