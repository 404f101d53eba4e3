"""An engine that misbehaves as it is told: speaks like llama-cli of the classic family, but knows no model.

Run through the small programs that `tests.support.engines` writes: `main` is given a folder. Its `script.json` says
what to do; each run leaves there a `run-N.json` (arguments and opening prompt) `messages-N` (one a line, in hex)
and `waits-N` (a dot for each time that it waited).

A script is {"runs": [RUN, ...]}, a RUN is {"load": [STEP, ...], "turns": [[STEP, ...], ...]}; the last run and the last
turn are repeated. A STEP is [VERB, VALUE]; texts are Latin-1, so that they can hold any bytes:

    say TEXT            a piece of the reply, one token; or noise while loading
    say-bytewise TEXT   the same, byte by byte, each on its own
    say-for-ever TEXT   again and again
    flood MEGABYTES     noise on standard output
    complain TEXT       words on standard error
    complain-for MEGABYTES
    prefill STEPS       that many batches of a prompt, 0.02 s each; a stop goes through between them
    sleep SECONDS       silent and idle
    work SECONDS        silent and busy
    deaf VALUE          SIGINT and stops are ignored from now on
    stiff VALUE         its cache cannot be rewound
    exit CODE           at once
    raise SIGNAL        at itself
    end LINES           end the reply now, naturally; whatever comes later is not done

A token is a word of the prompt, or one `say` of the reply. With --bd-close among its arguments it speaks as our own
llama-cli does (packaging/engine/llama_cli.cpp); without, as a plain one. A reply that goes on is a turn, too; in its
`messages-N` it is "continue", for a plain one a newline. Standard library only: it starts in no time.
"""

import itertools
import json
import os
import queue
import re
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

_ESCAPE = re.compile(rb"\\(x[0-9A-Fa-f]{2}|[ntr'\"\\])", re.DOTALL)
_SIMPLE = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"'": b"'", b'"': b'"', b"\\": b"\\"}
_USER_INPUT = b"\x1b[1m\x1b[32m"
_RESET = b"\x1b[0m"
_ROOM_FOR_REPLY = 16


Steps = list[list[object]]
Run = dict[str, Any]


class _Stopped(Exception):  # noqa: N818 - it is no error
    """Somebody wants no more of this reply."""


class _Ended(Exception):  # noqa: N818 - it is no error
    """The reply ends here."""


def _unescaped(text: bytes) -> bytes:
    def resolve(match: re.Match[bytes]) -> bytes:
        word = match[1]
        return bytes((int(word[1:], 16),)) if word[:1] == b"x" and len(word) > 1 else _SIMPLE[word]

    return _ESCAPE.sub(resolve, text)


def _write(data: bytes, stream: int = 1) -> None:
    while data:
        data = data[os.write(stream, data) :]


