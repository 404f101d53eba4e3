"""The style sheet of the context bar and its popup."""

from __future__ import annotations

from bitnet_desktop.ui.tokens import SPACE, Colours


def context_style(colours: Colours) -> str:
    """Style sheet lines, to be added to those of `tokens.style_sheet`."""
    return f"""
    #context-words {{ color: {colours.secondary}; padding: {SPACE.hair}px {SPACE.small}px; }}
    #context-words[warns="true"], #context-next[warns="true"] {{ color: {colours.notice_mark}; }}
    #context-next {{ color: {colours.secondary}; padding: 0 {SPACE.small}px; }}
    #context-popup {{ background: {colours.surface}; border: 1px solid {colours.border};
        border-radius: {SPACE.small}px; }}
    #context-popup QLabel {{ background: transparent; color: {colours.text}; }}
    #context-popup QLabel[role="secondary"] {{ color: {colours.secondary}; }}
    #context-popup QPushButton:disabled {{ color: {colours.secondary}; background: transparent; }}
    """
