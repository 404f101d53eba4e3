"""Generation settings: defaults, what one conversation has otherwise, presets, and what is refused beforehand."""

from __future__ import annotations

import dataclasses
import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.chat import presets
from bitnet_desktop.chat.generation import (
    NAMES,
    RANGES,
    RELOADING,
    Generation,
    KvType,
    Limits,
    Value,
    check,
    merged,
    overrides_from,
    parse_value,
    to_values,
    with_value,
)
from bitnet_desktop.chat.presets import BUILT_IN, Preset
from bitnet_desktop.chat.problems import ProblemKind

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=4,
)


def _values(name: str) -> st.SearchStrategy[Value]:
    if name == "kv_type":
        return st.sampled_from(KvType)
    bounds = RANGES[name]
    if not bounds.whole:
        return st.floats(bounds.least, bounds.most)
    numbers = st.integers(int(bounds.least), int(bounds.most))
    return st.none() | numbers if name == "seed" else numbers


_OVERRIDES = st.fixed_dictionaries({}, optional={name: _values(name) for name in NAMES})
_GENERATIONS = _OVERRIDES.map(lambda values: merged(Generation(), values))


def test_the_defaults_are_in_range_and_make_sense() -> None:
    for name, bounds in RANGES.items():
        value = getattr(Generation(), name)
        assert bounds.least <= bounds.sane_least < bounds.sane_most <= bounds.most
        assert bounds.step > 0
        assert value in {None, 0} or bounds.sane_least <= value <= bounds.sane_most
    assert set(NAMES) >= RELOADING
    assert set(RANGES) | {"kv_type"} == set(NAMES)
    assert check(Generation()) is None


@given(_GENERATIONS)
def test_what_is_written_is_read(generation: Generation) -> None:
    assert merged(Generation(), overrides_from(json.loads(json.dumps(to_values(generation))))) == generation
    assert check(generation) is None


