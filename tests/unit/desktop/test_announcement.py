"""Announcements: signed by the real script, and believed only when nothing in them was touched."""

from __future__ import annotations

import base64
import io
import json
import stat
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from nacl.signing import SigningKey

import announce
from announce import AnnounceError, key_from, public_of, signed
from bitnet_desktop.desktop.announcement import (
    CONTEXT,
    MOST_BYTES,
    AnnouncementError,
    Flaw,
    Source,
    host_of,
    is_newer,
    own_source,
    read_announcement,
    source_from,
)

TODAY = date(2026, 11, 25)
KEY = SigningKey(bytes(range(32)))
OTHER = SigningKey(bytes(32))
PAGE = "https://example.org/releases"
SOURCE = Source("https://example.org/new.json", (bytes(KEY.verify_key),), frozenset({"example.org"}))
FACTS: dict[str, Any] = {
    "version": "1.2.3",
    "date": "2026-11-25",
    "expires": "2027-11-25",
    "notes": "Füllt nichts aus.",
    "urls": [PAGE],
}


def envelope(text: str, key: SigningKey = KEY, context: bytes = CONTEXT) -> dict[str, Any]:
    signature = key.sign(context + text.encode()).signature
    return {"format": 1, "announcement": text, "signature": base64.b64encode(signature).decode()}


def file_of(**changes: Any) -> bytes:
    return json.dumps(envelope(json.dumps({**FACTS, **changes}))).encode()


def flaw_of(data: bytes, source: Source = SOURCE, today: date = TODAY) -> Flaw:
    with pytest.raises(AnnouncementError) as caught:
        read_announcement(data, source, today)
    return caught.value.flaw


def test_what_the_script_signs_is_believed() -> None:
    data = signed(KEY, "1.2.3", [PAGE], "Neu: 日本語\n", TODAY, days=30)
    found = read_announcement(data, SOURCE, TODAY + timedelta(days=30))
    assert (found.version, found.day, found.expires) == ("1.2.3", TODAY, TODAY + timedelta(days=30))
    assert (found.notes, found.urls) == ("Neu: 日本語", (PAGE,))


def test_an_old_and_a_new_key_may_both_count() -> None:
    both = Source(SOURCE.address, (bytes(OTHER.verify_key), bytes(KEY.verify_key)), SOURCE.hosts)
    assert read_announcement(file_of(), both, TODAY).version == "1.2.3"


def test_another_key_is_not_believed() -> None:
    text = json.dumps(FACTS)
    assert flaw_of(json.dumps(envelope(text, OTHER)).encode()) is Flaw.SIGNATURE
    nobody = Source(SOURCE.address, (), SOURCE.hosts)
    assert flaw_of(json.dumps(envelope(text)).encode(), nobody) is Flaw.SIGNATURE


def test_a_signature_for_something_else_is_not_believed() -> None:
    assert flaw_of(json.dumps(envelope(json.dumps(FACTS), context=b"")).encode()) is Flaw.SIGNATURE


@given(some.data())
def test_no_byte_of_it_can_be_changed(data: some.DataObject) -> None:
    whole = envelope(json.dumps(FACTS))
    raw = bytearray(base64.b64decode(whole["signature"]))
    text = whole["announcement"]
    if data.draw(some.booleans()):
        place = data.draw(some.integers(0, len(raw) - 1))
        raw[place] ^= data.draw(some.integers(1, 255))
    else:
        place = data.draw(some.integers(0, len(text) - 1))
        letter = data.draw(
            some.characters(exclude_categories=["Cs"]).filter(lambda char: char != text[place])
        )
        text = text[:place] + letter + text[place + 1 :]
    changed = {"format": 1, "announcement": text, "signature": base64.b64encode(raw).decode()}
    assert flaw_of(json.dumps(changed).encode()) is Flaw.SIGNATURE


