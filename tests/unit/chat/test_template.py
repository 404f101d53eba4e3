"""The pieces of a turn are those of the model's own template."""

from __future__ import annotations

import re
from collections.abc import Sequence

import hypothesis
import pytest
from hypothesis import strategies as st

from bitnet_desktop.chat.template import (
    FormatSource,
    TurnFormat,
    neutralised,
    opening_segments,
    turn_format,
)
from bitnet_desktop.chat.turns import Exchange, Segment
from tests.unit.chat.template_cases import CASES, CHATML, EXACT_CASES, GEMMA, LLAMA_3, NOW, Case


def joined(turns: TurnFormat, texts: Sequence[str]) -> str:
    """A conversation as the engine gets it piece by piece, up to where the model is to reply."""
    pieces = [turns.opening]
    for number, text in enumerate(texts):
        if number % 2:
            pieces += (text, turns.close)
        else:
            pieces += (turns.prefix if number else turns.first_prefix, text, turns.suffix)
    return "".join(pieces)


def derived(template: str | None, tokens: frozenset[str] = CHATML, **changes: str) -> TurnFormat:
    given = {"bos": "<s>", "eos": "</s>", "system": ""} | changes
    return turn_format(template, adds_bos=True, control_tokens=tokens, now=NOW, **given)


# Texts as they reach the template: no control tokens, none of the words that thinking models look for, stripped.
ALL_TOKENS = frozenset[str]().union(*(case.tokens for case in CASES.values()))
TEXTS = st.text(min_size=1, max_size=40).filter(lambda text: not any(t in text for t in ALL_TOKENS))
STRIPPED = TEXTS.map(str.strip).filter(bool)


@pytest.mark.parametrize("case", EXACT_CASES, ids=lambda case: case.name)
@hypothesis.settings(max_examples=20)
@hypothesis.given(data=st.data(), system=st.just("") | TEXTS, adds_bos=st.booleans())
def test_the_pieces_give_the_templates_own_rendering(
    case: Case, data: st.DataObject, system: str, adds_bos: bool
) -> None:
    turns = case.turns(system, adds_bos=adds_bos)
    assert (turns.source, turns.trouble) == (FormatSource.MODEL, "")
    text = STRIPPED if turns.trims_user else TEXTS
    count = data.draw(st.integers(1, 4))
    texts = data.draw(st.lists(text, min_size=2 * count - 1, max_size=2 * count - 1))
    expected_texts = list(texts)
    if system.strip() and case.folds_system:
        expected_texts[0] = (system.strip() if turns.trims_user else system) + "\n\n" + texts[0]
    expected = case.reference("" if case.folds_system else system if system.strip() else "", expected_texts)
    assert joined(turns, texts) == (expected.removeprefix(case.bos) if adds_bos else expected)


@pytest.mark.parametrize("case", EXACT_CASES, ids=lambda case: case.name)
def test_user_texts_are_stripped_exactly_where_the_template_does_it(case: Case) -> None:
    padded = "\n padded \t"
    assert case.turns().trims_user is (padded not in case.reference("", ["a", "b", padded]))


def test_chatml() -> None:
    assert CASES["chatml"].turns() == TurnFormat(
        opening="",
        first_prefix="<|im_start|>user\n",
        prefix="\n<|im_start|>user\n",
        suffix="<|im_end|>\n<|im_start|>assistant\n",
        close="<|im_end|>",
        trims_user=False,
        source=FormatSource.MODEL,
    )


def test_with_a_system_message_the_first_turn_begins_like_the_others() -> None:
    turns = CASES["chatml"].turns("Be brief.")
    assert turns.opening == "<|im_start|>system\nBe brief.<|im_end|>"
    assert turns.first_prefix == turns.prefix == "\n<|im_start|>user\n"


def test_a_templates_default_system_message_is_used_where_none_is_given() -> None:
    assert "named SmolLM" in CASES["smollm2"].turns().opening
    assert "named SmolLM" not in CASES["smollm2"].turns("Be brief.").opening
    assert "You are Qwen" in CASES["qwen2_5"].turns(" \n").opening


def test_the_date_is_the_persons() -> None:
    assert "Today Date: 04 Mar 2025\n\nBe brief.<|eot_id|>" in CASES["llama3_1"].turns("Be brief.").opening


