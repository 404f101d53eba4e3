"""The rows of small buttons in the quick prompt: what to do with a text, and what to do with an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QToolButton, QWidget

from bitnet_desktop.chat.quick_actions import BUILT_IN, QuickAction
from bitnet_desktop.ui.key_words import native_keys
from bitnet_desktop.ui.look import Look, icon, scaled_font
from bitnet_desktop.ui.tokens import SPACE, TYPE

MOST_KEYS = 9
"""So many actions have keys: Alt+1 to Alt+9."""


def action_label(action: QuickAction) -> str:
    """The name of an action, in the person's language where it is one of ours."""
    translate = QCoreApplication.translate
    words = {
        "Explain": translate("QuickActions", "Explain"),
        "Summarise": translate("QuickActions", "Summarise"),
        "Rewrite": translate("QuickActions", "Rewrite"),
        "Translate": translate("QuickActions", "Translate"),
        "Fix": translate("QuickActions", "Fix"),
    }
    is_ours = any(action.name == ours.name for ours in BUILT_IN)
    return words.get(action.name, action.name) if is_ours else action.name


class FlowLayout(QLayout):
    """Puts widgets beside each other, and begins another line where one is full."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = parent
        self._entries: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(SPACE.small + SPACE.hair)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take an item, as Qt asks."""
        self._entries.append(item)

    def count(self) -> int:
        return len(self._entries)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """One of the items, None behind the last."""
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Take an item out."""
        return self._entries.pop(index) if 0 <= index < len(self._entries) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Move the widgets."""
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest of them."""
        size = QSize()
        for item in self._entries:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        is_mirrored = self._row.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x, y, line = 0, 0, 0
        for item in self._entries:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x and x + size.width() > rect.width():
                x, y, line = 0, y + line + self.spacing(), 0
            if moves:
                left = rect.right() + 1 - x - size.width() if is_mirrored else rect.left() + x
                item.setGeometry(QRect(left, rect.top() + y, size.width(), size.height()))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line


class ButtonRow(QWidget):
    """Small round buttons, in as many lines as they need."""

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._buttons: list[QToolButton] = []
        self._pictures: dict[QToolButton, str] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setContentsMargins(SPACE.wide, SPACE.medium, SPACE.wide, SPACE.small)
        self._flow = FlowLayout(self)
        look.changed.connect(self._restyle)

    def add(
        self, words: str, do: Callable[[], object], *, picture: str = "", keys: str = "", name: str = ""
    ) -> QToolButton:
        """Another button; `keys` are shown, and belong to whoever made them. `name` says more than its words."""
        button = QToolButton(self)
        button.setProperty("role", "action")
        button.setFont(scaled_font(button, TYPE.small))
        # "&" would underline a letter.
        button.setText(words.replace("&", "&&"))
        button.setAccessibleName(name or words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMinimumHeight(SPACE.action)
        button.clicked.connect(do)
        if keys:
            shown = native_keys(keys)
            button.setToolTip(self.tr("{action} ({keys})").format(action=name or words, keys=shown))
        if picture:
            self._pictures[button] = picture
            button.setIconSize(QSize(SPACE.wide, SPACE.wide))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._buttons.append(button)
        self._flow.addWidget(button)
        self._restyle()
        return button

    def clear(self) -> None:
        """Take all buttons away."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()
        self._pictures.clear()

    def _restyle(self) -> None:
        for button, picture in self._pictures.items():
            button.setIcon(icon(picture, self._look.colours.secondary))


class ActionRow(ButtonRow):
    """What the quick prompt offers to do with a text, and where the text may come from."""

    chosen = Signal(int)  # the place of an action
    clipboard_asked = Signal()
    selection_asked = Signal()

    def __init__(self, look: Look, parent: QWidget, *, has_selection: bool) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName(self.tr("What to do with a text"))
        self._has_selection = has_selection

    def show_actions(self, actions: Sequence[QuickAction]) -> None:
        """Offer these."""
        self.clear()
        for place, action in enumerate(actions):
            button = self.add(action_label(action), self._on_clicked, keys=action_keys(place))
            button.setProperty("place", place)
        self.add(
            self.tr("Clipboard"),
            self.clipboard_asked.emit,
            picture="attach",
            keys="Ctrl+Shift+V",
            name=self.tr("Add the clipboard"),
        )
        if self._has_selection:
            self.add(
                self.tr("Selection"),
                self.selection_asked.emit,
                picture="attach",
                keys="Ctrl+Shift+X",
                name=self.tr("Add what is selected in any window"),
            )

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().property("place"))


def action_keys(place: int) -> str:
    """The keys of an action, "" for those that have none."""
    return f"Alt+{place + 1}" if place < MOST_KEYS else ""
