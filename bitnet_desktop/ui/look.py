"""Keeps the app in the colours of the system, or in those that the person chose, while it runs."""

from __future__ import annotations

import functools
import sys
from importlib import resources

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from bitnet_desktop.ui.high_contrast import high_contrast, kept_contrast
from bitnet_desktop.ui.style import app_style
from bitnet_desktop.ui.tokens import DARK, LIGHT, SPACE, Colours, palette

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Look(QObject):
    """The colours in force. `changed` comes after palette and style sheet were set."""

    changed = Signal()

    def __init__(self, application: QApplication, theme: str = "system") -> None:
        super().__init__(application)
        self._application = application
        self._theme = theme
        self._colours = LIGHT
        self._is_applied = False
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        accessibility = getattr(hints, "accessibility", None)  # since Qt 6.10
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self._apply)
        # As it was when the app last followed the system.
        self.system_is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        self.set_theme(theme)

    @property
    def colours(self) -> Colours:
        return self._colours

    @property
    def theme(self) -> str:
        return self._theme

    def set_theme(self, theme: str) -> None:
        """Use `system`, `light` or `dark` from now on."""
        self._theme = theme
        # The system's own parts (title bar, dialogs) follow where the platform can.
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[theme])
        self._apply()

    def _apply(self) -> None:
        colours = DARK if self._is_dark() else LIGHT
        if _wants_contrast():
            colours = (
                kept_contrast(colours, self._system()) if self._theme == "system" else high_contrast(colours)
            )
        if colours != self._colours or not self._is_applied:
            self._is_applied = True
            self._colours = colours
            # Where a sheet takes the place of another, Qt polishes every widget once for each of its ancestors; where
            # one is taken away or comes anew, once.
            self._application.setStyleSheet("")
            self._application.setPalette(palette(colours))
            self._application.setStyleSheet(app_style(colours, own_scroll_bars=sys.platform != "darwin"))
            self.changed.emit()

    def _system(self) -> QPalette:
        """The palette that the app would have if it did not set its own."""
        self._application.setPalette(QPalette())
        system = QPalette(self._application.palette())
        self._application.setPalette(palette(self._colours))
        return system

    def _is_dark(self) -> bool:
        if self._theme != "system":
            return self._theme == "dark"
        self.system_is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.system_is_dark


def _wants_contrast() -> bool:
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    return (
        accessibility is not None
        and accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    )


def scaled_font(widget: QWidget, scale: float, *, strong: bool = False) -> QFont:
    """The application's font, larger or smaller; `strong` is semi-bold."""
    font = QFont(QApplication.font(widget))
    font.setPointSizeF(font.pointSizeF() * scale)
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    return font


@functools.lru_cache(maxsize=64)
def icon(name: str, colour: str) -> QIcon:
    """One of our icons in a colour (#rrggbb), sharp at every scale that a screen may have."""
    # Imported here: it is the only use of Qt's SVG library.
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    source = (
        resources.files("bitnet_desktop").joinpath("resources", "icons", f"{name}.svg").read_text("utf-8")
    )
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    made = QIcon()
    for ratio in (1, 2, 3):
        pixmap = QPixmap(QSize(SPACE.icon, SPACE.icon) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made


def app_icon() -> QIcon:
    """The app's own icon, at the sizes that window managers ask for."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    renderer = QSvgRenderer(
        QByteArray(resources.files("bitnet_desktop").joinpath("resources", "icons", "app.svg").read_bytes())
    )
    made = QIcon()
    for size in (16, 32, 64, 256):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        made.addPixmap(pixmap)
    return made
