"""The wire: a message becomes one line of printable ASCII, and the engine's bytes become events.

Pure: bytes in, events out, no clock and no process. Every split of the same bytes gives the same events (adjacent
deltas may be cut differently). What marks the end of a reply holds the byte ESC, and every token that holds ESC is
banned, so no reply can forge it; anything else that looks like a colour code is text.
"""

from __future__ import annotations

import enum
import re

from bitnet_desktop.chat.turns import Segment
from bitnet_desktop.engine.events import (
    Counted,
    Marked,
    Measured,
    Progress,
    Ready,
    Refused,
    Replying,
    Report,
    WireEnd,
    WireEvent,
)
from bitnet_desktop.engine.wire_marks import ERROR, ESC, RESET, USER_INPUT, Phase, Unread, overlap

_OSC = b"\x1b]7700;"
_BELL = b"\x07"
_CONTROL = "\x10"
_MAY_END = "\x1d"
_SEGMENT_SWITCH = "\x1e"
_AS_IT_IS = "\x1f"
_MARKS = re.compile(f"[{_MAY_END}{_SEGMENT_SWITCH}{_AS_IT_IS}]")
_LONGEST_OSC = 512

_SKIPPED = re.compile(rb"\x1b\[1m\x1b\[31m<<input too long: skipped (\d+) tokens?>>\x1b\[0m")
_SKIPPED_START = ERROR + b"<<input too long: skipped "
_SKIPPED_BEGINS = re.compile(re.escape(_SKIPPED_START) + rb"\d{0,12}( t?o?k?e?n?s?>?>?\x1b?\[?0?)?")

_ESCAPES = {byte: f"\\x{byte:02x}" for byte in range(256) if not 0x20 <= byte < 0x7F} | {
    ord("\\"): "\\\\",
    0x0A: "\\n",
    0x09: "\\t",
}


def escaped(text: str) -> str:
    r"""The text in printable ASCII with llama-cli's escapes: ``\n \t \\ \xHH``, the last for each byte of UTF-8.

    Lone surrogates, which are no characters, become U+FFFD.
    """
    raw = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode("utf-8")
    return raw.decode("latin-1").translate(_ESCAPES)


def message_line(text: str) -> bytes:
    r"""The line that submits `text` to an engine of the classic family.

    The final ``/`` submits and is dropped; without it a newline would be added. A line of one character counts as empty
    there, before its escapes are resolved: a message of one byte is sent as its escape.
    """
    line = escaped(text)
    if len(line) == 1:
        line = f"\\x{ord(line):02x}"
    return line.encode("ascii") + b"/\n"


def control_line(order: str) -> bytes:
    """An order to our own llama-cli (`packaging/engine/llama_cli.cpp`), in line with the messages."""
    return f"{_CONTROL}{order}\n".encode("ascii")


def opening_text(segments: tuple[Segment, ...]) -> str:
    """The opening prompt for our own llama-cli: RS switches between template text and people's words, GS is a mark.

    In both texts, US goes before what would otherwise be such a byte. A final newline is added because llama-cli drops
    one.
    """
    pieces: list[str] = []
    literal = False
    for segment in segments:
        if segment.literal != literal:
            pieces.append(_SEGMENT_SWITCH)
            literal = segment.literal
        pieces.append(_MARKS.sub(lambda mark: _AS_IT_IS + mark[0], segment.text))
        if segment.may_end:
            pieces.append(_MAY_END)
    return escaped("".join(pieces)) + "\n"


def repl_line(text: str) -> bytes:
    r"""The line for an engine of the repl family, which knows no escapes.

    ``/exit``, ``/read FILE`` and the like run at the start of a line, so a space goes before them; a ``\`` or ``/`` at
    the end has a meaning of its own, so a space goes after it. Line breaks become continued lines.
    """
    lines = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        clean = "".join(char for char in line if char >= " " or char == "\t")
        if clean.startswith("/"):
            clean = " " + clean
        if clean.endswith(("\\", "/")):
            clean += " "
        lines.append(clean)
    return "\\\n".join(lines).encode("utf-8", "replace") + b"\n"


def _fields(payload: bytes) -> tuple[str, dict[str, str]]:
    word, *pairs = payload.decode("ascii", "replace").split(";")
    return word, dict(pair.partition("=")[::2] for pair in pairs)


