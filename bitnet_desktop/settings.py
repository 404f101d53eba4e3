"""The settings, one default each, and the only door to their file.

The file is JSON: {"version": 2, "<field>": <value>, ...}. A value that is missing, of another type or out of its range
is taken as its default, so that one bad line never costs the others. A file that cannot be read at all is set aside.
An older file is brought up step by step (`settings_steps.py`); of one that a newer app wrote a copy is kept.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import dataclasses
import functools
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from bitnet_desktop.chat.generation import NAMES, Generation, KvType, parse_value
from bitnet_desktop.chat.pacing import MAX_DELAY_MS, DisplayMode
from bitnet_desktop.chat.presets import Preset, presets_from, to_json_values
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.quick_actions import BUILT_IN, QuickAction, actions_from
from bitnet_desktop.chat.quick_actions import to_json_values as actions_to_json
from bitnet_desktop.settings_steps import VERSION, brought_up

if TYPE_CHECKING:
    from bitnet_desktop.engine.options import Sampling

THEMES = ("system", "light", "dark")
LANGUAGES = ("", "en", "de", "es", "fr", "ja", "zh_CN")  # "" = the system's
ON_CLOSE = ("ask", "hide", "quit")

_LARGEST_FILE = 4 << 20
_LONGEST_PATH = 32_768
_LONGEST_TEXT = 1 << 20
_LONGEST_WINDOW = 1 << 16
_MOST_SITES = 1000
_LONGEST_SITE = 253  # a domain name's, by RFC 1035
_LONGEST_KEYS = 100
_MOST_FOLDERS = 100
_MOST_PLACES = 16
_LONGEST_PLACE = 1000


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose.

    `seed` None is another one each time; 0 is automatic for context and threads, and no limit for replies. `engine`
    and `model` are paths as text, empty for none; `typing_delay_ms` is in milliseconds, the sizes in tokens.
    `presets` are the person's own. `zoom` is in per cent. `trusted_sites` are host names whose links open without a
    question. `window_places` are pairs of a screen set-up and Qt's own bytes in base64, the latest first.

    `language` is one of LANGUAGES, `on_close` one of ON_CLOSE: what closing the window does where there is a tray.
    `notify_after_s` are the seconds after which a reply is a long one. `hotkey` is a combination as Qt writes it, empty
    for the system's usual one. `quick_stays`: the quick prompt survives a click elsewhere. `model_folders` are looked
    through for models besides the well-known ones. `recent_commands` are ids, the latest first.

    `quick_actions` are what the quick prompt offers to do with a text. `told_no_tray`: that this desktop has no tray
    was said once.
    """

    engine: str = ""
    model: str = ""
    system_prompt: str = "You are a helpful assistant."
    display_mode: DisplayMode = DisplayMode.LIVE
    typing_delay_ms: int = 20
    temperature: float = 0.8
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.1
    seed: int | None = None
    context_size: int = 0
    threads: int = 0
    reply_limit: int = 0
    kv_type: KvType = KvType.F16
    presets: tuple[Preset, ...] = ()
    theme: str = "system"
    zoom: int = 100
    trusted_sites: tuple[str, ...] = ()
    sidebar_width: int = 260
    sidebar_shown: bool = True
    closed_folders: tuple[str, ...] = ()
    window_places: tuple[tuple[str, str], ...] = ()
    language: str = ""
    on_close: str = "ask"
    notify_replies: bool = True
    notify_after_s: int = 10
    hotkey: str = ""
    hotkey_on: bool = True
    quick_stays: bool = False
    model_folders: tuple[str, ...] = ()
    recent_commands: tuple[str, ...] = ()
    quick_actions: tuple[QuickAction, ...] = BUILT_IN
    told_no_tray: bool = False

    @property
    def generation(self) -> Generation:
        """The defaults of every conversation's generation settings."""
        return Generation(**{name: getattr(self, name) for name in NAMES})

    def with_generation(self, generation: Generation) -> Settings:
        """The same settings with other defaults for conversations."""
        replace = cast("Callable[..., Settings]", dataclasses.replace)
        return replace(self, **{name: getattr(generation, name) for name in NAMES})

    @property
    def sampling(self) -> Sampling:
        """How the next token is chosen."""
        # Only here: with it comes the template engine, for which the window need not wait.
        from bitnet_desktop.engine.options import Sampling  # noqa: PLC0415

        return Sampling(
            temperature=self.temperature,
            top_k=self.top_k,
            top_p=self.top_p,
            min_p=self.min_p,
            repeat_penalty=self.repeat_penalty,
            seed=self.seed,
        )


