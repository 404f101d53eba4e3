"""Trouble with the kept conversations in words, each with its ways out. The app goes on meanwhile, and that is said."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal

from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.storage.copies import Copy
from bitnet_desktop.ui.notice_bar import Action, Notice, NoticeBar
from bitnet_desktop.ui.shelf import OpenTrouble, Shelf
from bitnet_desktop.words import say

_OPENING: Final = "shelf-opening"
_SAVING: Final = "shelf-saving"
_READING: Final = "shelf-reading"
_OTHER: Final = "shelf-other"
_MOST_COPIES = 2  # as many as there is room for
_SAVING_KINDS = frozenset(
    {
        ProblemKind.DATABASE_FULL,
        ProblemKind.DATABASE_READ_ONLY,
        ProblemKind.DATABASE_LOCKED,
        ProblemKind.DATABASE_IO,
        ProblemKind.DATABASE_DAMAGED,
    }
)
# Their own words do not say what becomes of what is written now.
_SILENT_KINDS = frozenset(
    {ProblemKind.DATABASE_IN_USE, ProblemKind.DATABASE_DAMAGED, ProblemKind.DATABASE_UNREADABLE}
)


class ShelfNotices(QObject):
    """Shows in the bar what the shelf is troubled by, and takes it away when it is over."""

    export_asked = Signal()  # write what is on the screen into a file
    export_all_asked = Signal()

    def __init__(self, shelf: Shelf, notices: NoticeBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._notices = notices
        for kind, make in (
            (_OPENING, self._opening_notice),
            (_SAVING, self._saving_notice),
            (_READING, self._reading_notice),
            (_OTHER, self._other_notice),
        ):
            notices.teach(kind, make)
        shelf.open_failed.connect(self._on_open_failed)
        shelf.opened.connect(self._on_opened)
        shelf.troubled.connect(self._on_troubled)
        shelf.behind_changed.connect(self._on_behind)

    def _on_open_failed(self, trouble: OpenTrouble) -> None:
        self._notices.tell(_OPENING, trouble)

    def _opening_notice(self, trouble: OpenTrouble) -> Notice:
        problem = trouble.problem
        words = say(problem)
        text = words.text
        if problem.kind is ProblemKind.DATABASE_DAMAGED:
            text = self._damaged_words(problem, has_copies=bool(trouble.copies))
        if trouble.is_readable:
            text = self.tr("You can read, search and export them.") + " " + text
        elif problem.kind in _SILENT_KINDS:
            text += " " + self.tr(
                "Until then the app goes on without your conversations; what you write now stays until you close it."
            )
        return Notice(_OPENING, words.title, text, words.detail, self._ways_out(trouble))

    def _damaged_words(self, problem: Problem, *, has_copies: bool) -> str:
        aside = bool(problem.facts.get("aside"))
        if has_copies and aside:
            return self.tr("It was set aside. Go on with a copy, or begin with an empty file.")
        if aside:
            return self.tr("It was set aside, and there is no copy of it. You can begin with an empty file.")
        return self.tr("It could not be set aside. Check the permissions of its folder, then try again.")

    def _ways_out(self, trouble: OpenTrouble) -> tuple[Action, ...]:
        problem = trouble.problem
        if problem.kind is ProblemKind.DATABASE_TOO_NEW:
            return ()
        restores = tuple(self._restore_action(copy) for copy in trouble.copies[:_MOST_COPIES])
        is_aside = problem.kind is ProblemKind.DATABASE_DAMAGED and bool(problem.facts.get("aside"))
        again = self.tr("Begin with an empty file") if is_aside else self.tr("Try again")
        ways = (*restores, Action(again, self._shelf.open_again))
        if trouble.is_readable:
            ways = (*ways, Action(self.tr("Export all…"), self.export_all_asked.emit))
        return ways

    def _restore_action(self, copy: Copy) -> Action:
        made = QDateTime.fromSecsSinceEpoch(int(copy.made.timestamp()))
        moment = QLocale().toString(made, QLocale.FormatType.ShortFormat)
        shelf = self._shelf
        return Action(
            self.tr("Go on with the copy of {moment}").replace("{moment}", moment),
            lambda: shelf.restore(copy),
        )

    def _on_opened(self) -> None:
        # If it is in memory alone, `open_failed` follows and says why.
        self._notices.withdraw(_OPENING)

    def _on_troubled(self, problem: Problem) -> None:
        if problem.kind is ProblemKind.DATABASE_UNREADABLE:
            if not self._shelf.is_behind:
                self._notices.tell(_READING, problem)
                return
            # Something was to be read before something else could be written.
            problem = replace(problem, kind=ProblemKind.DATABASE_IO)
        self._notices.tell(_SAVING if problem.kind in _SAVING_KINDS else _OTHER, problem)

    def _other_notice(self, problem: Problem) -> Notice:
        words = say(problem)
        return Notice(_OTHER, words.title, words.text, words.detail)

    def _saving_notice(self, problem: Problem) -> Notice:
        words = say(problem)
        actions: tuple[Action, ...] = (
            Action(self.tr("Export what is on the screen…"), self.export_asked.emit),
        )
        text = words.text
        if problem.kind is ProblemKind.DATABASE_DAMAGED:
            text = self.tr(
                "What you write now stays until you close the app. Export what you need, then start the app again: it "
                "will offer a copy."
            )
        elif self._shelf.is_behind:
            actions = (Action(self.tr("Try again"), self._shelf.try_again), *actions)
        return Notice(_SAVING, words.title, text, words.detail, actions)

    def _reading_notice(self, problem: Problem) -> Notice:
        words = say(problem)
        actions = (
            Action(self.tr("Try again"), self._read_again),
            Action(self.tr("Export what is on the screen…"), self.export_asked.emit),
        )
        return Notice(_READING, words.title, words.text, words.detail, actions)

    def _read_again(self) -> None:
        self._notices.withdraw(_READING)
        self._shelf.read_again()

    def _on_behind(self, is_behind: bool) -> None:
        if not is_behind:
            self._notices.withdraw(_SAVING)