@given(some.binary(max_size=400) | some.text(max_size=400).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_refused_and_nothing_else_happens(data: bytes) -> None:
    assert flaw_of(data) is Flaw.FORM


@pytest.mark.parametrize(
    "outer",
    [
        [],
        {},
        {"format": 2, "announcement": "{}", "signature": ""},
        {"format": 1, "announcement": {}, "signature": ""},
        {"format": 1, "announcement": "{}", "signature": 5},
    ],
)
def test_another_form(outer: object) -> None:
    assert flaw_of(json.dumps(outer).encode()) is Flaw.FORM


@pytest.mark.parametrize("signature", ["", "no base 64!", base64.b64encode(b"short").decode(), "ü"])
def test_what_is_no_signature(signature: str) -> None:
    outer = {"format": 1, "announcement": json.dumps(FACTS), "signature": signature}
    assert flaw_of(json.dumps(outer).encode()) is Flaw.SIGNATURE


def test_half_a_character_cannot_have_been_signed() -> None:
    outer = {"format": 1, "announcement": "\ud800", "signature": base64.b64encode(bytes(64)).decode()}
    assert flaw_of(json.dumps(outer).encode()) is Flaw.SIGNATURE


def test_too_large_and_too_deep() -> None:
    assert flaw_of(b" " * (MOST_BYTES + 1)) is Flaw.FORM
    assert flaw_of(b"[" * 60_000) is Flaw.FORM


@pytest.mark.parametrize(
    "change",
    [
        {"version": "1"},
        {"version": "1.2.3-rc"},
        {"version": "1." + "9" * 7},
        {"version": 1.2},
        {"date": "25.11.2026"},
        {"date": "2026-13-01"},
        {"expires": None},
        {"notes": 1},
        {"notes": "x" * 4001},
        {"urls": []},
        {"urls": "https://example.org/"},
        {"urls": [PAGE] * 9},
        {"urls": ["http://example.org/"]},
        {"urls": ["https://example.org@evil.example/"]},
        {"urls": ["javascript:alert(1)"]},
        {"urls": ["https://exаmple.org/"]},
    ],
)
def test_signed_nonsense_is_refused_too(change: dict[str, Any]) -> None:
    assert flaw_of(file_of(**change)) is Flaw.FORM


def test_an_old_word_does_not_count_for_ever() -> None:
    assert read_announcement(file_of(), SOURCE, date(2027, 11, 25)).version == "1.2.3"
    assert flaw_of(file_of(), today=date(2027, 11, 26)) is Flaw.EXPIRED


def test_it_leads_only_to_hosts_that_are_known() -> None:
    assert flaw_of(file_of(urls=[PAGE, "https://evil.example/"])) is Flaw.ADDRESS


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://example.org", "example.org"),
        ("https://example.org:8443/a?b=c", "example.org"),
        ("https://Example.org/", ""),
        ("http://example.org/", ""),
        ("https://user@example.org/", ""),
        ("https://example.org\\@evil.example/", ""),
        ("https://example.org/ /", ""),
        ("https://-example.org/", ""),
        ("https://example.org/" + "a" * 2048, ""),
        ("", ""),
    ],
)
def test_hosts(address: str, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("version", "than", "newer"),
    [
        ("0.2.0", "0.1.0", True),
        ("0.10", "0.9", True),
        ("1.0.0", "1.0", False),
        ("0.1.0", "0.1.0", False),
        ("0.0.9", "0.1.0", False),
        ("1.0.1", "1.0.0rc1", True),
        ("1.0.0", "1.0.0+local", False),
    ],
)
def test_newer(version: str, than: str, newer: bool) -> None:
    assert is_newer(version, than) == newer


def test_this_build_can_ask_nobody_yet() -> None:
    source = own_source()
    assert not source.is_set
    assert source.host == ""


def test_a_build_that_can() -> None:
    source = source_from(
        f'address = "https://Example.org/x"\nkeys = ["{public_of(KEY)}"]\nhosts = ["Downloads.example"]'.replace(
            "Example.org/x", "example.org/x"
        )
    )
    assert source.is_set
    assert source.hosts == {"example.org", "downloads.example"}


@pytest.mark.parametrize(
    "text",
    [
        'address = "http://example.org/"\nkeys = []\nhosts = []',
        f'address = ""\nkeys = ["{base64.b64encode(b"short").decode()}"]\nhosts = []',
    ],
)
def test_a_build_with_a_mistake_in_it(text: str) -> None:
    with pytest.raises(ValueError, match=r"updates\.toml"):
        source_from(text)


# -- the script


def test_the_script_makes_a_key_and_signs_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "private.key"
    assert announce.main(["key", str(path)]) == 0
    public = capsys.readouterr().out.strip()
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o600
    monkeypatch.setenv(announce.VARIABLE, path.read_text().strip())
    monkeypatch.setattr(sys, "stdin", io.StringIO("Notes"))
    assert announce.main(["sign", "9.9.9", PAGE]) == 0
    source = Source(SOURCE.address, (base64.b64decode(public),), SOURCE.hosts)
    made = read_announcement(capsys.readouterr().out.encode(), source, TODAY)
    assert (made.version, made.notes) == ("9.9.9", "Notes")
    # Never over another key.
    kept = path.read_bytes()
    assert announce.main(["key", str(path)]) == 1
    assert path.read_bytes() == kept


def test_the_script_says_what_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(announce.VARIABLE, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert announce.main(["sign", "1.2.3", PAGE]) == 1
    assert "must hold a key of 32 bytes" in capsys.readouterr().err
    with pytest.raises(AnnounceError, match="this is no version"):
        signed(KEY, "one", [PAGE], "", TODAY)
    with pytest.raises(AnnounceError, match="addresses are not as they should be"):
        signed(KEY, "1.2.3", ["http://example.org/"], "", TODAY)
    assert bytes(key_from(base64.b64encode(bytes(32)).decode())) == bytes(32)
