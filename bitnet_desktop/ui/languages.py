"""The language of the app: the system's, or the one that the person chose, while it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from bitnet_desktop.settings import LANGUAGES

TRANSLATIONS = Path(__file__).parent.parent / "resources" / "translations"
NAME = "bitnet_desktop"
_SOURCE = "en"


class Languages(QObject):
    """The translations in force. Words are set when a window is made, so `changed` asks for new windows."""

    changed = Signal()

    def __init__(self, application: QApplication, language: str = "", folder: Path = TRANSLATIONS) -> None:
        super().__init__(application)
        self._application = application
        self._folder = folder
        self._translators: list[QTranslator] = []
        self._language = language
        self._install()

    @property
    def language(self) -> str:
        """One of LANGUAGES; "" for the system's."""
        return self._language

    def use(self, language: str) -> None:
        """Speak another language from now on."""
        if language != self._language:
            self._language = language
            self._install()
            self.changed.emit()

    def end(self) -> None:
        """Take the translations out."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()

    def _install(self) -> None:
        system = QLocale.system()
        code = self._language or best_language(system.uiLanguages())
        # How numbers and dates are written follows the system, if that speaks this language: Austria is not Germany.
        is_system = not self._language or _is_same(system, QLocale(code))
        self.end()
        QLocale.setDefault(system if is_system else QLocale(code))
        if code == _SOURCE:
            return
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for folder, name in ((qt, "qtbase"), (self._folder, NAME)):
            translator = QTranslator(self)
            if translator.load(f"{name}_{code}", str(folder)):
                self._application.installTranslator(translator)
                self._translators.append(translator)


def best_language(wanted: list[str]) -> str:
    """The first language of a system's list, as it writes them, that the app speaks; English where it speaks none."""
    for name in wanted:
        for code in filter(None, LANGUAGES):
            if _is_same(QLocale(name), QLocale(code)):
                return code
    return _SOURCE


def _is_same(one: QLocale, other: QLocale) -> bool:
    """Whether they are written alike: traditional and simplified Chinese are not."""
    return one.language() is other.language() and one.script() is other.script()
