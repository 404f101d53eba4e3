"""One conversation with one model: what was said, what is being said, and every way in which it can go on."""

from __future__ import annotations

import enum
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bitnet_desktop.chat.conversation import Attachment, Conversation, Message, Role
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.turns import EndReason, Exchange
from bitnet_desktop.ui.driver import Driver, Makers, Request
from bitnet_desktop.ui.feed import Feed
from bitnet_desktop.ui.status import Phase, ReplyEnd, Status
from bitnet_desktop.ui.thought_timer import ThoughtTimer

if TYPE_CHECKING:
    from bitnet_desktop.engine.events import SessionEvent, TurnEnd


class _Kind(enum.Enum):
    SAID = enum.auto()  # a new message
    AGAIN = enum.auto()  # another reply to one that was said before
    ON = enum.auto()  # a reply that goes on


@dataclass(slots=True)
class _Turn:
    """A message on its way, with the conversation as it was before it."""

    kind: _Kind
    question: str  # the id of the message that is answered
    before: Conversation
    began: bool = False  # the first text of the reply has come


class Conversing(QObject):
    """One conversation with one model at a time."""

    # For the view.
    said = Signal(str)  # a message was taken
    asked_again = Signal()  # the last message of the path is being answered once more
    went_on = Signal()  # the last reply goes on
    reply_text = Signal(str)  # to append, at most once per display frame
    thought_ended = Signal(float)  # after so many seconds; the answer begins
    reply_ended = Signal(object)  # ReplyEnd, after all of its text
    # Text and attachments of a message of which nothing came; it is no part of the conversation.
    taken_back = Signal(str, object)
    removed = Signal(int)  # so many messages, by the person; `undo_remove` brings them back
    path_changed = Signal()  # other messages are shown than before
    restarted = Signal()  # another conversation, or a new one
    troubled = Signal(object)  # Problem
    status_changed = Signal(object)  # Status
    closed = Signal()
    # For whoever keeps the conversation.
    message_added = Signal(object)  # Message
    reply_grew = Signal(str, str)  # message id, text
    reply_finished = Signal(object)  # Message
    reply_continues = Signal(str)  # message id
    message_removed = Signal(str)  # message id, with everything below it
    messages_restored = Signal(object)  # tuple of Message, parents first
    leaf_changed = Signal()
    pin_changed = Signal(str, bool)  # message id

    def __init__(self, makers: Makers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._driver = Driver(makers, self)
        self._conversation = Conversation()
        self._left_out: frozenset[str] = frozenset()
        self._pins: frozenset[str] = frozenset()
        self._removed: tuple[tuple[Message, ...], str | None] = ((), None)  # and the leaf before
        self._pieces: list[str] = []
        self._thought = ThoughtTimer()
        self._turn: _Turn | None = None
        self._cut: _Turn | None = None  # the last turn, when trouble cut its reply
        self._end: ReplyEnd | None = None  # of the reply that is still being shown
        self._closing = False
        self.feed = Feed(self)
        self.feed.text.connect(self.reply_text)
        self.feed.drained.connect(self._on_drained)
        driver = self._driver
        driver.told.connect(self._on_told)
        driver.refused.connect(self._on_refused)
        driver.troubled.connect(self.troubled)
        driver.status_changed.connect(self.status_changed)
        driver.closed.connect(self.closed)

    # -- what is so

    @property
    def status(self) -> Status:
        return self._driver.status

    @property
    def model(self) -> Path | None:
        return self._driver.model

    @property
    def driver(self) -> Driver:
        return self._driver

    @property
    def has_turn(self) -> bool:
        """Whether something is being answered."""
        return self._turn is not None

    @property
    def conversation(self) -> Conversation:
        """Everything that was said, with the reply that is streaming."""
        if self._pieces:
            self._conversation = self._conversation.grow_reply("".join(self._pieces))
            self._pieces.clear()
        return self._conversation

    @property
    def left_out(self) -> frozenset[str]:
        """The ids of the people's messages that the model does not see any more, with their replies."""
        return self._left_out

    @property
    def pins(self) -> frozenset[str]:
        """The ids of messages whose turns are never left out."""
        return self._pins

    @property
    def last_reply(self) -> str:
        """The text of the newest reply, as the model wrote it."""
        replies = [message.text for message in self.conversation.path() if message.role is Role.ASSISTANT]
        return replies[-1] if replies else ""

    # -- what a person can do with the conversation

    def send(self, text: str, attachments: tuple[Attachment, ...] = ()) -> bool:
        """Say something. False when it cannot be taken now; then nothing has changed."""
        if not self._can_ask() or not (text.strip() or attachments):
            return False
        self.feed.flush()
        before = self.conversation
        self._conversation = before.add(Role.USER, text, datetime.now(UTC), attachments=attachments)
        question = self._leaf_message()
        self.message_added.emit(question)
        self.said.emit(text)
        self._begin(_Turn(_Kind.SAID, question.id, before), question.whole_text)
        return True

    def edit(self, message_id: str, text: str) -> bool:
        """Say a message in other words; the older wording stays beside it. An edited question is asked at once."""
        message = self.conversation.messages[message_id]
        if not text.strip() or (message.role is Role.USER and not self._can_ask()) or self.has_turn:
            return False
        self.feed.flush()
        before = self.conversation
        self._conversation = before.edit(message_id, text, datetime.now(UTC))
        edited = self._leaf_message()
        self.message_added.emit(edited)
        self.path_changed.emit()
        if edited.role is Role.USER:
            self.asked_again.emit()
            self._begin(_Turn(_Kind.SAID, edited.id, before), edited.whole_text)
        else:
            self._driver.want(self.history())
        return True

    def regenerate(self, message_id: str, model: Path | None = None, name: str = "") -> bool:
        """Have a question answered once more, perhaps by another model; the message is the reply, or the question."""
        if self._turn is not None or self._closing:
            return False
        if model is not None and model != self.model:
            self._driver.open_model(model, name)
        if not self._can_ask():
            return False
        self.feed.flush()
        before = self.conversation
        message = before.messages[message_id]
        is_reply = message.role is Role.ASSISTANT
        self._conversation = before.regenerate_from(message_id) if is_reply else before.branch_at(message_id)
        question = self._leaf_message()
        self.leaf_changed.emit()
        self.path_changed.emit()
        self.asked_again.emit()
        self._begin(_Turn(_Kind.AGAIN, question.id, before), question.whole_text)
        return True

    def continue_reply(self) -> bool:
        """Let the last reply go on where it was cut."""
        last = self._leaf_or_none()
        if last is None or last.role is not Role.ASSISTANT or last.parent is None or not self._can_ask():
            return False
        self.feed.flush()
        before = self.conversation
        history = self.history()
        self._conversation = before.continue_reply()
        self.reply_continues.emit(last.id)
        self.went_on.emit()
        turn = _Turn(_Kind.ON, last.parent, before, began=True)
        self._begin(turn, None, history)
        return True

    def branch(self, message_id: str) -> None:
        """Go back to a message; what is said next begins another branch there."""
        if not self.has_turn:
            self._go_to(self.conversation.branch_at(message_id))

    def switch_version(self, message_id: str, step: int) -> None:
        """Show the version of a message before (-1) or after (1) this one, with what follows it."""
        if self.has_turn:
            return
        conversation = self.conversation
        siblings = conversation.siblings(message_id)
        place = [message.id for message in siblings].index(message_id) + step
        if 0 <= place < len(siblings):
            self._go_to(conversation.switch_to(siblings[place].id))

    def remove(self, message_id: str) -> None:
        """Take a message and everything below it away; `undo_remove` brings it back."""
        if not self.has_turn:
            self.feed.flush()
            before = self.conversation
            self._removed = (before.with_all_below(message_id), before.leaf)
            self._conversation = before.remove(message_id)
            self.message_removed.emit(message_id)
            self.path_changed.emit()
            self._driver.want(self.history())
            self.removed.emit(len(self._removed[0]))

    def undo_remove(self) -> None:
        """Bring back what was removed last, unless what it stood below is gone too."""
        messages, leaf = self._removed
        if self.has_turn or not messages or not self._has(messages[0].parent):
            return
        self._removed = ((), None)
        restored = self.conversation.put_back(messages, leaf)
        self._conversation = restored
        self.messages_restored.emit(messages)
        self.path_changed.emit()
        self._driver.want(self.history())

    def _has(self, message_id: str | None) -> bool:
        return message_id is None or message_id in self.conversation.messages

    def show_message(self, message_id: str) -> None:
        """Go to the branch that a message is in."""
        conversation = self.conversation
        if not self.has_turn and message_id not in {message.id for message in conversation.path()}:
            self._go_to(conversation.switch_to(message_id))

    def leave_out(self, question_ids: frozenset[str]) -> None:
        """The model sees these questions and their replies no more."""
        if question_ids != self._left_out:
            self._left_out = question_ids
            self.path_changed.emit()
            if not self.has_turn:
                self._driver.want(self.history())

    def pin(self, message_id: str, *, pinned: bool) -> None:
        """Keep a message's turn in the model's sight whatever is left out, or no longer."""
        self._pins = self._pins | {message_id} if pinned else self._pins - {message_id}
        self.pin_changed.emit(message_id, pinned)
        if not self.has_turn:
            self.path_changed.emit()

    def set_system(self, system: str) -> None:
        """The system prompt has changed; the caller sees to it that the model is loaded with it."""
        self._conversation = replace(self.conversation, system=system)

    def open_conversation(
        self,
        conversation: Conversation,
        *,
        left_out: frozenset[str] = frozenset(),
        pins: frozenset[str] = frozenset(),
    ) -> None:
        """Go on with another conversation; a reply that streams is kept as far as it came."""
        self._leave()
        self._conversation = conversation
        self._left_out = left_out
        self._pins = pins
        self._removed = ((), None)
        self.restarted.emit()
        self._driver.set_status(has_turn=False, tokens_per_s=0.0)
        self._driver.want(self.history())

    def new_conversation(self) -> None:
        """Begin anew with the same model; a turn that runs is stopped."""
        self.open_conversation(Conversation())

    def stop(self) -> None:
        """Stop what runs, whatever it is."""
        self._driver.stop()
        self.feed.flush()

    def try_again(self) -> None:
        """After trouble: have answered what was not answered to the end, or load the model again."""
        if self.has_turn:
            return
        cut, self._cut = self._cut, None
        last = self._leaf_or_none()
        if cut is not None and last is not None:
            # The cut reply stays in the tree, as the sibling of the one to come.
            self.regenerate(last.id)
        elif self.model is not None and self.status.phase in {Phase.FAILED, Phase.STOPPED}:
            self._driver.reload()

    # -- the model

    def open_model(self, path: Path, name: str = "") -> None:
        """Use another model, or load the same one again. The conversation goes on with it."""
        turn = self._turn
        if turn is not None and turn.began:
            self._driver.abandon()
            self._finish(ReplyEnd(EndReason.STOPPED))
        self._driver.want(self.history())
        self._driver.open_model(path, name)

    def rest(self) -> None:
        """Give the engine's memory back; a reply that streams is kept as far as it came."""
        turn = self._turn
        if turn is not None and turn.began:
            self._driver.abandon()
            self._finish(ReplyEnd(EndReason.STOPPED))
        self._driver.rest()

    def close(self) -> None:
        """End everything; `closed` follows when no engine runs any more."""
        self._closing = True
        self._leave()
        self._driver.close()

    def history(self) -> list[Exchange]:
        """What the model should have in its cache: the answered turns of the path, without those that are left out."""
        return exchanges_seen(self.conversation, self._left_out)

    # -- turns

    def _can_ask(self) -> bool:
        if self._turn is not None or self._closing:
            return False
        if self.model is None:
            self.troubled.emit(Problem(ProblemKind.MODEL_NOT_CHOSEN))
            return False
        return True

    def _begin(self, turn: _Turn, text: str | None, history: Sequence[Exchange] | None = None) -> None:
        self._cut = None
        self._turn = turn
        self._thought = ThoughtTimer()
        self._driver.set_status(has_turn=True, tokens_per_s=0.0, reply_tokens=0)
        self.feed.begin()
        self._driver.ask(Request(text, self.history() if history is None else history))

    def _on_told(self, event: SessionEvent) -> None:
        from bitnet_desktop.engine.events import Delta, Failed, TurnEnd

        match event:
            case Delta():
                self._take_delta(event.text)
            case TurnEnd():
                self._end_turn(event)
            case Failed():
                self._fail(event.problem)

    def _take_delta(self, text: str) -> None:
        turn = self._turn
        if turn is None:
            return
        if not turn.began:
            turn.began = True
            self._conversation = self._conversation.add(
                Role.ASSISTANT, "", datetime.now(UTC), model=self.status.model
            )
            self.message_added.emit(self._leaf_message())
        self._pieces.append(text)
        now, had_ended = time.monotonic(), self._thought.has_ended
        self._thought.feed(text, now)
        if self._thought.has_ended and not had_ended:
            self.thought_ended.emit(self._thought.seconds(now))
        if self._conversation.leaf is not None:
            self.reply_grew.emit(self._conversation.leaf, text)
        self.feed.add(text)

    def _end_turn(self, event: TurnEnd) -> None:
        turn, figures = self._turn, event.figures
        if turn is None:
            return
        if event.withdrawn and turn.kind is not _Kind.ON:
            self._take_back()
            return
        if not turn.began:
            self._take_delta("")
        self._driver.set_status(tokens_per_s=figures.tokens_per_s, context_used=figures.context_used)
        self._finish(ReplyEnd(event.reason, figures, event.context_full))

    def _fail(self, problem: Problem) -> None:
        turn = self._turn
        if turn is not None and turn.began:
            self._finish(ReplyEnd(EndReason.STOPPED, problem=problem))
            self._cut = turn
        else:
            self._take_back()
        self.troubled.emit(problem)

    def _on_refused(self, problem: Problem | None) -> None:
        turn = self._turn
        if turn is not None and turn.began:
            self._finish(ReplyEnd(EndReason.STOPPED, problem=problem))
        else:
            self._take_back()
        if problem is not None:
            self.troubled.emit(problem)

    def _finish(self, end: ReplyEnd) -> None:
        """The engine is done with the turn. What is still being shown may go on."""
        thought_s = self._thought.seconds(time.monotonic())
        self._conversation = self.conversation.finish_reply(end.reason, end.figures, thought_s=thought_s)
        self._turn = None
        self._end = end
        self.reply_finished.emit(self._leaf_message())
        self._driver.want(self.history())
        self._driver.set_status(has_turn=False)
        self.feed.finish()

    def _take_back(self) -> None:
        """Nothing came of a turn: the conversation is as it was before it."""
        turn, self._turn = self._turn, None
        if turn is None:
            return
        question = self._conversation.messages[turn.question]
        text, question_parent = question.text, question.parent
        self._conversation = turn.before
        self._end = None
        self.feed.discard()
        self._driver.want(self.history())
        self._driver.set_status(has_turn=False)
        if turn.kind is _Kind.SAID:
            self.message_removed.emit(turn.question)
            self.taken_back.emit(text, question.attachments)
            if question_parent != turn.before.leaf:
                self.path_changed.emit()  # the earlier wording is shown again
        else:
            self.leaf_changed.emit()
            self.path_changed.emit()

    def _leave(self) -> None:
        """The conversation is left: what runs in it ends, and what there is of it is kept."""
        turn = self._turn
        self._driver.abandon()
        if turn is not None and turn.began:
            self._finish(ReplyEnd(EndReason.STOPPED))
        elif turn is not None:
            self._turn = None
            if turn.kind is _Kind.AGAIN:
                self._conversation = turn.before
                self.leaf_changed.emit()
        self.feed.discard()
        self._end = self._cut = None
        self._pieces.clear()

    def _go_to(self, conversation: Conversation) -> None:
        self.feed.flush()
        self._conversation = conversation
        self.leaf_changed.emit()
        self.path_changed.emit()
        self._driver.want(self.history())

    def _on_drained(self) -> None:
        end, self._end = self._end, None
        if end is not None:
            self.reply_ended.emit(end)

    def _leaf_message(self) -> Message:
        return self.conversation.path()[-1]

    def _leaf_or_none(self) -> Message | None:
        leaf = self.conversation.leaf
        return None if leaf is None else self.conversation.messages[leaf]


def exchanges_seen(conversation: Conversation, left_out: frozenset[str]) -> list[Exchange]:
    """The answered turns that the model sees."""
    questions = [message.id for message in conversation.path() if message.role is Role.USER]
    turns = zip(questions, conversation.exchanges(), strict=True)
    return [
        Exchange(turn.user, turn.reply)
        for question, turn in turns
        if turn.reply is not None and question not in left_out
    ]
