from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.conversation import Role
from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.turns import EndReason, Exchange
from bitnet_desktop.engine.events import Counted, Progress
from bitnet_desktop.engine.states import State
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.status import Phase, ReplyEnd
from tests.ui.conftest import MODEL
from tests.ui.doubles import FIGURES, Backstage

_CRASH = Problem(ProblemKind.ENGINE_CRASHED, "abort")


class _Witness:
    """Writes down what the window would be told."""

    def __init__(self, conversing: Conversing) -> None:
        self.text = ""
        self.seen: list[str] = []
        self.ends: list[ReplyEnd] = []
        self.problems: list[Problem] = []
        conversing.said.connect(lambda text: self.seen.append(f"said {text}"))
        conversing.taken_back.connect(lambda text, _: self.seen.append(f"back {text}"))
        conversing.asked_again.connect(lambda: self.seen.append("again"))
        conversing.path_changed.connect(lambda: self.seen.append("path"))
        conversing.restarted.connect(lambda: self.seen.append("restarted"))
        conversing.reply_text.connect(self._take)
        conversing.reply_ended.connect(self._take_end)
        conversing.troubled.connect(self.problems.append)

    def _take(self, text: str) -> None:
        self.text += text

    def _take_end(self, end: ReplyEnd) -> None:
        self.ends.append(end)
        self.seen.append("ended")

    @property
    def kinds(self) -> list[ProblemKind]:
        return [problem.kind for problem in self.problems]


def _has_turn(conversing: Conversing) -> bool:
    return conversing.status.has_turn


def _phase(conversing: Conversing) -> Phase:
    return conversing.status.phase


@pytest.fixture
def witness(conversing: Conversing) -> _Witness:
    return _Witness(conversing)


