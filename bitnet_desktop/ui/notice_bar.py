"""A bar that tells of trouble without standing in the way: a sentence, what to do, and details to look at."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.ui.icon_button import IconButton
from bitnet_desktop.ui.look import Look, icon, scaled_font
from bitnet_desktop.ui.tokens import SPACE, TYPE

_MOST_DETAIL = 4000  # characters
_MOST_WAITING = 20


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a person can do about it; `words` are those of the button."""

    words: str
    do: Callable[[], object]


Told: TypeAlias = tuple[str, Any]
"""The kind of a notice, and what it is about, without words."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One trouble in words. Notices with the same `key` replace each other; a quiet one waits behind all others.

    `told` is what it was made from; the bar sets it.
    """

    key: str
    title: str
    text: str = ""
    detail: str = ""
    actions: tuple[Action, ...] = field(default=())
    is_quiet: bool = False
    told: Told | None = None


class NoticeBar(QFrame):
    """Shows the newest notice; behind it the older ones wait until it is dismissed.

    What is told by its kind (`teach`, `tell`) can be told again by the bar of another window, in another language.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._notices: list[Notice] = []
        self._makers: dict[str, Callable[[Any], Notice]] = {}
        self.setObjectName("notice")
        self._mark = QLabel(self)
        self._title = self._label(strong=True)
        self._text = self._label()
        self._detail = self._label()
        self._detail.setFont(scaled_font(self._detail, TYPE.small))
        self._detail.setProperty("role", "secondary")
        self._detail.setAccessibleName(self.tr("Details"))
        self._more = self._button()
        self._copy = self._button()
        self._copy.setText(self.tr("Copy"))
        self._copy.setAccessibleName(self.tr("Copy the details"))
        self._close = IconButton(look, "close", self.tr("Dismiss"), self)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(SPACE.small)
        self._action_buttons: list[QPushButton] = []
        self._lay_out()
        self._more.clicked.connect(self._toggle_detail)
        self._copy.clicked.connect(self._copy_detail)
        self._close.clicked.connect(self.dismiss)
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What is shown now."""
        return self._notices[-1] if self._notices else None

    def add(self, notice: Notice) -> None:
        """Show a notice; one with the same key is replaced."""
        self._put(notice)
        self._show_newest()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def teach(self, kind: str, make: Callable[[Any], Notice]) -> None:
        """How a notice of a kind is made from what it is about."""
        self._makers[kind] = make

    def tell(self, kind: str, about: object = None) -> None:
        """Show a notice of a kind that was taught. `about` has no words in it, unless somebody has written them."""
        self.add(self._made((kind, about)))

    @property
    def told(self) -> tuple[Told, ...]:
        """All that is told, for a bar that takes the place of this one; what was added as words alone is not."""
        return tuple(notice.told for notice in self._notices if notice.told is not None)

    def tell_again(self, told: Iterable[Told]) -> None:
        """Show what another bar has told, in the words of now. Nobody is alerted for it."""
        for each in told:
            self._put(self._made(each))
        self._show_newest()

    def _made(self, told: Told) -> Notice:
        kind, about = told
        return replace(self._makers[kind](about), told=told)

    def _put(self, notice: Notice) -> None:
        self._notices = [other for other in self._notices if other.key != notice.key][-_MOST_WAITING:]
        self._notices.insert(0 if notice.is_quiet else len(self._notices), notice)

    def retitle(self, key: str, title: str) -> None:
        """Other words for a notice that is there, such as how far something is. Nobody is alerted for it."""
        for number, notice in enumerate(self._notices):
            if notice.key == key:
                self._notices[number] = replace(notice, title=title)
        if self.notice is not None and self.notice.key == key:
            self._title.setText(title)
            self.setAccessibleName(title)

    def dismiss(self) -> None:
        """Take the newest notice away."""
        if self._notices:
            self._notices.pop()
        self._show_newest()

    def withdraw(self, *keys: str) -> None:
        """Take notices away that are no longer so."""
        left = [notice for notice in self._notices if notice.key not in keys]
        if len(left) != len(self._notices):
            self._notices = left
            self._show_newest()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _show_newest(self) -> None:
        notice = self.notice
        self.setVisible(notice is not None)
        for button in self._action_buttons:
            self._actions.removeWidget(button)
            button.hide()  # it goes only when the event loop comes to it
            button.deleteLater()
        self._action_buttons.clear()
        if notice is None:
            return
        self._title.setText(notice.title)
        self._text.setText(notice.text)
        self._text.setVisible(bool(notice.text))
        self._detail.setText(notice.detail[:_MOST_DETAIL])
        self._more.setVisible(bool(notice.detail))
        self._show_detail(shown=False)
        for number, action in enumerate(notice.actions):
            button = self._button()
            button.setText(action.words)
            button.clicked.connect(action.do)
            self._actions.insertWidget(number, button)
            button.show()
            self._action_buttons.append(button)
        self._set_tab_order()
        self.setAccessibleName(notice.title)
        self.setAccessibleDescription(notice.text)

    def _set_tab_order(self) -> None:
        chain: list[QWidget] = [*self._action_buttons, self._more, self._copy, self._close]
        for before, after in itertools.pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _toggle_detail(self) -> None:
        self._show_detail(shown=self._detail.isHidden())

    def _show_detail(self, *, shown: bool) -> None:
        self._detail.setVisible(shown)
        self._copy.setVisible(shown)
        self._more.setText(self.tr("Hide details") if shown else self.tr("Details"))

    def _copy_detail(self) -> None:
        notice = self.notice
        if notice is not None:
            whole = "\n".join(filter(None, (f"{notice.title} {notice.text}".strip(), notice.detail)))
            QGuiApplication.clipboard().setText(whole)

    def _restyle(self) -> None:
        colours = self._look.colours
        self._mark.setPixmap(icon("notice", colours.notice_mark).pixmap(SPACE.icon, SPACE.icon))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE.hair)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addWidget(self._detail)
        self._actions.addWidget(self._more)
        self._actions.addWidget(self._copy)
        self._actions.addStretch(1)
        self._actions.setContentsMargins(0, SPACE.small, 0, 0)
        words.addLayout(self._actions)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.large, SPACE.medium + SPACE.hair, SPACE.medium, SPACE.medium)
        row.setSpacing(SPACE.large)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def _label(self, *, strong: bool = False) -> QLabel:
        label = QLabel(self)
        # Engines and file names may hold anything; nothing of it is markup.
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if strong:
            label.setFont(scaled_font(label, 1.0, strong=True))
        return label

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "plain")
        button.setAutoDefault(False)
        return button