def test_a_model_without_a_system_role_hears_it_before_the_first_message() -> None:
    turns = CASES["gemma2"].turns("Be brief.\n")
    assert (turns.opening, turns.first_prefix) == ("", "<start_of_turn>user\nBe brief.\n\n")
    assert turns.prefix == "\n<start_of_turn>user\n"
    assert turns.close == "<end_of_turn>"


def test_a_template_that_moves_the_system_text_to_the_last_message_is_not_followed() -> None:
    case = CASES["mistral_v3"]
    assert case.reference("Be brief.", ["a", "b", "c"]).endswith("[INST] Be brief.\n\nc[/INST]")
    turns = case.turns("Be brief.")
    assert (turns.opening, turns.first_prefix, turns.prefix) == ("", "[INST] Be brief.\n\n", "[INST] ")
    assert (turns.suffix, turns.close) == ("[/INST]", "</s>")


def test_a_system_text_inside_the_first_message_stays_there() -> None:
    turns = CASES["mistral_v1_system_first"].turns("Be brief.")
    assert (turns.opening, turns.first_prefix, turns.prefix) == ("", " [INST] Be brief.\n\n", " [INST] ")
    turns = CASES["llama2"].turns("Be brief.")
    assert turns.first_prefix == "[INST] <<SYS>>\nBe brief.\n<</SYS>>\n\n"
    assert turns.prefix == "<s>[INST] "
    assert turns.close == " </s>"


def test_a_template_that_drops_the_system_text_does_not_lose_it() -> None:
    dropping = "{% for m in messages if m.role != 'system' %}{{ m.role }}: {{ m.content }}</s>{% endfor %}assistant: "
    turns = derived(dropping, system="Be brief.")
    assert (turns.source, turns.first_prefix) == (FormatSource.MODEL, "user: Be brief.\n\n")


def test_a_template_that_insists_on_a_system_message_gets_an_empty_one() -> None:
    insisting = (
        "{% if messages[0].role != 'system' %}{{ raise_exception('system!') }}{% endif %}"
        "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>{% endfor %}<|im_start|>assistant\n"
    )
    assert derived(insisting).opening == "<|im_start|>system\n<|im_end|>"
    assert derived(insisting, system="Be brief.").opening == "<|im_start|>system\nBe brief.<|im_end|>"


def test_a_thinking_model_replies_after_its_generation_prompt() -> None:
    turns = CASES["deepseek_r1"].turns("Be brief.")
    assert (turns.opening, turns.first_prefix, turns.prefix) == ("Be brief.", "<｜User｜>", "<｜User｜>")
    assert (turns.suffix, turns.close) == ("<｜Assistant｜><think>\n", "<｜end▁of▁sentence｜>")
    empty_think = CASES["qwen3"].text.replace(
        "enable_thinking is defined and enable_thinking is false", "true"
    )
    assert derived(empty_think).suffix == "<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n"


def test_a_template_without_a_generation_prompt_takes_the_one_of_earlier_replies() -> None:
    assert CASES["chatml_without_prompt"].turns() == CASES["chatml"].turns()
    thoughtful = (
        "{% for m in messages %}{{ 'U' if m.role == 'user' else 'A<think></think>' }}{{ m.content }}</s>{% endfor %}"
        "{% if add_generation_prompt %}A{% endif %}"
    )
    assert derived(thoughtful).suffix == "</s>A"


@pytest.mark.parametrize(
    ("template", "close", "prefix"),
    [
        ("{% for m in messages %}[{{ m.role }}] {{ m.content }}{% endfor %}[assistant] ", "", "[user] "),
        ("{% for m in messages %}<|im_start|>{{ m.content }}{% endfor %}", "", "<|im_start|>"),
        ("{% for m in messages %}U{{ m.content }}\n</s>{% endfor %}", "\n</s>", "U"),
        (
            "{% for m in messages %}U{{ m.content }}<|im_end|><|im_end|>{% endfor %}",
            "<|im_end|>",
            "<|im_end|>U",
        ),
    ],
)
def test_the_end_of_turn_token_is_told_from_the_next_turn(template: str, close: str, prefix: str) -> None:
    turns = derived(template)
    assert (turns.source, turns.close, turns.prefix) == (FormatSource.MODEL, close, prefix)


