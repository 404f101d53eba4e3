"""Brings the values of an older settings file up to this version, one step after the other.

A step knows only its two versions, so it stays right whatever comes later: it gets what was in the file, of any type,
and gives what the next version would have written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

VERSION = 2

Values = Mapping[str, object]


def brought_up(values: Values, version: int) -> Values:
    """The values as this version has them; those of a newer one are left as they are."""
    for step in range(version, VERSION):
        values = STEPS[step](values)
    return values


def _from_1(values: Values) -> Values:
    """The window's place was one for all screens; its state was never used."""
    rest = {name: value for name, value in values.items() if name not in {"window_geometry", "window_state"}}
    place = values.get("window_geometry")
    return {**rest, "window_places": {"": place}} if place else rest


STEPS: Mapping[int, Callable[[Values], Values]] = {1: _from_1}
"""The step from each version to the one after it."""
