"""The logic of `dev.py` and of the cache that it shares with the engine's scripts. Nothing here needs a network."""

import contextlib
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from itertools import chain
from pathlib import Path

import pytest

import dev
from bitnet_desktop.desktop.system_needs import QT_LIBRARIES
from cache import cache_folder, locked, published
from dev_tools import commands, environment, parts, system_libraries
from dev_tools.project import ENGINE_SCRIPTS, ROOT, SetupError
from dev_tools.system_libraries import Missing

PYTHON = Path(sys.executable)


# --- the door -----------------------------------------------------------------------------------


@pytest.mark.parametrize("version", [(3, 9, 2), (3, 10, 14), (3, 14, 0)])
def test_another_python_is_refused_in_a_sentence(
    version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    assert dev.main() == 1
    assert f"this is Python {version[0]}.{version[1]}." in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["walk"], ["--run"]])
def test_an_unknown_command_lists_the_commands(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert all(f"dev.py {name}" in printed.err for name in ("run", "test", "lint", "bench", "engine"))


def test_help_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["--help"]) == 0
    assert "dev.py run" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "own"),
    [
        ([], []),
        (["--"], []),
        (["--", "ask", "x"], ["ask", "x"]),
        (["ask", "x"], ["ask", "x"]),
        (["--", "ask", "--", "-x"], ["ask", "--", "-x"]),
        (["ask", "--", "-x"], ["ask", "--", "-x"]),
    ],
)
def test_only_a_leading_double_dash_separates(given: list[str], own: list[str]) -> None:
    assert commands.own_arguments(given) == own


def test_a_failed_set_up_is_a_sentence_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "ensure_system", _raiser(SetupError("There is no compiler.")))
    assert commands.main(["engine"]) == 1
    monkeypatch.setattr(commands, "ensure_system", _raiser(OSError(28, "No space left on device")))
    assert commands.main(["engine"]) == 1
    monkeypatch.setattr(commands, "ensure_system", _raiser(KeyboardInterrupt()))
    assert commands.main(["engine"]) == 130
    errors = capsys.readouterr().err
    assert errors.splitlines()[0] == "There is no compiler."
    assert "No space left on device" in errors
    assert "Traceback" not in errors


def _raiser(error: BaseException) -> object:
    def fail(**_: object) -> None:
        raise error

    return fail


# --- run ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [[], ["--model", "a.gguf"], ["--hidden"]])
def test_a_window_needs_a_display_on_linux(arguments: list[str]) -> None:
    assert commands.lacks_display(arguments, {}, "linux")
    assert commands.lacks_display(arguments, {"DISPLAY": ""}, "linux")
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        assert not commands.lacks_display(arguments, {variable: "x"}, "linux")
    assert not commands.lacks_display(arguments, {}, "darwin")
    assert not commands.lacks_display(arguments, {}, "win32")


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "x"],
        ["quick"],
        ["doctor"],
        ["--help"],
        ["model", "list"],
        ["--self-test"],
        ["-platform", "offscreen"],
    ],
)
def test_headless_commands_need_no_display(arguments: list[str]) -> None:
    assert not commands.lacks_display(arguments, {}, "linux")


def test_run_without_a_display_shows_the_headless_line_before_any_set_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "lacks_display", lambda *_: True)
    monkeypatch.setattr(commands, "ensure_system", _raiser(AssertionError("set-up has begun")))
    assert commands.main(["run"]) == 1
    assert 'python3 dev.py run -- ask "Hello"' in capsys.readouterr().err


