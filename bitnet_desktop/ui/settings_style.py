"""The style sheet of the settings window, the list of commands and the list of keys."""

from __future__ import annotations

from bitnet_desktop.ui.tokens import SPACE, Colours


def settings_style(colours: Colours) -> str:
    """Style sheet lines, to be added to those of `tokens.style_sheet`."""
    gap = SPACE
    return f"""
    #settings, #settings-page, #settings-scroll {{ background: {colours.window}; border: none; }}
    #settings-side {{ background: {colours.code}; }}
    #settings-pages {{ background: transparent; border: none; color: {colours.text}; outline: none; }}
    #settings-pages::item {{ border-radius: {gap.radius}px; padding: {gap.small + 2}px {gap.medium}px;
        border: 1px solid transparent; color: {colours.text}; }}
    #settings-pages::item:disabled {{ color: {colours.secondary}; padding-left: {gap.small}px; }}
    #settings-pages::item:hover {{ background: {colours.hover}; }}
    #settings-pages::item:selected {{ background: {colours.hover}; color: {colours.text}; }}
    #settings-pages:focus::item:selected {{ border-color: {colours.accent}; }}
    QFrame[role="card"] {{ background: {colours.surface}; border: 1px solid {colours.border};
        border-radius: {gap.large}px; }}
    QFrame[role="card"] QLabel {{ background: transparent; }}
    QFrame[role="hairline"] {{ background: {colours.border}; border: none; }}
    QFrame[role="option"] {{ background: transparent; border: 1px solid transparent;
        border-radius: {gap.large - 1}px; }}
    QFrame[role="option"][found="true"] {{ background: {colours.found}; border-color: {colours.found_here}; }}
    QFrame[role="option"][found="true"] QLabel {{ color: {colours.on_found}; }}
    #settings-models {{ background: {colours.surface}; border: 1px solid {colours.border};
        border-radius: {gap.large}px; color: {colours.text}; padding: 1px; outline: none; }}
    #settings-models::item {{ padding: {gap.small}px {gap.medium}px; border: none; }}
    #settings-models::item:selected {{ background: {colours.selection}; color: {colours.on_selection}; }}
    #settings-models QHeaderView {{ background: transparent; border: none; }}
    #settings-models QHeaderView::section {{ background: transparent; color: {colours.secondary}; border: none;
        border-bottom: 1px solid {colours.border}; padding: {gap.small}px {gap.medium}px; }}
    #palette {{ background: {colours.surface}; border: 1px solid {colours.border};
        border-radius: {gap.card_radius}px; }}
    #palette QLineEdit {{ background: transparent; border: none; color: {colours.text}; padding: 0 {gap.wide}px;
        selection-background-color: {colours.selection}; selection-color: {colours.on_selection}; }}
    #palette-list {{ background: transparent; border: none; color: {colours.text}; outline: none; }}
    #palette-list::item {{ padding: {gap.small + 2}px {gap.wide}px; border: none; }}
    #palette-list::item:hover {{ background: {colours.code}; }}
    #palette-list::item:selected {{ background: {colours.hover}; color: {colours.text}; }}
    QLabel[role="key"] {{ background: {colours.raised}; border: 1px solid {colours.border};
        border-radius: {gap.small}px; padding: {gap.hair}px {gap.small + 2}px; color: {colours.text}; }}
    #quick-actions {{ background: {colours.surface}; border: 1px solid {colours.border};
        border-radius: {gap.radius}px; color: {colours.text}; outline: none; padding: {gap.hair}px; }}
    #quick-actions::item {{ padding: {gap.small}px {gap.medium}px; border-radius: {gap.small}px; }}
    #quick-actions::item:selected {{ background: {colours.selection}; color: {colours.on_selection}; }}
    #quick-actions:focus {{ border-color: {colours.accent}; }}
    #recorder {{ min-width: {2 * gap.meter}px; }}
    """
