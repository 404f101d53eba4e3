"""What macOS ships, made from the app's folder: an app that is signed, in a disk image, and notarised."""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from icons import write_icns
from make_app import make_app

HERE = Path(__file__).resolve().parent
APP_NAME = "BitNet Desktop"
IDENTIFIER = "io.github.bitnet-desktop.bitnet-desktop"
# What Qt 6.8 and newer run on, and so the oldest that the app starts on.
OLDEST = "12.0"
_IDENTITY = "BITNET_DESKTOP_IDENTITY"
_NOTARY_KEY = "BITNET_DESKTOP_NOTARY_KEY"


class PackageError(Exception):
    """What went wrong, in a sentence for the person who builds; a script's own words stand above it."""


def info_plist(version: str) -> dict[str, object]:
    """The facts of the app, but for the names of its program and its icon."""
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
    bundle: Path, version: str, out: Path, environment: Mapping[str, str] = os.environ
) -> list[Path]:
    """Make the disk image in the folder `out`, of the folder that PyInstaller has filled; returns its path.

    Raises:
        PackageError: a step failed.
        OSError: something cannot be read or written.
    """
    out.mkdir(parents=True, exist_ok=True)
    image = out / f"BitNet-Desktop-{version}-macos-{platform.machine()}.dmg"
    with tempfile.TemporaryDirectory(prefix="bitnet-desktop-app-") as temporary:
        app, icon = Path(temporary, f"{APP_NAME}.app"), Path(temporary, "bitnet-desktop.icns")
        write_icns(icon)
        make_app(bundle, app, info_plist(version), icon)
        _run("with_keychain.sh", HERE / "sign.sh", app, environment=environment)
        _run("make_dmg.sh", app, image, f"{APP_NAME} {version}", environment=environment)
    if identity := environment.get(_IDENTITY):
        _run(
            "with_keychain.sh", "codesign", "--sign", identity, "--timestamp", image, environment=environment
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


def main(arguments: list[str] | None = None) -> int:
    """Make the packages and print their paths. Returns 0, or 1 with a sentence on standard error."""
    parser = argparse.ArgumentParser(description="Make the disk image of macOS.")
    parser.add_argument("bundle", type=Path, help="the folder that PyInstaller has made")
    parser.add_argument("version")
    parser.add_argument("out", type=Path)
    options = parser.parse_args(arguments)
    try:
        for path in make_packages(options.bundle, options.version, options.out):
            print(path)
    except (PackageError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
