"""A signed announcement of the newest version: its form, and whether it may be believed.

The file is a JSON object with `format` (1), `announcement` (a text) and `signature` (Ed25519 over that text, in base
64). The text is a JSON object itself, so that what was signed is told from its bytes and not from how somebody writes
JSON: `version`, `date` and `expires` (days, as 2026-11-25), `notes` (a short text) and `urls` (https addresses, the
first is the page with the downloads).

Nothing in it is believed before the signature is: it comes from the network. An announcement that has expired is
refused too, so that nobody can hide a new version by repeating an old word for ever.
"""

from __future__ import annotations

import base64
import enum
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Any

FORMAT = 1
MOST_BYTES = 65536
# Signed in front of the text, so that a signature for something else can never be taken for one of these.
CONTEXT = b"bitnet-desktop announcement 1\n"
_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){1,3}")
# Stricter than the standard: no name and password, nothing beyond ASCII, nothing to be read in two ways.
_ADDRESS = re.compile(
    r"https://([a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?)(?::\d{1,5})?(?:/[!#-;=?-\[\]_a-z~]*)?"
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST_NOTES = 4000
_LONGEST_ADDRESS = 2048
_MOST_URLS = 8
_KEY_BYTES = 32


class Flaw(enum.Enum):
    """Why an announcement is not believed."""

    FORM = "form"
    SIGNATURE = "signature"
    EXPIRED = "expired"
    ADDRESS = "address"


class AnnouncementError(Exception):
    """An announcement that is not believed. The message is for the log."""

    def __init__(self, flaw: Flaw, message: str) -> None:
        super().__init__(message)
        self.flaw = flaw


@dataclass(frozen=True, slots=True)
class Source:
    """Where announcements come from, whose keys count, and which hosts may be led to."""

    address: str
    keys: tuple[bytes, ...]
    hosts: frozenset[str]

    @property
    def is_set(self) -> bool:
        """Whether there is anybody to ask and to believe."""
        return bool(self.address and self.keys)

    @property
    def host(self) -> str:
        """Who is asked."""
        return host_of(self.address)


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is announced; believed."""

    version: str
    day: date
    expires: date
    notes: str
    urls: tuple[str, ...]


def host_of(address: str) -> str:
    """The host of an https address; empty where it is none."""
    match = _ADDRESS.fullmatch(address) if len(address) <= _LONGEST_ADDRESS else None
    return match[1] if match else ""


def source_from(text: str) -> Source:
    """Read `updates.toml`.

    Raises:
        ValueError: it is not as it should be; it is a file of ours.
    """
    facts = tomllib.loads(text)
    address = facts["address"]
    keys = tuple(base64.b64decode(key, validate=True) for key in facts["keys"])
    hosts = frozenset(str(host).lower() for host in facts["hosts"])
    if not isinstance(address, str) or any(len(key) != _KEY_BYTES for key in keys):
        raise ValueError("updates.toml: an address is a text, and a key has 32 bytes")
    source = Source(address, keys, hosts)
    if address and not source.host:
        raise ValueError("updates.toml: the address is not of https")
    return Source(address, keys, hosts | {source.host}) if address else source


def own_source() -> Source:
    """Where this build asks."""
    return source_from(
        resources.files("bitnet_desktop").joinpath("resources", "updates.toml").read_text(encoding="utf-8")
    )


def read_announcement(data: bytes, source: Source, today: date) -> Announcement:
    """What the file says, if one of the source's keys has signed it and it is still in force.

    Raises:
        AnnouncementError: it is not believed.
    """
    if len(data) > MOST_BYTES:
        raise AnnouncementError(Flaw.FORM, f"the file has {len(data)} bytes")
    outer = _object(data)
    text, signature = outer.get("announcement"), outer.get("signature")
    if outer.get("format") != FORMAT or not isinstance(text, str) or not isinstance(signature, str):
        raise AnnouncementError(Flaw.FORM, "it is not of a form that is known here")
    if not _is_signed(text, signature, source.keys):
        raise AnnouncementError(Flaw.SIGNATURE, "no key that is known here has signed it")
    announcement = _announcement(_object(text.encode("utf-8")))
    if announcement.expires < today:
        raise AnnouncementError(Flaw.EXPIRED, f"it was in force until {announcement.expires}")
    for url in announcement.urls:
        if host_of(url) not in source.hosts:
            raise AnnouncementError(Flaw.ADDRESS, f"it leads to {url}")
    return announcement


def is_newer(version: str, than: str) -> bool:
    """Whether a version is newer than another; `1.2` and `1.2.0` are the same, and what follows numbers is not read."""
    return _numbers(version) > _numbers(than)


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in re.match(r"[\d.]*", version)[0].split(".") if part]  # type: ignore[index]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _object(data: bytes) -> Mapping[str, Any]:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise AnnouncementError(Flaw.FORM, f"it is no JSON: {error}") from error
    if not isinstance(value, dict):
        raise AnnouncementError(Flaw.FORM, "it is no JSON object")
    return value


def _is_signed(text: str, signature: str, keys: tuple[bytes, ...]) -> bool:
    # Only here: it is needed once in a while, and loading it takes as long as a frame.
    from nacl.exceptions import BadSignatureError  # noqa: PLC0415
    from nacl.exceptions import ValueError as BadValueError  # noqa: PLC0415
    from nacl.signing import VerifyKey  # noqa: PLC0415

    try:
        raw = base64.b64decode(signature, validate=True)
        signed = CONTEXT + text.encode("utf-8")
    except ValueError:
        return False
    for key in keys:
        try:
            VerifyKey(key).verify(signed, raw)
        except (BadSignatureError, BadValueError):
            continue
        return True
    return False


def _announcement(facts: Mapping[str, Any]) -> Announcement:
    version, notes, urls = facts.get("version"), facts.get("notes"), facts.get("urls")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise AnnouncementError(Flaw.FORM, f"this is no version: {version!r}")
    if not isinstance(notes, str) or len(notes) > _LONGEST_NOTES:
        raise AnnouncementError(Flaw.FORM, "its notes are no text, or too long")
    if (
        not isinstance(urls, list)
        or not 1 <= len(urls) <= _MOST_URLS
        or not all(_is_address(url) for url in urls)
    ):
        raise AnnouncementError(Flaw.FORM, "its addresses are not as they should be")
    return Announcement(version, _day(facts.get("date")), _day(facts.get("expires")), notes, tuple(urls))


def _is_address(value: object) -> bool:
    return isinstance(value, str) and bool(host_of(value))


def _day(value: object) -> date:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise AnnouncementError(Flaw.FORM, f"this is no day: {value!r}")
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise AnnouncementError(Flaw.FORM, f"this is no day: {value!r}") from error