def test_a_turn_that_nothing_closes_is_known_with_a_bos_too() -> None:
    template = "{{ bos_token }}{% for m in messages %}<|im_start|>{{ m.content }}{% endfor %}"
    for adds_bos in (True, False):
        turns = turn_format(
            template, bos="<s>", eos="</s>", adds_bos=adds_bos, control_tokens=CHATML, system="", now=NOW
        )
        assert (turns.close, turns.prefix) == ("", "<|im_start|>")
        assert turns.opening == ("" if adds_bos else "<s>")


def test_the_longest_token_closes_a_turn() -> None:
    template = "{% for m in messages %}U{{ m.content }}<end>ing>{% endfor %}"
    assert derived(template, frozenset({"<end>", "<end>ing>"})).close == "<end>ing>"


def test_the_bos_is_the_engines_if_it_adds_one() -> None:
    case = CASES["llama3"]
    assert case.turns("S", adds_bos=False).opening == case.bos + case.turns("S", adds_bos=True).opening
    careless = "\n{{ bos_token }}\n{% for m in messages %}U{{ m.content }}</s>{% endfor %}"
    assert derived(careless).opening + derived(careless).first_prefix == "\nU"


@pytest.mark.parametrize(
    ("template", "architecture"),
    [(CASES["bitnet_broken"].text, ""), (CASES["bitnet_broken"].text, "llama"), (None, "bitnet-b1.58")],
)
def test_bitnet_is_repaired(template: str | None, architecture: str) -> None:
    changes = {"bos": "<|begin_of_text|>", "eos": "<|end_of_text|>", "architecture": architecture}
    turns = derived(template, LLAMA_3, system="Be brief.", **changes)
    assert turns == TurnFormat(
        opening="System: Be brief.<|eot_id|>",
        first_prefix="User: ",
        prefix="User: ",
        suffix="<|eot_id|>Assistant: ",
        close="<|eot_id|>",
        trims_user=True,
        source=FormatSource.REPAIRED,
    )
    right = CASES["bitnet"].turns("Be brief.")
    assert (right.opening, right.suffix) == (turns.opening, turns.suffix)


def test_a_bitnet_file_with_a_right_template_or_another_vocabulary_is_not_repaired() -> None:
    right = derived(CASES["bitnet"].text, LLAMA_3, architecture="bitnet-b1.58")
    assert right.source is FormatSource.MODEL
    assert derived(None, CHATML, architecture="bitnet").source is FormatSource.FALLBACK


@pytest.mark.parametrize(
    ("tokens", "opening", "first_prefix", "prefix", "suffix", "close"),
    [
        (
            CHATML,
            "<|im_start|>system\nS<|im_end|>",
            "\n<|im_start|>user\n",
            "\n<|im_start|>user\n",
            "<|im_end|>\n<|im_start|>assistant\n",
            "<|im_end|>",
        ),
        (
            LLAMA_3,
            "<|start_header_id|>system<|end_header_id|>\n\nS<|eot_id|>",
            "<|start_header_id|>user<|end_header_id|>\n\n",
            "<|start_header_id|>user<|end_header_id|>\n\n",
            "<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n",
            "<|eot_id|>",
        ),
        (
            GEMMA,
            "",
            "<start_of_turn>user\nS\n\n",
            "\n<start_of_turn>user\n",
            "<end_of_turn>\n<start_of_turn>model\n",
            "<end_of_turn>",
        ),
        (frozenset({"<s>"}), "S\n", "\nUser: ", "\nUser: ", "\nAssistant: ", "</s>"),
    ],
    ids=["chatml", "llama3", "gemma", "plain"],
)
def test_without_a_template_the_vocabulary_decides(
    tokens: frozenset[str], opening: str, first_prefix: str, prefix: str, suffix: str, close: str
) -> None:
    turns = derived(None, tokens, system="S")
    assert (turns.source, turns.trouble) == (FormatSource.FALLBACK, "no-template")
    pieces = (turns.opening, turns.first_prefix, turns.prefix, turns.suffix, turns.close)
    assert pieces == (opening, first_prefix, prefix, suffix, close)


def test_the_plain_default_does_without_an_eos() -> None:
    turns = derived(None, frozenset(), bos="", eos="")
    assert (turns.first_prefix, turns.prefix, turns.close) == ("User: ", "\nUser: ", "")


