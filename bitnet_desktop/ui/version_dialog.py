"""The small window in which a person asks for a new version, and sees what came of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QWidget

from bitnet_desktop import __version__
from bitnet_desktop.ui.version_check import Answer, Standing, VersionCheck
from bitnet_desktop.ui.words_dialog import WordsDialog
from bitnet_desktop.words import say

_LONGEST_NOTES = 600  # characters that are shown


class VersionDialog(WordsDialog):
    """Nothing is asked before its button is pressed. It never installs anything: it shows where the new version is."""

    def __init__(
        self,
        check: VersionCheck,
        open_link: Callable[[str], None],
        parent: QWidget | None = None,
        version: str = __version__,
    ) -> None:
        super().__init__(parent)
        self._check = check
        self._open_link = open_link
        self._version = version
        self.setWindowTitle(self.tr("New version"))
        self.title = self.label(is_title=True)
        self.text = self.label()
        self.notes = self.label()
        self.go = QPushButton(self)
        self.go.setProperty("role", "main")
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setProperty("role", "plain")
        self.lay_out((self.title, self.text, self.notes), (self.close_button, self.go))
        self.go.clicked.connect(self._on_go)
        self.close_button.clicked.connect(self.close)
        check.answered.connect(self._on_answer)
        self._show(check.answer)

    def _on_go(self) -> None:
        announcement = self._check.answer.announcement
        if announcement is None:
            self._check.ask()
        else:
            self._open_link(announcement.urls[0])

    def _on_answer(self, answer: Answer) -> None:
        self._show(answer)
        self.fit()
        words = f"{self.title.text()} {self.text.text()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _show(self, answer: Answer) -> None:
        title, text = self._words(answer)
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        notes = answer.announcement.notes.strip() if answer.announcement else ""
        self.notes.setText(notes if len(notes) <= _LONGEST_NOTES else notes[:_LONGEST_NOTES] + "…")
        self.notes.setVisible(bool(notes))
        self.go.setText(self._go_words(answer.standing))
        self.go.setVisible(answer.standing not in {Standing.UNKNOWN, Standing.ASKING})
        # The newest has been found; asking again is possible, and nothing that Enter should do.
        is_over = answer.standing in {Standing.UNKNOWN, Standing.ASKING, Standing.NEWEST}
        (self.close_button if is_over else self.go).setDefault(True)

    def _words(self, answer: Answer) -> tuple[str, str]:
        standing = answer.standing
        if standing is Standing.UNKNOWN:
            return (
                self.tr("This app cannot look for a new version"),
                self.tr(
                    "It was built without a place to ask and without a key to check the answer with. You have "
                    "version {version}. Look where you got it from."
                ).format(version=self._version),
            )
        if standing is Standing.NOT_ASKED:
            return (
                self.tr("Look for a new version?"),
                self.tr(
                    "This asks {host} once for a small signed file. Nothing about you or this computer is sent but "
                    "what every connection tells: its network address. You have version {version}."
                ).format(host=self._check.host, version=self._version),
            )
        if standing is Standing.ASKING:
            return self.tr("Looking for a new version…"), self.tr("Asking {host}.").format(
                host=self._check.host
            )
        if standing is Standing.NEWEST:
            now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
            return (
                self.tr("You have the newest version"),
                self.tr("It is {version}. Asked at {time}.").format(version=self._version, time=now),
            )
        if standing is Standing.NEWER and answer.announcement is not None:
            day = QLocale().toString(
                QDate(*answer.announcement.day.timetuple()[:3]), QLocale.FormatType.LongFormat
            )
            return (
                self.tr("Version {version} is there").format(version=answer.announcement.version),
                self.tr("It is of {day}; you have {version}. It is not installed by itself.").format(
                    day=day, version=self._version
                ),
            )
        if standing is Standing.UNREACHED and answer.problem is not None:
            words = say(answer.problem)
            return words.title, words.text
        return (
            self.tr("The answer is not genuine"),
            self.tr(
                "It is not signed as it should be, or it is out of date, so nothing in it is shown. Somebody may have "
                "changed it on its way. Try again in another network."
            ),
        )

    def _go_words(self, standing: Standing) -> str:
        if standing is Standing.NEWER:
            return self.tr("Show its page…")
        if standing is Standing.NEWEST:
            return self.tr("Look again")
        return self.tr("Look now") if standing is Standing.NOT_ASKED else self.tr("Try again")
