"""However the engine's output is cut, the same events come out of it, and no reply can end itself.

Replies here hold anything but the true end marker. That one holds the byte ESC, and every token that holds ESC is
banned when the engine is started, so that a model cannot say it; ESC and everything that only looks like a marker is
here all the same, as no decoder should stumble over it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitnet_desktop.engine.events import Counted, Progress, Ready, WireEnd, WireEvent
from bitnet_desktop.engine.wire import ClassicDecoder
from bitnet_desktop.engine.wire_marks import Decoder
from bitnet_desktop.engine.wire_repl import ReplDecoder
from tests.support.engine_output import (
    USER_INPUT,
    WAITING,
    Reply,
    classic_output,
    end_report,
    merged,
    osc,
    our_output,
    plain_text_of,
    repl_output,
    text_of,
    turns_of,
)

_FORMATS = (
    ("\n<|im_start|>user\n", "<|im_end|>\n<|im_start|>assistant\n"),
    ("User: ", "<|eot_id|>Assistant: "),
    ("<|start_header_id|>user<|end_header_id|>\n\n", "<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"),
    ("\nA\n", ""),
    ("aabaa", "\n"),
    ("", " [/INST]"),
    ("用户：", "助手："),
)  # fmt: skip
_ATOMS = (
    *(b"\n", b"\n\n", b"\r\n", b"\n> ", b"> ", b"\x07", b"\x00", b"hello", b"a", b"A", b" ", b"u", b"User: "),
    *(
        b"\x1b",
        b"\x1b[",
        b"\x1b[0m",
        b"\x1b[1m",
        b"\x1b[32m",
        b"\x1b[1m\x1b[3",
        b"\x1b[1m\x1b[32",
        b"\x1b[33m",
    ),
    *(b"\x1b]", b"\x1b]770", b"\x1b]7700", b"\x1b]7701;wait;turn=1\x07", b"\x1b]0;title\x07", b"\x1b\x1b[1m"),
    *(b"\x1b[1m\x1b[31m", b"\x1b[1m\x1b[31m<<input too long: skipped 12 ", b"\x1b[35", b"\x1b[1m\x1b[34m"),
    *(b"\xe6", b"\xe6\x97", b"\x97\xa5", b"\xf0\x9f\x98", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xc0\x80"),
    *("日本😀".encode(), "\ufffd".encode(), "é".encode(), "\x85".encode(), "\u2028".encode()),
)
_SPLITS = (1, 1, 1, 2, 3, 5, 8, 13, 40, 200)
_REPORT = osc("tokens", reply=4, past=20)


def _atoms(prefix: bytes, suffix: bytes) -> tuple[bytes, ...]:
    own = [prefix, b"\n" + prefix, suffix, prefix + b"\x1b", prefix + b"\x1b[1m", prefix + b"\x1b[0m"]
    own += [prefix[:cut] for cut in range(1, len(prefix), 3)]
    return tuple(atom for atom in (*_ATOMS, *own) if atom)


_FORMATS_WITH_ATOMS = tuple(
    (prefix, suffix, _atoms(prefix.encode(), suffix.encode())) for prefix, suffix in _FORMATS
)
_SKIPPED = re.compile(rb"\x1b\[1m\x1b\[31m<<input too long: skipped \d+ tokens?>>\x1b\[0m")


def _says_the_end(reply: Reply, *, prefix: bytes) -> bool:
    """Whether the marker of the end, or of the other things that only engines say, is in the reply itself."""
    whole = reply.data + (b"\n" if reply.natural else b"") + prefix + USER_INPUT
    marker = prefix + USER_INPUT
    return whole.find(marker) < len(whole) - len(marker) or b"\x1b]7700;" in reply.data or bool(
        _SKIPPED.search(reply.data)
    )  # fmt: skip


def _says_the_end_of_repl(reply: Reply) -> bool:
    return USER_INPUT + b"\n> " in reply.data or b"\x1b[35m" in reply.data or b"\x1b[1m\x1b[31m" in reply.data


def _pieces(data: bytes, rng: random.Random) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        size = rng.choice(_SPLITS)
        yield data[at : at + size]
        at += size


def _random_replies(
    rng: random.Random, atoms: tuple[bytes, ...], bad: Callable[[Reply], bool]
) -> list[Reply]:
    replies: list[Reply] = []
    while len(replies) < 2:
        reply = Reply(b"".join(rng.choices(atoms, k=rng.randrange(7))), rng.random() < 0.5)
        if not bad(reply):
            replies.append(reply)
    return replies


def _events(decoder: Decoder, data: bytes, rng: random.Random) -> list[WireEvent]:
    return merged(event for piece in _pieces(data, rng) for event in decoder.feed(piece))


def _plain_turns(replies: list[Reply]) -> list[WireEvent]:
    return turns_of(map(plain_text_of, replies), [WireEnd()] * len(replies), Ready())


def _our_turns(replies: list[Reply]) -> list[WireEvent]:
    texts = (text_of(reply.data, cut=not reply.natural) for reply in replies)
    return turns_of(texts, [WireEnd(end_report(reply)) for reply in replies], Ready(WAITING))


def test_forty_thousand_streams_of_a_plain_engine() -> None:
    rng = random.Random(1)
    for number in range(40_000):
        prefix, suffix, atoms = _FORMATS_WITH_ATOMS[number % len(_FORMATS)]
        start = prefix.encode()
        replies = _random_replies(rng, atoms, partial(_says_the_end, prefix=start))
        data = classic_output(start, suffix.encode(), replies, rng.choice((b"", b"banner\n", b"\x1b[0m\xff")))
        events = _events(ClassicDecoder(prefix, suffix, reports=False), data, rng)
        assert events == _plain_turns(replies), (prefix, replies)


def test_forty_thousand_streams_of_our_engine() -> None:
    rng = random.Random(2)
    for number in range(40_000):
        prefix, suffix, atoms = _FORMATS_WITH_ATOMS[number % len(_FORMATS)]
        start = prefix.encode()
        replies = _random_replies(rng, atoms, partial(_says_the_end, prefix=start))
        if number % 3 == 0:
            # A count may stand between any two bytes, also within a character.
            replies = [
                Reply(reply.data, reply.natural, ((rng.randrange(len(reply.data) + 1), _REPORT),))
                for reply in replies
            ]
        data = our_output(start, suffix.encode(), replies, rng.choice((b"", b"banner\n", b"\x1b[0m\xff")))
        events = _events(ClassicDecoder(prefix, suffix, reports=True), data, rng)
        counts = [event for event in events if isinstance(event, Counted)]
        assert counts == [Counted(4, 20)] * sum(len(reply.reports) for reply in replies)
        assert [event for event in events if isinstance(event, Progress)] == [
            Progress(8, 8),
            *[Progress(9, 9)] * 2,
        ]
        told = merged(event for event in events if not isinstance(event, Counted | Progress))
        assert told == _our_turns(replies), (prefix, replies)


def test_twenty_thousand_streams_of_a_repl_engine() -> None:
    rng = random.Random(3)
    for _ in range(20_000):
        replies = _random_replies(rng, _ATOMS, _says_the_end_of_repl)
        data = repl_output(replies, rng.choice((b"", b"\n> banner\n", b"\x1b[0m\xff")))
        texts = (text_of(reply.data, cut=True) for reply in replies)
        assert _events(ReplDecoder(), data, rng) == turns_of(texts, [WireEnd(), WireEnd()], Ready()), replies


@st.composite
def _streams(draw: st.DrawFn) -> tuple[str, str, list[Reply], list[int]]:
    prefix, suffix, atoms = draw(st.sampled_from(_FORMATS_WITH_ATOMS))
    words = st.lists(st.sampled_from(atoms), max_size=8).map(b"".join)
    reply = st.builds(Reply, words | st.binary(max_size=40), st.booleans())
    replies = draw(
        st.lists(reply.filter(lambda reply: not _says_the_end(reply, prefix=prefix.encode())), max_size=3)
    )
    return prefix, suffix, replies, draw(st.lists(st.integers(1, 30), max_size=60))


def _cut(data: bytes, sizes: list[int]) -> Iterator[bytes]:
    at = 0
    for size in sizes:
        yield data[at : at + size]
        at += size
    yield data[at:]


@given(_streams())
@settings(max_examples=400)
def test_any_stream_in_any_cut(stream: tuple[str, str, list[Reply], list[int]]) -> None:
    prefix, suffix, replies, sizes = stream
    for reports, output, turns in ((False, classic_output, _plain_turns), (True, our_output, _our_turns)):
        data = output(prefix.encode(), suffix.encode(), replies)
        decoder = ClassicDecoder(prefix, suffix, reports=reports)
        events = merged(event for piece in _cut(data, sizes) for event in decoder.feed(piece))
        assert [event for event in events if not isinstance(event, Progress)] == turns(replies)


@given(st.binary(max_size=300), st.lists(st.integers(1, 30), max_size=60), st.booleans())
@settings(max_examples=400)
def test_bytes_that_no_engine_writes_are_cut_alike(data: bytes, sizes: list[int], reports: bool) -> None:
    prefix, suffix = _FORMATS[0]
    # Begin within a turn, where most can go wrong.
    output = our_output if reports else classic_output
    data = output(prefix.encode(), suffix.encode(), []) + b"\x1b[0m" + suffix.encode() + data
    for make in (lambda: ClassicDecoder(prefix, suffix, reports=reports), ReplDecoder):
        decoder, whole = make(), make()
        events = merged(event for piece in _cut(data, sizes) for event in decoder.feed(piece))
        assert events == merged(whole.feed(data))


@pytest.mark.parametrize("reports", [False, True])
def test_a_reply_cut_within_a_character_has_no_half_of_it(reports: bool) -> None:
    prefix, suffix = _FORMATS[0]
    reply = Reply("naïve 😀".encode()[:-1], natural=False)
    output = our_output if reports else classic_output
    decoder = ClassicDecoder(prefix, suffix, reports=reports)
    events = decoder.feed(output(prefix.encode(), suffix.encode(), [reply]))
    assert "".join(event.text for event in events if hasattr(event, "text")) == "naïve "
