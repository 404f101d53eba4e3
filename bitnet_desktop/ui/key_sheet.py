"""All keys of the app at a glance: those of the commands, and those that hold in one place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.desktop.conventions import keys_of
from bitnet_desktop.ui.command_list import Section, plain, section_words
from bitnet_desktop.ui.commands import Commands
from bitnet_desktop.ui.key_words import native_keys
from bitnet_desktop.ui.look import scaled_font
from bitnet_desktop.ui.tokens import SPACE, TYPE

_SIZE = QSize(720, 560)
_SMALLEST = QSize(360, 280)
_MOST_KEYS = 2  # of a command; more would be noise

Lines = Sequence[tuple[str, Sequence[str]]]


def place_keys() -> Sequence[tuple[str, Lines]]:
    """Keys that hold in one place of the window, each with what it does."""
    translate = QCoreApplication.translate
    return (
        (
            translate("KeySheet", "In the message"),
            (
                (translate("KeySheet", "Send"), ("Enter",)),
                (translate("KeySheet", "New line"), ("Shift+Enter",)),
                (translate("KeySheet", "Leave an edit"), ("Esc",)),
            ),
        ),
        (
            translate("KeySheet", "In the conversation"),
            (
                (translate("KeySheet", "The message before, the next one"), ("Alt+Up", "Alt+Down")),
                (translate("KeySheet", "Select; with Ctrl farther"), ("Shift+Right", "Shift+Down")),
                (translate("KeySheet", "Scroll"), ("Space", "PgDown")),
            ),
        ),
        (
            translate("KeySheet", "In the side bar"),
            (
                (translate("KeySheet", "Open"), ("Enter",)),
                (translate("KeySheet", "Rename"), ("F2",)),
                (translate("KeySheet", "Delete"), ("Del",)),
            ),
        ),
    )


class KeySheet(QDialog):
    """Made anew each time it is opened, so it needs to follow nothing."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("key-sheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(_SMALLEST)
        self.resize(_SIZE)
        page = QWidget(self)
        page.setObjectName("settings-page")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(SPACE.huge, SPACE.huge, SPACE.huge, SPACE.huge)
        columns.setSpacing(2 * SPACE.huge)
        sections = [self._section(section, commands) for section in Section]
        parts = [(title, lines) for title, lines in [*sections, *place_keys()] if lines]
        for half in _halves(parts):
            column = QVBoxLayout()
            column.setSpacing(SPACE.small)
            for title, lines in half:
                column.addWidget(self._heading(title, page))
                column.addLayout(self._lines(lines, page))
                column.addSpacing(SPACE.large)
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea(self)
        area.setObjectName("settings-scroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Keyboard shortcuts"))
        area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _section(self, section: Section, commands: Commands) -> tuple[str, Lines]:
        lines = [
            (command.name, keys_of(command.id)[:_MOST_KEYS])
            for command in commands.all.values()
            if command.section is section and keys_of(command.id)
        ]
        return plain(section_words(section)), lines

    def _heading(self, words: str, parent: QWidget) -> QLabel:
        label = QLabel(words, parent)
        label.setFont(scaled_font(label, TYPE.headings[2], strong=True))
        return label

    def _lines(self, lines: Lines, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnStretch(0, 1)
        for row, (words, keys) in enumerate(lines):
            name = QLabel(words, parent)
            name.setWordWrap(True)
            caps = QHBoxLayout()
            caps.setSpacing(SPACE.small)
            caps.addStretch(1)
            for each in keys:
                cap = QLabel(native_keys(each), parent)
                cap.setProperty("role", "key")
                cap.setFont(scaled_font(cap, TYPE.small))
                caps.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(name, row, 0)
            grid.addLayout(caps, row, 1)
        return grid


def _halves(parts: Sequence[tuple[str, Lines]]) -> tuple[Sequence[tuple[str, Lines]], ...]:
    """Two columns that are about equally long."""
    sizes = [len(lines) + 2 for _, lines in parts]
    cut = min(range(1, len(parts)), key=lambda at: abs(sum(sizes[:at]) - sum(sizes[at:])), default=len(parts))
    return parts[:cut], parts[cut:]
