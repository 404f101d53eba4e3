"""The whole style sheet of the app: what is common, and what each part says of itself."""

from __future__ import annotations

from bitnet_desktop.ui.context_style import context_style
from bitnet_desktop.ui.form_style import form_style
from bitnet_desktop.ui.generation_style import generation_style
from bitnet_desktop.ui.quick_style import quick_style
from bitnet_desktop.ui.settings_style import settings_style
from bitnet_desktop.ui.sidebar_style import sidebar_style
from bitnet_desktop.ui.tokens import Colours, style_sheet


def app_style(colours: Colours, *, own_scroll_bars: bool) -> str:
    """Qt's style sheet in a colour scheme."""
    parts = (
        style_sheet(colours, own_scroll_bars=own_scroll_bars),
        sidebar_style(colours),
        context_style(colours),
        form_style(colours),
        generation_style(colours),
        settings_style(colours),
        quick_style(colours),
        f"QSplitter::handle {{ background: {colours.border}; }}",
    )
    return "\n".join(parts)