def test_a_turn_from_the_message_to_the_figures(
    qtbot: QtBot, ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    assert ready.send("Hello")
    assert backstage.session.asked == ["Hello"]
    assert _has_turn(ready)
    backstage.session.say("Hi", " there")
    qtbot.waitUntil(lambda: witness.text == "Hi there")
    backstage.session.end()
    assert witness.ends == [ReplyEnd(EndReason.END, FIGURES)]
    assert not _has_turn(ready)
    assert ready.status.tokens_per_s == FIGURES.tokens_per_s
    user, reply = ready.conversation.path()
    assert (user.role, user.text) == (Role.USER, "Hello")
    assert (reply.role, reply.text, reply.reason, reply.figures) == (
        Role.ASSISTANT,
        "Hi there",
        EndReason.END,
        FIGURES,
    )
    assert reply.model == "SmolLM2-135M-Instruct"
    assert ready.last_reply == "Hi there"


def test_the_conversation_is_there_while_a_reply_streams(ready: Conversing, backstage: Backstage) -> None:
    ready.send("Hello")
    backstage.session.say("Hi")
    assert ready.last_reply == "Hi"
    backstage.session.say(" you")
    assert ready.last_reply == "Hi you"


def test_a_message_waits_for_the_model(
    conversing: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    conversing.open_model(MODEL)
    assert conversing.send("early")
    assert not conversing.send("second")
    backstage.loading.optimising.emit(0.5)
    assert (conversing.status.phase, conversing.status.progress) == (Phase.OPTIMISING, 0.5)
    backstage.loading.succeed()
    assert backstage.session.asked == ["early"]
    assert backstage.session.history == []
    assert witness.seen == ["said early"]


@pytest.mark.parametrize("text", ["", "  \n"])
def test_nothing_is_not_sent(ready: Conversing, backstage: Backstage, text: str) -> None:
    assert not ready.send(text)
    assert backstage.session.asked == []


def test_without_a_model_a_message_is_refused(conversing: Conversing, witness: _Witness) -> None:
    assert not conversing.send("Hello")
    assert witness.kinds == [ProblemKind.MODEL_NOT_CHOSEN]
    assert witness.seen == []


def test_a_withdrawn_message_comes_back(ready: Conversing, backstage: Backstage, witness: _Witness) -> None:
    ready.send("Hello")
    ready.stop()
    assert backstage.session.stops == 1
    backstage.session.end(EndReason.STOPPED, withdrawn=True)
    assert witness.seen == ["said Hello", "back Hello"]
    assert ready.conversation.path() == ()
    assert not _has_turn(ready)


def test_a_stopped_reply_stays(
    qtbot: QtBot, ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    ready.feed.set_mode(DisplayMode.TYPING, 100)
    ready.send("Hello")
    backstage.session.say("A long reply that is typed slowly")
    ready.stop()
    assert witness.text == "A long reply that is typed slowly"
    backstage.session.end(EndReason.STOPPED)
    assert [end.reason for end in witness.ends] == [EndReason.STOPPED]
    assert ready.last_reply == "A long reply that is typed slowly"


@pytest.mark.parametrize("kind", [ProblemKind.MESSAGE_TOO_LONG, ProblemKind.ENGINE_CRASHED])
def test_trouble_before_the_first_token_gives_the_message_back(
    ready: Conversing, backstage: Backstage, witness: _Witness, kind: ProblemKind
) -> None:
    ready.send("Hello")
    backstage.session.fail(Problem(kind), State.READY)
    assert witness.seen == ["said Hello", "back Hello"]
    assert witness.kinds == [kind]
    assert ready.conversation.path() == ()
    assert ready.send("shorter")
    assert backstage.session.asked == ["Hello", "shorter"]


def test_trouble_in_a_reply_keeps_what_was_said(
    qtbot: QtBot, ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    ready.send("Hello")
    backstage.session.say("A half")
    backstage.session.fail(_CRASH, State.LOADING)
    qtbot.waitUntil(lambda: bool(witness.ends))
    assert witness.text == "A half"
    assert witness.ends == [ReplyEnd(EndReason.STOPPED, problem=_CRASH)]
    assert witness.problems == [_CRASH]
    assert ready.conversation.exchanges() == (Exchange("Hello", "A half"),)


def test_try_again_says_the_same_in_place_of_the_cut_reply(
    qtbot: QtBot, ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    ready.send("First")
    backstage.session.say("One")
    backstage.session.end()
    ready.send("Second")
    backstage.session.say("Tw")
    backstage.session.fail(_CRASH, State.READY)
    ready.try_again()
    assert backstage.session.resets == [[Exchange("First", "One")]]
    assert backstage.session.asked == ["First", "Second", "Second"]
    assert witness.seen[-2:] == ["path", "again"]
    backstage.session.say("Two")
    backstage.session.end()
    assert ready.conversation.exchanges() == (Exchange("First", "One"), Exchange("Second", "Two"))
    # The cut one is still in the tree, beside the new one.
    assert len(ready.conversation.messages) == 5
    assert ready.conversation.versions(ready.conversation.path()[-1].id) == (1, 2)


def test_try_again_after_a_failed_start_loads_again(
    conversing: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    conversing.open_model(MODEL)
    conversing.send("Hello")
    backstage.loading.failed.emit(Problem(ProblemKind.MODEL_MISSING))
    assert _phase(conversing) is Phase.FAILED
    assert witness.seen == ["said Hello", "back Hello"]
    conversing.try_again()
    assert len(backstage.loadings) == 2
    backstage.loading.succeed()
    backstage.session.go(State.READY)
    assert _phase(conversing) is Phase.READY


def test_without_an_engine_it_says_so_and_tries_again_with_the_next_message(
    conversing: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    backstage.engine_problem = Problem(ProblemKind.ENGINE_MISSING)
    conversing.open_model(MODEL)
    assert witness.kinds == [ProblemKind.ENGINE_MISSING]
    conversing.send("Hello")
    assert witness.seen == ["said Hello", "back Hello"]
    backstage.engine_problem = None
    conversing.send("Hello")
    backstage.loading.succeed()
    assert backstage.session.asked == ["Hello"]


def test_a_failed_session_starts_again_with_the_next_message(
    ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    backstage.session.fail(Problem(ProblemKind.ENGINE_HUNG))
    assert _phase(ready) is Phase.FAILED
    assert witness.kinds == [ProblemKind.ENGINE_HUNG]
    ready.send("Hello")
    assert backstage.session.state is State.LOADING


def test_stop_while_the_model_is_looked_at_or_optimised(
    conversing: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    conversing.open_model(MODEL)
    conversing.send("Hello")
    backstage.loading.optimising.emit(0.2)
    conversing.stop()
    assert backstage.loading.was_cancelled
    assert _phase(conversing) is Phase.STOPPED
    assert witness.seen == ["said Hello", "back Hello"]
    assert not conversing.status.can_stop


def test_stop_while_loading_and_idle_is_harmless(ready: Conversing, backstage: Backstage) -> None:
    ready.stop()
    assert backstage.session.stops == 0
    backstage.session.go(State.LOADING)
    ready.stop()
    ready.stop()
    assert backstage.session.stops == 2


def test_a_message_that_waits_for_a_stop_can_be_stopped_too(
    qtbot: QtBot, ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    backstage.session.go(State.STOPPING)
    ready.send("Hello")
    assert backstage.session.asked == []
    ready.stop()
    assert witness.seen == ["said Hello", "back Hello"]
    ready.send("Again")
    backstage.session.go(State.STOPPED)
    qtbot.waitUntil(lambda: backstage.session.asked == ["Again"])


def test_a_new_conversation_keeps_the_engine(
    qtbot: QtBot, ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    ready.new_conversation()
    assert backstage.session.resets == []
    ready.send("Hello")
    backstage.session.say("Hi")
    backstage.session.end()
    ready.new_conversation()
    assert ready.conversation.path() == ()
    qtbot.waitUntil(lambda: backstage.session.resets == [[]])
    assert not backstage.session.is_closed


def test_a_new_conversation_in_the_midst_of_a_reply(
    qtbot: QtBot, ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    ready.send("Hello")
    backstage.session.say("Hi")
    ready.new_conversation()
    shown = witness.text
    assert ready.send("Next")
    backstage.session.say(" there")
    assert backstage.session.asked == ["Hello"]
    backstage.session.end(EndReason.STOPPED)
    qtbot.waitUntil(lambda: backstage.session.asked == ["Hello", "Next"])
    assert backstage.session.resets == [[]]
    assert witness.text == shown
    assert witness.ends == []
    backstage.session.say("New")
    backstage.session.end()
    assert ready.conversation.exchanges() == (Exchange("Next", "New"),)


def test_an_unanswered_message_stays_in_the_conversation_that_is_left(
    ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    ready.send("Hello")
    left = ready.conversation
    ready.new_conversation()
    assert witness.seen == ["said Hello", "restarted"]
    ready.open_conversation(left)
    assert ready.regenerate(left.path()[-1].id)
    assert [message.text for message in ready.conversation.path()] == ["Hello"]


def test_another_model_goes_on_with_the_conversation(ready: Conversing, backstage: Backstage) -> None:
    ready.send("Hello")
    backstage.session.say("Hi")
    backstage.session.end()
    first = backstage.session
    ready.open_model(Path("/models/other.gguf"))
    assert first.is_closed
    backstage.loading.succeed()
    assert backstage.session.history == [Exchange("Hello", "Hi")]
    assert backstage.session.asked == []
    assert ready.status.model == "other"


def test_another_model_in_the_midst_of_a_reply_ends_it(
    qtbot: QtBot, ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    ready.send("Hello")
    backstage.session.say("Hi")
    ready.open_model(Path("/models/other.gguf"))
    qtbot.waitUntil(lambda: bool(witness.ends))
    backstage.loading.succeed()
    assert backstage.session.history == [Exchange("Hello", "Hi")]
    assert not _has_turn(ready)


def test_a_message_without_a_reply_goes_to_the_other_model(
    ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    ready.send("Hello")
    ready.open_model(Path("/models/other.gguf"))
    backstage.loading.succeed()
    assert backstage.session.asked == ["Hello"]
    assert witness.seen == ["said Hello"]


def test_only_the_last_choice_counts(conversing: Conversing, backstage: Backstage) -> None:
    conversing.open_model(Path("/models/a.gguf"))
    conversing.open_model(Path("/models/b.gguf"))
    first, second = backstage.loadings
    assert first.was_cancelled
    first.succeed()
    assert backstage.sessions == []
    second.succeed()
    assert len(backstage.sessions) == 1


def test_an_empty_reply_is_a_reply(ready: Conversing, backstage: Backstage, witness: _Witness) -> None:
    ready.send("Hello")
    backstage.session.end()
    assert len(witness.ends) == 1
    assert ready.conversation.exchanges() == (Exchange("Hello", ""),)


def test_progress_and_counts_are_told(ready: Conversing, backstage: Backstage) -> None:
    ready.send("Hello")
    seen = []
    for total in (256, 0):
        backstage.session.told.emit(Progress(64, total))
        seen.append(ready.status.progress)
    assert seen == [0.25, None]
    backstage.session.counted.emit(Counted(0, 77))
    assert ready.status.context_used == 77
    assert ready.status.context_size == 4096


def test_counts_are_not_told_faster_than_they_can_be_read(
    qtbot: QtBot, ready: Conversing, backstage: Backstage
) -> None:
    ready.send("Hello")
    backstage.session.say("x")
    told: list[object] = []
    ready.status_changed.connect(told.append)
    for number in range(1000):
        backstage.session.counted.emit(Counted(number + 2, number + 22))
    assert len(told) <= 2


def test_notices_of_loading_are_passed_on(
    conversing: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    conversing.open_model(MODEL)
    backstage.loading.succeed(Problem(ProblemKind.TEMPLATE_UNUSABLE))
    assert witness.kinds == [ProblemKind.TEMPLATE_UNUSABLE]
    assert _phase(conversing) is Phase.LOADING


def test_it_is_closed_when_the_engine_is(
    qtbot: QtBot, ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    backstage.session.closes_at_once = False
    with qtbot.assertNotEmitted(ready.closed):
        ready.close()
    assert not ready.send("too late")
    with qtbot.waitSignal(ready.closed):
        backstage.session.closed.emit()


def test_closing_without_an_engine_is_quick(
    qtbot: QtBot, conversing: Conversing, backstage: Backstage
) -> None:
    conversing.open_model(MODEL)
    with qtbot.waitSignal(conversing.closed):
        conversing.close()
    assert backstage.loading.was_cancelled


def _answered(ready: Conversing, backstage: Backstage, question: str, reply: str) -> None:
    assert ready.send(question)
    backstage.session.say(reply)
    backstage.session.end()


def _texts(conversing: Conversing) -> list[str]:
    return [message.text for message in conversing.conversation.path()]


def test_a_reply_is_made_again_beside_the_old_one(
    ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    _answered(ready, backstage, "One", "first")
    _answered(ready, backstage, "Two", "second")
    old = ready.conversation.path()[-1].id
    assert ready.regenerate(old)
    assert backstage.session.resets == [[Exchange("One", "first")]]
    assert backstage.session.asked[-1] == "Two"
    backstage.session.say("other")
    backstage.session.end()
    assert _texts(ready) == ["One", "first", "Two", "other"]
    new = ready.conversation.path()[-1].id
    ready.switch_version(new, -1)
    assert _texts(ready) == ["One", "first", "Two", "second"]
    ready.switch_version(old, -1)  # there is none before the first
    assert _texts(ready)[-1] == "second"
    ready.switch_version(old, 1)
    assert _texts(ready)[-1] == "other"


def test_an_edited_question_is_asked_beside_the_old_one(
    ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    _answered(ready, backstage, "One", "first")
    _answered(ready, backstage, "Two", "second")
    question = ready.conversation.path()[2].id
    assert ready.edit(question, "Two, but better")
    assert backstage.session.resets == [[Exchange("One", "first")]]
    assert backstage.session.asked[-1] == "Two, but better"
    backstage.session.say("better")
    backstage.session.end()
    assert _texts(ready) == ["One", "first", "Two, but better", "better"]
    ready.switch_version(ready.conversation.path()[2].id, -1)
    assert _texts(ready) == ["One", "first", "Two", "second"]


def test_an_edited_question_of_which_nothing_comes_leaves_the_old_path(
    ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    _answered(ready, backstage, "One", "first")
    assert ready.edit(ready.conversation.path()[0].id, "Other")
    backstage.session.end(EndReason.STOPPED, withdrawn=True)
    assert _texts(ready) == ["One", "first"]
    assert witness.seen[-2:] == ["back Other", "path"]
    assert len(ready.conversation.messages) == 2


def test_an_edited_reply_is_what_the_model_reads(
    qtbot: QtBot, ready: Conversing, backstage: Backstage
) -> None:
    _answered(ready, backstage, "One", "first")
    assert ready.edit(ready.conversation.path()[1].id, "what I wish it had said")
    qtbot.waitUntil(lambda: backstage.session.resets == [[Exchange("One", "what I wish it had said")]])
    assert backstage.session.asked == ["One"]


def test_a_cut_reply_goes_on(ready: Conversing, backstage: Backstage, witness: _Witness) -> None:
    ready.send("Count")
    backstage.session.say("1 2 3")
    backstage.session.end(EndReason.STOPPED)
    grown: list[str] = []
    ready.reply_grew.connect(lambda _, text: grown.append(text))
    assert ready.continue_reply()
    assert backstage.session.continued == 1
    backstage.session.say(" 4 5")
    backstage.session.end()
    assert _texts(ready) == ["Count", "1 2 3 4 5"]
    assert grown == [" 4 5"]
    assert ready.conversation.path()[-1].reason is EndReason.END
    assert backstage.session.resets == []


def test_a_reply_that_cannot_go_on_is_as_it_was(
    ready: Conversing, backstage: Backstage, witness: _Witness
) -> None:
    ready.send("Count")
    backstage.session.say("1 2 3")
    backstage.session.end(EndReason.STOPPED)
    assert ready.continue_reply()
    backstage.session.fail(_CRASH, State.READY)
    assert _texts(ready) == ["Count", "1 2 3"]
    assert ready.conversation.path()[-1].reason is EndReason.STOPPED
    assert witness.problems == [_CRASH]


def test_a_branch_begins_at_an_earlier_reply(qtbot: QtBot, ready: Conversing, backstage: Backstage) -> None:
    _answered(ready, backstage, "One", "first")
    _answered(ready, backstage, "Two", "second")
    ready.branch(ready.conversation.path()[1].id)
    assert _texts(ready) == ["One", "first"]
    _answered(ready, backstage, "Three", "third")
    assert backstage.session.resets == [[Exchange("One", "first")]]
    assert _texts(ready) == ["One", "first", "Three", "third"]
    ready.switch_version(ready.conversation.path()[2].id, -1)
    assert _texts(ready) == ["One", "first", "Two", "second"]


def test_the_engine_follows_only_the_conversation_that_somebody_stays_with(
    qtbot: QtBot, ready: Conversing, backstage: Backstage
) -> None:
    _answered(ready, backstage, "One", "first")
    first = ready.conversation
    ready.new_conversation()
    _answered(ready, backstage, "Other", "reply")
    second = ready.conversation
    backstage.session.resets.clear()
    for conversation in (first, second, first):
        ready.open_conversation(conversation)
    qtbot.waitUntil(lambda: backstage.session.resets == [[Exchange("One", "first")]])


def test_what_is_left_out_is_not_read_by_the_model(
    qtbot: QtBot, ready: Conversing, backstage: Backstage
) -> None:
    _answered(ready, backstage, "One", "first")
    _answered(ready, backstage, "Two", "second")
    ready.leave_out(frozenset({ready.conversation.path()[0].id}))
    qtbot.waitUntil(lambda: backstage.session.resets == [[Exchange("Two", "second")]])
    _answered(ready, backstage, "Three", "third")
    assert backstage.session.history == [Exchange("Two", "second"), Exchange("Three", "third")]
    assert len(_texts(ready)) == 6


def test_a_message_that_is_taken_away_takes_what_follows_with_it(
    qtbot: QtBot, ready: Conversing, backstage: Backstage
) -> None:
    _answered(ready, backstage, "One", "first")
    _answered(ready, backstage, "Two", "second")
    ready.remove(ready.conversation.path()[2].id)
    assert _texts(ready) == ["One", "first"]
    qtbot.waitUntil(lambda: backstage.session.resets == [[Exchange("One", "first")]])


def test_nothing_is_changed_in_the_midst_of_a_turn(ready: Conversing, backstage: Backstage) -> None:
    _answered(ready, backstage, "One", "first")
    question, reply = (message.id for message in ready.conversation.path())
    ready.send("Two")
    backstage.session.say("sec")
    before = _texts(ready)
    assert not ready.edit(question, "Other")
    assert not ready.regenerate(reply)
    assert not ready.continue_reply()
    ready.branch(reply)
    ready.remove(question)
    assert _texts(ready) == before