def test_the_exit_code_of_a_program_is_passed_on(tmp_path: Path) -> None:
    exits = [sys.executable, "-c", "raise SystemExit(5)"]
    assert commands._wait_for(exits, dict(os.environ), tmp_path) == 5
    if sys.platform != "win32":
        kills = [sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"]
        assert commands._wait_for(kills, dict(os.environ), tmp_path) == 128 + signal.SIGTERM


# --- the environment ----------------------------------------------------------------------------


def _made_environment(root: Path) -> tuple[Path, Path]:
    """A lock and a finished environment, as far as the stamp tells."""
    lock, venv = root / "requirements.lock", root / ".venv"
    lock.write_text("a==1\n")
    python = environment.venv_python(venv)
    python.parent.mkdir(parents=True)
    python.touch()
    (venv / environment._STAMP).write_text(environment.stamp_of(lock, venv))
    return lock, venv


def test_a_finished_environment_is_used_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, venv = _made_environment(tmp_path)
    monkeypatch.setattr(environment, "_make", _raiser(AssertionError("made again")))
    assert environment.ensure_environment(tmp_path) == environment.venv_python(venv)


def test_an_interrupted_environment_is_not_ready(tmp_path: Path) -> None:
    lock, venv = _made_environment(tmp_path)
    assert environment.is_ready(lock, venv)
    (venv / environment._STAMP).unlink()
    assert not environment.is_ready(lock, venv)


def test_an_environment_without_its_interpreter_is_not_ready(tmp_path: Path) -> None:
    lock, venv = _made_environment(tmp_path)
    environment.venv_python(venv).unlink()
    assert not environment.is_ready(lock, venv)


def test_another_lock_python_or_place_needs_a_new_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, venv = _made_environment(tmp_path)
    monkeypatch.setattr(platform, "machine", lambda: "another")
    assert not environment.is_ready(lock, venv)
    monkeypatch.undo()
    assert environment.is_ready(lock, venv)
    moved = tmp_path / "moved"
    venv.rename(moved)
    assert not environment.is_ready(lock, moved)
    moved.rename(venv)
    lock.write_text("a==2\n")
    assert not environment.is_ready(lock, venv)


def test_a_failed_installation_names_the_trouble_and_leaves_no_stamp(tmp_path: Path) -> None:
    (tmp_path / "requirements.lock").write_text("no-such-package==1 --hash=sha256:" + "0" * 64 + "\n")
    with pytest.raises(SetupError, match=r"no-such-package.*(?s:.)*could not be installed"):
        _ensure_offline(tmp_path)
    assert not (tmp_path / ".venv" / environment._STAMP).exists()


def _ensure_offline(root: Path) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PIP_NO_INDEX", "1")
        return environment.ensure_environment(root)


def test_a_half_made_environment_is_made_again_and_sees_the_project(tmp_path: Path) -> None:
    root = tmp_path / "Projekt mit Lücke"
    root.mkdir()
    (root / "requirements.lock").write_text("# nothing is needed\n")
    (root / "marker.py").touch()
    half_made = root / ".venv" / "bin" / "python"
    half_made.parent.mkdir(parents=True)
    half_made.write_text("not a program")
    python = _ensure_offline(root)
    command = [str(python), "-c", "import marker; print(marker.__file__)"]
    asked = subprocess.run(command, check=True, cwd=tmp_path, capture_output=True)
    assert os.fsdecode(asked.stdout.strip()) == str(root / "marker.py")


# --- the lock -----------------------------------------------------------------------------------


def _locked_names() -> set[str]:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE))


def test_the_lock_names_no_registry_and_hashes_everything() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted-host", text)
    entries = re.split(r"\n(?=[a-z0-9-]+==)", text)
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_lock_holds_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    names = {re.split(r"[<>=!~;\[ ]", requirement)[0].lower() for requirement in requirements}
    assert names
    assert names <= _locked_names()


# --- the system ---------------------------------------------------------------------------------


def _missing(tmp_path: Path, *, there: set[str], compiler: bool = True, tests: bool = True) -> list[Missing]:
    return system_libraries.missing_for(
        compiler=compiler,
        tests=tests,
        loads=lambda library: library in there,
        finds=lambda program: program if program in there else None,
        fonts=[tmp_path],
    )


def test_what_the_loader_does_not_find_is_missing(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "Font.TTF").touch()
    everything = {*QT_LIBRARIES, "g++", *system_libraries.TEST_PROGRAMS}
    assert _missing(tmp_path, there=everything) == []
    assert _missing(tmp_path, there=everything - {"libxcb-cursor.so.0"}) == [
        Missing("libxcb-cursor.so.0", "libxcb-cursor0")
    ]
    assert _missing(tmp_path, there=everything - {"g++"} | {"clang++"}) == []
    assert _missing(tmp_path, there=everything - {"g++"}) == [Missing("a C++ compiler", "g++")]
    assert _missing(tmp_path, there=everything - {"g++", "Xvfb"}, compiler=False, tests=False) == []


def test_a_system_without_fonts_misses_one(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").touch()
    everything = {*QT_LIBRARIES, "c++", *system_libraries.TEST_PROGRAMS}
    assert _missing(tmp_path, there=everything) == [Missing("a font", "fonts-dejavu-core")]


def test_the_loader_is_asked_for_real() -> None:
    assert not system_libraries.loads("libthere-is-no-such-thing.so.0")
    if sys.platform == "linux":
        assert system_libraries.loads("libc.so.6")


def test_the_line_for_a_person_installs_each_package_once() -> None:
    missing = [Missing("libgthread-2.0.so.0", "libglib2.0-0"), Missing("libglib-2.0.so.0", "libglib2.0-0")]
    line = system_libraries.apt_line([*missing, Missing("a C++ compiler", "g++")])
    assert line == ("sudo apt-get update && sudo apt-get install -y --no-install-recommends g++ libglib2.0-0")


def test_without_rights_or_apt_the_person_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    lacks = [Missing("libEGL.so.1", "libegl1")]
    monkeypatch.setattr(system_libraries, "missing_for", lambda **_: lacks)
    monkeypatch.setattr(system_libraries, "_PACKAGE_DATABASE", "/nonexistent")
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")
    with pytest.raises(SetupError, match="sudo apt-get install -y --no-install-recommends libegl1"):
        system_libraries.ensure_system(compiler=True, tests=True, system="linux")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(SetupError, match=r"lacks: libEGL\.so\.1"):
        system_libraries.ensure_system(compiler=True, tests=True, system="linux")


# --- engine and model ---------------------------------------------------------------------------


def _script(path: Path, body: str) -> Path:
    path.write_text(f"import sys\nprint('working', file=sys.stderr)\n{body}\n", encoding="utf-8")
    return path


def test_the_scripts_name_the_engine_and_the_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "ENGINE_SCRIPT", _script(tmp_path / "build.py", f"print({str(tmp_path)!r})"))
    monkeypatch.setattr(
        parts, "MODEL_SCRIPT", _script(tmp_path / "small.py", f"print({str(tmp_path / 'ü.gguf')!r})")
    )
    complete = parts.environment_with_parts(PYTHON, {"OTHER": "1", "PYTHONUTF8": "1"})
    assert complete["BITNET_DESKTOP_ENGINE"] == str(tmp_path)
    assert complete["BITNET_DESKTOP_MODEL"] == str(tmp_path / "ü.gguf")
    assert complete["OTHER"] == "1"


