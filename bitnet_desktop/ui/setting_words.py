"""Each generation setting in one plain sentence, and the words for its special values."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from bitnet_desktop.chat.generation import RANGES, KvType, Value
from bitnet_desktop.chat.presets import Preset
from bitnet_desktop.words import say_number


def explain(name: str, *, model_context: int = 0, cores: int = 0) -> str:
    """What a setting does, and which values make sense.

    `model_context` is the tokens that the model was trained with, `cores` those of the processor; 0 = not known.
    """
    if name == "kv_type":
        return QCoreApplication.translate(
            "Generation",
            "How exactly the context is kept: half and a quarter of the memory cost some quality, so Full makes sense "
            "unless memory is short.",
        )
    bounds = RANGES[name]
    most = bounds.sane_most
    if name == "context_size" and model_context:
        most = model_context
    elif name == "threads" and cores:
        most = cores
    return _sentence(name).format(least=say_value(name, bounds.sane_least), most=_figure(most))


def _sentence(name: str) -> str:
    translate = QCoreApplication.translate
    sentences = {
        "temperature": translate(
            "Generation",
            "How freely words are chosen: 0 always takes the likeliest, more is livelier; {least} to {most} makes "
            "sense.",
        ),
        "top_k": translate(
            "Generation",
            "How many of the likeliest tokens are in the draw, 0 for all of them; {least} to {most} makes sense.",
        ),
        "top_p": translate(
            "Generation",
            "Only the likeliest tokens that together have this probability are in the draw; {least} to {most} makes "
            "sense.",
        ),
        "min_p": translate(
            "Generation",
            "Tokens with less than this share of the likeliest one’s probability are left out; {least} to {most} "
            "makes sense.",
        ),
        "repeat_penalty": translate(
            "Generation",
            "Makes words that were just used less likely, 1 leaves them alone; {least} to {most} makes sense.",
        ),
        "seed": translate(
            "Generation",
            "With the same seed, the same messages get the same reply again; every number is as good as another.",
        ),
        "reply_limit": translate(
            "Generation",
            "Ends a reply after so many tokens (a token is a word or a part of one); no limit, or up to {most}, makes "
            "sense.",
        ),
        "context_size": translate(
            "Generation",
            "How many tokens the model can keep in mind, which takes memory; Automatic, or {least} to {most}, makes "
            "sense.",
        ),
        "threads": translate(
            "Generation",
            "How many of the processor’s cores work at once; Automatic, or 1 to {most}, makes sense.",
        ),
    }
    return sentences[name]


def special_words(name: str) -> str:
    """What the least value of a number field means, where it is no plain number; empty where it is one."""
    translate = QCoreApplication.translate
    words = {
        "seed": translate("Generation", "Another each time"),
        "reply_limit": translate("Generation", "No limit"),
        "context_size": translate("Generation", "Automatic"),
        "threads": translate("Generation", "Automatic"),
    }
    return words.get(name, "")


def say_value(name: str, value: Value) -> str:
    """A setting's value as its field shows it."""
    if isinstance(value, KvType):
        return kv_words(value)
    if value is None or (value == 0 and special_words(name) and name != "seed"):
        return special_words(name)
    return _figure(value)


def kv_words(kv_type: KvType) -> str:
    """A way of keeping keys and values."""
    translate = QCoreApplication.translate
    match kv_type:
        case KvType.F16:
            return translate("Generation", "Full (f16)")
        case KvType.Q8_0:
            return translate("Generation", "Half (q8_0)")
        case KvType.Q4_0:
            return translate("Generation", "A quarter (q4_0)")


def preset_words(preset: Preset) -> str:
    """A preset's name for a person."""
    translate = QCoreApplication.translate
    if not preset.built_in:
        return preset.name
    words = {
        "balanced": translate("Generation", "Balanced"),
        "precise": translate("Generation", "Precise"),
        "creative": translate("Generation", "Creative"),
        "repeatable": translate("Generation", "Repeatable"),
    }
    return words[preset.name]


def _figure(value: str | float) -> str:
    if isinstance(value, str):
        return value
    return say_number(int(value)) if value == int(value) else QLocale().toString(value, "g", 6)
