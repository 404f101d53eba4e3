"""The files that will go with the next message, as a row of chips above the text field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QToolButton, QWidget

from bitnet_desktop.chat.context_window import estimated_tokens
from bitnet_desktop.chat.conversation import Attachment
from bitnet_desktop.ui.look import Look, icon, scaled_font
from bitnet_desktop.ui.tokens import SPACE, TYPE
from bitnet_desktop.words import say_number

MOST_ATTACHMENTS = 20
"""How many a message can have."""

_LONGEST_NAME = 180  # pixels, of the shown name
_PREVIEW = 300  # characters


def size_words(attachment: Attachment) -> str:
    """About how large an attachment is; the context bar has the exact size of the whole message."""
    count = estimated_tokens(attachment.text)
    return QCoreApplication.translate("Attachments", "about {count} tokens").replace(
        "{count}", say_number(_rounded(count))
    )


def _rounded(count: int) -> int:
    """Two digits, as an estimate says no more."""
    return max(1, round(count, min(0, 2 - len(str(count)))))


class AttachmentStrip(QWidget):
    """The chips, oldest first. One whose file is still being read has a place, and no attachment yet.

    An index counts the attachments that are there, as `attachments` does.
    """

    changed = Signal()  # the attachments, or whether something is being read
    forgotten = Signal(int)  # key: the file that was being read is wanted no more

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._next_key = 0
        self._chips: list[_Chip] = []
        self.setAccessibleName(self.tr("Attachments"))
        self._row = QWidget(self)
        self._row.setObjectName("attachments")
        self._layout = QHBoxLayout(self._row)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.medium - SPACE.hair)
        self._layout.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setViewport(QWidget(self._area))  # as in chat_area.py; and it is filled with nothing
        self._area.setWidget(self._row)
        self._row.setAutoFillBackground(False)  # setWidget has turned it on
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Room for the scroll bar too, so that the text field does not jump when it comes.
        self.setFixedHeight(SPACE.control + SPACE.medium + SPACE.hair)
        look.changed.connect(self._restyle)
        self.hide()

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """What is there, without what is still being read."""
        return tuple(chip.attachment for chip in self._chips if chip.attachment is not None)

    @property
    def is_reading(self) -> bool:
        """Whether a file is still being read."""
        return any(chip.attachment is None for chip in self._chips)

    @property
    def room(self) -> int:
        """How many more can be taken."""
        return MOST_ATTACHMENTS - len(self._chips)

    def add(self, attachment: Attachment) -> None:
        """Show an attachment, unless the very same is there."""
        self.fill(self.begin(attachment.name), attachment)

    def begin(self, name: str) -> int:
        """Keep a place for a file that is being read; returns its key."""
        self._next_key += 1
        chip = _Chip(self._next_key, name, self._look, self._row)
        chip.removed.connect(self._on_removed)
        chip.moved.connect(self._on_moved)
        chip.focused.connect(self._on_focused)
        self._chips.append(chip)
        self._layout.insertWidget(len(self._chips) - 1, chip)
        chip.show()
        self._after_change()
        return chip.key

    def fill(self, key: int, attachment: Attachment) -> None:
        """The file is read. Does nothing if its place was given up."""
        chip = self._chip(key)
        if chip is None:
            return
        if attachment in self.attachments:
            self._remove(chip)
        else:
            chip.show_attachment(attachment)
            self._after_change()

    def give_up(self, key: int) -> None:
        """The file cannot be read: its place goes away."""
        chip = self._chip(key)
        if chip is not None:
            self._remove(chip)

    def remove(self, index: int) -> None:
        """Take an attachment away. Raises IndexError."""
        self._remove([chip for chip in self._chips if chip.attachment is not None][index])

    def set_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Show these, and nothing else."""
        self.clear()
        for attachment in attachments:
            self.add(attachment)

    def clear(self) -> None:
        """Take everything away; what is being read is forgotten."""
        if self._chips:
            for chip in list(self._chips):
                self._take_out(chip)
            self._after_change()

    def _remove(self, chip: _Chip) -> None:
        place = self._chips.index(chip)
        had_focus = chip.hasFocus()
        self._take_out(chip)
        if had_focus and self._chips:
            self._chips[min(place, len(self._chips) - 1)].setFocus()
        self._after_change()

    def _take_out(self, chip: _Chip) -> None:
        self._chips.remove(chip)
        self._layout.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        if chip.attachment is None:
            self.forgotten.emit(chip.key)

    def _chip(self, key: int) -> _Chip | None:
        return next((chip for chip in self._chips if chip.key == key), None)

    def _on_removed(self, key: int) -> None:
        chip = self._chip(key)
        if chip is not None:
            self._remove(chip)

    def _on_moved(self, key: int, step: int) -> None:
        chip = self._chip(key)
        if chip is not None:
            place = self._chips.index(chip) + step
            if 0 <= place < len(self._chips):
                self._chips[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focused(self, key: int) -> None:
        chip = self._chip(key)
        if chip is not None:
            self._area.ensureWidgetVisible(chip, SPACE.medium, 0)

    def _after_change(self) -> None:
        self.setVisible(bool(self._chips))
        self.changed.emit()

    def _restyle(self) -> None:
        for chip in self._chips:
            chip.restyle()


class _Chip(QFrame):
    """One file. The arrows go to its neighbours, Delete takes it away."""

    removed = Signal(int)  # key
    moved = Signal(int, int)  # key, step
    focused = Signal(int)  # key

    def __init__(self, key: int, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.attachment: Attachment | None = None
        self._look = look
        self._name = name
        self.setProperty("role", "chip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(SPACE.control)
        self._mark = QLabel(self)
        self._label = self._make_label()
        self._size = self._make_label()
        self._size.setProperty("role", "secondary")
        self._close = QToolButton(self)
        self._close.setProperty("role", "icon")
        self._close.setIconSize(QSize(SPACE.large + SPACE.hair, SPACE.large + SPACE.hair))
        # The chip has the focus, and its Delete key; a second stop for each file would only be in the way.
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.setAccessibleName(self.tr("Remove {name}").replace("{name}", name))
        self._close.setToolTip(self.tr("Remove (Delete)"))
        self._close.clicked.connect(self._ask_removal)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.medium, 0, SPACE.small, 0)
        row.setSpacing(SPACE.small + SPACE.hair)
        for widget in (self._mark, self._label, self._size, self._close):
            row.addWidget(widget)
        metrics = QFontMetrics(self._label.font())
        self._label.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, _LONGEST_NAME))
        self._say(self.tr("reading…"))
        self.restyle()

    def show_attachment(self, attachment: Attachment) -> None:
        import html

        self.attachment = attachment
        self._say(size_words(attachment))
        # Escaped: a tool tip that looks like HTML would be shown as that, and could load what it names.
        preview = attachment.text[:_PREVIEW] + ("…" if len(attachment.text) > _PREVIEW else "")
        self.setToolTip(f"<p><b>{html.escape(attachment.name)}</b></p><pre>{html.escape(preview)}</pre>")

    def restyle(self) -> None:
        colours = self._look.colours
        self._mark.setPixmap(icon("file", colours.secondary).pixmap(SPACE.wide, SPACE.wide))
        self._close.setIcon(icon("close", colours.secondary))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        backwards = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._ask_removal()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            forwards = (event.key() == Qt.Key.Key_Right) != backwards
            self.moved.emit(self.key, 1 if forwards else -1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self._ask_removal()
        else:
            super().mouseReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self.key)

    def _ask_removal(self) -> None:
        self.removed.emit(self.key)

    def _say(self, size: str) -> None:
        self._size.setText(size)
        words = self.tr("{name}, {size}")
        self.setAccessibleName(words.replace("{size}", size).replace("{name}", self._name))
        self.setAccessibleDescription(self.tr("Delete removes it"))

    def _make_label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(scaled_font(label, TYPE.small))
        return label
