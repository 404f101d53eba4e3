"""How each family of engine is started with a conversation, and which decoder reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from bitnet_desktop.chat.generation import KvType
from bitnet_desktop.chat.template import TurnFormat, neutralised, opening_segments
from bitnet_desktop.chat.turns import Exchange, Segment
from bitnet_desktop.engine.binaries import Engine, Family
from bitnet_desktop.engine.options import SessionOptions
from bitnet_desktop.engine.wire import (
    ClassicDecoder,
    control_line,
    escaped,
    message_line,
    opening_text,
    repl_line,
)
from bitnet_desktop.engine.wire_marks import Decoder
from bitnet_desktop.engine.wire_repl import ReplDecoder

OPENING_FILE = "opening.txt"
_TEMPLATE_FILE = "template.jinja"


@dataclass(frozen=True, slots=True)
class Launch:
    """The arguments of llama-cli, the files (name -> text) in its working folder, and how to talk with it.

    `encode` makes the line for a message, `decoder` reads its output. `go_on` makes the line that has the last reply go
    on, and tells the decoder of it; None where the family cannot do that. `threads` are those of OpenMP; 0 = not known.
    """

    arguments: list[str]
    encode: Callable[[str], bytes]
    decoder: Decoder
    files: dict[str, str] = field(default_factory=dict)
    go_on: Callable[[], bytes] | None = None
    threads: int = 0


def launch(options: SessionOptions, history: Sequence[Exchange], *, stays_open: bool = False) -> Launch:
    """Everything that is needed to start the engine with `history` in its cache.

    With `stays_open` the last reply can go on. Our own engine is always started so: it closes the reply before the next
    message.
    """
    if options.engine.family is Family.REPL:
        return _repl(options, history)
    return (
        _ours(options, history) if options.engine.ours else _classic(options, history, stays_open=stays_open)
    )


def can_continue(engine: Engine) -> bool:
    """Whether a cut reply can go on. The repl family has no way to say so."""
    return engine.family is Family.CLASSIC


def _common(options: SessionOptions) -> list[str]:
    arguments = ["-m", str(options.model), "-c", str(options.context_size)]
    arguments += ["-t", str(options.threads), "-b", str(options.batch), "--simple-io"]
    arguments += options.sampling.arguments()
    if options.kv_type != KvType.F16:
        arguments += ["-ctk", options.kv_type, "-ctv", options.kv_type]
    if options.adds_eos:
        # ik's llama-cli aborts on such a file: an end token after each prompt makes no sense for a conversation.
        arguments += ["--override-kv", "tokenizer.ggml.add_eos_token=bool:false"]
    for token in options.escape_token_ids:
        arguments += ["-l", f"{token}-inf"]
    return arguments


def _classic_arguments(options: SessionOptions) -> list[str]:
    turn = options.turn_format
    arguments = [
        *_common(options),
        "-if",
        "--in-prefix",
        escaped(turn.prefix),
        "--in-suffix",
        escaped(turn.suffix),
    ]
    return [*arguments, "-f", OPENING_FILE, "--no-display-prompt", "--keep", "-1"]


def _ours(options: SessionOptions, history: Sequence[Exchange]) -> Launch:
    turn = options.turn_format
    has_marks = "marks" in options.engine.options
    segments = opening_segments(turn, history, ends_naturally=False, marked=has_marks)
    first_prefix = turn.first_prefix
    if not segments and not options.adds_bos:
        # llama-cli does not start on nothing: what stands before the first message is read beforehand.
        segments, first_prefix = (Segment(first_prefix, literal=False),), ""
    arguments = [*_classic_arguments(options), "--color", "-n", "-1", "--bd-close", escaped(turn.close)]
    if history:
        arguments.append("--bd-open")
    if first_prefix != turn.prefix and (has_marks or not history):
        arguments += ["--bd-first-prefix", escaped(first_prefix)]
    if not options.flash_attention:
        arguments.append("-no-fa")
    if options.token_log is not None:
        arguments += ["--bd-log", str(options.token_log)]
    speaking = _speaking_classic(arguments, turn, opening_text(segments), ours=True)
    return replace(speaking, threads=options.threads)


def _speaking_classic(arguments: list[str], turn: TurnFormat, opening: str, *, ours: bool) -> Launch:
    decoder = ClassicDecoder(turn.prefix, turn.suffix, reports=ours)
    # An empty line gives control back to a plain llama-cli and adds nothing.
    line = control_line("continue") if ours else b"\n"
    return Launch(
        arguments, message_line, decoder, {OPENING_FILE: opening}, partial(_going_on, decoder, line)
    )


def _going_on(decoder: ClassicDecoder, line: bytes) -> bytes:
    decoder.continues()
    return line


def _classic(options: SessionOptions, history: Sequence[Exchange], *, stays_open: bool) -> Launch:
    turn = options.turn_format
    known = options.engine.options
    # -n -2: end when the context is full; the default drops the older half of the conversation in silence.
    arguments = [
        *_classic_arguments(options),
        "--color",
        *(["on"] if "color-on" in known else []),
        "-n",
        "-2",
    ]
    if "no-cnv" in known:
        arguments.append("-no-cnv")
    if "print-token-count" in known:
        arguments += ["-ptc", "1"]
    opening = "".join(
        neutralised(segment.text, options.control_tokens) if segment.literal else segment.text
        for segment in opening_segments(turn, history, ends_naturally=not stays_open)
    )
    if not history:
        opening += _before_first_prefix(turn)
    if not opening and not options.adds_bos:
        opening = "\n"
    return _speaking_classic(arguments, turn, escaped(opening) + "\n", ours=False)


def _before_first_prefix(turn: TurnFormat) -> str:
    """What the first turn has before the usual prefix, where it ends with that: a plain llama-cli knows one only."""
    if turn.first_prefix.endswith(turn.prefix):
        return turn.first_prefix[: len(turn.first_prefix) - len(turn.prefix)]
    return ""


def _repl(options: SessionOptions, history: Sequence[Exchange]) -> Launch:
    arguments = [*_common(options), "--color", "on"]
    if system := _system_with_history(options.system, history):
        arguments += ["-sys", system]
    files = {}
    if options.template:
        files[_TEMPLATE_FILE] = options.template
        arguments += ["--jinja", "--chat-template-file", _TEMPLATE_FILE]
    if options.reply_limit:
        arguments += ["-n", str(options.reply_limit)]
    return Launch(arguments, repl_line, ReplDecoder(), files)


def _system_with_history(system: str, history: Sequence[Exchange]) -> str:
    """This family cannot be given an earlier conversation, so it is told of it."""
    if not history:
        return system
    lines = [f"User: {turn.user}" + (f"\nAssistant: {turn.reply}" if turn.reply else "") for turn in history]
    return "\n\n".join([*([system] if system else []), "The conversation so far:", *lines])
