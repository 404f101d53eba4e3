"""Keeps the context bar true, and asks what to do when a message does not fit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from bitnet_desktop.chat.context_window import (
    WindowPlan,
    estimated_tokens,
    larger_sizes,
    opening_tokens,
    plan,
    room_for_reply,
    seen_messages,
    turns_of,
)
from bitnet_desktop.chat.conversation import Attachment, whole_text
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.ui.context_bar import ContextBar
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.fit_question import FIT_KEY, FitAnswers, fit_question
from bitnet_desktop.ui.notice_bar import Notice, NoticeBar
from bitnet_desktop.ui.status import Status

_CALM_MS = 250  # after a key
_CERTAINLY = 1.5  # times what is free: then even a wrong estimate does not fit

_LONGEST_COUNTED = 1 << 18  # characters; what is longer is estimated

Draft = Callable[[], tuple[str, tuple[Attachment, ...]]]


class ContextControl(QObject):
    """Knows what the model sees of a conversation."""

    leave_out_asked = Signal(object)  # frozenset of the ids of questions
    larger_asked = Signal(int)  # tokens
    new_asked = Signal()

    def __init__(
        self,
        conversing: Conversing,
        bar: ContextBar,
        notices: NoticeBar,
        draft: Draft,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._conversing = conversing
        self._bar = bar
        self._notices = notices
        self._draft = draft
        self._counted: tuple[str, int] = ("", 0)  # what the engine has counted last
        self._shown: tuple[int | bool, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._later.timeout.connect(self._on_calm)
        conversing.status_changed.connect(self._on_status)
        conversing.driver.measured.connect(self._on_measured)
        conversing.path_changed.connect(self.refresh)
        conversing.restarted.connect(self.refresh)
        notices.teach(FIT_KEY, self._question)
        bar.drop_asked.connect(self._leave_out_oldest)
        bar.larger_asked.connect(self.larger_asked)
        bar.new_asked.connect(self.new_asked)

    def draft_changed(self) -> None:
        """Somebody is writing."""
        self._later.start()

    def _on_calm(self) -> None:
        """Nobody has written for a moment: have it counted."""
        whole = whole_text(*self._draft())
        if whole.strip() and whole != self._counted[0] and len(whole) <= _LONGEST_COUNTED:
            self._conversing.driver.count(whole)
        self.refresh()

    def _on_measured(self, text: object, tokens: object) -> None:
        if isinstance(text, str) and isinstance(tokens, int):
            self._counted = (text, tokens)
            self.refresh()

    def _tokens(self, text: str, attachments: tuple[Attachment, ...]) -> tuple[int, bool]:
        """The tokens of a message, and whether the engine has counted them."""
        whole = whole_text(text, attachments)
        if whole and whole == self._counted[0]:
            return self._counted[1], True
        return estimated_tokens(whole), False

    def refresh(self) -> None:
        """Show what is so now."""
        status = self._conversing.status
        tokens, is_exact = self._tokens(*self._draft())
        dropped = len(self._conversing.left_out)
        shown = (status.context_used, status.context_size, tokens, is_exact, dropped)
        if shown == self._shown:
            return
        self._shown = shown
        self._bar.show_use(status.context_used, status.context_size, tokens, dropped, draft_is_exact=is_exact)
        self._bar.show_sizes(larger_sizes(status.context_size, self._largest))

    @property
    def _largest(self) -> int:
        return self._conversing.driver.largest_context

    def fits(self, text: str, attachments: tuple[Attachment, ...]) -> bool:
        """Whether a message may be sent. If it certainly does not fit, the question is asked."""
        status = self._conversing.status
        tokens, is_exact = self._tokens(text, attachments)
        free = max(0, status.context_size - status.context_used)
        if not status.context_size or tokens <= (free if is_exact else _CERTAINLY * free):
            self._notices.withdraw(FIT_KEY)
            return True
        self._notices.tell(FIT_KEY, (tokens, is_exact))
        return False

    def take_problem(self, problem: Problem) -> bool:
        """Turn a refusal by the engine into the question; False for other problems."""
        need = problem.facts.get("need")
        if problem.kind is not ProblemKind.MESSAGE_TOO_LONG or not isinstance(need, int):
            return False
        self._notices.tell(FIT_KEY, (need, True))
        return True

    def _question(self, message: tuple[int, bool]) -> Notice:
        """What to do with a message of so many tokens; whether the engine has counted them."""
        tokens, is_exact = message
        size = self._conversing.status.context_size
        window = self._plan(tokens + room_for_reply(size))
        sizes = larger_sizes(size, self._largest)
        answers = FitAnswers(lambda: self._leave_out(window), self._enlarge, self._begin_anew)
        return fit_question(window, tokens, sizes, answers, is_exact=is_exact)

    def _plan(self, needed: int) -> WindowPlan:
        """What would be left out for a message of so many tokens."""
        conversing = self._conversing
        path = conversing.conversation.path()
        seen = seen_messages(path, conversing.left_out)
        turns = turns_of(seen, conversing.status.model)
        opening = opening_tokens(seen, conversing.conversation.system)
        return plan(turns, conversing.status.context_size, needed, conversing.pins, opening=opening)

    def _leave_out_oldest(self) -> None:
        """Make room for a reply, and at least for one turn."""
        size = self._conversing.status.context_size
        window = self._plan(max(room_for_reply(size), size // 2))
        self._leave_out(window)

    def _leave_out(self, window: WindowPlan) -> None:
        self._notices.withdraw(FIT_KEY)
        dropped = frozenset(turn.ids[0] for turn in window.dropped)
        if dropped:
            self.leave_out_asked.emit(self._conversing.left_out | dropped)

    def _enlarge(self, size: int) -> None:
        self._notices.withdraw(FIT_KEY)
        self.larger_asked.emit(size)

    def _begin_anew(self) -> None:
        self._notices.withdraw(FIT_KEY)
        self.new_asked.emit()

    def _on_status(self, status: Status) -> None:
        if (status.context_used, status.context_size) != self._shown[:2]:
            self.refresh()
