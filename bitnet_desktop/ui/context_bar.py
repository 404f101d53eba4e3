"""The honest context bar: how full the context is, what the model no longer sees, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from bitnet_desktop.ui.context_meter import ContextMeter
from bitnet_desktop.ui.context_popup import ContextPopup
from bitnet_desktop.ui.context_use import ContextUse, next_words, use_words
from bitnet_desktop.ui.look import Look, scaled_font
from bitnet_desktop.ui.tokens import SPACE, TYPE


class ContextBar(QWidget):
    """A meter with words, which open an explanation; a sentence below when there is something to know."""

    drop_asked = Signal()
    larger_asked = Signal(int)  # the size of the context in tokens
    new_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._use = ContextUse()
        self._meter = ContextMeter(look, self)
        self._words = QToolButton(self)
        self._words.setObjectName("context-words")
        self._words.setProperty("role", "quiet")
        self._words.setFont(scaled_font(self._words, TYPE.small))
        self._words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._next = QLabel(self)
        self._next.setObjectName("context-next")
        self._next.setTextFormat(Qt.TextFormat.PlainText)
        self._next.setWordWrap(True)
        self._next.setFont(scaled_font(self._next, TYPE.small))
        self._look = look
        self._popup: ContextPopup | None = (
            None  # made when it is first opened: the first window need not wait for it
        )
        self._sizes: tuple[int, ...] = ()
        row = QHBoxLayout()
        row.setContentsMargins(SPACE.small, 0, 0, 0)
        row.setSpacing(SPACE.medium)
        row.addWidget(self._meter, 1)
        row.addWidget(self._words)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE.hair)
        rows.addLayout(row)
        rows.addWidget(self._next)
        self.setFocusProxy(self._words)
        self._words.clicked.connect(self.open_popup)
        self.show_use(0, 0, 0, 0)

    @property
    def text(self) -> str:
        """All that is shown, in words."""
        return self.accessibleName()

    def show_use(
        self,
        used: int,
        size: int,
        draft_tokens: int,
        dropped_turns: int,
        *,
        system_tokens: int = 0,
        draft_is_exact: bool = False,
    ) -> None:
        """Show what is so now; all but `dropped_turns` in tokens.

        `used` has the `system_tokens` in it. With a `size` of 0 there is nothing to show, and the bar hides.
        """
        system = min(system_tokens, used)
        self._use = ContextUse(system, used - system, draft_tokens, size, dropped_turns, draft_is_exact)
        self.setVisible(size > 0)
        self._meter.show_use(self._use)
        words, then = use_words(self._use), next_words(self._use)
        self._words.setText(words)
        self._words.setAccessibleName(self.tr("Context: {use}").format(use=words))
        self._words.setAccessibleDescription(
            " ".join(filter(None, (then, self.tr("Opens what fills it and what can be done"))))
        )
        self._words.setToolTip(self.tr("What the model keeps in mind"))
        self._show_warning(warns=size > 0 and self._use.is_nearly_full)
        self._next.setText(then)
        self._next.setVisible(bool(then))
        if self._popup is not None:
            self._popup.show_use(self._use)
        self.setAccessibleName(" · ".join(filter(None, (words, then))))

    def show_sizes(self, sizes: Sequence[int]) -> None:
        """Which larger contexts the model and the memory allow, in tokens."""
        self._sizes = tuple(sizes)
        if self._popup is not None:
            self._popup.show_sizes(sizes)

    def open_popup(self) -> None:
        """Explain, and offer what can be done."""
        if self._use.size:
            if self._popup is None:
                self._popup = self._make_popup()
            self._popup.open_above(self)

    def _make_popup(self) -> ContextPopup:
        popup = ContextPopup(self._look, self)
        popup.drop_asked.connect(self.drop_asked)
        popup.larger_asked.connect(self.larger_asked)
        popup.new_asked.connect(self.new_asked)
        popup.show_use(self._use)
        popup.show_sizes(self._sizes)
        return popup

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open_popup()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Accepted, or the release would never come here.
        event.accept()

    def _show_warning(self, *, warns: bool) -> None:
        if self._words.property("warns") != warns:
            for widget in (self._words, self._next):
                widget.setProperty("warns", warns)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
