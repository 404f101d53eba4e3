"""A page of the settings that shows what is on this computer, and looks for it in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.serial_work import SerialWork
from bitnet_desktop.ui.settings_pages.page import SettingsPage
from bitnet_desktop.ui.settings_pages.surroundings import Surroundings


class LookingPage(SettingsPage):
    """`find` runs in another thread whenever the page is opened; `looked` brings what it returned."""

    looked = Signal(object)

    def __init__(
        self,
        look: Look,
        preferences: Preferences,
        around: Surroundings,
        parent: QWidget,
        find: Callable[[], object],
    ) -> None:
        super().__init__(look, parent)
        self._preferences = preferences
        self._around = around
        self._find = find
        self._dialog: QFileDialog | None = None
        self._work = SerialWork()
        self.destroyed.connect(self._work.close)

    def opened(self) -> None:
        """Look anew: files come and go."""
        # The page may be gone before the other thread is done with it.
        find, looked, work = self._find, self.looked, self._work

        def look() -> None:
            work.tell(partial(looked.emit, find()))

        work.add("look", look)
