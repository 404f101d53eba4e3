"""The parts of the window that its first paint does not need."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.side_pane import SidePane

if TYPE_CHECKING:
    from bitnet_desktop.ui.context_control import ContextControl
    from bitnet_desktop.ui.links import LinkOpener
    from bitnet_desktop.ui.main_window import MainWindow
    from bitnet_desktop.ui.sidebar import Sidebar


class LateParts:
    """Each is imported and made when somebody asks for it; at the latest in its step after the first paint."""

    def __init__(self, window: MainWindow, conversing: Conversing, side: SidePane) -> None:
        self._window = window
        self._conversing = conversing
        self._side = side

    @functools.cached_property
    def sidebar(self) -> Sidebar:
        """The side bar, in its room."""
        from bitnet_desktop.ui.sidebar import Sidebar

        made = Sidebar(self._window.look, self._side)
        made.new_asked.connect(self._window.new_conversation)
        self._side.fill(made, made.stops)
        return made

    @functools.cached_property
    def context(self) -> ContextControl:
        """How full the context is: before a model is loaded there is nothing to show."""
        from bitnet_desktop.ui.context_control import ContextControl

        window = self._window
        made = ContextControl(
            self._conversing, window.page.context_bar, window.notices, window.written, window
        )
        made.new_asked.connect(window.new_conversation)
        window.composer.draft_changed.connect(made.draft_changed)
        window.composer.attachments_changed.connect(made.draft_changed)
        made.refresh()
        return made

    @functools.cached_property
    def links(self) -> LinkOpener:
        """Asks before it opens a link."""
        from bitnet_desktop.ui.links import LinkOpener

        made = LinkOpener(self._window, self._window.settings.trusted_sites)
        made.trusted.connect(self._window.trust)
        made.failed.connect(self._window.tell_link_failed)
        return made

    def set_trusted(self, sites: Sequence[str]) -> None:
        """The sites whose links open without a question."""
        if "links" in vars(self):
            self.links.set_trusted(sites)