def _number(fields: dict[str, str], key: str) -> int:
    try:
        return int(fields.get(key, "0"))
    except ValueError:
        return 0


class _Mark(enum.Enum):
    """What an ESC in a reply turns out to be."""

    TEXT = enum.auto()
    INCOMPLETE = enum.auto()
    REPORT = enum.auto()
    END = enum.auto()
    SKIPPED = enum.auto()


class ClassicDecoder:
    r"""The classic family's output.

    At ready: ``PRE ESC[1m ESC[32m``. A turn: ``ESC[0m SUF reply [\n] PRE ESC[1m ESC[32m``, where the newline belongs to
    a natural end. SUF is not there when the last reply goes on. With `reports`, our own llama-cli adds OSC sequences,
    and the end is its ``wait`` report.
    """

    def __init__(self, prefix: str, suffix: str, *, reports: bool) -> None:
        self._prefix = prefix.encode()
        self._usual_begin = self._begin = RESET + suffix.encode()
        self._end = self._prefix + USER_INPUT
        self._reports = reports
        self._phase = Phase.STARTING
        self._unread = Unread()

    def feed(self, data: bytes) -> list[WireEvent]:
        """The events that `data` completes, in order."""
        self._unread.buffer += data
        events: list[WireEvent] = []
        while self._step_reply(events) if self._phase is Phase.REPLYING else self._step_idle(events):
            pass
        return events

    def continues(self) -> None:
        """What comes next is no reply to a message: the last one goes on."""
        self._begin = RESET

    # -- starting and waiting

    def _step_idle(self, events: list[WireEvent]) -> bool:
        """Take the next marker outside of a reply; False when there is none yet. What stands before it is noise."""
        buffer = self._unread.buffer
        markers = [_OSC if self._reports else self._end]
        if self._phase is Phase.WAITING:
            markers.append(self._begin)
        hits = [(at, marker) for marker in markers if (at := buffer.find(marker)) >= 0]
        if not hits:
            self._unread.noise(len(buffer) - max(overlap(buffer, marker) for marker in markers), events)
            return False
        at, marker = min(hits)
        self._unread.noise(at, events)
        if marker is _OSC:
            return self._step_report(events)
        self._unread.drop(len(marker))
        if marker is self._begin:
            self._phase = Phase.REPLYING
            self._begin = self._usual_begin
            events.append(Replying())
        elif self._phase is Phase.STARTING:
            self._phase = Phase.WAITING
            events.append(Ready())
        return True

    def _step_report(self, events: list[WireEvent]) -> bool:
        """Take the report at the front; False while it is not complete."""
        buffer = self._unread.buffer
        stop = buffer.find(_BELL, 0, _LONGEST_OSC)
        if stop >= 0:
            self._report(bytes(buffer[len(_OSC) : stop]), events)
            self._unread.drop(stop + 1)
        elif len(buffer) < _LONGEST_OSC:
            return False
        else:
            self._unread.noise(len(_OSC), events)
        return True

    # -- replying

    def _step_reply(self, events: list[WireEvent]) -> bool:
        """Emit text up to the next marker and take it; False when more bytes are needed."""
        unread, buffer = self._unread, self._unread.buffer
        at = buffer.find(ESC)
        while at >= 0:
            mark, length = self._mark(at)
            if mark is _Mark.INCOMPLETE:
                unread.text(at - self._held(at), events)
                return False
            if mark is _Mark.END:
                self._finish(at, length, events)
                return True
            if mark is not _Mark.TEXT:
                unread.text(at, events)
                if mark is _Mark.REPORT:
                    self._report(bytes(buffer[len(_OSC) : length - 1]), events)
                else:
                    events.append(Refused(need=0, free=0, size=0))
                unread.drop(length)
                return True
            at = buffer.find(ESC, at + 1)
        unread.text(len(buffer) - self._held(len(buffer)), events)
        return False

    def _mark(self, at: int) -> tuple[_Mark, int]:
        """What begins at `at`, and its length."""
        tail = bytes(self._unread.buffer[at : at + _LONGEST_OSC])
        if self._reports and tail.startswith(_OSC):
            return self._report_at(tail, 0, _Mark.REPORT)
        if tail.startswith(USER_INPUT) and self._unread.buffer.endswith(self._prefix, 0, at):
            if not self._reports:
                return _Mark.END, len(USER_INPUT)
            if tail.startswith(_OSC + b"wait;", len(USER_INPUT)):
                return self._report_at(tail, len(USER_INPUT), _Mark.END)
            if (USER_INPUT + _OSC + b"wait;").startswith(tail):
                return _Mark.INCOMPLETE, 0
            return _Mark.TEXT, 0
        if not self._reports and tail.startswith(ERROR):
            if match := _SKIPPED.match(tail):
                return _Mark.SKIPPED, match.end()
            if _SKIPPED_BEGINS.fullmatch(tail) or _SKIPPED_START.startswith(tail):
                return _Mark.INCOMPLETE, 0
        if any(marker.startswith(tail) for marker in (_OSC, USER_INPUT, _SKIPPED_START)):
            return _Mark.INCOMPLETE, 0
        return _Mark.TEXT, 0

    @staticmethod
    def _report_at(tail: bytes, at: int, mark: _Mark) -> tuple[_Mark, int]:
        stop = tail.find(_BELL, at)
        if stop >= 0:
            return mark, stop + 1
        return (_Mark.INCOMPLETE if len(tail) < _LONGEST_OSC else _Mark.TEXT), 0

    def _held(self, at: int) -> int:
        """How many bytes before `at` may belong to the end of the reply, so that they are not text yet."""
        head = bytes(self._unread.buffer[max(0, at - len(self._prefix) - 1) : at])
        marker = b"\n" + self._prefix
        if head.endswith(marker):
            return len(marker)
        if head.endswith(self._prefix):
            return len(self._prefix)
        if at < len(self._unread.buffer):
            return 0  # an escape follows at once: only a whole prefix matters
        return max(overlap(head, marker), overlap(head, self._prefix))

    def _finish(self, at: int, length: int, events: list[WireEvent]) -> None:
        """The reply ends before the prefix that ends at `at`; a newline that marks a natural end is no part of it."""
        buffer = self._unread.buffer
        report = self._read_report(bytes(buffer[at + len(USER_INPUT) + len(_OSC) : at + length - 1]))
        end = at - len(self._prefix)
        has_newline = buffer.endswith(b"\n", 0, end)
        # A plain llama-cli does not tell; but it prints no newline where the reply was cut.
        natural = has_newline if report is None else report.reason == "end"
        text = end - (natural and has_newline)
        self._unread.text(text, events)
        self._unread.end_text(events, cut=not natural)
        self._unread.drop(at + length - text)
        self._phase = Phase.WAITING
        events.append(WireEnd(report))

    # -- our own llama-cli's reports

    def _read_report(self, payload: bytes) -> Report | None:
        if not self._reports:
            return None
        _, fields = _fields(payload)
        return Report(
            reason=fields.get("reason", ""),
            prompt=_number(fields, "prompt"),
            reply=_number(fields, "reply"),
            used=_number(fields, "past"),
            size=_number(fields, "size"),
            prefill_us=_number(fields, "prefill_us"),
            decode_us=_number(fields, "decode_us"),
            kept=fields.get("kept") != "0",
        )

    def _report(self, payload: bytes, events: list[WireEvent]) -> None:
        word, fields = _fields(payload)
        if word == "prefill":
            events.append(Progress(_number(fields, "done"), _number(fields, "total")))
        elif word == "tokens":
            events.append(Counted(_number(fields, "reply"), _number(fields, "past")))
        elif word == "refused":
            self._begin = self._usual_begin
            events.append(Refused(_number(fields, "need"), _number(fields, "free"), _number(fields, "size")))
        elif word == "mark":
            events.append(Marked(_number(fields, "past")))
        elif word == "counted":
            events.append(Measured(_number(fields, "tokens")))
        elif word == "fatal" and "need" in fields:
            events.append(Refused(_number(fields, "need"), _number(fields, "size"), _number(fields, "size")))
        elif word == "wait" and self._phase is Phase.STARTING:
            self._phase = Phase.WAITING
            events.append(Ready(self._read_report(payload)))