def _spin(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


class _Arguments:
    """The command line, as far as it matters here."""

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self.ours = "--bd-close" in words
        self.open = "--bd-open" in words
        self.counts = "-ptc" in words
        self.prefix = _unescaped(self._value("--in-prefix").encode())
        self.suffix = _unescaped(self._value("--in-suffix").encode())
        self.context = int(self._value("-c"))
        self.opening = _unescaped(Path(self._value("-f")).read_bytes().removesuffix(b"\n"))

    def _value(self, name: str) -> str:
        return self._words[self._words.index(name) + 1]


class _Engine:
    """What both ways of talking have in common."""

    def __init__(self, arguments: _Arguments, notes: Path, number: int) -> None:
        self.arguments = arguments
        self.used = 0
        self.reply = 0
        self.deaf = False
        self.stiff = False
        self._messages = notes / f"messages-{number}"
        self._waits = notes / f"waits-{number}"

    def take(self, message: bytes) -> None:
        with self._messages.open("a", encoding="ascii") as log:
            log.write(message.hex() + "\n")

    def note_wait(self) -> None:
        with self._waits.open("a", encoding="ascii") as log:
            log.write(".")

    def check(self) -> None:
        """Raises _Stopped when somebody wants that."""

    def say(self, text: bytes) -> None:
        self.check()
        _write(text)
        self.reply += 1
        self.count(1)

    def count(self, tokens: int) -> None:
        self.used += tokens

    def do(self, steps: Steps) -> None:
        for verb, value in steps:
            getattr(self, "do_" + str(verb).replace("-", "_"))(value)

    def do_say(self, text: str) -> None:
        self.say(text.encode("latin-1"))

    def do_say_bytewise(self, text: str) -> None:
        for byte in text.encode("latin-1"):
            self.say(bytes((byte,)))
            time.sleep(0.001)

    def do_say_for_ever(self, text: str) -> None:
        while True:
            self.say(text.encode("latin-1"))
            time.sleep(0.0005)

    def do_flood(self, megabytes: int) -> None:
        for _ in range(megabytes):
            _write(b"loading \x1b[0m layer ...\n" * 43_690)

    def do_complain(self, text: str) -> None:
        _write(text.encode("latin-1"), 2)

    def do_complain_for(self, megabytes: int) -> None:
        for _ in range(megabytes):
            _write(b"warning: something is odd\n" * 40_330, 2)

    def do_prefill(self, steps: int) -> None:
        for _ in range(steps):
            time.sleep(0.02)
            self.check()

    def do_sleep(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            time.sleep(left)

    def do_work(self, seconds: float) -> None:
        _spin(seconds)

    def do_deaf(self, _value: object) -> None:
        self.deaf = True

    def do_stiff(self, _value: object) -> None:
        self.stiff = True

    def do_exit(self, code: int) -> None:
        os._exit(code)

    def do_raise(self, number: int) -> None:
        signal.signal(number, signal.SIG_DFL) if number != signal.SIGKILL else None
        os.kill(os.getpid(), number)
        time.sleep(60)

    def do_end(self, _lines: object) -> None:
        raise _Ended


class _PlainEngine(_Engine):
    """A plain llama-cli: SIGINT ends a reply, or the engine while it waits."""

    def __init__(self, arguments: _Arguments, notes: Path, number: int) -> None:
        super().__init__(arguments, notes, number)
        self._waiting = True
        self._interrupted = False
        signal.signal(signal.SIGINT, self._on_interrupt)

    def _on_interrupt(self, _number: int, _frame: object) -> None:
        if self.deaf:
            return
        if self._waiting:
            _write(b"\n")
            os._exit(130)
        self._interrupted = True

    def check(self) -> None:
        if self._interrupted:
            raise _Stopped

    def count(self, tokens: int) -> None:
        super().count(tokens)
        if self.arguments.counts:
            line = f"\n\x1b[31mTokens consumed so far = {self.used} / {self.arguments.context} \x1b[0m\n"
            _write(line.encode(), 2)

    def wait(self, *, natural: bool) -> bytes:
        _write((b"\n" if natural else b"") + self.arguments.prefix + _USER_INPUT)
        self._waiting = True
        self.note_wait()
        line = sys.stdin.buffer.readline()
        if not line:
            # A real one would talk to itself for ever.
            self.do_sleep(3600)
        self._waiting = False
        self._interrupted = False
        line = line.removesuffix(b"\n")
        _write(_RESET + (self.arguments.suffix if line else b""))
        if not line:
            return b""
        return _unescaped(line[:-1] if line.endswith(b"/") else line + b"\n")

    def serve(self, run: Run) -> None:
        self.do(run["load"])
        self.count(len(self.arguments.opening.split()))
        _write(b"\x1b[33m" + _RESET)
        natural = False
        for number in itertools.count():
            message = self.wait(natural=natural)
            self.take(message or b"\n")
            self.count(len(message.split()) + 4 if message else 0)
            natural = True
            try:
                self.do(run["turns"][min(number, len(run["turns"]) - 1)])
            except _Stopped:
                natural = False
            except _Ended:
                pass


class _OurEngine(_Engine):
    """Our own llama-cli: control lines, and reports on standard output."""

    def __init__(self, arguments: _Arguments, notes: Path, number: int) -> None:
        super().__init__(arguments, notes, number)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._lines: queue.Queue[bytes] = queue.Queue()
        self._read = 0
        self._stop_of = -1
        self._limit = 0
        self._turn = 0
        self._cut = arguments.open
        threading.Thread(target=self._read_input, daemon=True).start()

    def _read_input(self) -> None:
        for line in sys.stdin.buffer:
            order = line.removesuffix(b"\n")
            if order == b"\x10stop":
                self._stop_of = self._read
            elif order.startswith(b"\x10limit "):
                self._limit = int(order[7:])
            else:
                self._read += order == b"\x10continue" or not order.startswith(b"\x10")
                self._lines.put(order)
        os._exit(0)

    def check(self) -> None:
        if self._stop_of == self._turn and self._turn and not self.deaf:
            raise _Stopped

    def report(self, word: str, **fields: object) -> None:
        pairs = "".join(f";{key}={value}" for key, value in fields.items())
        _write(f"\x1b]7700;{word}{pairs}\x07".encode())

    def say(self, text: bytes) -> None:
        super().say(text)
        if self.reply == self._limit:
            raise _Ended
        self.report("tokens", reply=self.reply, past=self.used)

    def wait(self, reason: str, prompt: int, *, kept: bool) -> bytes:
        fields = {
            "turn": self._turn,
            "reason": reason,
            "prompt": prompt,
            "reply": self.reply,
            "past": self.used,
        }
        _write((b"\n" if reason == "end" else b"") + self.arguments.prefix + _USER_INPUT)
        self.report("wait", **fields, size=self.arguments.context, prefill_us=1, decode_us=1, kept=int(kept))
        self.note_wait()
        while True:
            line = self._lines.get()
            if line.startswith(b"\x10rewind "):
                self.take(line)
                if self.stiff:
                    self.report("fatal", rewind=int(line.split()[1]))
                    os._exit(4)
                self.used = int(line.split()[1])
                self._cut = line.endswith(b" cut")
                continue
            if line.startswith(b"\x10count "):
                self.report("counted", tokens=len(_unescaped(line[7:]).split()) + 4)
                continue
            self._turn += 1
            if line == b"\x10continue":
                free = self.arguments.context - self.used
                if self._cut and free > 0:
                    return line
                self.report("refused", need=int(self._cut), free=max(0, free), size=self.arguments.context)
                continue
            message = _unescaped(line[:-1] if line.endswith(b"/") else line + b"\n")
            need, free = len(message.split()), self.arguments.context - self.used - 4 - _ROOM_FOR_REPLY
            if need <= free:
                return message
            self.report("refused", need=need, free=free, size=self.arguments.context)

    def serve(self, run: Run) -> None:
        self.do(run["load"])
        need = len(self.arguments.opening.split())
        if need > self.arguments.context - _ROOM_FOR_REPLY:
            self.report("fatal", need=need, size=self.arguments.context)
            os._exit(3)
        self.count(need)
        _write(b"\x1b[33m" + _RESET)
        self.report("prefill", done=need, total=need)
        message = self.wait("start", need, kept=True)
        for number in itertools.count():
            self.take(message)
            continues = message == b"\x10continue"
            _write(_RESET + (b"" if continues else self.arguments.suffix))
            before, prompt = self.used, 0 if continues else len(message.split()) + 4
            self.count(prompt)
            self.reply = 0
            reason = "end"
            try:
                self.do(run["turns"][min(number, len(run["turns"]) - 1)])
            except _Stopped:
                reason = "stopped"
            except _Ended:
                reason = "length" if self.reply == self._limit else "end"
            kept = reason != "stopped" or self.reply > 0 or continues
            if not kept:
                self.used = before
            else:
                self._cut = reason != "end"
            message = self.wait(reason, prompt, kept=kept)


def main(folder: str) -> None:
    """Be an engine, with the arguments of this process."""
    notes = Path(folder)
    runs = json.loads((notes / "script.json").read_text(encoding="ascii"))["runs"]
    number = len(list(notes.glob("run-*.json")))
    arguments = _Arguments(sys.argv[1:])
    record = {"arguments": sys.argv[1:], "opening": arguments.opening.decode("latin-1"), "pid": os.getpid()}
    # Written under another name first: whoever sees it sees it whole.
    scratch = notes / "new.json"
    scratch.write_text(json.dumps(record), encoding="ascii")
    scratch.rename(notes / f"run-{number}.json")
    make = _OurEngine if arguments.ours else _PlainEngine
    make(arguments, notes, number).serve(runs[min(number, len(runs) - 1)])