@given(st.dictionaries(st.sampled_from([*NAMES, "version", "unknown"]), _JSON) | _JSON)
def test_any_values_give_settings_that_can_be_used(values: object) -> None:
    overrides = overrides_from(values)
    assert set(overrides) <= set(NAMES)
    assert check(merged(Generation(), overrides)) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("temperature", -0.1),
        ("temperature", math.nan),
        ("temperature", True),
        ("temperature", None),
        ("temperature", 10**400),
        ("top_k", 1.5),
        ("top_k", "40"),
        ("repeat_penalty", 0),
        ("seed", 2**32 - 1),
        ("seed", -1),
        ("kv_type", "q2_k"),
        ("kv_type", None),
        ("context_size", [4096]),
    ],
)
def test_a_bad_value_costs_only_itself(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_value(name, value)
    assert overrides_from({"min_p": 0.1, name: value, "unknown": 1}) == {"min_p": 0.1}


@given(_GENERATIONS, _OVERRIDES, st.sampled_from(NAMES).flatmap(lambda n: st.tuples(st.just(n), _values(n))))
def test_a_value_that_is_the_default_is_no_override(
    defaults: Generation, overrides: dict[str, Value], change: tuple[str, Value]
) -> None:
    name, value = change
    after = with_value(defaults, overrides, name, value)
    assert merged(defaults, after) == dataclasses.replace(merged(defaults, overrides), **{name: value})  # type: ignore[arg-type]
    assert name not in with_value(defaults, after, name, getattr(defaults, name))


@pytest.mark.parametrize(
    ("generation", "limits", "kind"),
    [
        (Generation(temperature=5.1), Limits(), ProblemKind.SETTING_OUT_OF_RANGE),
        (Generation(temperature=math.inf), Limits(), ProblemKind.SETTING_OUT_OF_RANGE),
        (Generation(seed=-1), Limits(), ProblemKind.SETTING_OUT_OF_RANGE),
        (Generation(context_size=8192), Limits(model_context=4096), ProblemKind.CONTEXT_BEYOND_MODEL),
        (Generation(kv_type=KvType.Q8_0), Limits(kv_types=("f16",)), ProblemKind.KV_TYPE_UNUSABLE),
        (Generation(kv_type=KvType.Q4_0), Limits(head_sizes=(80, 80)), ProblemKind.KV_TYPE_UNUSABLE),
        (Generation(context_size=4096), Limits(model_context=4096), None),
        (Generation(kv_type=KvType.Q4_0), Limits(head_sizes=(128, 64)), None),
        (Generation(), Limits(head_sizes=(80,), kv_types=()), None),
    ],
)
def test_what_the_engine_refuses_is_found_before(
    generation: Generation, limits: Limits, kind: ProblemKind | None
) -> None:
    problem = check(generation, limits)
    assert (problem and problem.kind) == kind
    if problem is not None:
        assert problem.exit_code == 2


# -- presets


def test_built_in_presets_can_be_used_and_are_each_in_force_after_they_were_chosen() -> None:
    for preset in BUILT_IN:
        assert overrides_from(preset.overrides) == preset.overrides
        assert not RELOADING & set(preset.overrides)
        busy = merged(Generation(), {"temperature": 1.4, "seed": 9, "top_k": 3, "threads": 2})
        after = merged(busy, presets.applied(preset, busy, {}))
        assert presets.is_in_force(preset, after, "anything")
        assert after.threads == 2
        others = [other for other in BUILT_IN if other is not preset]
        assert not any(presets.is_in_force(other, after, "") for other in others)
    assert {preset.name for preset in BUILT_IN} == {"balanced", "precise", "creative", "repeatable"}
    repeatable = merged(Generation(), BUILT_IN[-1].overrides)
    assert (repeatable.temperature, repeatable.seed) == (0, 1)


def test_a_preset_of_ones_own_brings_back_what_was_in_force() -> None:
    defaults = Generation(top_p=0.9)
    overrides: dict[str, Value] = {"temperature": 0.3, "context_size": 8192}
    preset = presets.preset_of("  My \n own ", merged(defaults, overrides), overrides, "Be brief.")
    assert preset.name == "My own"
    assert "threads" not in preset.overrides
    assert presets.applied(preset, defaults, {"temperature": 2.0}) == overrides
    assert presets.is_in_force(preset, merged(defaults, overrides), "Be brief.")
    assert not presets.is_in_force(preset, merged(defaults, overrides), "Be long.")


def test_presets_are_added_renamed_and_removed() -> None:
    own = presets.added(presets.added((), Preset("One", {"top_k": 1})), Preset("Two", {"top_k": 2}))
    own = presets.added(own, Preset("ONE", {"top_k": 3}))
    assert [(preset.name, preset.overrides["top_k"]) for preset in own] == [("ONE", 3), ("Two", 2)]
    assert [preset.name for preset in presets.renamed(own, "two", " Three ")] == ["ONE", "Three"]
    assert [preset.name for preset in presets.renamed(own, "one", "One")] == ["One", "Two"]
    for taken in ("two", " ", ""):
        with pytest.raises(ValueError, match="no new name"):
            presets.renamed(own, "one", taken)
    assert [preset.name for preset in presets.removed(own, "one")] == ["Two"]
    with pytest.raises(ValueError, match="own"):
        presets.added(own, BUILT_IN[0])
    with pytest.raises(ValueError, match="too many"):
        presets.added(own, Preset("Long", system="x" * presets.MOST_TEXT + "y"))


def test_presets_are_bounded_in_number() -> None:
    values: list[object] = [{"name": f"Preset {number}"} for number in range(presets.MOST_PRESETS + 9)]
    own = presets.presets_from(values)
    assert len(own) == presets.MOST_PRESETS
    with pytest.raises(ValueError, match="too many"):
        presets.added(own, Preset("One more"))


@given(
    st.lists(
        st.builds(
            Preset, st.text(min_size=1, max_size=9).map(presets.clean_name), _OVERRIDES, st.none() | st.text()
        )
    )
)
def test_presets_that_are_written_are_read(wanted: list[Preset]) -> None:
    own: tuple[Preset, ...] = ()
    for preset in wanted:
        if preset.name:
            own = presets.added(own, preset)
    assert presets.presets_from(json.loads(json.dumps(presets.to_json_values(own)))) == own


@given(
    st.lists(st.fixed_dictionaries({}, optional={"name": _JSON, "overrides": _JSON, "system": _JSON}) | _JSON)
)
def test_any_values_give_presets_that_can_be_written(values: list[object]) -> None:
    own = presets.presets_from(values)
    assert presets.presets_from(json.loads(json.dumps(presets.to_json_values(own)))) == own
    for preset in own:
        assert not preset.built_in
        assert check(merged(Generation(), preset.overrides)) is None


def test_half_a_character_is_no_text() -> None:
    assert presets.presets_from([{"name": "\ud800"}, {"name": "a", "system": "\udfff"}, {"name": "b"}]) == (
        Preset("b"),
    )
