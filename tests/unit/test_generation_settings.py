"""Where generation settings are kept, and how they reach a session."""

from __future__ import annotations

import json
from pathlib import Path

from bitnet_desktop.chat.generation import Generation, KvType, Value
from bitnet_desktop.chat.presets import MOST_PRESETS, MOST_TEXT, Preset
from bitnet_desktop.engine.options import Sampling
from bitnet_desktop.loading import Wishes, wishes_of
from bitnet_desktop.settings import Settings, load_settings, save_settings


def test_the_defaults_are_the_same_everywhere() -> None:
    assert Settings().generation == Generation()
    assert Settings().with_generation(Generation()) == Settings()
    assert wishes_of(Settings()) == Wishes()


def test_defaults_and_presets_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    generation = Generation(temperature=0.3, seed=7, context_size=2048, kv_type=KvType.Q8_0)
    presets = (
        Preset("Мой 🙂", {"temperature": 1.5, "seed": None, "kv_type": KvType.Q4_0}, "Sing."),
        Preset("b"),
    )
    chosen = Settings(theme="dark", presets=presets).with_generation(generation)
    save_settings(file, chosen)
    loaded, problem = load_settings(file)
    assert (loaded, problem) == (chosen, None)
    assert loaded.generation == generation


def test_as_many_presets_as_there_can_be_do_not_make_the_file_too_large(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    text = "🙂" * (MOST_TEXT // MOST_PRESETS)
    presets = tuple(Preset(f"{number:080}", system=text) for number in range(MOST_PRESETS))
    save_settings(file, Settings(presets=presets))
    assert load_settings(file) == (Settings(presets=presets), None)


def test_a_bad_preset_costs_only_itself(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    values = {
        "version": 1,
        "top_k": 12,
        "presets": [{"name": "a"}, {"name": 3}, None, {"name": "A", "system": "x"}],
    }
    file.write_text(json.dumps(values), encoding="utf-8")
    assert load_settings(file) == (Settings(top_k=12, presets=(Preset("A", system="x"),)), None)
    file.write_text(json.dumps({**values, "presets": {"name": "a"}}), encoding="utf-8")
    assert load_settings(file) == (Settings(top_k=12), None)


def test_a_conversation_begins_with_its_own_values() -> None:
    settings = Settings(system_prompt="Be brief.", threads=3, temperature=0.1)
    overrides: dict[str, Value] = {
        "temperature": 1.2,
        "context_size": 1024,
        "kv_type": KvType.Q8_0,
        "reply_limit": 9,
    }
    wishes = wishes_of(settings, overrides, "Be a cat.")
    assert wishes == Wishes("Be a cat.", 1024, 3, 9, Sampling(temperature=1.2), KvType.Q8_0)
    assert wishes_of(settings, {}).system == "Be brief."
    assert wishes_of(settings) == wishes_of(settings, {})
