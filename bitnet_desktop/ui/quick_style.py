"""The style sheet of the quick prompt."""

from __future__ import annotations

from bitnet_desktop.ui.tokens import SPACE, Colours


def quick_style(colours: Colours) -> str:
    """Qt's style sheet for the quick prompt in a colour scheme; its frame is painted (`quick_frame.py`)."""
    gap = SPACE
    return f"""
    #quick-content {{ background: transparent; }}
    #quick-content #composer, #quick-content #composer[active="true"] {{
        background: transparent; border: none; border-radius: 0; }}
    #quick-line {{ background: {colours.border}; border: none; }}
    #quick-content QToolButton[role="action"] {{
        border: 1px solid {colours.border}; border-radius: {gap.action // 2}px; background: transparent;
        color: {colours.text}; padding: {gap.hair}px {gap.large - gap.hair}px; }}
    #quick-content QToolButton[role="action"]:hover {{ background: {colours.hover}; }}
    #quick-content QToolButton[role="action"]:pressed {{ background: {colours.border}; }}
    #quick-content QToolButton[role="action"]:focus {{ border-color: {colours.accent}; }}
    #quick-content QToolButton[role="action"]:disabled {{ color: {colours.secondary}; }}
    """
