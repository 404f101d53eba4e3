"""Named sets of generation settings: those that come with the app, and the person's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bitnet_desktop.chat.generation import RELOADING, Generation, Overrides, merged, overrides_from, to_values

MOST_PRESETS: Final = 100
LONGEST_NAME: Final = 80  # characters
MOST_TEXT: Final = (
    200_000  # characters of all presets' system prompts together; settings are read at every start
)


@dataclass(frozen=True, slots=True)
class Preset:
    """Some settings under a name. What is not in `overrides` stays as it is when the preset is chosen.

    `system` None leaves the system prompt alone. The names of built-in ones are keys, which the user interface
    translates.
    """

    name: str
    overrides: Overrides = field(default_factory=dict)
    system: str | None = None
    built_in: bool = False


def _built_in(name: str, generation: Generation) -> Preset:
    return Preset(name, _without_reloading(generation), built_in=True)


def _without_reloading(generation: Generation) -> dict[str, str | int | float | None]:
    # How long replies may be, and what needs loading, is no matter of style.
    values = to_values(generation)
    return {name: value for name, value in values.items() if name not in RELOADING and name != "reply_limit"}


BUILT_IN: Final = (
    _built_in("balanced", Generation()),
    _built_in("precise", Generation(temperature=0.2, top_k=20, top_p=0.9, min_p=0.1, repeat_penalty=1.05)),
    _built_in("creative", Generation(temperature=1.1, top_k=100, top_p=0.98, min_p=0.03)),
    _built_in("repeatable", Generation(temperature=0.0, seed=1)),
)
"""They cannot be changed or deleted."""


def preset_of(name: str, generation: Generation, overrides: Overrides, system: str) -> Preset:
    """A preset of what is in force.

    It holds the whole way of choosing words, and of the rest only what a conversation has otherwise.
    """
    values = _without_reloading(generation)
    return Preset(clean_name(name), {**values, **overrides}, system or None)


def applied(
    preset: Preset, defaults: Generation, overrides: Overrides
) -> dict[str, str | int | float | None]:
    """The overrides of a conversation after a preset was chosen for it."""
    before = to_values(defaults)
    chosen = {**overrides, **preset.overrides}
    return {name: value for name, value in chosen.items() if value != before[name]}


def is_in_force(preset: Preset, generation: Generation, system: str) -> bool:
    """Whether choosing the preset would change nothing."""
    return merged(generation, preset.overrides) == generation and preset.system in {None, system}


def clean_name(name: str) -> str:
    """A name without line breaks and doubled spaces, at most LONGEST_NAME characters."""
    return " ".join(name.split())[:LONGEST_NAME].rstrip()


def same_name(one: str, other: str) -> bool:
    """Whether two names are one to a person."""
    return clean_name(one).casefold() == clean_name(other).casefold()


def added(presets: Sequence[Preset], preset: Preset) -> tuple[Preset, ...]:
    """The person's presets with another one; it takes the place of one with the same name.

    Raises:
        ValueError: it has no name or is built in, or there would be too many, or too much text in them.
    """
    if preset.built_in or not preset.name:
        raise ValueError("no preset of a person's own")
    others = list(presets)
    for place, other in enumerate(others):
        if same_name(other.name, preset.name):
            others[place] = preset
            break
    else:
        others.append(preset)
    if len(others) > MOST_PRESETS or _text_size(others) > MOST_TEXT:
        raise ValueError("too many presets")
    return tuple(others)


def renamed(presets: Sequence[Preset], old: str, new: str) -> tuple[Preset, ...]:
    """The person's presets, one of them under another name.

    Raises:
        ValueError: the name is empty, or another one has it.
    """
    name = clean_name(new)
    if not name or any(same_name(other.name, name) and not same_name(other.name, old) for other in presets):
        raise ValueError("no new name")
    return tuple(
        Preset(name, preset.overrides, preset.system) if same_name(preset.name, old) else preset
        for preset in presets
    )


def removed(presets: Sequence[Preset], name: str) -> tuple[Preset, ...]:
    """The person's presets without one of them."""
    return tuple(preset for preset in presets if not same_name(preset.name, name))


def to_json_values(presets: Sequence[Preset]) -> list[dict[str, object]]:
    """The person's presets, as JSON can hold them."""
    return [
        {"name": preset.name, "overrides": dict(preset.overrides), "system": preset.system}
        for preset in presets
        if not preset.built_in
    ]


def presets_from(values: object) -> tuple[Preset, ...]:
    """The person's presets from parsed JSON; what is no preset, or too much, is left out.

    Raises:
        ValueError: there is no list.
    """
    if not isinstance(values, list):
        raise ValueError("no list of presets")  # noqa: TRY004 - a bad file, not a mistake of the caller
    presets: tuple[Preset, ...] = ()
    for value in values[:MOST_PRESETS]:
        try:
            presets = added(presets, _preset_from(value))
        except ValueError:
            continue
    return presets


def _preset_from(value: object) -> Preset:
    if not isinstance(value, Mapping):
        raise ValueError("no preset")  # noqa: TRY004 - as above
    name, system = value.get("name"), value.get("system")
    if not isinstance(name, str) or not (system is None or isinstance(system, str)):
        raise ValueError("no preset")
    (name + (system or "")).encode()  # half a pair of surrogates is no text
    return Preset(clean_name(name), overrides_from(value.get("overrides")), system)


def _text_size(presets: Sequence[Preset]) -> int:
    return sum(len(preset.system or "") for preset in presets)
