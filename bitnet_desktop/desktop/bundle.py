"""What an installed app has inside: engines, a model, the licences, and from what it was built.

`python3 dev.py package` makes this folder; started from its source the app has none of it.
"""

from __future__ import annotations

import functools
import json
import os
import sys
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path

from bitnet_desktop import __version__

_LARGEST_DESCRIPTION = 1 << 20
_ORIGINAL = "_ORIG"


@dataclass(frozen=True, slots=True)
class BuildFacts:
    """From what the app was built: `commit` is short, `date` that of the commit; both are empty for a source tree.

    `model` is the name of the model file inside, empty for none.
    """

    commit: str = ""
    date: str = ""
    model: str = ""

    @property
    def words(self) -> str:
        """The version for a person, such as `0.1.0 (ab28fb0, 2026-11-25)`."""
        facts = ", ".join(filter(None, (self.commit, self.date)))
        return f"{__version__} ({facts})" if facts else __version__


@dataclass(frozen=True, slots=True)
class Licence:
    """A part that is inside: `licence` is its name, an SPDX expression where there is one; `files` are its texts."""

    name: str
    version: str
    licence: str
    files: tuple[Path, ...]


def bundle_folder() -> Path | None:
    """The folder that holds everything; None when the app runs from its source."""
    folder = getattr(sys, "_MEIPASS", None)
    return Path(folder) if folder and getattr(sys, "frozen", False) else None


def engines_folder() -> Path | None:
    """Where the engines are, one folder for each kind of processor."""
    folder = bundle_folder()
    return folder / "engines" if folder else None


def models_folder() -> Path | None:
    """Where a model lies that came with the app; None unless there should be one."""
    folder = bundle_folder()
    return folder / "models" if folder and build_facts().model else None


def packaged_model() -> Path | None:
    """The model that came with the app. It may have been taken away since: whoever opens it says so."""
    folder = models_folder()
    return folder / build_facts().model if folder else None


@functools.cache
def build_facts() -> BuildFacts:
    """What `build.json` says; nothing where it is missing."""
    values = _json("build.json")
    if not isinstance(values, Mapping):
        return BuildFacts()
    return BuildFacts(*(str(values.get(name, "")) for name in ("commit", "date", "model")))


def licences() -> tuple[Licence, ...]:
    """Every part that is inside, in the order of its name; none when the app runs from its source."""
    folder, values = bundle_folder(), _json("licences/licences.json")
    if folder is None or not isinstance(values, list):
        return ()
    return tuple(
        Licence(
            str(value["name"]),
            str(value["version"]),
            str(value["licence"]),
            tuple(folder / "licences" / str(name) for name in value["files"]),
        )
        for value in values
    )


def clean_environment(environment: MutableMapping[str, str] = os.environ) -> None:
    """Take out what the start of an installed app has put in, so that no program that it starts gets to see it.

    The loader has read its paths by then. A browser that found the app's libraries instead of its own would crash.
    """
    if not getattr(sys, "frozen", False):
        return
    for name in [name for name in environment if name.startswith("_PYI_")]:
        del environment[name]
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH"):
        original = environment.pop(name + _ORIGINAL, None)
        environment.pop(name, None)
        if original:
            environment[name] = original
    for name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH", "QML_IMPORT_PATH"):
        # Only what leads into the app: a person may have chosen plugins of their own.
        if _is_inside(environment.get(name, "")):
            del environment[name]


def _is_inside(path: str) -> bool:
    folder = bundle_folder()
    return bool(path and folder) and Path(path).is_relative_to(folder or path)


def _json(name: str) -> object:
    folder = bundle_folder()
    if folder is None:
        return None
    try:
        path = folder / name
        if path.stat().st_size > _LARGEST_DESCRIPTION:
            return None
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
