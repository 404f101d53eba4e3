from __future__ import annotations

from pathlib import Path

import pytest

from bitnet_desktop.chat.quick_actions import (
    BUILT_IN,
    LONGEST_NAME,
    MOST_ACTIONS,
    QuickAction,
    actions_from,
    clean_action,
    filled,
    to_json_values,
)
from bitnet_desktop.settings import Settings, load_settings, save_settings


def test_the_places_are_filled_in() -> None:
    action = QuickAction("Translate", "Into {language}: {text} ({language})")
    assert filled(action, "hallo", "English") == "Into English: hallo (English)"


def test_what_a_text_holds_is_no_place_to_fill_in() -> None:
    action = QuickAction("Explain", "{text} in {language}")
    assert filled(action, "{language} {text} {0}", "English") == "{language} {text} {0} in English"


def test_without_a_place_the_text_follows() -> None:
    assert filled(QuickAction("Shout", "Shout this"), "hallo", "English") == "Shout this\n\nhallo"


@pytest.mark.parametrize("action", BUILT_IN)
def test_the_built_in_ones_are_about_the_text(action: QuickAction) -> None:
    assert filled(action, "TEXT", "English").count("TEXT") == 1
    assert clean_action(action.name, action.prompt) == action


def test_they_are_kept_in_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    for actions in ((QuickAction("Größer", "Mach {text}\ngrößer"),), (), BUILT_IN):
        save_settings(file, Settings(quick_actions=actions))
        assert load_settings(file) == (Settings(quick_actions=actions), None)


@pytest.mark.parametrize(
    ("name", "prompt"),
    [
        ("", "x"),
        (" \n", "x"),
        ("x", " "),
        ("x" * (LONGEST_NAME + 1), "x"),
        ("x", "y" * 5000),
        ("\ud800", "x"),
    ],
)
def test_what_is_no_action_is_refused(name: str, prompt: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - half a surrogate is a UnicodeEncodeError, which is one
        clean_action(name, prompt)


def test_one_bad_entry_costs_no_other() -> None:
    good = QuickAction("Good", "Do {text}")
    values = [
        3,
        {"name": "x"},
        {"name": 1, "prompt": "y"},
        {"name": "", "prompt": "y"},
        *to_json_values([good]),
    ]
    assert actions_from(values) == (good,)
    assert len(actions_from(to_json_values([good] * 100))) == MOST_ACTIONS
    with pytest.raises(ValueError, match="no list"):
        actions_from({"name": "x"})
