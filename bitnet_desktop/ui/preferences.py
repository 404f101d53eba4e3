"""The settings in force, for every window: whoever changes one does it here, and everybody hears of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from bitnet_desktop.settings import Settings


class Preferences(QObject):
    """Keeps the settings; who writes the file, and who follows a change, listens to `changed`."""

    changed = Signal(object, object)  # Settings before, Settings now

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def settings(self) -> Settings:
        return self._settings

    def use(self, settings: Settings) -> None:
        """Use other settings from now on."""
        before = self._settings
        if settings != before:
            self._settings = settings
            self.changed.emit(before, settings)
