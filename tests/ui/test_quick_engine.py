from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.engine.states import State
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.quick_engine import QUICK_CONTEXT
from bitnet_desktop.ui.status import Phase
from tests.ui.conftest import MODEL
from tests.ui.doubles import FakeSession
from tests.ui.quick_house import QuickHouse


@pytest.fixture
def house(qapp: QApplication) -> Iterator[QuickHouse]:
    made = QuickHouse()
    yield made
    made.leave()


def _asked(session: FakeSession) -> list[str]:
    return session.asked


def _phase(conversing: Conversing) -> Phase:
    return conversing.status.phase


def _is_closed(session: FakeSession) -> bool:
    return session.is_closed


def _is_lent(house: QuickHouse) -> bool:
    return house.engine.is_lent


def test_an_idle_engine_is_lent_and_comes_back(qtbot: QtBot, house: QuickHouse) -> None:
    session = house.load()
    house.ask("Hello")
    qtbot.waitUntil(lambda: session.asked == ["Hello"])
    assert _is_lent(house)
    assert house.stage.sessions == [session]
    session.say("Hi")
    session.end()
    qtbot.waitUntil(lambda: not house.quick.has_turn)
    assert _phase(house.main) is Phase.READY

    house.quick.new_conversation()
    house.engine.let_go()
    assert not _is_lent(house)
    assert house.main.driver.has_engine
    assert not house.quick.driver.has_engine
    qtbot.waitUntil(lambda: list(session.history) == [])
    assert house.main.send("And now the window")
    qtbot.waitUntil(lambda: session.asked == ["Hello", "And now the window"])


def test_a_follow_up_stays_with_the_same_engine(qtbot: QtBot, house: QuickHouse) -> None:
    session = house.load()
    house.ask("One")
    qtbot.waitUntil(lambda: session.asked == ["One"])
    session.say("1")
    session.end()
    house.ask("Two")
    qtbot.waitUntil(lambda: session.asked == ["One", "Two"])
    assert session.resets == []
    assert len(house.stage.sessions) == 1


def test_a_conversation_keeps_its_cache(qtbot: QtBot, house: QuickHouse) -> None:
    session = house.load()
    assert house.main.send("A question of the window")
    qtbot.waitUntil(lambda: bool(session.asked))
    session.say("An answer")
    session.end()
    house.ask("Hello")
    qtbot.waitUntil(lambda: len(house.stage.loadings) == 2)
    assert not _is_lent(house)
    house.stage.loading.succeed()
    second = house.stage.session
    assert second is not session
    qtbot.waitUntil(lambda: second.asked == ["Hello"])
    assert session.resets == []


def test_a_reply_of_the_window_is_not_held_up(qtbot: QtBot, house: QuickHouse) -> None:
    session = house.load()
    assert house.main.send("A long one")
    house.ask("Hello")
    qtbot.waitUntil(lambda: len(house.stage.loadings) == 2)
    house.stage.loading.succeed()
    qtbot.waitUntil(lambda: house.stage.session.asked == ["Hello"])
    assert house.main.has_turn
    assert session.stops == 0


def test_its_own_engine_has_a_small_context(house: QuickHouse) -> None:
    assert house.quick.driver._makers.wishes().context_size == QUICK_CONTEXT
    house.wishes = replace(house.wishes, context_size=512)
    assert house.quick.driver._makers.wishes().context_size == 512
    house.wishes = replace(house.wishes, context_size=32_768)
    assert house.quick.driver._makers.wishes().context_size == QUICK_CONTEXT


def test_other_settings_need_an_engine_of_their_own(qtbot: QtBot, house: QuickHouse) -> None:
    house.load()
    house.wishes = replace(house.wishes, system="Answer in one word.")
    house.ask("Hello")
    qtbot.waitUntil(lambda: len(house.stage.loadings) == 2)
    assert house.main.driver.has_engine


def test_a_model_that_is_being_made_ready_is_waited_for(qtbot: QtBot, house: QuickHouse) -> None:
    house.main.open_model(MODEL)
    house.stage.loading.optimising.emit(0.5)
    house.ask("Hello")
    qtbot.wait(20)
    assert len(house.stage.loadings) == 1
    house.stage.loading.succeed()
    qtbot.wait(20)
    session = house.stage.session
    assert session.asked == []
    session.go(State.READY)
    qtbot.waitUntil(lambda: _asked(session) == ["Hello"])
    assert _is_lent(house)
    assert len(house.stage.sessions) == 1


