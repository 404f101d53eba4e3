"""Signs the announcement of a version, which “Check for a new version” reads; and makes the key for it.

    announce.py key FILE                        writes a new private key, prints the public one for updates.toml
    announce.py sign VERSION URL... < notes     prints the signed announcement

The private key is in the environment, in `BITNET_DESKTOP_ANNOUNCEMENT_KEY`, as 32 bytes in base 64. It never gets into
the repository or the build: a person signs, on a machine of their own, after the release has been looked at.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from nacl.signing import SigningKey

from bitnet_desktop.desktop.announcement import (
    CONTEXT,
    FORMAT,
    AnnouncementError,
    Source,
    host_of,
    read_announcement,
)

VARIABLE = "BITNET_DESKTOP_ANNOUNCEMENT_KEY"
_DAYS = 400  # in force: longer than from one release to the next, short enough that silence is noticed
_KEY_BYTES = 32


class AnnounceError(Exception):
    """What is wrong, in a sentence."""


def key_from(text: str) -> SigningKey:
    """The private key.

    Raises:
        AnnounceError: it is none.
    """
    try:
        seed = base64.b64decode(text, validate=True)
    except ValueError:
        seed = b""
    if len(seed) != _KEY_BYTES:
        raise AnnounceError(
            f"{VARIABLE} must hold a key of {_KEY_BYTES} bytes in base 64; announce.py key makes one."
        )
    return SigningKey(seed)


def public_of(key: SigningKey) -> str:
    """The public key, as updates.toml has it."""
    return base64.b64encode(bytes(key.verify_key)).decode("ascii")


def signed(
    key: SigningKey, version: str, urls: list[str], notes: str, today: date, days: int = _DAYS
) -> bytes:
    """The announcement as a file. It is read back with the app's own code before it is given out.

    Raises:
        AnnounceError: the app would not believe it.
    """
    text = json.dumps(
        {
            "version": version,
            "date": today.isoformat(),
            "expires": (today + timedelta(days=days)).isoformat(),
            "notes": notes.strip(),
            "urls": urls,
        },
        ensure_ascii=False,
    )
    signature = key.sign(CONTEXT + text.encode("utf-8")).signature
    outer = {
        "format": FORMAT,
        "announcement": text,
        "signature": base64.b64encode(signature).decode("ascii"),
    }
    data = json.dumps(outer, indent=2).encode("ascii") + b"\n"
    source = Source(urls[0], (bytes(key.verify_key),), frozenset(host_of(url) for url in urls))
    try:
        read_announcement(data, source, today)
    except AnnouncementError as error:
        raise AnnounceError(f"The app would not believe this announcement: {error}.") from error
    return data


def _make_key(path: Path) -> str:
    key = SigningKey.generate()
    # Made for this person alone, and never over another key.
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(base64.b64encode(bytes(key)) + b"\n")
    return public_of(key)


def main(arguments: list[str] | None = None) -> int:
    """Make a key, or sign. Returns 0, or 1 with a sentence on standard error."""
    parser = argparse.ArgumentParser(description="Sign the announcement of a version.")
    commands = parser.add_subparsers(dest="command", required=True)
    key = commands.add_parser("key", help="make a key")
    key.add_argument("file", type=Path, help="where the private key goes")
    sign = commands.add_parser("sign", help="sign; the notes come from standard input")
    sign.add_argument("version")
    sign.add_argument("urls", nargs="+", help="https addresses, the page with the downloads first")
    sign.add_argument("--days", type=int, default=_DAYS, help="how long it is in force")
    options = parser.parse_args(arguments)
    try:
        if options.command == "key":
            print(_make_key(options.file))
        else:
            private = key_from(os.environ.get(VARIABLE, ""))
            today = datetime.now(UTC).date()
            data = signed(private, options.version, options.urls, sys.stdin.read(), today, options.days)
            print(data.decode("ascii"), end="")
    except (AnnounceError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
