"""The command line: the window, `quick`, `ask` and `doctor`."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    import argparse

    from bitnet_desktop.desktop.requests import Request

_COMMANDS = ("ask", "doctor", "quick")
_USAGE_ERROR = 2
_Number = TypeVar("_Number", int, float)

translate = QCoreApplication.translate


def main(arguments: list[str] | None = None) -> int:
    """Run one command.

    Returns the exit code: 0, 2 usage, 3 no engine, 4 no or bad model, 5 engine failed, 130 interrupted.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    if not words:
        return _show_window()  # the usual start has nothing to be parsed
    try:
        options = _parser(window=not any(word in _COMMANDS for word in words[:1])).parse_args(words)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else _USAGE_ERROR
    if options.command in {"ask", "doctor"} or options.self_test:
        gc.enable()
    if options.command == "ask":
        return _ask_in_window(options) if options.in_window else _ask(options)
    if options.command == "doctor":
        return _doctor(options)
    if options.self_test:
        return _self_test(options)
    return _window(options)


def _speak_utf8() -> None:
    """UTF-8 whatever the locale or the Windows code page: a model's words are not to be garbled on their last metre."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _parser(*, window: bool) -> argparse.ArgumentParser:
    import argparse

    from bitnet_desktop.desktop.bundle import build_facts

    parser = argparse.ArgumentParser(
        prog="bitnet-desktop",
        description=translate("CommandLine", "Chat with BitNet and other GGUF models on your own computer."),
        epilog=translate(
            "CommandLine",
            "Without a command the window opens, or comes to the front. Commands: quick (the quick prompt), "
            "ask (a conversation in the terminal), doctor (what is here, and what is wrong). For a command's "
            "options: bitnet-desktop COMMAND --help",
        ),
    )
    parser.add_argument("--version", action="version", version=f"bitnet-desktop {build_facts().words}")
    if window:
        parser.set_defaults(command="window")
        parser.add_argument(
            "files",
            nargs="*",
            type=Path,
            metavar="FILE",
            help=translate("CommandLine", "a GGUF file to open, or text files to attach"),
        )
        parser.add_argument(
            "--hidden",
            action="store_true",
            help=translate("CommandLine", "start in the tray, without the window"),
        )
        _add_model_and_engine(parser)
        parser.add_argument(
            "--self-test",
            action="store_true",
            help=translate("CommandLine", "try every part without a display, and tell as JSON what works"),
        )
        return parser
    commands = parser.add_subparsers(required=True)
    quick = commands.add_parser("quick", help=translate("CommandLine", "the quick prompt"))
    quick.set_defaults(command="quick", files=[], hidden=True, self_test=False)
    _add_model_and_engine(quick)
    _add_ask(commands.add_parser("ask", help=translate("CommandLine", "a conversation in the terminal")))
    doctor = commands.add_parser("doctor", help=translate("CommandLine", "what is here, and what is wrong"))
    doctor.set_defaults(command="doctor")
    _add_model_and_engine(doctor)
    doctor.add_argument("--json", action="store_true", help=translate("CommandLine", "as one JSON object"))
    return parser


def _add_model_and_engine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--model", type=Path, metavar="FILE", help=translate("CommandLine", "the GGUF file to use")
    )
    parser.add_argument(
        "--engine",
        type=Path,
        metavar="PATH",
        help=translate("CommandLine", "llama-cli, or a folder that holds it"),
    )


def _add_ask(ask: argparse.ArgumentParser) -> None:
    ask.set_defaults(command="ask")
    ask.add_argument(
        "prompts",
        nargs="+",
        metavar="PROMPT",
        help=translate(
            "CommandLine", "a message; each is one turn of the conversation; - reads standard input"
        ),
    )
    ask.add_argument(
        "--in-window",
        action="store_true",
        help=translate(
            "CommandLine",
            "ask in a new conversation of the window; of the other options only --model and --engine count",
        ),
    )
    _add_model_and_engine(ask)
    ask.add_argument("--system", metavar="TEXT", help=translate("CommandLine", "the system prompt"))
    ask.add_argument("--display", choices=("full", "live", "typing"), default="live")
    ask.add_argument(
        "--delay",
        type=_number(int, 0, 100),
        default=20,
        metavar="MS",
        help=translate("CommandLine", "typing: milliseconds per character, 0 to 100"),
    )
    ask.add_argument(
        "--max-tokens",
        type=_number(int, 1, 1_000_000),
        metavar="N",
        help=translate("CommandLine", "end each reply after N tokens"),
    )
    ask.add_argument(
        "--temp",
        type=_number(float, 0.0, 5.0),
        metavar="T",
        help=translate("CommandLine", "how free the choice of words is, 0 (not at all) to 5"),
    )
    ask.add_argument(
        "--seed",
        type=_number(int, 0, 2**32 - 2),
        metavar="N",
        help=translate("CommandLine", "the same words again"),
    )
    ask.add_argument("--threads", type=_number(int, 1, 1024), metavar="N")
    ask.add_argument(
        "--ctx",
        type=_number(int, 64, 10_000_000),
        metavar="N",
        help=translate("CommandLine", "the size of the context in tokens"),
    )
    ask.add_argument("--json", action="store_true", help=translate("CommandLine", "one JSON object a line"))


def _number(kind: type[_Number], least: _Number, most: _Number) -> Callable[[str], _Number]:
    import argparse

    def parse(text: str) -> _Number:
        value: _Number | None
        try:
            value = kind(text)
        except ValueError:
            value = None
        if value is None or not least <= value <= most:
            raise argparse.ArgumentTypeError(
                translate("CommandLine", "{text} is not a number from {least} to {most}")
                .replace("{text}", repr(text))
                .replace("{least}", str(least))
                .replace("{most}", str(most))
            )
        return value

    return parse


def _ask(options: argparse.Namespace) -> int:
    from dataclasses import replace

    from bitnet_desktop.asking import Asking, ask, read_prompts
    from bitnet_desktop.chat.pacing import DisplayMode
    from bitnet_desktop.desktop.folders import app_folders
    from bitnet_desktop.loading import Wishes, wishes_of
    from bitnet_desktop.settings import load_settings

    settings, trouble = load_settings(app_folders(os.environ).settings_file)
    wishes: Wishes = wishes_of(settings)
    sampling = wishes.sampling
    if options.temp is not None:
        sampling = replace(sampling, temperature=options.temp)
    if options.seed is not None:
        sampling = replace(sampling, seed=options.seed)
    wishes = replace(
        wishes,
        sampling=sampling,
        system=wishes.system if options.system is None else options.system,
        context_size=options.ctx or wishes.context_size,
        threads=options.threads or wishes.threads,
        reply_limit=options.max_tokens or wishes.reply_limit,
    )
    asking = Asking(
        prompts=read_prompts(options.prompts, sys.stdin),
        settings=settings,
        trouble=trouble,
        model=options.model,
        engine=options.engine,
        wishes=wishes,
        display=DisplayMode(options.display),
        delay_ms=options.delay,
        as_json=options.json,
    )
    return _run(lambda out, err: ask(asking, out, err))


def _doctor(options: argparse.Namespace) -> int:
    from bitnet_desktop.doctor import examine

    return _run(lambda out, _: examine(options.model, options.engine, out, as_json=options.json))


def _self_test(options: argparse.Namespace) -> int:
    from bitnet_desktop.self_test.running import run_self_test

    return run_self_test(options.model, options.engine, sys.stdout)


def _run(command: Callable[[TextIO, TextIO], Coroutine[None, None, int]]) -> int:
    """Run a command in an asyncio loop that is Qt's, without a window."""
    os.environ["QT_API"] = "pyside6"  # qasync looks for it when it is imported
    import asyncio

    import qasync

    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with loop:
        return int(loop.run_until_complete(command(sys.stdout, sys.stderr)))