def test_a_model_that_cannot_be_loaded_is_told_here_too(qtbot: QtBot, house: QuickHouse) -> None:
    problems: list[Problem] = []
    house.quick.troubled.connect(problems.append)
    damaged = Problem(ProblemKind.MODEL_DAMAGED)
    house.main.open_model(MODEL)
    house.ask("Hello")
    house.stage.loading.failed.emit(damaged)
    qtbot.waitUntil(lambda: len(house.stage.loadings) == 2)
    house.stage.loading.failed.emit(damaged)
    qtbot.waitUntil(lambda: problems == [damaged])
    assert not house.quick.has_turn


def test_stop_while_it_waits(qtbot: QtBot, house: QuickHouse) -> None:
    house.main.open_model(MODEL)
    house.ask("Hello")
    house.quick.stop()
    assert not house.quick.has_turn
    house.stage.loading.succeed()
    house.stage.session.go(State.READY)
    qtbot.wait(20)
    assert house.stage.session.asked == []


def test_the_window_gets_its_engine_back_when_it_needs_it(qtbot: QtBot, house: QuickHouse) -> None:
    session = house.load()
    house.ask("Hello")
    qtbot.waitUntil(lambda: session.asked == ["Hello"])
    session.say("Hi")
    session.end()
    assert house.main.send("Now me")
    qtbot.waitUntil(lambda: session.asked == ["Hello", "Now me"])
    assert len(house.stage.sessions) == 1


def test_the_window_loads_its_own_while_a_quick_reply_streams(qtbot: QtBot, house: QuickHouse) -> None:
    session = house.load()
    house.ask("Hello")
    qtbot.waitUntil(lambda: session.asked == ["Hello"])
    session.say("Hi")
    assert house.main.send("Now me")
    house.stage.loading.succeed()
    qtbot.waitUntil(lambda: house.stage.session.asked == ["Now me"])
    assert house.stage.session is not session
    session.end()
    house.engine.let_go()
    assert not _is_closed(session)
    house.engine._idle.timeout.emit()
    assert _is_closed(session)
    assert not house.stage.session.is_closed


def test_it_goes_back_when_what_is_being_stopped_has_stopped(qtbot: QtBot, house: QuickHouse) -> None:
    session = house.load()
    house.ask("Hello")
    qtbot.waitUntil(lambda: session.asked == ["Hello"])
    session.say("Hi")
    house.quick.new_conversation()
    house.engine.let_go()
    assert _is_lent(house)
    session.end()
    qtbot.waitUntil(lambda: house.main.driver.has_engine)
    assert not _is_lent(house)


def test_another_model_is_followed(qtbot: QtBot, house: QuickHouse) -> None:
    first = house.load()
    house.ask("Hello")
    qtbot.waitUntil(lambda: first.asked == ["Hello"])
    first.say("Hi")
    first.end()
    other = Path("/models/other.gguf")
    house.main.open_model(other)
    house.stage.loading.succeed()
    house.stage.session.go(State.READY)
    house.ask("Again")
    qtbot.waitUntil(lambda: house.stage.session.asked == ["Again"])
    assert house.quick.model == other
    assert first.is_closed


def test_a_pause_gives_the_memory_back_and_a_message_ends_it(qtbot: QtBot, house: QuickHouse) -> None:
    session = house.load()
    house.main.rest()
    house.engine.rest()
    assert session.is_closed
    assert _phase(house.main) is Phase.STOPPED
    house.ask("Hello")
    qtbot.waitUntil(lambda: len(house.stage.loadings) == 2)
    house.stage.loading.succeed()
    qtbot.waitUntil(lambda: house.stage.session.asked == ["Hello"])
    assert not house.main.driver.has_engine
    house.main.try_again()
    assert _phase(house.main) is Phase.PREPARING


def test_a_pause_in_a_reply_keeps_what_was_said(qtbot: QtBot, house: QuickHouse) -> None:
    session = house.load()
    house.ask("Hello")
    qtbot.waitUntil(lambda: session.asked == ["Hello"])
    session.say("Half a re")
    house.engine.rest()
    house.main.rest()
    assert session.is_closed
    assert house.quick.last_reply == "Half a re"
    assert not house.quick.has_turn


def test_a_pause_gives_a_waiting_message_back(qtbot: QtBot, house: QuickHouse) -> None:
    back: list[str] = []
    house.quick.taken_back.connect(lambda text, _: back.append(text))
    house.main.open_model(MODEL)
    house.ask("Hello")
    house.main.rest()
    house.engine.rest()
    assert back == ["Hello"]
    qtbot.wait(20)
    assert len(house.stage.loadings) == 1


def test_without_a_model_there_is_nothing_to_load(house: QuickHouse) -> None:
    problems: list[Problem] = []
    house.quick.troubled.connect(problems.append)
    house.engine.make_ready()
    assert not house.quick.send("Hello")
    assert [problem.kind for problem in problems] == [ProblemKind.MODEL_NOT_CHOSEN]
