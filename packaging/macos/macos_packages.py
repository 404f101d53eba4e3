"""What macOS ships, made from the app that PyInstaller has put together: signed, in a disk image, and notarised."""

from __future__ import annotations

import argparse
import os
import platform
import plistlib
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
APP_NAME = "BitNet Desktop"
IDENTIFIER = "io.github.bitnet-desktop.BitNetDesktop"
# What Qt 6.8 and newer run on, and so the oldest that the app starts on.
OLDEST = "12.0"
_IDENTITY = "BITNET_DESKTOP_IDENTITY"
_NOTARY_KEY = "BITNET_DESKTOP_NOTARY_KEY"


class PackageError(Exception):
    """What went wrong, in a sentence for the person who builds; a script's own words stand above it."""


def info_plist(version: str) -> dict[str, object]:
    """The facts of the app. PyInstaller is given them by build.spec and adds the names of program and icon."""
    return {
        "CFBundleDisplayName": APP_NAME,
        "CFBundleName": APP_NAME,
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de", "es", "fr", "ja", "zh_CN"],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence",
        # An "Alternate" never takes a file type away from the app that has it.
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "GGUF model",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["io.github.ggml-org.gguf"],
            }
        ],
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": "io.github.ggml-org.gguf",
                "UTTypeDescription": "GGUF model",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["gguf"]},
            }
        ],
    }


def make_packages(
    app: Path, version: str, out: Path, environment: Mapping[str, str] = os.environ
) -> list[Path]:
    """Sign the app where it lies, and make its disk image in the folder `out`; returns its path.

    Raises:
        PackageError: a step failed.
    """
    out.mkdir(parents=True, exist_ok=True)
    image = out / f"BitNet-Desktop-{version}-macos-{platform.machine()}.dmg"
    _run("with_keychain.sh", HERE / "sign.sh", app, environment=environment)
    _run("make_dmg.sh", app, image, f"{APP_NAME} {version}", environment=environment)
    if environment.get(_IDENTITY):
        _run(
            "with_keychain.sh",
            "codesign",
            "--sign",
            environment[_IDENTITY],
            "--timestamp",
            image,
            environment=environment,
        )
    if environment.get(_NOTARY_KEY):
        _run("notarise.sh", image, environment=environment)
    else:
        print("Not notarised: there is no key for it.", file=sys.stderr, flush=True)
    return [image]


def _run(script: str, *words: str | Path, environment: Mapping[str, str]) -> None:
    done = subprocess.run(["/bin/bash", HERE / script, *words], check=False, env=dict(environment))
    if done.returncode != 0:
        raise PackageError(f"{script} has failed (exit status {done.returncode}).")


def write_plist(version: str, out: Path) -> None:
    """Write the Info.plist."""
    with out.open("wb") as file:
        plistlib.dump(info_plist(version), file)


def main(arguments: list[str] | None = None) -> int:
    """Make the packages and print their paths. Returns 0, or 1 with a sentence on standard error."""
    parser = argparse.ArgumentParser(description="Sign the app and make its disk image.")
    parser.add_argument("app", type=Path)
    parser.add_argument("version")
    parser.add_argument("out", type=Path)
    options = parser.parse_args(arguments)
    try:
        for path in make_packages(options.app, options.version, options.out):
            print(path)
    except (PackageError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
