"""Opens the settings of the main window, which are made when somebody wants to see them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from bitnet_desktop.ui.settings_pages.pages import PageKind
    from bitnet_desktop.ui.settings_pages.surroundings import Surroundings
    from bitnet_desktop.ui.settings_window import SettingsWindow


class SettingsControl(QObject):
    """Joins the settings and the main window."""

    def __init__(self, window: MainWindow, look: Look, surroundings: Callable[[], Surroundings]) -> None:
        super().__init__(window)
        self._main = window
        self._look = look
        self._surroundings = surroundings
        self._settings: SettingsWindow | None = None
        window.commands.on("settings", self.open)

    @property
    def shown_page(self) -> PageKind | None:
        """The page that is on the screen; None while the settings are closed."""
        return self._settings.current if self._settings is not None and self._settings.isVisible() else None

    @property
    def window(self) -> SettingsWindow:
        """The settings window; made now if it is not there."""
        if self._settings is None:
            # It is a dozen modules, for which the start need not wait.
            from bitnet_desktop.ui.settings_window import SettingsWindow  # noqa: PLC0415

            self._settings = SettingsWindow(
                self._look, self._main.preferences, self._surroundings(), self._main.commands, self._main
            )
            self._settings.model_chosen.connect(self._main.open_model)
        return self._settings

    def open(self) -> None:
        """Show the settings."""
        self.window.open_settings()

    def open_page(self, kind: PageKind) -> None:
        """Show one page of the settings."""
        self.window.open_settings(kind)
