"""Brings a conversation and its widgets together: what is said appears in the view, what is pressed is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from bitnet_desktop.chat.conversation import Attachment, Draft, Role
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.announcer import Announcer
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.composer import Composer
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.edit_strip import EditStrip
from bitnet_desktop.ui.message_facts import Shown
from bitnet_desktop.ui.moments import say_moment
from bitnet_desktop.ui.places import Anchor
from bitnet_desktop.ui.reply_words import reply_note, waiting_words
from bitnet_desktop.ui.shown import acts_of, shown_message, shown_path
from bitnet_desktop.ui.status import ReplyEnd, Status

Tell = Callable[[Problem], None]
Gate = Callable[[str, tuple[Attachment, ...]], bool]  # whether a message may be sent


@dataclass(frozen=True, slots=True)
class Kept:
    """What a person has before them and nobody else knows: what is being written, and where they read.

    `editing` is the id of the message that is put in other words, and `aside` what was in the field before that.
    """

    text: str
    attachments: tuple[Attachment, ...]
    editing: str
    aside: str
    anchor: Anchor
    is_following: bool


class ConversationControl(QObject):
    """One conversation's view, its field, and what stands between them."""

    page_changed = Signal()  # there is something to show now, or nothing any more
    not_sent = Signal(
        str, object
    )  # text and attachments of a message of which nothing came, while another is written
    again_asked = Signal(str)  # the id of a message that is to be answered with something else

    def __init__(
        self,
        conversing: Conversing,
        view: ChatView,
        composer: Composer,
        strip: EditStrip,
        tell: Tell,
        parent: QObject,
        *,
        without: frozenset[Act] = frozenset(),
    ) -> None:
        """Without some acts, where nobody does them."""
        super().__init__(parent)
        self._without = without
        self._conversing = conversing
        self._view = view
        self._composer = composer
        self._strip = strip
        self._tell = tell
        self._awaiting = False  # a reply without any text so far is on the screen
        self._editing = ""  # the id of the message that is put in other words
        self._aside = ""  # what was in the field before that
        self._gate: Gate | None = None
        self._holds = self._has_held = False
        self.announcer = Announcer(view)
        view.set_actions(self._acts)
        view.acted.connect(self.act)
        view.hurried.connect(conversing.feed.hurry)
        composer.sent.connect(self.send)
        composer.stop_asked.connect(conversing.stop)
        strip.cancelled.connect(self.cancel_edit)
        conversing.said.connect(self._on_said)
        conversing.asked_again.connect(self._begin_reply)
        conversing.went_on.connect(self._on_went_on)
        conversing.reply_text.connect(self._on_reply_text)
        conversing.thought_ended.connect(view.set_thought_time)
        conversing.reply_ended.connect(self._on_reply_ended)
        conversing.taken_back.connect(self._on_taken_back)
        conversing.path_changed.connect(self._on_path)
        conversing.restarted.connect(self._on_restarted)
        conversing.status_changed.connect(self._on_status)

    def set_gate(self, gate: Gate) -> None:
        """Who is asked before a message is sent."""
        self._gate = gate

    @property
    def draft(self) -> Draft:
        """The new message that is being written."""
        text = self._aside if self._editing else self._composer.text
        return Draft(text, self._composer.attachments)

    @property
    def kept(self) -> Kept:
        """For a window that takes the place of this one."""
        scrolling = self._view.scrolling
        return Kept(
            self._composer.text,
            self._composer.attachments,
            self._editing,
            self._aside,
            scrolling.anchor,
            scrolling.is_following,
        )

    def take_up(self, kept: Kept) -> None:
        """Show the conversation that is there already, and go on where another window was."""
        conversing = self._conversing
        self._on_restarted()
        if conversing.has_turn:
            last = conversing.conversation.path()[-1]
            if last.role is Role.ASSISTANT:
                self._on_went_on()
                self._awaiting = not last.text
            else:
                self._begin_reply()
        if kept.editing in conversing.conversation.messages:
            self.edit(kept.editing)
            self._aside = kept.aside
        self._composer.set_text(kept.text)
        self._composer.set_attachments(kept.attachments)
        self._on_status(conversing.status)
        self._view.scrolling.go_to(kept.anchor, following=kept.is_following)
        self._composer.setFocus()

    # -- what a person does

    def send(self, text: str) -> None:
        """Say something; the text stays in the field when it cannot be taken."""
        attachments = self._composer.attachments
        if self._editing:
            self._send_edit(text)
        elif self._holds:
            self._has_held = True
            if self._composer.is_empty:
                self._composer.set_text(text)
        elif self._gate is not None and not self._gate(text, attachments):
            if self._composer.is_empty:
                self._composer.set_text(text)
        elif self._conversing.send(text, attachments):
            self._composer.clear()
        elif self._composer.is_empty:
            self._composer.set_text(text)
        self._composer.setFocus()

    def hold(self) -> None:
        """What is sent from now on waits in the field until `let_go`: nobody is there yet who keeps it."""
        self._holds = True

    def let_go(self) -> None:
        """Send what has waited."""
        self._holds = False
        if self._has_held and not self._composer.is_empty:
            self.send(self._composer.text)
        self._has_held = False

    def _send_edit(self, text: str) -> None:
        message = self._editing
        if self._conversing.edit(message, text):
            self._end_edit()

    def edit(self, message_id: str) -> None:
        """Put an earlier message into the field, to be said in other words."""
        if not self._editing:
            self._aside = self._composer.text
        self._editing = message_id
        self._composer.set_text(self._conversing.conversation.messages[message_id].text)
        self._strip.show()
        self._composer.setFocus()

    def cancel_edit(self) -> None:
        """Leave the message as it is."""
        if self._editing:
            self._end_edit()
            self._composer.setFocus()

    def _end_edit(self) -> None:
        self._editing = ""
        self._strip.hide()
        aside, self._aside = self._aside, ""
        self._composer.set_text(aside)

    def copy_last_reply(self) -> None:
        """Put the newest reply on the clipboard, as the model wrote it."""
        if reply := self._conversing.last_reply:
            QGuiApplication.clipboard().setText(reply)

    def act(self, act: Act, message_id: str) -> None:
        """Do something with a message."""
        conversing = self._conversing
        if message_id not in conversing.conversation.messages:
            return
        match act:
            case Act.EDIT:
                self.edit(message_id)
            case Act.REGENERATE:
                conversing.regenerate(message_id)
            case Act.AGAIN_WITH:
                self.again_asked.emit(message_id)
            case Act.CONTINUE:
                conversing.continue_reply()
            case Act.BRANCH:
                conversing.branch(message_id)
                self._composer.setFocus()
            case Act.PREVIOUS | Act.NEXT:
                conversing.switch_version(message_id, 1 if act is Act.NEXT else -1)
            case Act.PIN | Act.UNPIN:
                conversing.pin(message_id, pinned=act is Act.PIN)
            case Act.DELETE:
                conversing.remove(message_id)

    def _acts(self, shown: Shown) -> Sequence[Act]:
        if self._conversing.has_turn:
            return (Act.COPY,)
        conversation = self._conversing.conversation
        message = conversation.messages.get(shown.id)
        if message is None:
            return (Act.COPY,)
        return tuple(act for act in acts_of(conversation, message) if act not in self._without)

    # -- what happens

    def _on_said(self, _text: str) -> None:
        conversation = self._conversing.conversation
        question = conversation.path()[-1]
        self._view.add_message(shown_message(conversation, question, datetime.now(UTC)))
        self._begin_reply()
        self.page_changed.emit()

    def _begin_reply(self) -> None:
        now = datetime.now(UTC)
        when = say_moment(now, now)
        self._view.begin_reply(Shown("", mine=False, who=self._conversing.status.model, text="", when=when))
        self.announcer.begin()
        self._awaiting = True
        self._view.set_waiting(waiting_words(self._conversing.status))
        self._view.go_to_end()

    def _on_went_on(self) -> None:
        self._view.resume_reply()
        self.announcer.begin()
        self._awaiting = True
        self._view.set_waiting(waiting_words(self._conversing.status))

    def _on_reply_text(self, text: str) -> None:
        self._awaiting = False
        self._view.append(text)
        self.announcer.hear(text)

    def _on_reply_ended(self, end: ReplyEnd) -> None:
        self._awaiting = False
        conversation = self._conversing.conversation
        reply = conversation.path()[-1]
        note = reply_note(end)
        self._view.end_reply(note, shown_message(conversation, reply, datetime.now(UTC)))
        self.announcer.finish(note)
        if end.context_full and end.figures is not None:
            self._tell(Problem(ProblemKind.CONTEXT_FULL, facts={"size": end.figures.context_size}))

    def _on_taken_back(self, text: str, attachments: tuple[Attachment, ...]) -> None:
        """A message of which nothing came goes back into the field, unless somebody writes there already."""
        self._awaiting = False
        self._view.remove_last()
        self._view.remove_last()
        if self._composer.is_empty:
            self._composer.set_text(text)
            self._composer.set_attachments(attachments)
        else:
            self.not_sent.emit(text, attachments)
        self.page_changed.emit()

    def put_back(self, text: str, attachments: tuple[Attachment, ...]) -> None:
        """Put a message that was not sent into the field, before what is written there."""
        if self._editing:
            self._aside = _joined(text, self._aside)
        else:
            self._composer.set_text(_joined(text, self._composer.text))
        self._composer.set_attachments((*attachments, *self._composer.attachments))
        self._composer.setFocus()

    def _on_path(self) -> None:
        conversing = self._conversing
        self._awaiting = False
        self._view.change_path(
            shown_path(conversing.conversation, conversing.left_out, datetime.now(UTC), pins=conversing.pins)
        )
        self.page_changed.emit()

    def _on_restarted(self) -> None:
        conversing = self._conversing
        self._awaiting = False
        if self._editing:
            self._end_edit()
        self._view.set_messages(
            shown_path(conversing.conversation, conversing.left_out, datetime.now(UTC), pins=conversing.pins)
        )
        self.page_changed.emit()

    def _on_status(self, status: Status) -> None:
        self._composer.set_activity(can_stop=status.can_stop, has_turn=status.has_turn)
        if self._awaiting:
            self._view.set_waiting(waiting_words(status))


def _joined(*texts: str) -> str:
    return "\n\n".join(filter(None, texts))
