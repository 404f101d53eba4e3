"""What all pages of the settings have in common: cards with rows, and settings that are tied to rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.look import Look, scaled_font
from bitnet_desktop.ui.option_rows import ChoiceRow, FoundRow, OptionRow, SwitchRow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.tokens import SPACE, TYPE

_DEFAULTS = Settings()


class Card(QFrame):
    """Rows that belong together, with lines between them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._lines: dict[QWidget, QFrame] = {}  # each above its row

    def add(self, row: QWidget) -> None:
        """Put a row below the others."""
        line = self._lines[row] = QFrame(self)
        line.setProperty("role", "hairline")
        line.setFixedHeight(1)
        self._column.addWidget(line)
        self._column.addWidget(row)
        row.show()
        row.installEventFilter(self)
        self._show_lines()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._show_lines()
        return super().eventFilter(watched, event)

    def _show_lines(self) -> None:
        is_first = True
        for row, line in self._lines.items():
            line.setVisible(not row.isHidden() and not is_first)
            is_first = is_first and row.isHidden()

    def empty(self) -> None:
        """Take all rows out."""
        for row in self._lines:
            row.removeEventFilter(self)
        self._lines.clear()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class SettingsPage(QScrollArea):
    """One page: its title, cards, and the rows in them."""

    rows_changed = Signal()  # other rows than before, or other words in them

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.setObjectName("settings-scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget(self)
        self._page.setObjectName("settings-page")
        outer = QVBoxLayout(self._page)
        outer.setContentsMargins(SPACE.huge, SPACE.huge, SPACE.huge, SPACE.huge)
        outer.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE.medium)
        self._heading = QLabel(self._page)
        self._heading.setFont(scaled_font(self._heading, TYPE.headings[0], strong=True))
        self._column.addWidget(self._heading)
        outer.addLayout(self._column)
        outer.addStretch(1)
        self._outer = outer
        self.setWidget(self._page)

    @property
    def column(self) -> QWidget:
        """The parent of what stands on the page."""
        return self._page

    @property
    def title(self) -> str:
        return self._heading.text()

    def rows(self) -> Iterator[FoundRow]:
        """All rows that can be found, from top to bottom."""
        yield from (row for row in self._page.findChildren(FoundRow) if not row.isHidden())

    def opened(self) -> None:
        """Called whenever the page is shown, for what may have changed outside."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        # In a wide window the rows get no wider than can be read.
        side = max(SPACE.huge, (self.viewport().width() - SPACE.column) // 2)
        self._outer.setContentsMargins(side, SPACE.huge, side, SPACE.huge)
        super().resizeEvent(event)

    # -- for the pages

    def set_title(self, title: str) -> None:
        """What the page is called."""
        self._heading.setText(title)

    def add_card(self, title: str = "", about: str = "") -> Card:
        """A card below the others, under a heading."""
        self.add_heading(title)
        if about:
            self.add_words(about)
        card = Card(self._page)
        self._column.addWidget(card)
        return card

    def add_heading(self, title: str) -> None:
        """Words above what belongs together; without any, room."""
        self._column.addSpacing(SPACE.medium)
        if title:
            label = QLabel(title, self._page)
            label.setFont(scaled_font(label, 1.0, strong=True))
            self._column.addWidget(label)

    def add_words(self, words: str) -> QLabel:
        """A sentence on the page itself."""
        label = QLabel(words, self._page)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", "secondary")
        label.setFont(scaled_font(label, TYPE.small))
        self._column.addWidget(label)
        return label

    def add_widget(self, widget: QWidget) -> None:
        """Something that is no card."""
        self._column.addWidget(widget)


def with_value(settings: Settings, name: str, value: object) -> Settings:
    """The settings with another value in one field."""
    return cast("Callable[..., Settings]", replace)(settings, **{name: value})


class Ties(QObject):
    """Ties rows to settings: what is chosen is in force at once, and what changes elsewhere is shown."""

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._tied: dict[str, tuple[OptionRow, Callable[[Any], None]]] = {}
        preferences.changed.connect(self._on_changed)

    def tie(self, row: SwitchRow | ChoiceRow, name: str) -> None:
        """Tie a row to the field of that name."""
        self.tie_with(row, name, row.show_value)

    def tie_with(self, row: OptionRow, name: str, show: Callable[[Any], None]) -> None:
        """Tie a row to a field, whose values are shown by `show`."""
        self._tied[name] = (row, show)
        tie = _Tie(self._preferences, name, self)
        row.chosen.connect(tie.choose)
        row.reset_asked.connect(tie.reset)
        self._show(name)

    @property
    def names(self) -> Mapping[str, OptionRow]:
        """The rows by the names of their settings."""
        return {name: row for name, (row, _) in self._tied.items()}

    def _on_changed(self, before: Settings, now: Settings) -> None:
        for name in self._tied:
            if getattr(before, name) != getattr(now, name):
                self._show(name)

    def _show(self, name: str) -> None:
        row, show = self._tied[name]
        value = getattr(self._preferences.settings, name)
        show(value)
        row.show_changed(changed=value != getattr(_DEFAULTS, name))


class _Tie(QObject):
    """One setting that is chosen in one row."""

    def __init__(self, preferences: Preferences, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._name = name

    def choose(self, value: object) -> None:
        self._preferences.use(with_value(self._preferences.settings, self._name, value))

    def reset(self) -> None:
        self.choose(getattr(_DEFAULTS, self._name))
