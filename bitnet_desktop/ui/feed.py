"""Brings the text of a reply to the view: paced by the display mode, at most once per display frame."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from bitnet_desktop.chat.pacing import DisplayMode, Pacer
from bitnet_desktop.chat.stretches import stretch_end

# Half of a screen's frames: nobody reads faster, the engine needs the processor, and it is well within 33 ms.
FRAME_S = 1 / 36
# So much text is laid out well within a frame; the rest waits for the next one, and the window stays responsive.
MOST_PER_FRAME, MOST_LINES_PER_FRAME = 4096, 200


class Feed(QObject):
    """One reply at a time. No timer runs while there is nothing to show."""

    text = Signal(str)  # to append now
    drained = Signal()  # the reply is over and all of it was shown

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = DisplayMode.LIVE
        self._delay_ms = 0
        self._pacer = Pacer(self._mode)
        self._finished = True
        self._waiting = ""  # due, but more than fits in a frame
        self._painted_at = 0.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._paint)

    @property
    def is_showing(self) -> bool:
        """Whether a reply has begun and is not wholly shown."""
        return not self._finished or bool(self._waiting) or self._pacer.pending > 0

    def begin(self) -> None:
        """A new reply. What is left of the one before is shown first."""
        self.flush()
        self._pacer = Pacer(self._mode, self._delay_ms)
        self._finished = False

    def add(self, text: str) -> None:
        """Take a piece of the reply."""
        self._pacer.add(text, time.monotonic())
        self._schedule()

    def finish(self) -> None:
        """The reply is over; `drained` follows when all is shown, possibly from within this call."""
        self._finished = True
        self._pacer.finish(time.monotonic())
        if self.is_showing:
            self._schedule()
        else:
            self.drained.emit()

    def flush(self) -> None:
        """Show all that waits now."""
        self._timer.stop()
        text = self._waiting + self._pacer.flush(time.monotonic())
        self._waiting = ""
        if text:
            self.text.emit(text)
            if self._finished:
                self.drained.emit()

    def hurry(self) -> None:
        """Show at once what is typed character by character; in the other modes nothing is held back for that."""
        if self._mode is DisplayMode.TYPING:
            self.flush()

    def discard(self) -> None:
        """Show no more of this reply, and tell nothing of its end."""
        self._timer.stop()
        self._waiting = ""
        self._pacer = Pacer(self._mode, self._delay_ms)
        self._finished = True

    def set_mode(self, mode: DisplayMode, delay_ms: int) -> None:
        """Use another display mode, in the middle of a reply too."""
        self._mode, self._delay_ms = mode, delay_ms
        self._pacer.set_mode(mode, delay_ms, time.monotonic())
        self._timer.stop()
        self._schedule()

    def _schedule(self) -> None:
        if self._timer.isActive():
            return
        now = time.monotonic()
        due = now if self._waiting else self._pacer.next_due(now)
        if due is not None:
            wait = max(due, self._painted_at + FRAME_S) - now
            self._timer.start(max(0, round(wait * 1000)))

    def _paint(self) -> None:
        self._painted_at = time.monotonic()
        text = self._waiting + self._pacer.due(self._painted_at)
        end = stretch_end(text, 0, MOST_PER_FRAME, MOST_LINES_PER_FRAME)
        text, self._waiting = text[:end], text[end:]
        if text:
            self.text.emit(text)
        if self.is_showing:
            self._schedule()
        else:
            self.drained.emit()
