from __future__ import annotations

import dataclasses
import json
import os
import string
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.chat.problems import ProblemKind
from bitnet_desktop.engine.options import Sampling
from bitnet_desktop.settings import Settings, load_settings, save_settings
from bitnet_desktop.settings_steps import STEPS, VERSION


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "settings.json"


def _write(file: Path, values: object) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(values), encoding="utf-8")


def test_a_missing_file_gives_the_defaults(file: Path) -> None:
    assert load_settings(file) == (Settings(), None)
    assert not file.parent.exists()


def test_the_defaults_of_sampling_are_the_engines() -> None:
    assert Settings().sampling == Sampling()


def test_what_is_saved_is_loaded(file: Path) -> None:
    chosen = Settings(
        engine="/opt/engine",
        model="/home/somebody/Модели/模型 🙂.gguf",
        system_prompt="Line one\nLine two\u2028",
        display_mode=DisplayMode.TYPING,
        typing_delay_ms=100,
        temperature=0.0,
        seed=7,
        context_size=2048,
        theme="dark",
        window_places=(("eDP-1 1920x1080+0+0", "AAEC"), ("", "AAED")),
        language="de",
        on_close="hide",
        model_folders=("/models", "/more"),
    )
    save_settings(file, chosen)
    assert load_settings(file) == (chosen, None)
    assert [entry.name for entry in file.parent.iterdir()] == ["settings.json"]
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o077 == 0


def test_a_path_that_is_no_unicode_survives(file: Path) -> None:
    # On Windows names are UTF-16, and may hold half a pair.
    odd = "C:\\\ud800.gguf" if sys.platform == "win32" else os.fsdecode(b"/models/\xff.gguf")
    chosen = Settings(model=odd)
    save_settings(file, chosen)
    assert load_settings(file) == (chosen, None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("engine", 3),
        ("model", "a\0b"),
        ("system_prompt", ["x"]),
        ("system_prompt", "\ud800"),
        ("display_mode", "fast"),
        ("display_mode", None),
        ("typing_delay_ms", 101),
        ("typing_delay_ms", True),
        ("typing_delay_ms", 1.5),
        ("temperature", -0.1),
        ("temperature", float("nan")),
        ("temperature", float("inf")),
        ("temperature", "0.8"),
        ("temperature", False),
        ("seed", -1),
        ("seed", 2**32),
        ("context_size", -1),
        ("context_size", 10**40),
        ("threads", {}),
        ("theme", "pink"),
        ("theme", []),
        ("window_places", {"": "not base64!"}),
        ("window_places", {"": "A" * 100_000}),
        ("window_places", {str(number): "AAEC" for number in range(20)}),
        ("window_places", ["AAEC"]),
        ("language", "tlh"),
        ("on_close", ""),
        ("notify_after_s", -1),
        ("hotkey", "x" * 101),
        ("model_folders", "/models"),
        ("model_folders", ["a\0b"]),
        ("recent_commands", [1]),
    ],
)
def test_a_bad_value_costs_only_itself(file: Path, name: str, value: object) -> None:
    _write(file, {"version": VERSION, "top_k": 12, name: value, "unknown": 1})
    assert load_settings(file) == (Settings(top_k=12), None)
    assert file.exists()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"version": "1"}',
        b'{"version": 0}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"version": 1, "system_prompt": "' + b"x" * (5 << 20) + b'"}',
    ],
    ids=["empty", "cut", "list", "no version", "odd version", "version 0", "no utf-8", "deep", "large"],
)
def test_a_damaged_file_is_set_aside(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    settings, problem = load_settings(file)
    assert settings == Settings()
    assert problem is not None
    assert problem.kind is ProblemKind.SETTINGS_DAMAGED
    aside = Path(str(problem.facts["aside"]))
    assert aside.name.startswith("settings.damaged-")
    assert aside.read_bytes() == content
    assert not file.exists()
    assert load_settings(file) == (Settings(), None)


def test_there_is_a_step_from_every_older_version() -> None:
    assert sorted(STEPS) == list(range(1, VERSION))


@pytest.mark.parametrize(
    ("version", "before", "after"),
    [
        (
            1,
            {"window_geometry": "AAEC", "window_state": "", "zoom": 110},
            {"window_places": {"": "AAEC"}, "zoom": 110},
        ),
        (1, {"window_geometry": ""}, {}),
        (1, {"window_geometry": 3}, {"window_places": {"": 3}}),
    ],
)
def test_each_step_gives_what_the_next_version_writes(
    version: int, before: dict[str, object], after: dict[str, object]
) -> None:
    assert STEPS[version](before) == after


def test_an_older_file_is_brought_up(file: Path) -> None:
    _write(file, {"version": 1, "theme": "dark", "window_geometry": "AAEC"})
    assert load_settings(file) == (Settings(theme="dark", window_places=(("", "AAEC"),)), None)


def test_of_a_newer_file_a_copy_is_kept(file: Path) -> None:
    _write(file, {"version": VERSION + 7, "theme": "dark", "colour": "mauve"})
    content = file.read_bytes()
    settings, problem = load_settings(file)
    assert settings == Settings(theme="dark")
    assert problem is not None
    assert problem.kind is ProblemKind.SETTINGS_NEWER
    assert Path(str(problem.facts["aside"])).read_bytes() == content
    save_settings(file, settings)
    assert load_settings(file) == (settings, None)


def test_a_file_that_cannot_be_opened_is_told(file: Path) -> None:
    file.mkdir(parents=True)
    settings, problem = load_settings(file)
    assert settings == Settings()
    assert problem is not None
    assert problem.detail


def test_a_failed_save_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_settings(file, Settings(top_k=1))

    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        save_settings(file, Settings(top_k=2))
    assert load_settings(file) == (Settings(top_k=1), None)
    assert [entry.name for entry in file.parent.iterdir()] == ["settings.json"]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(string.printable),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
_NAMES = st.sampled_from([field.name for field in dataclasses.fields(Settings)])


@given(values=st.dictionaries(_NAMES, _JSON))
def test_any_values_give_settings_that_can_be_saved(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    file = tmp_path_factory.getbasetemp() / "any-settings.json"
    _write(file, {"version": VERSION, **values})
    settings, problem = load_settings(file)
    assert problem is None
    save_settings(file, settings)
    assert load_settings(file) == (settings, None)
