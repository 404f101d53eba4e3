"""What opens above the context bar: what fills the context, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from bitnet_desktop.ui.context_meter import Part, part_colour
from bitnet_desktop.ui.context_use import ContextUse, draft_words, next_words
from bitnet_desktop.ui.look import Look, scaled_font
from bitnet_desktop.ui.tokens import SPACE, TYPE
from bitnet_desktop.words import say_tokens

_WIDTH = 360
_SWATCH = SPACE.large


class _Swatch(QWidget):
    """The colour of a segment."""

    def __init__(self, part: Part, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._part = part
        self._look = look
        self._warns = False
        self.setFixedSize(_SWATCH, _SWATCH)
        look.changed.connect(self.update)

    def show_warning(self, *, warns: bool) -> None:
        """Take the colour that the meter has."""
        self._warns = warns
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.border))
        painter.setBrush(part_colour(self._part, colours, warns=self._warns))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), SPACE.hair, SPACE.hair)
        painter.end()


class ContextPopup(QFrame):
    """Closes with Esc, with a click beside it, and when something was chosen."""

    drop_asked = Signal()
    larger_asked = Signal(int)
    new_asked = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("context-popup")
        self.setAccessibleName(self.tr("The context"))
        self._swatches: list[_Swatch] = []
        self._tokens: dict[Part, QLabel] = {}
        title = self._label(self.tr("What the model keeps in mind"))
        title.setFont(scaled_font(title, 1.0, strong=True))
        about = self._label(
            self.tr(
                "The context holds everything that the model sees. A token is a word or a part of one. "
                "Nothing is left out unless you say so."
            )
        )
        self._state = self._label("")
        self._pin = self._label(
            self.tr("A message that must stay can be pinned: choose “Keep in the model’s sight” in its menu.")
        )
        self._pin.setProperty("role", "secondary")
        self._no_larger = self._label(self.tr("A larger context is not possible with this model and memory."))
        self._no_larger.setProperty("role", "secondary")
        for label in (about, self._state, self._pin, self._no_larger):
            label.setFont(scaled_font(label, TYPE.small))
        self._drop = self._button(self.tr("Leave out the oldest turns"))
        self._larger = self._button(self.tr("Larger context"))
        self._sizes = QMenu(self._larger)
        self._larger.setMenu(self._sizes)
        self._new = self._button(self.tr("New conversation"))
        self._drop.clicked.connect(self._ask_drop)
        self._new.clicked.connect(self._ask_new)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE.wide, SPACE.large, SPACE.wide, SPACE.wide)
        rows.setSpacing(SPACE.medium)
        rows.addWidget(title)
        rows.addWidget(about)
        rows.addLayout(self._legend(look))
        rows.addWidget(self._state)
        rows.addSpacing(SPACE.small)
        for widget in (self._drop, self._larger, self._no_larger, self._new, self._pin):
            rows.addWidget(widget)
        self.setFixedWidth(_WIDTH)
        self.show_sizes(())

    def show_use(self, use: ContextUse) -> None:
        """Show what is so now."""
        self._tokens[Part.SYSTEM].setText(say_tokens(use.system))
        self._tokens[Part.TURNS].setText(say_tokens(use.turns))
        self._tokens[Part.DRAFT].setText(draft_words(use) if use.draft else say_tokens(0))
        self._tokens[Part.FREE].setText(say_tokens(max(0, use.free - use.draft)))
        for swatch in self._swatches:
            swatch.show_warning(warns=use.is_nearly_full)
        words = next_words(use)
        self._state.setText(words)
        self._state.setVisible(bool(words))
        self._drop.setEnabled(use.turns > 0)
        self._fit()

    def show_sizes(self, sizes: Sequence[int]) -> None:
        """Offer larger contexts, in tokens."""
        self._sizes.clear()
        for size in sizes:
            action = self._sizes.addAction(say_tokens(size))
            action.setData(size)
            action.triggered.connect(self._ask_larger)
        self._larger.setVisible(bool(sizes))
        self._no_larger.setVisible(not sizes)
        self._fit()

    def open_above(self, widget: QWidget) -> None:
        """Open with the lower right corner at the upper right corner of `widget`, as far as the screen has room."""
        self._fit()
        corner = widget.mapToGlobal(QPoint(widget.width(), -SPACE.small))
        place = QPoint(corner.x() - self.width(), corner.y() - self.height())
        room = widget.screen().availableGeometry()
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        place.setY(max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.move(place)
        self.show()
        first = self._drop if self._drop.isEnabled() else self._new
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fit(self) -> None:
        # The legend lies in a layout within, which does not know yet that its words are others.
        self._rows.invalidate()
        self._rows.activate()
        self.resize(_WIDTH, self._rows.totalHeightForWidth(_WIDTH))

    def _legend(self, look: Look) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.medium)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnStretch(1, 1)
        names = {
            Part.SYSTEM: self.tr("System prompt"),
            Part.TURNS: self.tr("Earlier turns"),
            Part.DRAFT: self.tr("What you are writing"),
            Part.FREE: self.tr("Free"),
        }
        for row, (part, name) in enumerate(names.items()):
            swatch = _Swatch(part, look, self)
            self._swatches.append(swatch)
            number = self._label("")
            number.setWordWrap(False)
            number.setAccessibleName(name)
            self._tokens[part] = number
            grid.addWidget(swatch, row, 0)
            grid.addWidget(self._label(name), row, 1)
            grid.addWidget(number, row, 2, Qt.AlignmentFlag.AlignRight)
        return grid

    def _ask_drop(self) -> None:
        self.close()
        self.drop_asked.emit()

    def _ask_new(self) -> None:
        self.close()
        self.new_asked.emit()

    def _ask_larger(self) -> None:
        size = int(self.sender().data())  # type: ignore[attr-defined]  # one of the menu's actions
        self.close()
        self.larger_asked.emit(size)

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("role", "plain")
        button.setAutoDefault(False)
        return button
