from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QLocale, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.app import App, WindowOptions, build_app
from bitnet_desktop.chat.conversation import Attachment, Conversation, Role
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.settings import Settings, load_settings, save_settings
from bitnet_desktop.storage.records import StoredConversation
from bitnet_desktop.ui.languages import Languages, best_language
from bitnet_desktop.ui.settings_pages.pages import PageKind
from bitnet_desktop.ui.status import Phase
from dev_tools.translations import ensure_compiled
from tests.ui.reading import read

_LONG_MS = 60_000
_LONG = "Write a very long story about a lighthouse keeper, with every detail of every day."


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    ensure_compiled(Path(sys.executable))
    made = Languages(qapp, "en")
    yield made
    made.use("en")
    made.deleteLater()
    QLocale.setDefault(QLocale.system())


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["de-AT", "de", "en-US"], "de"),
        (["pt-BR", "pt", "fr-FR", "de"], "fr"),
        (["en-GB", "en", "de-DE"], "en"),
        (["zh-Hans-CN", "zh-CN"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW"], "en"),
        (["ja-JP"], "ja"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_that_the_app_speaks(wanted: list[str], code: str) -> None:
    assert best_language(wanted) == code


def test_qts_own_words_and_numbers_change_with_the_language(languages: Languages) -> None:
    told: list[str] = []
    languages.changed.connect(lambda: told.append(languages.language))
    languages.use("de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().toString(1234567) == "1.234.567"
    languages.use("de")
    languages.use("ja")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Abbrechen"
    languages.use("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert QLocale().toString(1234567) == "1,234,567"
    assert told == ["de", "ja", "en"]


@pytest.fixture
def app(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, engine_folder: Path, small_model: Path
) -> Iterator[App]:
    home = tmp_path / "home"
    save_settings(home / "settings" / "settings.json", Settings(language="en", temperature=0.0))
    environment = {"BITNET_DESKTOP_HOME": str(home), "HOME": str(tmp_path)}
    made = build_app(WindowOptions(small_model, engine_folder), environment, qapp)
    made.begin()
    qtbot.waitExposed(made.window)
    yield made
    with qtbot.waitSignal(made.ended, timeout=5000):
        made.leave()
    QThreadPool.globalInstance().waitForDone()
    made.window.deleteLater()
    made.deleteLater()
    QLocale.setDefault(QLocale.system())


def test_another_language_while_a_reply_streams(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    ensure_compiled(Path(sys.executable))
    qtbot.waitUntil(lambda: app.conversing.status.phase is Phase.READY, timeout=_LONG_MS)
    app.window.control.send("What is the capital of France?")
    qtbot.waitUntil(lambda: "tokens/s" in read(app.window.view), timeout=_LONG_MS)
    app.window.control.send(_LONG)
    qtbot.waitUntil(lambda: len(app.conversing.conversation.path()) == 4, timeout=_LONG_MS)
    app.window.composer.set_text("A draft")
    app.settings_control.open_page(PageKind.APPEARANCE)
    before, model, size = app.window, app.conversing.model, app.window.size()
    app.preferences.use(replace(app.preferences.settings, language="de"))
    qtbot.waitUntil(lambda: app.window is not before)
    qtbot.waitUntil(lambda: not shiboken6.isValid(before))
    assert app.conversing.model == model
    assert app.conversing.has_turn
    window = app.window
    assert window.isVisible()
    assert window.composer.text == "A draft"
    assert window.size() == size
    assert app.settings_control.shown_page is PageKind.APPEARANCE
    assert "capital of France" in read(window.view)
    far = len(read(window.view))
    qtbot.waitUntil(lambda: len(read(window.view)) > far + 20, timeout=_LONG_MS)
    assert QLocale().language() is QLocale.Language.German
    app.conversing.stop()
    qtbot.waitUntil(lambda: not app.conversing.status.has_turn, timeout=_LONG_MS)
    qtbot.waitUntil(lambda: app.conversing.last_reply.strip() in read(window.view), timeout=_LONG_MS)
    app.window.new_conversation()
    assert app.window.view.is_empty
    settings, problem = load_settings(tmp_path / "home" / "settings" / "settings.json")
    assert problem is None
    assert settings.language == "de"


def test_what_is_told_is_told_in_the_other_language(qtbot: QtBot, app: App) -> None:
    ensure_compiled(Path(sys.executable))
    qtbot.waitUntil(lambda: app.conversing.status.phase is Phase.READY, timeout=_LONG_MS)
    bar = app.window.notices
    app.window.show_problem(Problem(ProblemKind.CONTEXT_FULL, facts={"size": 512}))
    app.window.show_unexpected("ValueError: 7")
    app.window.control.not_sent.emit("Half a message", (Attachment("a.txt", "one"),))
    app.window.control.not_sent.emit("Another", ())
    before = app.window
    app.languages.use("de")
    qtbot.waitUntil(lambda: app.window is not before)
    bar = app.window.notices
    titles = [notice.title for notice in bar._notices]
    assert len(titles) == 4
    assert titles[2:] == ["Ihre Nachricht wurde nicht gesendet."] * 2
    assert "Kontext" in titles[0]
    assert [notice.detail for notice in bar._notices[1:]] == ["ValueError: 7", "Half a message", "Another"]
    # What can be done about it is done in this window.
    app.window.control.not_sent.emit("A third", ())
    bar.dismiss()
    bar.dismiss()
    assert bar.notice is not None
    bar.notice.actions[0].do()
    assert app.window.composer.text == "Half a message"
    assert app.window.composer.attachments == (Attachment("a.txt", "one"),)
    assert len(bar._notices) == 2


def test_the_quick_prompts_answer_is_there_in_the_other_language(qtbot: QtBot, app: App) -> None:
    ensure_compiled(Path(sys.executable))
    qtbot.waitUntil(lambda: app.conversing.status.phase is Phase.READY, timeout=_LONG_MS)
    hand = app.at_hand
    assert hand is not None
    hand.open_quick()
    prompt = hand.prompt
    assert prompt is not None
    prompt.composer.sent.emit("What is the capital of France?")
    quick = hand.engine.conversing
    qtbot.waitUntil(lambda: bool(quick.last_reply) and not quick.has_turn, timeout=_LONG_MS)
    prompt.composer.set_text("And of Spain?")
    hand.hide_quick()
    conversation, before = quick.conversation, app.window
    app.languages.use("de")
    qtbot.waitUntil(lambda: app.window is not before)
    qtbot.waitUntil(lambda: not shiboken6.isValid(prompt))
    prompt = hand.prompt
    assert prompt is not None
    assert prompt.isHidden()
    assert prompt.windowTitle() == "Schnellfrage"
    assert quick.conversation is conversation
    assert quick.last_reply.strip() in read(prompt.view)
    assert prompt.composer.text == "And of Spain?"
    # It is still forgotten some minutes after it was hidden.
    control = hand._control
    assert control is not None
    assert control._forgetting.isActive()
    # And still one conversation once it is kept.
    control.keep()
    app.languages.use("fr")
    qtbot.waitUntil(lambda: hand.prompt is not prompt)
    qtbot.waitUntil(lambda: not shiboken6.isValid(control))
    assert hand.prompt is not None
    assert hand.prompt.notices.notice is not None
    assert hand.prompt.notices.notice.title == "Conservée dans vos conversations."
    hand.prompt.composer.sent.emit("And of Spain?")
    qtbot.waitUntil(lambda: len(quick.conversation.path()) == 4 and not quick.has_turn, timeout=_LONG_MS)
    kept: list[StoredConversation] = []
    shelf = app._shelf
    assert shelf is not None
    shelf.run(lambda library: library.load(conversation.id), kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert kept[0].conversation.messages == quick.conversation.messages


def test_a_quick_prompt_that_is_seen_stays_in_sight(qtbot: QtBot, app: App) -> None:
    qtbot.waitUntil(lambda: app.at_hand is not None, timeout=_LONG_MS)
    hand = app.at_hand
    assert hand is not None
    app.preferences.use(replace(app.preferences.settings, quick_stays=True))
    hand.open_quick()
    prompt = hand.prompt
    assert prompt is not None
    place, before = prompt.pos(), app.window
    app.languages.use("ja")
    qtbot.waitUntil(lambda: app.window is not before)
    assert hand.prompt is not None
    assert hand.prompt is not prompt
    assert hand.prompt.isVisible()
    assert hand.prompt.pos() == place


def test_where_a_person_reads_stays_in_another_language(qtbot: QtBot, app: App) -> None:
    long = Conversation().add(Role.USER, "a line\n\n" * 300, datetime.now(UTC))
    app.conversing.open_conversation(long)
    bar = app.window.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    anchor, before = app.window.view.scrolling.anchor, app.window
    assert anchor.part > 0
    app.languages.use("fr")
    qtbot.waitUntil(lambda: app.window is not before)
    assert app.window.view.scrolling.anchor == anchor
    assert app.window.view.verticalScrollBar().value() > 0
