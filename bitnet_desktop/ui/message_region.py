"""What can be pressed in a message, and the message itself for the keyboard and for screen readers.

The conversation is painted, so a screen reader would find nothing in it. Over each message in sight lies one of these:
it has the message's name and words, takes the focus, and holds the message's buttons. It paints nothing but its focus.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar, QStyle, QToolButton, QWidget

from bitnet_desktop.ui.acts import Act, act_words
from bitnet_desktop.ui.icon_button import IconButton
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.tokens import SPACE

_BY_KEY = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}

_ICONS: Mapping[Act, str] = {
    Act.COPY: "copy",
    Act.COPY_MARKDOWN: "markdown",
    Act.PREVIOUS: "chevron-left",
    Act.NEXT: "chevron-right",
    Act.EDIT: "edit",
    Act.REGENERATE: "again",
    Act.AGAIN_WITH: "chevron",
    Act.CONTINUE: "on",
    Act.BRANCH: "branch",
    Act.PIN: "pin",
    Act.UNPIN: "pin",
    Act.DELETE: "delete",
}
VERSION_WIDTH = 34  # of the words between the buttons for the versions, as "2/3"


@dataclass(frozen=True, slots=True)
class CodeBar:
    """The buttons of a code block in sight: where they stand, and how the block is. Places are the region's."""

    part: int
    right: int
    top: int
    height: int
    wraps: bool
    language: str


@dataclass(frozen=True, slots=True)
class SideBar:
    """A scroll bar below something that is wider than the column."""

    part: int
    place: QRect
    most: int
    value: int


@dataclass(frozen=True, slots=True)
class ThoughtBar:
    """The line that folds a thought."""

    place: QRect
    words: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Face:
    """All that a region shows."""

    message: int
    name: str
    words: str
    actions: tuple[Act, ...] = ()
    actions_at: QRect | None = None  # None: they are out of sight
    codes: tuple[CodeBar, ...] = ()
    sides: tuple[SideBar, ...] = ()
    thought: ThoughtBar | None = None
    version: str = ""  # as "2/3"; it stands after the first action


