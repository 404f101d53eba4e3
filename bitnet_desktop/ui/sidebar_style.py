"""The style sheet of the side bar, and of the search in all conversations."""

from __future__ import annotations

from bitnet_desktop.ui.tokens import SPACE, Colours


def sidebar_style(colours: Colours) -> str:
    """Qt's style sheet for the side bar and the search panel in a colour scheme."""
    gap = SPACE
    return f"""
    #side, #sidebar {{ background: {colours.code}; }}
    #sidebar QToolButton#new-conversation {{ padding: {gap.small}px {gap.medium}px; text-align: left; }}
    #conversations {{ background: transparent; border: none; color: {colours.text}; outline: none; }}
    #row-editor {{ background: {colours.surface}; color: {colours.text}; border: 1px solid {colours.accent};
        border-radius: {gap.small}px; padding: 0 {gap.small}px;
        selection-background-color: {colours.selection}; selection-color: {colours.on_selection}; }}
    #undo {{ background: {colours.surface}; border: 1px solid {colours.border}; border-radius: {gap.large}px; }}
    #undo QLabel {{ background: transparent; color: {colours.text}; }}
    #undo QPushButton {{ color: {colours.accent}; }}

    #search-all {{ background: {colours.surface}; border: 1px solid {colours.border};
        border-radius: {gap.card_radius}px; }}
    #search-all QLineEdit {{ background: transparent; border: none; color: {colours.text};
        selection-background-color: {colours.selection}; selection-color: {colours.on_selection}; }}
    #search-all QLabel {{ background: transparent; }}
    #search-line {{ background: {colours.border}; border: none; }}
    #search-hits {{ background: transparent; border: none; color: {colours.text}; outline: none; }}
    """