def load_settings(file: Path) -> tuple[Settings, Problem | None]:
    """Read the settings; a missing file gives the defaults.

    Returns:
        The settings, and SETTINGS_DAMAGED where the file could not be read, or SETTINGS_NEWER where a newer app has
        written it: fact `path` is the file, `aside` the name under which it was kept (absent when that failed).
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(_LARGEST_FILE + 1)
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        return Settings(), _damaged(file, error.strerror or str(error))
    try:
        version, values = _parsed(content)
        return _from_values(brought_up(values, version)), _newer(file, version) if version > VERSION else None
    except (ValueError, RecursionError) as error:
        return Settings(), _damaged(file, str(error))


def save_settings(file: Path, settings: Settings) -> None:
    """Write the settings so that the file is whole at every moment, the old one or the new one.

    Raises:
        OSError: it cannot be written; the old file is as it was.
    """
    values = dataclasses.asdict(dataclasses.replace(settings, presets=(), quick_actions=()))
    values |= {
        "version": VERSION,
        "presets": to_json_values(settings.presets),
        "quick_actions": actions_to_json(settings.quick_actions),
        "window_places": dict(settings.window_places),
    }
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # mkstemp makes it readable for this person alone.
    handle, name = tempfile.mkstemp(prefix=".settings-", suffix=".tmp", dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as opened:
            json.dump(values, opened, indent=2)
            opened.write("\n")
            opened.flush()
            os.fsync(opened.fileno())
        Path(name).replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _parsed(content: bytes) -> tuple[int, Mapping[str, object]]:
    """The version and everything else."""
    if len(content) > _LARGEST_FILE:
        raise ValueError(f"more than {_LARGEST_FILE} bytes")
    values = json.loads(content)
    version = values.pop("version", None) if isinstance(values, dict) else None
    if type(version) is not int or version < 1:
        raise ValueError("no settings of this app")
    return version, values


def _newer(file: Path, version: int) -> Problem:
    """What a newer app wrote goes with the next save, so it is kept beside: that app may come back."""
    facts: dict[str, str | int] = {"path": str(file)}
    aside = file.with_name(f"{file.stem}.version-{version}{file.suffix}")
    with contextlib.suppress(OSError):
        shutil.copy2(file, aside)
        facts["aside"] = str(aside)
    return Problem(ProblemKind.SETTINGS_NEWER, f"version {version}", facts)


def _damaged(file: Path, detail: str) -> Problem:
    facts: dict[str, str | int] = {"path": str(file)}
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = file.with_name(f"{file.stem}.damaged-{stamp}{file.suffix}")
    with contextlib.suppress(OSError):
        file.rename(aside)
        facts["aside"] = str(aside)
    return Problem(ProblemKind.SETTINGS_DAMAGED, detail, facts)


def _from_values(values: Mapping[str, object]) -> Settings:
    good: dict[str, object] = {}
    for name, read in _READERS.items():
        with contextlib.suppress(KeyError, ValueError):
            good[name] = read(values[name])
    return dataclasses.replace(Settings(), **good)  # type: ignore[arg-type]  # each reader gives its field's type


def _path(value: object) -> str:
    text = _str(value, _LONGEST_PATH)
    # Names that are no Unicode text are legal on Linux; a path with a NUL is not, anywhere.
    os.fsencode(text)
    if "\0" in text:
        raise ValueError("no path")
    return text


def _text(value: object) -> str:
    text = _str(value, _LONGEST_TEXT)
    text.encode()
    return text


def _bytes_as_text(value: object) -> str:
    text = _str(value, _LONGEST_WINDOW)
    try:
        base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("no base64") from error
    return text


def _str(value: object, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise ValueError("no such text")
    return value


def _whole(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if type(value) is not int or not least <= value <= most:
            raise ValueError("no such number")
        return value

    return read


def _display_mode(value: object) -> DisplayMode:
    return DisplayMode(_str(value, _LONGEST_TEXT))


def _switch(value: object) -> bool:
    if value is True or value is False:
        return value
    raise ValueError("no switch")


def _sites(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > _MOST_SITES:
        raise ValueError("no list of sites")
    return tuple(_str(site, _LONGEST_SITE) for site in value)


def _one_of(*choices: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in choices:
            raise ValueError("no such choice")
        return str(value)

    return read


def _keys(value: object) -> str:
    text = _str(value, _LONGEST_KEYS)
    text.encode()
    return text


def _folders(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > _MOST_FOLDERS:
        raise ValueError("no list of folders")
    return tuple(dict.fromkeys(_path(folder) for folder in value))


def _places(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or len(value) > _MOST_PLACES:
        raise ValueError("no places of a window")
    return tuple((_str(key, _LONGEST_PLACE), _bytes_as_text(place)) for key, place in value.items())


_READERS: Mapping[str, Callable[[object], object]] = {
    "engine": _path,
    "model": _path,
    "system_prompt": _text,
    "display_mode": _display_mode,
    "typing_delay_ms": _whole(0, MAX_DELAY_MS),
    **{name: functools.partial(parse_value, name) for name in NAMES},
    "presets": presets_from,
    "theme": _one_of(*THEMES),
    "zoom": _whole(50, 300),
    "trusted_sites": _sites,
    "sidebar_width": _whole(120, 2000),
    "sidebar_shown": _switch,
    "closed_folders": _sites,
    "quick_actions": actions_from,
    "told_no_tray": _switch,
    "window_places": _places,
    "language": _one_of(*LANGUAGES),
    "on_close": _one_of(*ON_CLOSE),
    "notify_replies": _switch,
    "notify_after_s": _whole(0, 3600),
    "hotkey": _keys,
    "hotkey_on": _switch,
    "quick_stays": _switch,
    "model_folders": _folders,
    "recent_commands": _sites,
}
