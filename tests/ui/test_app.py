from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.app import App, WindowOptions, build_app
from bitnet_desktop.chat.problems import ProblemKind
from bitnet_desktop.desktop.quit_signals import quit_signals
from bitnet_desktop.settings import Settings, load_settings, save_settings
from bitnet_desktop.ui.errors import LOG_NAME, error_door, logging_to
from bitnet_desktop.ui.status import Phase
from tests.ui.reading import read

_LONG_MS = 60_000


class _Apps:
    """Builds apps and closes them."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, environment: Mapping[str, str]) -> None:
        self._qtbot = qtbot
        self._qapp = qapp
        self.environment = dict(environment)
        self._open: list[App] = []

    def start(self, model: Path | None = None, engine: Path | None = None) -> App:
        app = build_app(WindowOptions(model, engine), self.environment, self._qapp)
        self._open.append(app)
        app.begin()
        self._qtbot.waitExposed(app.window)
        return app

    def close(self, app: App) -> None:
        self._open.remove(app)
        with self._qtbot.waitSignal(app.ended, timeout=5000):
            app.leave()
        QThreadPool.globalInstance().waitForDone()
        app.window.deleteLater()
        app.deleteLater()

    def close_all(self) -> None:
        for app in list(self._open):
            self.close(app)


@pytest.fixture
def apps(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[_Apps]:
    made = _Apps(qtbot, qapp, {"BITNET_DESKTOP_HOME": str(tmp_path / "home"), "HOME": str(tmp_path)})
    yield made
    made.close_all()


def _settings_file(apps: _Apps) -> Path:
    return Path(apps.environment["BITNET_DESKTOP_HOME"]) / "settings" / "settings.json"


def test_a_real_answer_streams_into_the_window(
    qtbot: QtBot, apps: _Apps, engine_folder: Path, small_model: Path
) -> None:
    save_settings(_settings_file(apps), Settings(temperature=0.0))
    app = apps.start(small_model, engine_folder)
    window = app.window
    qtbot.waitUntil(lambda: app.conversing.status.phase is not Phase.NO_MODEL, timeout=_LONG_MS)
    # Sent before the model is there.
    window.control.send("What is the capital of France?")
    qtbot.waitUntil(lambda: app.conversing.status.phase is Phase.GENERATING, timeout=_LONG_MS)
    qtbot.waitUntil(lambda: not app.conversing.status.has_turn, timeout=_LONG_MS)
    qtbot.waitUntil(lambda: "tokens/s" in read(window.view), timeout=_LONG_MS)
    shown = read(window.view)
    assert app.conversing.last_reply.strip() in shown
    assert "Paris" in shown

    window.control.send("Count from one to one thousand in words.")
    qtbot.waitUntil(lambda: app.conversing.status.phase is Phase.GENERATING, timeout=_LONG_MS)
    app.conversing.stop()
    qtbot.waitUntil(lambda: app.conversing.status.phase is Phase.READY, timeout=_LONG_MS)
    used = app.conversing.status.context_used

    window.new_conversation()
    qtbot.waitUntil(lambda: 0 < app.conversing.status.context_used < used, timeout=_LONG_MS)
    assert window.view.is_empty
    apps.close(app)
    settings, problem = load_settings(_settings_file(apps))
    assert problem is None
    assert settings.model == str(small_model)
    assert settings.window_places


def test_what_is_sent_before_anything_is_there_waits_in_the_field(
    qtbot: QtBot, apps: _Apps, engine_folder: Path, small_model: Path
) -> None:
    app = apps.start(small_model, engine_folder)
    status = app.conversing.status
    assert (status.phase, app.window.page.chooser.text()) == (Phase.PREPARING, "SmolLM2-135M-Instruct")
    app.window.control.send("What is the capital")
    assert (app.window.composer.text, app.conversing.has_turn) == ("What is the capital", False)
    app.window.composer.insert(" of France?")
    qtbot.waitUntil(lambda: app.conversing.status.has_turn, timeout=_LONG_MS)
    assert app.window.composer.is_empty
    assert [message.text for message in app.conversing.conversation.path()] == [
        "What is the capital of France?"
    ]
    qtbot.waitUntil(lambda: app.conversing.status.phase is Phase.GENERATING, timeout=_LONG_MS)
    app.conversing.stop()  # the reply may be of any length
    qtbot.waitUntil(lambda: not app.conversing.status.has_turn, timeout=_LONG_MS)
    # It is kept, although it was sent before there was a library.
    assert app._library is not None
    assert app.conversing.conversation.id in app._library.ids


def test_closing_while_the_model_loads_leaves_nothing_behind(
    qtbot: QtBot, apps: _Apps, engine_folder: Path, small_model: Path
) -> None:
    app = apps.start(small_model, engine_folder)
    qtbot.waitUntil(lambda: app.conversing.status.phase is not Phase.NO_MODEL, timeout=_LONG_MS)
    apps.close(app)


def test_without_anything_the_window_invites(qtbot: QtBot, apps: _Apps) -> None:
    app = apps.start()
    qtbot.wait(20)
    assert app.conversing.status.phase is Phase.NO_MODEL
    assert app.window.page.empty.isVisible()
    assert app.window.notices.isHidden()


def test_a_missing_engine_and_a_missing_model_are_said(qtbot: QtBot, apps: _Apps, tmp_path: Path) -> None:
    app = apps.start(tmp_path / "nowhere.gguf", tmp_path / "no-engine")
    qtbot.waitUntil(lambda: app.window.notices.notice is not None)
    assert app.window.notices.notice is not None
    assert app.window.notices.notice.key == ProblemKind.ENGINE_MISSING


def test_a_missing_model_is_said(qtbot: QtBot, apps: _Apps, engine_folder: Path, tmp_path: Path) -> None:
    app = apps.start(tmp_path / "nowhere.gguf", engine_folder)
    qtbot.waitUntil(lambda: app.window.notices.notice is not None)
    assert app.window.notices.notice is not None
    assert app.window.notices.notice.key == ProblemKind.MODEL_MISSING


def test_a_file_that_is_no_model_is_said(
    qtbot: QtBot, apps: _Apps, engine_folder: Path, tmp_path: Path
) -> None:
    odd = tmp_path / "bäd file.gguf"
    odd.write_bytes(b"not a model")
    app = apps.start(odd, engine_folder)
    qtbot.waitUntil(lambda: app.window.notices.notice is not None)
    assert app.window.notices.notice is not None
    assert app.window.notices.notice.key == ProblemKind.MODEL_NOT_GGUF


def test_damaged_settings_are_said_and_set_aside(apps: _Apps) -> None:
    file = _settings_file(apps)
    file.parent.mkdir(parents=True)
    file.write_text("{", encoding="utf-8")
    app = apps.start()
    assert app.window.notices.notice is not None
    assert app.window.notices.notice.key == ProblemKind.SETTINGS_DAMAGED
    assert app.window.settings == Settings()


def test_settings_that_cannot_be_saved_are_said(apps: _Apps, monkeypatch: pytest.MonkeyPatch) -> None:
    app = apps.start()

    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        app.window.commands.run("theme-dark")
    assert app.window.notices.notice is not None
    assert app.window.notices.notice.key == ProblemKind.FOLDER_UNUSABLE


def test_a_chosen_theme_is_there_the_next_time(apps: _Apps) -> None:
    save_settings(_settings_file(apps), Settings(theme="dark"))
    assert apps.start().look.colours.dark


def test_a_home_that_is_a_file_is_said(qtbot: QtBot, apps: _Apps, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way", encoding="utf-8")
    app = apps.start()
    assert app.window.notices.notice is not None


# -- the error door


def test_exceptions_of_slots_and_threads_are_logged_and_shown(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shown: list[str] = []

    def fail() -> None:
        raise ValueError("odd")

    with (
        caplog.at_level(logging.CRITICAL, logger="bitnet_desktop.nothing"),
        logging_to(tmp_path / "logs"),
        error_door(shown.append),
    ):
        caplog.handler.setLevel(logging.ERROR)
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: len(shown) == 1)
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert shown == ["ValueError: odd"] * 2
    log = (tmp_path / "logs" / LOG_NAME).read_text(encoding="utf-8")
    assert log.count("Traceback") == 2
    assert 'raise ValueError("odd")' in log


def test_a_folder_that_cannot_be_made_only_costs_the_log(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way", encoding="utf-8")
    with logging_to(tmp_path / "logs"):
        logging.getLogger("bitnet_desktop").info("nowhere")


def test_the_log_is_bounded(tmp_path: Path) -> None:
    with logging_to(tmp_path):
        for _ in range(40):
            logging.getLogger("bitnet_desktop").info("x" * 100_000)
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]
    assert len(sizes) == 2
    assert sum(sizes) < 2.5 * 2**20


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_end_the_app(qtbot: QtBot, number: signal.Signals) -> None:
    left: list[int] = []
    before = signal.getsignal(number)
    with quit_signals(lambda: left.append(1)):
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: left == [1])
    assert signal.getsignal(number) is before


# -- the program


def _program(environment: Mapping[str, str], *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bitnet_desktop", *arguments],
        env=dict(environment),
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_without_a_display_it_names_the_other_way() -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    with _program(environment) as program:
        out, errors = program.communicate(timeout=30)
    assert program.returncode == 1
    assert out == ""
    assert 'bitnet-desktop ask "Hello"' in errors
    assert "Traceback" not in errors


def test_the_program_ends_cleanly_on_sigterm(engine_folder: Path, small_model: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    settings = Path(environment["BITNET_DESKTOP_HOME"]) / "settings" / "settings.json"
    with _program(environment, "--engine", str(engine_folder), "--model", str(small_model)) as program:
        deadline = time.monotonic() + 60
        # It is written when the model has been loaded.
        while not settings.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        program.send_signal(signal.SIGTERM)
        out, errors = program.communicate(timeout=30)
    assert program.returncode == 0
    # What the offscreen platform lacks.
    for what in ("propagateSizeHints", "raise"):
        errors = errors.replace(f"This plugin does not support {what}()\n", "")
    assert (out, errors) == ("", "")
