"""Everything that can be opened. Whoever adds a window, a panel or a dialog enters it here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from bitnet_desktop.app import App


@dataclass(frozen=True, slots=True)
class Surface:
    """`shows` is the name of the class, or of one that it is made from, that must be seen after `open`."""

    name: str
    shows: str
    open: Callable[[App], object]


def _command(command: str, shows: str) -> Surface:
    """A surface that a command of the window opens."""
    return Surface(command, shows, lambda app: app.window.commands.run(command))


SURFACES: Final[tuple[Surface, ...]] = (
    _command("about", "AboutDialog"),
    _command("generation", "GenerationPanel"),
    _command("find", "FindBar"),
    _command("find-everywhere", "SearchAll"),
    _command("open-model", "QFileDialog"),
    _command("choose-engine", "QFileDialog"),
    _command("import", "QFileDialog"),
    _command("export", "QFileDialog"),
    _command("export-all", "QFileDialog"),
    _command("print", "QPrintDialog"),
    _command("pdf", "QFileDialog"),
    _command("delete-all", "DeleteAllDialog"),
    _command("settings", "SettingsWindow"),
    _command("new-version", "VersionDialog"),
    _command("answer-again-with", "QMenu"),
    _command("quick", "QuickPrompt"),
    Surface("context", "ContextPopup", lambda app: app.window.page.context_bar.open_popup()),
    Surface("model menu", "QMenu", lambda app: app.window.page.chooser.open_menu()),
    Surface("link", "QMessageBox", lambda app: app.window.links.ask("https://example.org/")),
)


def seen(surface: Surface) -> QWidget | None:
    """The widget of a surface, once it is visible."""
    for widget in QApplication.allWidgets():
        if widget.isVisible() and surface.shows in {kind.__name__ for kind in type(widget).__mro__}:
            return widget
    return None
