"""How the app begins, what closing does, and when it speaks up."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bitnet_desktop.chat.problems import ProblemError
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.option_rows import ChoiceRow, SwitchRow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.settings_pages.page import SettingsPage, Ties
from bitnet_desktop.ui.settings_pages.surroundings import Surroundings
from bitnet_desktop.words import say, say_number

_LONG_S = (5, 10, 30, 60, 180)


class GeneralPage(SettingsPage):
    """Start, close, notifications."""

    def __init__(self, look: Look, preferences: Preferences, around: Surroundings, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._around = around
        ties = Ties(preferences, self)
        card = self.add_card(self.tr("Start and close"))
        self._login = SwitchRow(
            look,
            self.tr("Start at login"),
            self.tr("The app waits out of sight, without a model, until it is called."),
            card,
        )
        self._close = ChoiceRow(
            look,
            self.tr("When the window is closed"),
            self.tr("In the tray the app can be called at any time, and a reply goes on."),
            (
                ("ask", self.tr("Ask the first time")),
                ("hide", self.tr("Stay in the tray")),
                ("quit", self.tr("Quit the app")),
            ),
            card,
        )
        card.add(self._login)
        card.add(self._close)
        ties.tie(self._close, "on_close")
        self._login.chosen.connect(self._on_login)
        card = self.add_card(self.tr("Notifications"))
        notify = SwitchRow(
            look,
            self.tr("Tell when a long reply is finished"),
            self.tr("Only while its window cannot be seen; shows the first line of the reply."),
            card,
        )
        after = ChoiceRow(
            look,
            self.tr("A reply is long after"),
            self.tr("Counted from sending the message."),
            [(seconds, self._duration(seconds)) for seconds in _LONG_S],
            card,
        )
        card.add(notify)
        card.add(after)
        ties.tie(notify, "notify_replies")
        ties.tie(after, "notify_after_s")
        self.opened()

    def opened(self) -> None:
        """The truth is what lies on disk, which others can change."""
        autostart = self._around.autostart
        self._login.setVisible(autostart is not None)
        if autostart is not None:
            self._login.show_value(autostart.is_on())
            self._login.set_note("")
        has_tray = self._around.has_tray()
        self._close.setEnabled(has_tray)
        no_tray = self.tr("This desktop has no tray, so closing the window ends the app.")
        self._close.set_note("" if has_tray else no_tray)

    def _duration(self, seconds: int) -> str:
        if seconds < 60:
            return self.tr("{number} s").replace("{number}", say_number(seconds))
        return self.tr("{number} min").replace("{number}", say_number(seconds // 60))

    def _on_login(self, on: object) -> None:
        autostart = self._around.autostart
        if autostart is None:
            return
        note = ""
        try:
            autostart.set(bool(on))
        except ProblemError as error:
            words = say(error.problem)
            note = f"{words.title} {words.text}"
        self._login.show_value(autostart.is_on())
        self._login.set_note(note)
