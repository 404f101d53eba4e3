"""What the decoders make of what engines say beside their replies, and what they cost."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable

import pytest

from bitnet_desktop.engine.events import (
    Counted,
    Delta,
    EngineError,
    Measured,
    Noise,
    Progress,
    Ready,
    Refused,
    Replying,
    Report,
    WireEnd,
)
from bitnet_desktop.engine.wire import ClassicDecoder
from bitnet_desktop.engine.wire_marks import Decoder
from bitnet_desktop.engine.wire_repl import ReplDecoder
from tests.support.engine_output import (
    RESET,
    USER_INPUT,
    WAITING,
    Reply,
    classic_output,
    end_report,
    merged,
    osc,
    our_output,
    repl_output,
    wait_report,
)

_PREFIX, _SUFFIX = "\n<|im_start|>user\n", "<|im_end|>\n<|im_start|>assistant\n"
_REPL_WAITING = USER_INPUT + b"\n> "


def _ours() -> ClassicDecoder:
    return ClassicDecoder(_PREFIX, _SUFFIX, reports=True)


def _plain() -> ClassicDecoder:
    return ClassicDecoder(_PREFIX, _SUFFIX, reports=False)


def _our_start() -> bytes:
    return our_output(_PREFIX.encode(), _SUFFIX.encode(), [])


def _plain_start() -> bytes:
    return classic_output(_PREFIX.encode(), _SUFFIX.encode(), [])


_ALL = [
    pytest.param(_ours, _our_start() + RESET + _SUFFIX.encode(), id="ours"),
    pytest.param(_plain, _plain_start() + RESET + _SUFFIX.encode(), id="plain"),
    pytest.param(ReplDecoder, _REPL_WAITING + RESET, id="repl"),
]


def test_our_engine_refuses_a_message() -> None:
    decoder = _ours()
    decoder.feed(_our_start())
    assert decoder.feed(osc("refused", need=900, free=480, size=512)) == [Refused(900, 480, 512)]
    # It still waits: the next message is answered.
    reply = Reply(b"ok", natural=True)
    rest = our_output(_PREFIX.encode(), _SUFFIX.encode(), [reply])[len(_our_start()) :]
    assert merged(decoder.feed(rest)) == [Replying(), Progress(9, 9), Delta("ok"), WireEnd(end_report(reply))]


def test_our_engine_refuses_to_go_on() -> None:
    decoder = _ours()
    decoder.feed(_our_start())
    decoder.continues()
    assert decoder.feed(osc("refused", need=0, free=480, size=512)) == [Refused(0, 480, 512)]
    # What comes next is an answer again, with all that stands before it.
    reply = Reply(b"ok", natural=True)
    rest = our_output(_PREFIX.encode(), _SUFFIX.encode(), [reply])[len(_our_start()) :]
    assert merged(decoder.feed(rest)) == [Replying(), Progress(9, 9), Delta("ok"), WireEnd(end_report(reply))]


@pytest.mark.parametrize("make", [_ours, _plain])
@pytest.mark.parametrize("size", [1, 3, 1000])
def test_a_reply_that_goes_on_has_no_suffix(make: Callable[[], ClassicDecoder], size: int) -> None:
    ours = make is _ours
    decoder = make()
    decoder.feed(_our_start() if ours else _plain_start())
    decoder.continues()
    reply = Reply(b" on and", natural=False)
    report = end_report(reply)
    end = _PREFIX.encode() + USER_INPUT + (wait_report(report, 1) if ours else b"")
    stream = RESET + reply.data + end
    events = [event for at in range(0, len(stream), size) for event in decoder.feed(stream[at : at + size])]
    assert merged(events) == [Replying(), Delta(" on and"), WireEnd(report if ours else None)]
    # For the next message, all is as usual.
    answer = merged(decoder.feed(RESET + _SUFFIX.encode() + b"ok" + end))
    assert answer == [Replying(), Delta("ok"), WireEnd(report if ours else None)]


def test_a_count_comes_at_any_time() -> None:
    decoder = _ours()
    decoder.feed(_our_start())
    assert decoder.feed(osc("counted", tokens=17)) == [Measured(17)]
    decoder = _ours()
    decoder.feed(_our_start() + RESET + _SUFFIX.encode())
    assert merged(decoder.feed(b"a" + osc("counted", tokens=-1) + b"b")) == [
        Delta("a"),
        Measured(-1),
        Delta("b"),
    ]


def test_our_engine_refuses_an_opening() -> None:
    assert _ours().feed(b"\x1b[33m" + osc("fatal", need=5000, size=512))[-1] == Refused(5000, 512, 512)


def test_a_cache_that_cannot_be_rewound_is_told_by_the_exit_status_alone() -> None:
    decoder = _ours()
    decoder.feed(_our_start())
    assert decoder.feed(osc("fatal", rewind=40)) == []


def test_a_turn_that_was_withdrawn() -> None:
    decoder = _ours()
    decoder.feed(_our_start())
    report = Report("stopped", prompt=128, reply=0, used=8, size=2048, prefill_us=5, decode_us=0, kept=False)
    data = RESET + _SUFFIX.encode() + osc("prefill", done=128, total=700)
    data += _PREFIX.encode() + USER_INPUT + wait_report(report, 1)
    assert merged(decoder.feed(data)) == [Replying(), Progress(128, 700), WireEnd(report)]


def test_a_plain_engine_that_cuts_the_message_says_so() -> None:
    decoder = _plain()
    decoder.feed(_plain_start() + RESET + _SUFFIX.encode())
    words = b"\x1b[1m\x1b[31m<<input too long: skipped 12 tokens>>" + RESET
    events = [event for byte in b"Well, " + words + b"yes" for event in decoder.feed(bytes((byte,)))]
    assert merged(events) == [Delta("Well, "), Refused(0, 0, 0), Delta("yes")]


def test_a_repl_engine_tells_an_error() -> None:
    decoder = ReplDecoder()
    error = b"\x1b[1m\x1b[31m\nError: the context is full (512 tokens)\n" + RESET
    data = _REPL_WAITING + RESET + error + _REPL_WAITING
    assert merged(event for byte in data for event in decoder.feed(bytes((byte,)))) == [
        Ready(),
        Replying(),
        EngineError("Error: the context is full (512 tokens)"),
        WireEnd(),
    ]


def test_a_repl_reply_of_colours_is_text() -> None:
    colours = b"\x1b[35m" + b"x" * 600 + b"\x1b[1m\x1b[31m" + b"y" * 5000
    decoder = ReplDecoder()
    events = merged(decoder.feed(repl_output([Reply(colours, natural=True)])))
    assert events == [Ready(), Replying(), Delta(colours.decode()), WireEnd()]


@pytest.mark.parametrize(
    "junk",
    [
        b"\x1b]7700;" + b"x" * 600 + b"\x07",
        b"\x1b]7700;\x07",
        b"\x1b]7700;\xff\xfe;=;;==\x07",
        b"\x1b]7700;wait\x07",
        b"\x1b]7700;tokens;reply=many;past=\x07",
        b"\x1b]7700;prefill;done=99999999999999999999\x07",
        b"\x1b]7700;dance;turn=1\x07",
    ],
)
def test_a_senseless_report_does_no_harm(junk: bytes) -> None:
    decoder = _ours()
    events = decoder.feed(_our_start() + junk + RESET + _SUFFIX.encode() + b"hello there")
    assert Replying() in events
    assert events[-1] == Delta("hello there")


def test_numbers_that_are_none_count_as_unknown() -> None:
    decoder = _ours()
    decoder.feed(_our_start())
    assert decoder.feed(osc("tokens", reply="many", past="")) == [Counted(0, 0)]


def test_the_first_waiting_is_the_only_ready() -> None:
    events = _ours().feed(b"noise" + _our_start() + wait_report(WAITING, 0))
    assert [event for event in events if isinstance(event, Ready)] == [Ready(WAITING)]


@pytest.mark.parametrize(("make", "start"), _ALL)
@pytest.mark.parametrize(
    "piece",
    [b"no line end here, ", b"fifteen bytes\x1b[1", b"\x1b", b"\x1b[1m\x1b[3", b"\xf0\x9f\x98\x80"],
    ids=["text", "some escapes", "nothing but escapes", "look-alikes", "emoji"],
)
def test_ten_million_bytes_take_linear_time(make: Callable[[], Decoder], start: bytes, piece: bytes) -> None:
    decoder = make()
    decoder.feed(start)
    size = 10_000_000 if len(piece) > 12 else 1_000_000
    data = piece * (size // len(piece))
    began = time.monotonic()
    length = 0
    for at in range(0, len(data), 65_536):
        length += sum(
            len(e.text.encode()) for e in decoder.feed(data[at : at + 65_536]) if isinstance(e, Delta)
        )
    # A decoder that looks at everything again and again would take hours.
    assert time.monotonic() - began < 60
    assert len(data) - len(piece) - 600 <= length <= len(data)


@pytest.mark.parametrize(("make", "start"), _ALL)
def test_a_reply_in_tiny_pieces_takes_linear_time(make: Callable[[], Decoder], start: bytes) -> None:
    decoder = make()
    decoder.feed(start)
    data = b"User, \n<|im_start|>us \x1b[1m " * 10_000
    began = time.monotonic()
    events = [event for at in range(0, len(data), 3) for event in decoder.feed(data[at : at + 3])]
    assert time.monotonic() - began < 60
    assert merged(events) == [Delta(data.decode())]


@pytest.mark.parametrize("make", [_ours, _plain, ReplDecoder])
def test_noise_is_not_kept(make: Callable[[], Decoder]) -> None:
    decoder = make()
    data = (b"loading \x1b[0m\x1b]0;" + b"." * 80) * 700
    tracemalloc.start()
    try:
        for _ in range(300):
            for event in decoder.feed(data):
                assert isinstance(event, Noise)
                assert len(event.data) <= 4096
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 1_000_000
