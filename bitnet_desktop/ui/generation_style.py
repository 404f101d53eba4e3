"""The style sheet of the panel with the generation settings."""

from __future__ import annotations

from bitnet_desktop.ui.tokens import SPACE, Colours


def generation_style(colours: Colours) -> str:
    """Style sheet lines, to be added to those of `tokens.style_sheet`."""
    gap = SPACE
    return f"""
    #generation, #generation-page {{ background: {colours.window}; }}
    #generation-scope {{ background: {colours.raised}; border-radius: {gap.radius}px; }}
    #generation-scope QToolButton {{ border: 1px solid transparent; border-radius: {gap.radius - 2}px;
        background: transparent; color: {colours.secondary}; padding: {gap.small}px {gap.large}px; }}
    #generation-scope QToolButton:hover {{ color: {colours.text}; }}
    #generation-scope QToolButton:checked {{ background: {colours.surface}; color: {colours.text};
        border-color: {colours.border}; }}
    #generation-scope QToolButton:focus {{ border-color: {colours.accent}; }}
    #generation-foot {{ background: {colours.notice}; border: 1px solid {colours.notice_border};
        border-radius: {gap.radius}px; }}
    #generation-foot QLabel {{ background: transparent; }}
    """
