"""What the tests of the window share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.engine.states import State
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.preferences import Preferences
from tests.ui.doubles import Backstage

MODEL = Path("/models/SmolLM2-135M-Instruct.Q4_1.gguf")


@pytest.fixture(autouse=True)
def _what_is_closed_is_gone(qapp: QApplication) -> Iterator[None]:
    """Windows of earlier tests would get every style sheet anew: what was left to be deleted later is deleted now."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    made = Look(qapp, "light")
    yield made
    made.deleteLater()


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> ChatView:
    """The conversation alone, empty."""
    made = ChatView(look)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def backstage() -> Backstage:
    return Backstage()


@pytest.fixture
def conversing(qapp: QApplication, backstage: Backstage) -> Iterator[Conversing]:
    made = Conversing(backstage.makers())
    yield made
    made.deleteLater()


@pytest.fixture
def ready(conversing: Conversing, backstage: Backstage) -> Conversing:
    """With a model that is loaded."""
    conversing.open_model(MODEL)
    backstage.loading.succeed()
    backstage.session.go(State.READY)
    return conversing


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, look: Look, conversing: Conversing) -> Iterator[MainWindow]:
    made = MainWindow(conversing, Preferences(Settings(display_mode=DisplayMode.LIVE), qapp), look, list)
    # As the app does after the first paint.
    assert made.sidebar.isEnabled()
    assert made.context.parent() is made
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    QThreadPool.globalInstance().waitForDone()
