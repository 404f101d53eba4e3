"""Lays the app's folder out as macOS wants an app: programs and libraries in one place, everything else in another.

A signature of an app covers what lies in `Contents/Frameworks` as code, which must be signed itself, and what lies in
`Contents/Resources` by its bytes. So each file that is no program goes to Resources, and a link stands where the app
looks for it. PyInstaller's loader finds its files in Frameworks when it lies in `Contents/MacOS`.
"""

from __future__ import annotations

import os
import plistlib
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

_MAGIC = frozenset(
    bytes.fromhex(text) for text in ("feedface", "feedfacf", "cefaedfe", "cffaedfe", "cafebabe", "cafebabf")
)
_PROGRAM = "bitnet-desktop"


def is_program(path: Path) -> bool:
    """Whether a file is code, whatever it is called."""
    with path.open("rb") as file:
        return file.read(4) in _MAGIC


def make_app(bundle: Path, app: Path, facts: Mapping[str, object], icon: Path) -> None:
    """Make `app` (a path that ends with .app, not there yet) of the folder that PyInstaller has filled.

    Raises:
        OSError: something cannot be read or written.
    """
    contents = app / "Contents"
    frameworks, resources = contents / "Frameworks", contents / "Resources"
    for folder in (contents / "MacOS", frameworks, resources):
        folder.mkdir(parents=True)
    shutil.copy2(bundle / _PROGRAM, contents / "MacOS" / _PROGRAM)
    (contents / "MacOS" / f"{_PROGRAM}-cli").symlink_to(_PROGRAM)
    _lay_out(bundle / "_internal", frameworks, resources)
    shutil.copyfile(icon, resources / icon.name)
    with (contents / "Info.plist").open("wb") as file:
        plistlib.dump(
            {**facts, "CFBundleExecutable": _PROGRAM, "CFBundleIconFile": icon.name}, file, sort_keys=True
        )


def _lay_out(inside: Path, frameworks: Path, resources: Path) -> None:
    for folder, folders, files in os.walk(inside):
        here = Path(folder)
        # Frameworks stay whole: what they look like inside is laid down by the system.
        for name in sorted(name for name in folders if name.endswith(".framework")):
            place = _place(frameworks, (here / name).relative_to(inside))
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(here / name, place, symlinks=True)
        folders[:] = sorted(name for name in folders if not name.endswith(".framework"))
        for name in [*folders, *sorted(files)]:
            path = here / name
            relative = path.relative_to(inside)
            if path.is_symlink():
                folders[:] = [other for other in folders if other != name]
                _link(_place(frameworks, relative), str(path.readlink()))
            elif path.is_file():
                _put(path, relative, frameworks, resources)


def _put(path: Path, relative: Path, frameworks: Path, resources: Path) -> None:
    place = _place(frameworks, relative)
    if is_program(path):
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, place)
        return
    kept = resources / relative
    kept.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(path, kept)
    _link(place, os.path.relpath(kept, place.parent))


def _link(place: Path, target: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target)


def _place(frameworks: Path, relative: Path) -> Path:
    """Where it goes below Frameworks. There codesign takes every folder with a dot in its name for a bundle.

    So such a folder is called otherwise, and a link has its name.
    """
    place = frameworks
    for part in PurePosixPath(relative).parts[:-1]:
        if "." in part:
            named = place / part
            place /= part.replace(".", "__dot__")
            place.mkdir(parents=True, exist_ok=True)
            if not named.is_symlink():
                named.symlink_to(place.name)
        else:
            place /= part
    return place / relative.name