@pytest.mark.parametrize(
    ("template", "trouble"),
    [
        ("{% for m in messages %}", "TemplateSyntaxError: Unexpected end of template"),
        ("{{ raise_exception('not for\nchat') }}", "TemplateError: not for chat"),
        ("{{ nothing.at.all }}", "UndefinedError: 'nothing' is undefined"),
        ("", "message-lost-or-repeated"),
        ("{{ messages[-1].content }}", "message-lost-or-repeated"),
        ("{% for m in messages|reverse %}{{ m.content }}{% endfor %}", "message-lost-or-repeated"),
        ("{% for m in messages %}{{ m.content }}{{ m.content }}{% endfor %}", "message-lost-or-repeated"),
        ("{% for m in messages %}{{ loop.index }}{{ m.content }}{% endfor %}", "turns-differ"),
        ("{{ messages|length }}{% for m in messages %}{{ m.content }}{% endfor %}", "turns-differ"),
    ],
)
def test_a_template_that_cannot_be_used_gives_a_default_and_the_reason(template: str, trouble: str) -> None:
    turns = derived(template)
    assert turns.source is FormatSource.FALLBACK
    assert turns.trouble.startswith(trouble)
    assert "\n" not in turns.trouble
    assert turns.close == "<|im_end|>"


@pytest.mark.parametrize("name", ["chatml", "gemma2", "mistral_v1"])
def test_no_control_token_acts_in_the_system_text(name: str) -> None:
    turns = CASES[name].turns("a<|im_end|>b<end_of_turn>c</s>d")
    own = next(iter(CASES[name].tokens & {"<|im_end|>", "<end_of_turn>", "</s>"}))
    head = turns.opening + turns.first_prefix
    assert re.sub("\u200b", "", head).count(own) == head.count(own) + 1


def test_a_very_long_system_text_is_used_whole() -> None:
    system = "long " * 250_000
    assert CASES["chatml"].turns(system).opening == f"<|im_start|>system\n{system}<|im_end|>"
    assert system in CASES["mistral_v1"].turns(system).first_prefix
    assert system in derived(None, system=system).opening


def test_special_tokens_that_cannot_be_any_do_no_harm() -> None:
    for strange in ("x" * 10_000_000, "Qj70Zk"):
        turns = derived("{{ bos_token }}{{ eos_token }}", frozenset({strange}), bos=strange, eos=strange)
        assert (turns.source, turns.suffix) == (FormatSource.FALLBACK, "\nAssistant: ")


FRAGMENTS = st.sampled_from([
    "{{ ", " }}", "{% ", " %}", "{%- ", "-%}", "{#", "#}", "for m in messages", "endfor", "if ", "else", "endif",
    "macro f(a)", "endmacro", "f(1)", "set x = ", "x", "m.content", "m.role", "messages", "[0]", "['content']",
    "'user'", "'", "(", ")", " == ", " + ", " ~ ", "*", "|trim", "|tojson", "loop.last", "range(9)", "99999",
    "namespace()", "x y", "\n", "Qj70Zk", "bos_token", "eos_token", "add_generation_prompt", "raise_exception('no')",
    "<|im_end|>", "{% for m in messages %}{{ m.role }}:{{ m.content }}</s>{% endfor %}",
])  # fmt: skip


@hypothesis.settings(max_examples=150)
@hypothesis.given(
    st.lists(FRAGMENTS, max_size=12).map("".join) | st.text(),
    st.text(max_size=9),
    st.text(max_size=9),
    st.text(),
)
def test_every_template_gives_a_usable_format(template: str, bos: str, eos: str, system: str) -> None:
    turns = derived(template, CHATML | {bos, eos}, bos=bos, eos=eos, system=system)
    assert (turns.source is FormatSource.FALLBACK) == bool(turns.trouble)
    assert derived(None, frozenset({bos, eos}), bos=bos, eos=eos, system=system).suffix.endswith(
        "Assistant: "
    )


def test_text_like_a_mark_in_the_system_text_is_only_text() -> None:
    turns = CASES["chatml"].turns("Qj70Zk Qj7systemZk")
    assert (turns.opening + turns.first_prefix).count("Qj70Zk Qj7systemZk") == 1


def test_an_opening_restores_a_conversation() -> None:
    turns = CASES["chatml"].turns("Be brief.")
    history = [Exchange("a", "b"), Exchange(" c ", "")]
    assert opening_segments(turns, history) == (
        Segment("<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\n", literal=False),
        Segment("a", literal=True),
        Segment("<|im_end|>\n<|im_start|>assistant\n", literal=False),
        Segment("b", literal=True),
        Segment("<|im_end|>\n<|im_start|>user\n", literal=False),
        Segment(" c ", literal=True),
        Segment("<|im_end|>\n<|im_start|>assistant\n<|im_end|>", literal=False),
    )


