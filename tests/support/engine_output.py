"""Builds what engines write to their standard output, and what its decoders should make of it."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bitnet_desktop.engine.events import Delta, Noise, Ready, Replying, Report, WireEnd, WireEvent

RESET = b"\x1b[0m"
USER_INPUT = b"\x1b[1m\x1b[32m"
WAITING = Report("start", prompt=8, reply=0, used=8, size=2048, prefill_us=1, decode_us=0, kept=True)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model said, and whether it ended by itself. `reports` are (place, report) within it."""

    data: bytes
    natural: bool
    reports: tuple[tuple[int, bytes], ...] = ()

    @property
    def with_reports(self) -> bytes:
        out, last = b"", 0
        for at, report in self.reports:
            out += self.data[last:at] + report
            last = at
        return out + self.data[last:]


def osc(word: str, **fields: object) -> bytes:
    """A report of our own llama-cli."""
    pairs = "".join(f";{key}={value}" for key, value in fields.items())
    return f"\x1b]7700;{word}{pairs}\x07".encode()


def wait_report(report: Report, turn: int) -> bytes:
    return osc(
        "wait",
        turn=turn,
        reason=report.reason,
        prompt=report.prompt,
        reply=report.reply,
        past=report.used,
        size=report.size,
        prefill_us=report.prefill_us,
        decode_us=report.decode_us,
        kept=int(report.kept),
    )


def end_report(reply: Reply) -> Report:
    reason = "end" if reply.natural else "stopped"
    return Report(reason, prompt=9, reply=4, used=21, size=2048, prefill_us=7, decode_us=8, kept=True)


def classic_output(prefix: bytes, suffix: bytes, replies: Iterable[Reply], banner: bytes = b"") -> bytes:
    """A plain llama-cli's whole output."""
    waiting = prefix + USER_INPUT
    turns = (RESET + suffix + reply.data + (b"\n" if reply.natural else b"") + waiting for reply in replies)
    return banner + b"\x1b[33m" + RESET + waiting + b"".join(turns)


def our_output(prefix: bytes, suffix: bytes, replies: Sequence[Reply], banner: bytes = b"") -> bytes:
    """Our own llama-cli's whole output."""
    waiting = prefix + USER_INPUT
    out = banner + b"\x1b[33m" + RESET + osc("prefill", done=8, total=8) + waiting + wait_report(WAITING, 0)
    for turn, reply in enumerate(replies, 1):
        out += RESET + suffix + osc("prefill", done=9, total=9) + reply.with_reports
        out += (b"\n" if reply.natural else b"") + waiting + wait_report(end_report(reply), turn)
    return out


def repl_output(replies: Iterable[Reply], banner: bytes = b"") -> bytes:
    """The output of an llama-cli of the repl family."""
    waiting = USER_INPUT + b"\n> "
    figures = b"\x1b[35m\n[ Prompt: 77.1 t/s | Generation: 24.6 t/s ]\n" + RESET
    return banner + waiting + b"".join(RESET + reply.data + figures + waiting for reply in replies)


def text_of(reply: bytes, *, cut: bool) -> str:
    """The reply as text; half a character at the end of a cut one is none."""
    return codecs.getincrementaldecoder("utf-8")("replace").decode(reply, final=not cut)


def plain_text_of(reply: Reply) -> str:
    """What can be known of a plain engine's reply: a newline at its end is taken for that of a natural end."""
    if not reply.natural and reply.data.endswith(b"\n"):
        return text_of(reply.data[:-1], cut=False)
    return text_of(reply.data, cut=not reply.natural)


def turns_of(texts: Iterable[str], ends: Iterable[WireEnd], ready: Ready) -> list[WireEvent]:
    """The events of a whole output without noise, counts and progress."""
    events: list[WireEvent] = [ready]
    for text, end in zip(texts, ends, strict=True):
        events += [Replying(), *([Delta(text)] if text else []), end]
    return events


def merged(events: Iterable[WireEvent]) -> list[WireEvent]:
    """The events without noise, and with adjacent deltas in one."""
    result: list[WireEvent] = []
    for event in events:
        if isinstance(event, Delta) and result and isinstance(result[-1], Delta):
            result[-1] = Delta(result[-1].text + event.text)
        elif not isinstance(event, Noise):
            result.append(event)
    return result
