"""What Windows ships, made from a bundle: the installer and the portable zip, with everything in them signed."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from icons import write_ico, write_wizard
from nsis import InstallerError, Pictures, compile_installer, payload_of
from portable import write_zip
from signing import SigningError, command_from, programs_in, sign

EPOCH = "SOURCE_DATE_EPOCH"


def make_packages(
    bundle: Path,
    version: str,
    out: Path,
    environment: Mapping[str, str] = os.environ,
    stub: str | None = None,
) -> list[Path]:
    """Make both in the folder `out`; returns their paths. What is in the bundle is signed where it lies.

    Raises:
        InstallerError, SigningError: with what went wrong.
        OSError: something cannot be read or written.
    """
    payload = payload_of(bundle)
    command = command_from(environment)
    out.mkdir(parents=True, exist_ok=True)
    if command is None:
        _say("Nothing is signed: there is no command for it.")
    else:
        _say(f"Signed {sign(programs_in(bundle), command)} programs and libraries.")
    archive = out / f"BitNet-Desktop-{version}-windows-x64-portable.zip"
    write_zip(bundle, version, archive, int(environment.get(EPOCH, "0")))
    setup = out / f"BitNet-Desktop-{version}-windows-x64-setup.exe"
    with tempfile.TemporaryDirectory(prefix="bitnet-desktop-pictures-") as temporary:
        pictures = Pictures(Path(temporary, "app.ico"), Path(temporary, "wizard.bmp"))
        write_ico(pictures.icon)
        write_wizard(pictures.wizard)
        compile_installer(
            payload, version, pictures, setup, stub=stub, signs=command is not None, environment=environment
        )
    if command is not None:
        sign([setup], command)
    return [setup, archive]


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Make the packages and print their paths. Returns 0, or 1 with a sentence on standard error."""
    parser = argparse.ArgumentParser(description="Make the installer and the portable zip of Windows.")
    parser.add_argument("bundle", type=Path, help="the folder that PyInstaller has made")
    parser.add_argument("version")
    parser.add_argument("out", type=Path, help="where the packages go")
    options = parser.parse_args(arguments)
    try:
        for path in make_packages(options.bundle, options.version, options.out):
            print(path)
    except (InstallerError, SigningError) as error:
        _say(str(error))
        return 1
    except OSError as error:
        _say(f"The packages could not be written: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
