"""Where a message is written: it grows with the text, takes files, and Enter sends."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QPushButton,
    QWidget,
)

from bitnet_desktop.chat.conversation import Attachment
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.desktop.text_files import LARGEST_TEXT, shown_name
from bitnet_desktop.ui.attachments import MOST_ATTACHMENTS, AttachmentStrip
from bitnet_desktop.ui.file_reading import FileReading
from bitnet_desktop.ui.icon_button import IconButton
from bitnet_desktop.ui.look import Look, icon
from bitnet_desktop.ui.message_editor import MessageEditor, is_model
from bitnet_desktop.ui.paste_offer import PasteOffer
from bitnet_desktop.ui.tokens import SPACE, TYPE

_LINE_BREAKS = {0x2028: "\n", 0x2029: "\n"}


class Composer(QFrame):
    """The text field with its one button, which sends, or stops what runs; above it the files that go along.

    `words` stand in the field while it is empty; `scale` is the size of its letters.
    """

    sent = Signal(str)  # the text; `attachments` has what goes with it
    stop_asked = Signal()
    attachments_changed = Signal()
    draft_changed = Signal()
    model_given = Signal(object)  # the Path of a model file that was dropped or pasted
    troubled = Signal(object)  # Problem

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, words: str = "", scale: float = TYPE.body
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._can_stop = False
        self._has_turn = False
        self.setObjectName("composer")
        self.strip = AttachmentStrip(look, self)
        self._reading = FileReading(self)
        self._dialog: QFileDialog | None = None
        self._offer = PasteOffer(look, self)
        self._pasted: tuple[QTextCursor, QTextCursor] | None = (
            None  # where a long pasted text begins and ends
        )
        self._put_aside: Attachment | None = None  # a text that was too long for the field
        self._attach = IconButton(look, "attach", self.tr("Attach text files"), self, large=True)
        self._editor = MessageEditor(self, scale=scale)
        self._editor.setPlaceholderText(words or self.tr("Write a message"))
        self._editor.setAccessibleName(self.tr("Message"))
        self._editor.setAccessibleDescription(self.tr("Enter sends, Shift+Enter begins a new line"))
        self._button = QPushButton(self)
        self._button.setObjectName("send")
        self._button.setFixedSize(SPACE.control, SPACE.control)
        self._button.setIconSize(QSize(SPACE.icon, SPACE.icon))
        self._button.setAutoDefault(False)
        self._lay_out()
        self.setFocusProxy(self._editor)
        self._connect_files()
        self._editor.entered.connect(self._send)
        self._editor.textChanged.connect(self._on_text)
        self._editor.textChanged.connect(self.draft_changed)
        self._editor.focused.connect(self._show_focus)
        self._button.clicked.connect(self._press)
        look.changed.connect(self._show_button)
        self._show_button()

    @property
    def text(self) -> str:
        # toPlainText() would turn no-break spaces into spaces.
        return self._editor.document().toRawText().translate(_LINE_BREAKS)

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """What goes with the message."""
        return self.strip.attachments

    @property
    def is_empty(self) -> bool:
        """Whether there is neither text nor a file."""
        return not (self.attachments or self.strip.is_reading or self.text.strip())

    def set_text(self, text: str) -> None:
        """Put a text in, with the cursor at its end."""
        self._editor.setPlainText(text)
        self._editor.moveCursor(self._editor.textCursor().MoveOperation.End)

    def insert(self, text: str) -> None:
        """Put a text in where the cursor is."""
        self._editor.insertPlainText(text)

    def clear(self) -> None:
        """Make room for the next message."""
        self._editor.clear()
        self.strip.clear()
        self._withdraw_offer()

    def set_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Put files in the place of those that are there, such as those of a message that comes back."""
        self.strip.set_attachments(attachments)

    def attach_files(self, paths: Sequence[Path]) -> None:
        """Read text files in the background; each goes with the message, or `troubled` says why not."""
        room = max(0, self.strip.room)
        for path in paths[:room]:
            self._reading.begin(self.strip.begin(shown_name(path)), path)
        if len(paths) > room:
            self._tell_too_many()

    def choose_files(self) -> None:
        """Let the person look for text files."""
        if self._dialog is None:
            self._dialog = QFileDialog(self, self.tr("Attach text files"))
            self._dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
            self._dialog.filesSelected.connect(self._on_chosen)
        self._dialog.open()

    def set_activity(self, *, can_stop: bool, has_turn: bool) -> None:
        """Whether there is something to stop, and whether that is a turn: then nothing can be sent."""
        if (can_stop, has_turn) != (self._can_stop, self._has_turn):
            self._can_stop, self._has_turn = can_stop, has_turn
            self._show_button()

    @property
    def _stops(self) -> bool:
        """A message can be sent while the model loads, so the button stops the loading only when there is none."""
        return self._has_turn or (self._can_stop and self.is_empty)

    def _press(self) -> None:
        if self._stops:
            self.stop_asked.emit()
        else:
            self._send()

    def _send(self) -> None:
        # The window clears the field when the message was taken.
        if not self.is_empty and not self._has_turn and not self.strip.is_reading:
            self.sent.emit(self.text)

    def _show_button(self) -> None:
        name, words = ("stop", self.tr("Stop")) if self._stops else ("send", self.tr("Send"))
        waits = self.strip.is_reading and not self._stops
        enabled = self._stops or not (self.is_empty or waits)
        colours = self._look.colours
        self._button.setIcon(icon(name, colours.on_accent if enabled else colours.secondary))
        self._button.setEnabled(enabled)
        self._button.setAccessibleName(words)
        keys = self.tr("Esc") if self._stops else self.tr("Enter")
        hint = self.tr("{action} ({keys})").format(action=words, keys=keys)
        self._button.setToolTip(self.tr("A file is still being read") if waits else hint)

    # -- files

    def _on_files(self, files: list[Path]) -> None:
        models = [file for file in files if is_model(file)]
        self.attach_files([file for file in files if file not in models])
        if models:
            self.model_given.emit(models[0])

    def _on_chosen(self, names: list[str]) -> None:
        self._on_files([Path(name) for name in names])
        self._editor.setFocus()

    def _on_unreadable(self, key: int, problem: Problem) -> None:
        self.strip.give_up(key)
        self.troubled.emit(problem)

    def _on_strip(self) -> None:
        if self._put_aside is not None and self._put_aside not in self.attachments:
            self._withdraw_offer()
        self._show_button()
        self.attachments_changed.emit()

    def _tell_too_many(self) -> None:
        self.troubled.emit(Problem(ProblemKind.ATTACHMENTS_TOO_MANY, facts={"count": MOST_ATTACHMENTS}))

    # -- long texts

    def _on_long_pasted(self, start: int, end: int) -> None:
        before, after = (QTextCursor(self._editor.document()) for _ in range(2))
        before.setPosition(start)
        after.setPosition(end)
        # What is written right behind the pasted text is no part of it.
        after.setKeepPositionOnInsert(True)
        self._put_aside = None
        self._pasted = before, after
        self._offer.offer(self.tr("You pasted a long text."), self.tr("Make it an attachment"))

    def _on_overlong(self, text: str) -> None:
        size = len(text.encode("utf-8", "surrogatepass"))
        if size > LARGEST_TEXT:
            facts = {"actual": size, "limit": LARGEST_TEXT}
            self.troubled.emit(Problem(ProblemKind.ATTACHMENT_TOO_LARGE, facts=facts))
        elif self.strip.room <= 0:
            self._tell_too_many()
        else:
            attachment = self._add_pasted(text)
            self._pasted = None
            self._put_aside = attachment
            self._offer.offer(
                self.tr("The long text became an attachment."), self.tr("Put it into the message")
            )

    def _on_offer_accepted(self) -> None:
        pasted, aside = self._pasted, self._put_aside
        self._withdraw_offer()
        if pasted is not None:
            if self.strip.room <= 0:
                self._tell_too_many()
                return
            taken = QTextCursor(pasted[0])
            taken.setPosition(pasted[1].position(), QTextCursor.MoveMode.KeepAnchor)
            text = taken.selectedText().translate(_LINE_BREAKS)
            taken.removeSelectedText()
            self._add_pasted(text)
        elif aside is not None and aside in self.attachments:
            self.strip.remove(self.attachments.index(aside))
            self._editor.insertPlainText(aside.text)
        self._editor.setFocus()

    def _add_pasted(self, text: str) -> Attachment:
        names = {attachment.name for attachment in self.attachments}
        name, number = self.tr("Pasted text"), 1
        while name in names:
            number += 1
            name = self.tr("Pasted text {number}").format(number=number)
        attachment = Attachment(name, text)
        self.strip.add(attachment)
        return attachment

    def _on_text(self) -> None:
        if self._pasted is not None and self._pasted[0].position() >= self._pasted[1].position():
            self._withdraw_offer()
        self._show_button()

    def _withdraw_offer(self) -> None:
        self._pasted = self._put_aside = None
        self._offer.hide()

    # -- how it is put together

    def _connect_files(self) -> None:
        self._attach.clicked.connect(self.choose_files)
        self._editor.files_given.connect(self._on_files)
        self._editor.long_pasted.connect(self._on_long_pasted)
        self._editor.overlong_given.connect(self._on_overlong)
        self._offer.accepted.connect(self._on_offer_accepted)
        self._offer.dismissed.connect(self._withdraw_offer)
        self._offer.dismissed.connect(self._editor.setFocus)
        self._reading.done.connect(self.strip.fill)
        self._reading.failed.connect(self._on_unreadable)
        self.strip.forgotten.connect(self._reading.forget)
        self.strip.changed.connect(self._on_strip)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE.medium, SPACE.medium, SPACE.medium, SPACE.medium)
        grid.setHorizontalSpacing(SPACE.small)
        grid.setVerticalSpacing(SPACE.small)
        grid.addWidget(self.strip, 0, 0, 1, 3)
        grid.addWidget(self._offer, 1, 0, 1, 3)
        grid.addWidget(self._attach, 2, 0, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self._editor, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._button, 2, 2, Qt.AlignmentFlag.AlignBottom)
        grid.setColumnStretch(1, 1)

    def _show_focus(self, focused: bool) -> None:
        self.setProperty("active", focused)
        self.style().unpolish(self)
        self.style().polish(self)