class MessageRegion(QWidget):
    """One message in sight. Mouse events that nobody here wants go on to the view."""

    acted = Signal(int, object)  # message, Act
    code_copied = Signal(int, int)  # message, part
    wrap_asked = Signal(int, int, bool)
    shifted = Signal(int, int, int)  # message, part, pixels
    thought_asked = Signal(int, bool)
    step_asked = Signal(int)  # -1 the message above, 1 the one below
    focused = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._face: Face | None = None
        self._actions: dict[Act, QToolButton] = {}
        self._codes: list[tuple[QToolButton, QToolButton]] = []
        self._sides: list[QScrollBar] = []
        self._thought: QToolButton | None = None
        self._version = QLabel(self)
        self._version.setProperty("role", "secondary")
        self._version.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._version.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)  # for the view, which shows what is under the mouse

    @property
    def message(self) -> int:
        """The number of the message, -1 for none."""
        return -1 if self._face is None else self._face.message

    def show_face(self, face: Face) -> None:
        """Take what is to be shown; what has not changed is left alone."""
        old, self._face = self._face, face
        if old == face:
            return
        if old is None or (old.message, old.name, old.words) != (face.message, face.name, face.words):
            self.setAccessibleName(face.name)
            self.setAccessibleDescription(face.words)
        focused = QApplication.focusWidget() if self.has_focus_inside else None
        if focused is not None and focused is not self:
            # A button that is scrolled away leaves the keyboard with its message.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_actions(face)
        self._show_codes(face.codes)
        self._show_sides(face.sides)
        self._show_thought(face.thought)
        if focused is not None and not focused.isHidden():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the parts

    def _show_actions(self, face: Face) -> None:
        at = face.actions_at
        wanted = face.actions if at is not None else ()
        for act, button in self._actions.items():
            button.setVisible(act in wanted)
        self._version.setVisible(at is not None and bool(face.version))
        if at is None:
            return
        left = at.left()
        for act in wanted:
            button = self._action(act)
            button.setGeometry(self._sided(at, left, SPACE.action))
            button.show()
            left += SPACE.action + SPACE.hair
            if act is Act.PREVIOUS:
                self._version.setGeometry(self._sided(at, left, VERSION_WIDTH))
                self._version.setText(face.version)
                self._version.setAccessibleName(self.tr("Version {number}").format(number=face.version))
                left += VERSION_WIDTH + SPACE.hair

    def _sided(self, at: QRect, left: int, width: int) -> QRect:
        """A place within the row of buttons, which begins at the right where the interface does."""
        return QStyle.visualRect(self.layoutDirection(), at, QRect(left, at.top(), width, SPACE.action))

    def _action(self, act: Act) -> QToolButton:
        button = self._actions.get(act)
        if button is None:
            button = self._actions[act] = self._make_button(_ICONS[act], act_words(act))
            button.clicked.connect(lambda _=False, done=act: self.acted.emit(self.message, done))
        return button

    def _make_button(self, picture: str, words: str) -> QToolButton:
        button = IconButton(self._look, picture, words, self)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        QWidget.setTabOrder(self, button)
        return button

    def _show_codes(self, bars: Sequence[CodeBar]) -> None:
        while len(self._codes) < len(bars):
            number = len(self._codes)
            copying = self._make_button("copy", self.tr("Copy code"))
            copying.clicked.connect(lambda _=False, at=number: self._copy_code(at))
            wrapping = self._make_button("wrap", self.tr("Wrap lines"))
            wrapping.setCheckable(True)
            wrapping.clicked.connect(lambda checked=False, at=number: self._wrap(at, checked))
            self._codes.append((copying, wrapping))
        for number, (copying, wrapping) in enumerate(self._codes):
            copying.setVisible(number < len(bars))
            wrapping.setVisible(number < len(bars))
            if number >= len(bars):
                continue
            bar = bars[number]
            top = bar.top + (bar.height - SPACE.action) // 2
            copying.setGeometry(bar.right - SPACE.action - SPACE.small, top, SPACE.action, SPACE.action)
            wrapping.setGeometry(
                bar.right - 2 * SPACE.action - SPACE.small - SPACE.hair, top, SPACE.action, SPACE.action
            )
            wrapping.setChecked(bar.wraps)
            what = bar.language or self.tr("text")
            copying.setAccessibleName(self.tr("Copy code: {language}").format(language=what))
            wrapping.setAccessibleName(self.tr("Wrap lines: {language}").format(language=what))

    def _copy_code(self, number: int) -> None:
        if self._face is not None and number < len(self._face.codes):
            self.code_copied.emit(self.message, self._face.codes[number].part)

    def _wrap(self, number: int, wraps: bool) -> None:
        if self._face is not None and number < len(self._face.codes):
            self.wrap_asked.emit(self.message, self._face.codes[number].part, wraps)

    def _show_sides(self, bars: Sequence[SideBar]) -> None:
        while len(self._sides) < len(bars):
            bar = QScrollBar(Qt.Orientation.Horizontal, self)
            bar.setAccessibleName(self.tr("Scroll to the side"))
            bar.setCursor(Qt.CursorShape.ArrowCursor)
            number = len(self._sides)
            bar.valueChanged.connect(lambda value, at=number: self._shift(at, value))
            self._sides.append(bar)
        for number, bar in enumerate(self._sides):
            bar.setVisible(number < len(bars))
            if number < len(bars):
                wanted = bars[number]
                bar.blockSignals(True)
                bar.setGeometry(wanted.place)
                bar.setRange(0, wanted.most)
                bar.setPageStep(wanted.place.width())
                bar.setSingleStep(SPACE.huge)
                bar.setValue(wanted.value)
                bar.blockSignals(False)

    def show_shift(self, part: int, value: int) -> None:
        """A block was scrolled by other means."""
        if self._face is None:
            return
        for number, side in enumerate(self._face.sides):
            if side.part == part:
                bar = self._sides[number]
                bar.blockSignals(True)
                bar.setValue(value)
                bar.blockSignals(False)

    def _shift(self, number: int, value: int) -> None:
        if self._face is not None and number < len(self._face.sides):
            self.shifted.emit(self.message, self._face.sides[number].part, value)

    def _show_thought(self, bar: ThoughtBar | None) -> None:
        if bar is None:
            if self._thought is not None:
                self._thought.hide()
            return
        button = self._thought
        if button is None:
            button = self._thought = QToolButton(self)
            button.setProperty("role", "quiet")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            # Mirrored, Qt draws the arrow over the words.
            button.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            button.clicked.connect(lambda checked=False: self.thought_asked.emit(self.message, checked))
            QWidget.setTabOrder(self, button)
        button.setArrowType(Qt.ArrowType.DownArrow if bar.is_open else Qt.ArrowType.RightArrow)
        button.setText(bar.words)
        button.setAccessibleName(bar.words)
        button.setChecked(bar.is_open)
        button.adjustSize()
        left = self.width() - button.width() if self.isRightToLeft() else bar.place.left()
        button.move(left, bar.place.top() + (bar.place.height() - button.height()) // 2)
        button.show()

    # -- the keyboard

    @property
    def has_focus_inside(self) -> bool:
        """Whether the region or one of its controls has the focus."""
        widget = QApplication.focusWidget()
        return widget is not None and (widget is self or self.isAncestorOf(widget))

    def stops(self) -> list[QWidget]:
        """The region, and its controls as they are read."""
        code = [button for pair in self._codes for button in pair]
        actions = [
            self._actions[act] for act in (self._face.actions if self._face else ()) if act in self._actions
        ]
        thought = [self._thought] if self._thought is not None else []
        return [self, *(button for button in (*thought, *code, *actions) if not button.isHidden())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.step_asked.emit(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self.focused.emit(self.message)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._look.colours.accent))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), SPACE.radius, SPACE.radius)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress:
            # A click selects in the view; it should not put a frame around the message.
            event.ignore()
            return False
        return super().event(event)