def test_an_opening_without_history_is_what_stands_before_the_first_message() -> None:
    assert opening_segments(CASES["chatml"].turns(), []) == ()
    turns = CASES["chatml"].turns("S")
    assert opening_segments(turns, []) == (Segment(turns.opening, literal=False),)


def test_an_opening_leaves_out_what_is_still_to_be_asked() -> None:
    turns = CASES["llama3"].turns()
    answered = [Exchange("a", "b")]
    assert opening_segments(turns, [*answered, Exchange("c", None)]) == opening_segments(turns, answered)
    assert opening_segments(turns, [Exchange("c", None)]) == ()


def test_an_opening_strips_user_texts_as_the_template_does() -> None:
    segments = opening_segments(CASES["llama3"].turns(), [Exchange(" a\n", " b\n")])
    assert [segment.text for segment in segments if segment.literal] == ["a", " b\n"]


def test_the_last_reply_can_be_left_open() -> None:
    turns = CASES["chatml"].turns()
    history = [Exchange("a", "b"), Exchange("c", "d")]
    closed = opening_segments(turns, history)
    assert closed[-1] == Segment("<|im_end|>", literal=False)
    assert opening_segments(turns, history, ends_naturally=False) == closed[:-1]


@pytest.mark.parametrize("case", EXACT_CASES, ids=lambda case: case.name)
def test_an_opening_and_the_next_prefix_are_the_rendering_so_far(case: Case) -> None:
    turns = case.turns()
    opening = "".join(s.text for s in opening_segments(turns, [Exchange("a", "b"), Exchange("c", "d")]))
    expected = case.reference("", ["a", "b", "c", "d", "next"]).removeprefix(case.bos)
    assert opening + turns.prefix + "next" + turns.suffix == expected


def test_neutralised_text_looks_the_same() -> None:
    assert (
        neutralised("say <|im_end|> and <|im_start|>", CHATML)
        == "say <\u200b|im_end|> and <\u200b|im_start|>"
    )
    assert neutralised("plain < | text", CHATML) == "plain < | text"
    assert neutralised("abc", {"ab", "bc"}) == "a\u200bb\u200bc"
    assert neutralised("a", {"a", ""}) == "a"


@hypothesis.given(
    st.text("ab<|>", max_size=60), st.sets(st.text("ab<|>", min_size=2, max_size=4), max_size=6)
)
def test_no_control_token_is_left_in_neutralised_text(text: str, tokens: set[str]) -> None:
    result = neutralised(text, tokens)
    assert not any(token in result for token in tokens)
    assert result.replace("\u200b", "") == text
    if not any(token in text for token in tokens):
        assert result == text


def test_neutralising_is_cheap_for_long_texts_and_large_vocabularies() -> None:
    tokens = frozenset(f"<|reserved_{number}|>" for number in range(100_000))
    assert neutralised("<|reserved_9|> " * 20_000, tokens).count("\u200b") == 20_000


def test_a_marked_opening_may_end_behind_each_turn_but_the_last() -> None:
    turns = CASES["chatml"].turns("Be brief.")
    history = [Exchange("a", "b"), Exchange("c", "d"), Exchange("e", "f"), Exchange("g", None)]
    marked = opening_segments(turns, history, ends_naturally=False, marked=True)
    plain = opening_segments(turns, history, ends_naturally=False)
    assert "".join(segment.text for segment in marked) == "".join(segment.text for segment in plain)
    text = ""
    ends = []
    for segment in marked:
        text += segment.text
        if segment.may_end:
            ends.append(text)
    assert ends[0] == turns.opening
    for number, end in enumerate(ends[1:], 1):
        closed = opening_segments(turns, history[:number])
        assert end == "".join(segment.text for segment in closed)
    assert len(ends) == 3
    assert opening_segments(turns, [], marked=True) == opening_segments(turns, [])


def test_an_opening_without_system_text_may_end_before_everything() -> None:
    first, *_ = opening_segments(CASES["chatml"].turns(), [Exchange("a", "b")], marked=True)
    assert first == Segment("", literal=False, may_end=True)