def test_a_chosen_engine_and_model_are_kept_and_made_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(parts, "ENGINE_SCRIPT", _script(tmp_path / "build.py", "sys.exit(1)"))
    monkeypatch.setattr(parts, "MODEL_SCRIPT", tmp_path / "build.py")
    chosen = {"BITNET_DESKTOP_ENGINE": "mine", "BITNET_DESKTOP_MODEL": "mine.gguf"}
    assert parts.environment_with_parts(PYTHON, chosen) == {
        "BITNET_DESKTOP_ENGINE": str(tmp_path / "mine"),
        "BITNET_DESKTOP_MODEL": str(tmp_path / "mine.gguf"),
    }


@pytest.mark.parametrize("body", ["sys.exit(1)", "print('/half'); sys.exit(1)", "print('done')", "pass"])
def test_a_script_that_gives_no_path_stops_the_set_up(
    body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "ENGINE_SCRIPT", _script(tmp_path / "build.py", body))
    with pytest.raises(SetupError, match="engine could not be made ready"):
        parts.environment_with_parts(PYTHON, {})


# --- the cache ----------------------------------------------------------------------------------


def test_the_cache_lies_where_each_system_keeps_caches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert cache_folder({}, "linux") == tmp_path / ".cache" / "bitnet-desktop"
    assert cache_folder({"XDG_CACHE_HOME": str(tmp_path / "x")}, "linux") == tmp_path / "x" / "bitnet-desktop"
    assert cache_folder({"XDG_CACHE_HOME": "relative"}, "linux") == tmp_path / ".cache" / "bitnet-desktop"
    assert cache_folder({}, "darwin") == tmp_path / "Library" / "Caches" / "bitnet-desktop"
    local = str(tmp_path / "Local")
    assert cache_folder({"LOCALAPPDATA": local}, "win32") == tmp_path / "Local" / "bitnet-desktop" / "cache"
    assert cache_folder({}, "win32") == tmp_path / "AppData" / "Local" / "bitnet-desktop" / "cache"


def test_the_chosen_cache_wins_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for system in ("linux", "darwin", "win32"):
        assert cache_folder({"BITNET_DESKTOP_CACHE": "here"}, system) == tmp_path / "here"


def test_what_is_published_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "parts" / "engine"
    with contextlib.suppress(KeyboardInterrupt), published(target) as scratch:
        (scratch / "half").touch()
        raise KeyboardInterrupt
    assert list(target.parent.iterdir()) == []
    with published(target) as scratch:
        (scratch / "whole").touch()
        assert not target.exists()
    assert [path.name for path in target.iterdir()] == ["whole"]
    assert [path.name for path in target.parent.iterdir()] == ["engine"]


def test_publishing_replaces_what_was_there_and_what_a_killed_process_left(tmp_path: Path) -> None:
    target = tmp_path / "engine"
    for folder in (target, tmp_path / ".engine.part"):
        folder.mkdir()
        (folder / "old").touch()
    with published(target) as scratch:
        assert list(scratch.iterdir()) == []
        (scratch / "new").touch()
    assert [path.name for path in target.iterdir()] == ["new"]


def test_a_lock_keeps_another_process_waiting_until_its_holder_is_done(tmp_path: Path) -> None:
    lock, log = tmp_path / "some.lock", tmp_path / "log"
    log.touch()
    waiter = (
        "import pathlib\n"
        "from cache import locked\n"
        f"log = pathlib.Path({str(log)!r}).open('a', buffering=1)\n"
        f"with log, locked(pathlib.Path({str(lock)!r}), lambda: log.write('waits\\n')):\n"
        "    log.write('holds\\n')\n"
    )
    with contextlib.ExitStack() as until_it_ends:
        with locked(lock):
            process = until_it_ends.enter_context(
                subprocess.Popen([sys.executable, "-c", waiter], cwd=ENGINE_SCRIPTS)
            )
            while "waits" not in log.read_text():
                assert process.poll() is None
                time.sleep(0.01)
            with log.open("a") as file:
                file.write("frees\n")
        assert process.wait() == 0
    assert log.read_text().split() == ["waits", "frees", "holds"]
