"""A list of everything that can be done, in which a few letters find it; it lies over the window."""

from __future__ import annotations

from dataclasses import replace

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.ui.command_list import Command, plain, section_words
from bitnet_desktop.ui.commands import Commands
from bitnet_desktop.ui.escape_key import claims_escape
from bitnet_desktop.ui.fuzzy import fit
from bitnet_desktop.ui.key_words import keys_of_command
from bitnet_desktop.ui.look import Look, scaled_font
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.tokens import SPACE, TYPE

_WIDTH = 560
_HEIGHT = 420
_MOST_RECENT = 12
_LONGEST = 100
_ID = Qt.ItemDataRole.UserRole


class CommandPalette(QFrame):
    """What was chosen here last comes first. Only what can be done now is listed; Esc closes it."""

    def __init__(self, look: Look, commands: Commands, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._commands = commands
        self._preferences = preferences
        self._over = parent
        self._before: QWidget | None = None  # had the focus
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("All commands"))
        self._field = QLineEdit(self)
        self._list = QTreeWidget(self)
        self._lay_out()
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(self._run)
        parent.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        look.changed.connect(self._fill)
        self.hide()

    def open_list(self) -> None:
        """Show everything, with the focus in the field."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._field.clear()
        self._fill()
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_list(self) -> None:
        """Hide the list; the focus goes back to where it was."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what is listed

    def _fill(self) -> None:
        self._show(self._found(self._field.text()))

    def _found(self, typed: str) -> list[Command]:
        recent = self._preferences.settings.recent_commands
        places = {command: place for place, command in enumerate(recent)}
        ranked = []
        for order, command in enumerate(self._commands.all.values()):
            if command.id == "commands" or not self._commands.can_run(command.id):
                continue
            how = fit(typed, command.name) if typed.strip() else (0, 0)
            if how is not None:
                # Only how it fits decides before what was used: the exact length would scatter the recent ones.
                ranked.append(((how[0], places.get(command.id, len(recent)), how[1], order), command))
        return [command for _, command in sorted(ranked, key=lambda each: each[0])]

    def _show(self, found: list[Command]) -> None:
        self._list.clear()
        secondary = QColor(self._look.colours.secondary)
        items = []
        for command in found:
            keys = keys_of_command(command.id)
            item = QTreeWidgetItem([command.name, keys])
            item.setData(0, _ID, command.id)
            item.setToolTip(0, plain(section_words(command.section)))
            item.setForeground(1, secondary)
            item.setSizeHint(0, QSize(0, SPACE.control))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            spoken = self.tr("{command}, {keys}").format(command=command.name, keys=keys)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken if keys else command.name)
            items.append(item)
        if not items:
            nothing = QTreeWidgetItem([self.tr("Nothing was found"), ""])
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            items.append(nothing)
        self._list.addTopLevelItems(items)
        self._list.setCurrentItem(items[0])
        self._place()

    # -- what a person does

    def _run(self, item: QTreeWidgetItem) -> None:
        command = item.data(0, _ID)
        if not command:
            return
        self.close_list()
        settings = self._preferences.settings
        recent = dict.fromkeys((str(command), *settings.recent_commands))
        self._preferences.use(replace(settings, recent_commands=tuple(recent)[:_MOST_RECENT]))
        self._commands.run(str(command))

    def _step(self, by: int) -> None:
        count = self._list.topLevelItemCount()
        row = self._list.currentIndex().row()
        item = self._list.topLevelItem(max(0, min(count - 1, row + by)))
        if item is not None:
            self._list.setCurrentItem(item)
            self._say(str(item.data(0, Qt.ItemDataRole.AccessibleTextRole) or ""))

    def _say(self, words: str) -> None:
        # The field keeps the focus, so nobody hears by itself where the list is.
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self.isHidden() and now is not self and not self.isAncestorOf(now):
            self._before = None
            self.hide()

    def event(self, event: QEvent) -> bool:
        if claims_escape(event):
            # Esc is also a shortcut of the window, which stops a reply; here it closes the list.
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() is QEvent.Type.Resize and not self.isHidden():
                self._place()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event.key())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The window behind takes what is typed nowhere else for the beginning of a message.
        event.accept()

    def _take_key(self, key: int) -> bool:
        page = max(1, self._list.viewport().height() // (2 * SPACE.huge))
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
        if key == Qt.Key.Key_Escape:
            self.close_list()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            item = self._list.currentItem()
            if item is not None:
                self._run(item)
        elif key in steps:
            self._step(steps[Qt.Key(key)])
        else:
            return False
        return True

    # -- how it is put together

    def _lay_out(self) -> None:
        self._field.setPlaceholderText(self.tr("What would you like to do?"))
        self._field.setAccessibleName(self.tr("What would you like to do?"))
        self._field.setMaxLength(_LONGEST)
        self._field.setFrame(False)
        self._field.setFont(scaled_font(self._field, TYPE.body))
        line = QFrame(self)
        line.setProperty("role", "hairline")
        line.setFixedHeight(1)
        self._list.setObjectName("palette-list")
        self._list.setAccessibleName(self.tr("All commands"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setFocusProxy(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, SPACE.medium, 1, SPACE.medium)
        column.setSpacing(SPACE.medium)
        column.addWidget(self._field)
        column.addWidget(line)
        column.addWidget(self._list, 1)

    def _place(self) -> None:
        """Lie over the window's upper part, as high as what was found and not higher than there is room."""
        over = self._over
        width = max(0, min(_WIDTH, over.width() - 2 * SPACE.wide))
        top = SPACE.control + SPACE.huge
        needed = self._field.sizeHint().height() + self._list.topLevelItemCount() * SPACE.control
        height = max(0, min(needed + 4 * SPACE.medium, _HEIGHT, over.height() - 2 * top))
        self.setGeometry((over.width() - width) // 2, top, width, height)