def _ask_in_window(options: argparse.Namespace) -> int:
    from bitnet_desktop.asking import read_prompts
    from bitnet_desktop.desktop.requests import LONGEST_PROMPTS, MOST_PROMPTS, Request, as_prompts, token_of

    prompts = as_prompts(read_prompts(options.prompts, sys.stdin))
    trouble = ""
    if not 0 < len(prompts) <= MOST_PROMPTS:
        trouble = translate("CommandLine", "There must be from 1 to {most} messages.").format(
            most=MOST_PROMPTS
        )
    elif sum(map(len, prompts)) > LONGEST_PROMPTS:
        trouble = translate(
            "CommandLine", "That is too long to be asked so: open the window and attach it as a file."
        )
    if trouble:
        print(trouble, file=sys.stderr)
        return _USAGE_ERROR
    return _start_with(options, Request("ask", prompts=prompts, token=token_of(os.environ)))


def _show_window() -> int:
    from bitnet_desktop.desktop.requests import Request, token_of

    return _start(Request("show", token=token_of(os.environ)))


def _window(options: argparse.Namespace) -> int:
    from bitnet_desktop.desktop.early import opening
    from bitnet_desktop.desktop.requests import MOST_FILES, Request, token_of

    token = token_of(os.environ)
    if options.command == "quick":
        return _start_with(options, Request("quick", token=token))
    request = opening(options.files, token)
    if request is None:
        print(
            translate("CommandLine", "At most {most} files can be attached.").format(most=MOST_FILES),
            file=sys.stderr,
        )
        return _USAGE_ERROR
    return _start_with(options, request)


def _start_with(options: argparse.Namespace, request: Request) -> int:
    hidden = getattr(options, "hidden", False)
    return _start(request, options.model, options.engine, hidden=hidden)


def _start(
    request: Request, model: Path | None = None, engine: Path | None = None, *, hidden: bool = False
) -> int:
    """Start the app, or have the one that runs do it."""
    # A fifth of the start would go into looking for garbage that is not there; the app switches it on again.
    gc.disable()
    from dataclasses import replace

    from bitnet_desktop.app import WindowOptions
    from bitnet_desktop.window_loop import run_window

    model = model.absolute() if model else request.model
    if model is not None:
        command = "open" if request.command == "show" else request.command
        request = replace(request, command=command, model=model)
    return run_window(WindowOptions(model, engine, request, hidden=hidden))
