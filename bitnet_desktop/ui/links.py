"""Opens a link from a conversation: never at once, and never anything but a web page or a letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget

_SCHEMES = frozenset({"http", "https", "mailto"})
_LONGEST_SHOWN = 400  # characters of an address


def _open(url: QUrl) -> bool:
    return QDesktopServices.openUrl(url)


class LinkOpener(QObject):
    """Asks before it opens a link, unless the reader has said not to for that site."""

    trusted = Signal(str)  # a site, whose links open without a question from now on
    failed = Signal(str)  # an address that nothing could open

    def __init__(
        self, window: QWidget, sites: Sequence[str], open_url: Callable[[QUrl], bool] = _open
    ) -> None:
        super().__init__(window)
        self._window = window
        self._sites = set(sites)
        self._open_url = open_url
        self._box: QMessageBox | None = None

    def set_trusted(self, sites: Sequence[str]) -> None:
        """The sites whose links open without a question."""
        self._sites = set(sites)

    def ask(self, address: str) -> None:
        """Show where a link leads, and open it if the reader agrees. Other kinds of addresses do nothing."""
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if not url.isValid() or url.scheme().lower() not in _SCHEMES or self._box is not None:
            return
        # As it will be sent, so that look-alike letters of other scripts can be told from Latin ones.
        encoded = QUrl.ComponentFormattingOption.FullyEncoded
        site = url.host(encoded) if url.scheme().lower() != "mailto" else ""
        if site and site in self._sites:
            self._go(url)
            return
        self._box = self._question(url, site)
        self._box.open()

    def _question(self, url: QUrl, site: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Open a link"))
        if site:
            box.setText(self.tr("Open this page of {site} in the browser?").format(site=site))
        else:
            box.setText(self.tr("Write to this address with the mail program?"))
        shown = bytes(url.toEncoded().data()).decode("ascii", "replace")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(shown if len(shown) <= _LONGEST_SHOWN else shown[:_LONGEST_SHOWN] + "…")
        opens = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        if site:
            box.setCheckBox(QCheckBox(self.tr("Do not ask again for {site}").format(site=site), box))
        box.finished.connect(lambda _: self._on_answer(url, site, box.clickedButton() is opens))
        return box

    def _on_answer(self, url: QUrl, site: str, agreed: bool) -> None:
        box, self._box = self._box, None
        if box is None:
            return
        if agreed and site and box.checkBox().isChecked():
            self._sites.add(site)
            self.trusted.emit(site)
        box.deleteLater()
        if agreed:
            self._go(url)

    def _go(self, url: QUrl) -> None:
        if not self._open_url(url):
            self.failed.emit(bytes(url.toEncoded().data()).decode("ascii", "replace"))
