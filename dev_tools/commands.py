"""The commands of `dev.py`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from dev_tools.checks import lint
from dev_tools.environment import ensure_environment
from dev_tools.package import package
from dev_tools.parts import ENGINE_SCRIPT, ENGINE_VARIABLE, environment_with_parts
from dev_tools.project import ROOT, SetupError, say
from dev_tools.system_libraries import ensure_system
from dev_tools.translations import (
    LANGUAGES,
    ensure_compiled,
    findings,
    messages_in,
    read_translations,
    ts_file,
    update,
)

_INTERRUPTED = 130
_SHOWN_FINDINGS = 5  # of each language
# The app's commands and options that need no display. `quick` and `ask --in-window` go to an app that runs and has one;
# where none runs, the app itself says that there is no display.
_HEADLESS = frozenset({"ask", "doctor", "model", "quick", "-h", "--help", "--version", "--self-test"})

NO_DISPLAY = """\
There is no display for the window here (neither DISPLAY nor WAYLAND_DISPLAY is set).
Without a window, ask from the terminal:

  python3 dev.py run -- ask "Hello"
"""


def own_arguments(arguments: Sequence[str]) -> list[str]:
    """The arguments for the program behind a command: a leading `--` only separates them."""
    return list(arguments[1:] if arguments[:1] == ["--"] else arguments)


def lacks_display(
    arguments: Sequence[str], environment: Mapping[str, str], system: str = sys.platform
) -> bool:
    """Whether `arguments` open a window where none can be shown. Only Linux can be without a display server."""
    if system != "linux" or _HEADLESS.intersection(arguments) or "-platform" in arguments:
        return False
    return not any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run(arguments: Sequence[str]) -> int:
    """Start the app, in the folder from which dev.py was called."""
    if lacks_display(arguments, os.environ):
        print(NO_DISPLAY, file=sys.stderr, end="")
        return 1
    python, environment = _set_up(tests=False)
    return _become([str(python), "-m", "bitnet_desktop", *arguments], environment)


def test(arguments: Sequence[str]) -> int:
    """Check the source, then run the tests; both are run even if the first fails."""
    python, environment = _set_up(tests=True, packages="--frozen" in arguments)
    # Windows are drawn in memory, wherever the tests are run.
    environment["QT_QPA_PLATFORM"] = "offscreen"
    failed = lint(python)
    code = _wait_for([str(python), "-m", "pytest", *arguments], environment)
    if failed:
        say(f"The source checks failed: {', '.join(failed)} (their findings stand above the tests).")
    return code or bool(failed)


def lint_only(arguments: Sequence[str]) -> int:
    """Check the source."""
    if arguments:
        raise SetupError("lint takes no arguments: it always checks everything.")
    # One house rule looks at Qt's own classes, so Qt must load; the engine is not needed.
    ensure_system(compiler=False, tests=False)
    return int(bool(lint(ensure_environment())))


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks."""
    python, environment = _set_up(tests=False)
    return _become([str(python), "-m", "benchmarks", *arguments], environment, ROOT)


def engine(arguments: Sequence[str]) -> int:
    """Build the engine, or find it built; its folder is printed on standard output."""
    ensure_system(compiler=True, tests=False)
    return _become([str(ensure_environment()), str(ENGINE_SCRIPT), *arguments], dict(os.environ))


def translate(arguments: Sequence[str]) -> int:
    """Bring the translations up to the source, and say what is missing in them."""
    if arguments:
        raise SetupError("translate takes no arguments: it brings all languages up to the source.")
    python = ensure_environment()
    update(python)
    said = messages_in()
    for language in LANGUAGES:
        wrong = findings(read_translations(ts_file(language)), said)
        say(f"{language}: {len(wrong)} of {len(said)} to do" if wrong else f"{language}: complete")
        for line in wrong[:_SHOWN_FINDINGS]:
            print(f"  {line}")
    ensure_compiled(python)
    return 0


COMMANDS: Mapping[str, tuple[str, Callable[[Sequence[str]], int]]] = {
    "run": ('start the app; what follows goes to it: run -- ask "Hello"', run),
    "test": (
        "check the source and run all tests; --frozen: what is shipped, too; what follows goes to pytest",
        test,
    ),
    "lint": ("check the source only", lint_only),
    "bench": ("run the benchmarks; what follows goes to them", bench),
    "translate": ("bring the translations up to the source, and say what is missing", translate),
    "engine": ("build the engine; what follows goes to its script", engine),
    "package": ("build what is shipped for this system; see package --help", package),
}


def usage() -> str:
    """The list of commands."""
    lines = [f"  python3 dev.py {name:<9} {words}" for name, (words, _) in COMMANDS.items()]
    return "\n".join(["BitNet Desktop. Everything that is needed is set up the first time.", "", *lines, ""])


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit code."""
    if arguments and arguments[0] in {"-h", "--help", "help"}:
        print(usage(), end="")
        return 0
    if not arguments or arguments[0] not in COMMANDS:
        print(usage(), file=sys.stderr, end="")
        return 2
    _, command = COMMANDS[arguments[0]]
    try:
        return command(own_arguments(arguments[1:]))
    except SetupError as error:
        say(str(error))
        return 1
    except OSError as error:
        say(f"The set-up failed: {error}")
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED


def _set_up(*, tests: bool, packages: bool = False) -> tuple[Path, dict[str, str]]:
    """Everything that the app needs: system libraries, `.venv`, engine and model."""
    ensure_system(compiler=not os.environ.get(ENGINE_VARIABLE), tests=tests, packages=packages)
    python = ensure_environment()
    ensure_compiled(python)
    return python, environment_with_parts(python)


def _become(command: list[str], environment: dict[str, str], folder: Path | None = None) -> int:
    """Hand the terminal, the signals and the exit code over to `command`."""
    if sys.platform == "win32":
        # exec on Windows returns to the shell at once.
        return _wait_for(command, environment, folder)
    else:  # noqa: RET505 - so that the type checker takes this for the other systems' branch
        if folder is not None:
            os.chdir(folder)
        sys.stdout.flush()
        sys.stderr.flush()
        return os.execve(command[0], command, environment)


def _wait_for(command: list[str], environment: dict[str, str], folder: Path | None = ROOT) -> int:
    """The exit code of `command`. Ctrl-C reaches it too, so it is waited for while it ends in its own way."""
    with subprocess.Popen(command, env=environment, cwd=folder) as process:
        while True:
            try:
                code = process.wait()
            except KeyboardInterrupt:
                continue
            # A shell's way to say that a signal ended a program.
            return code if code >= 0 else 128 - code
