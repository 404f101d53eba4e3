"""The style sheet of fields and choices in windows that are filled in: those whose `role` is "form"."""

from __future__ import annotations

from collections.abc import Sequence

from bitnet_desktop.ui.tokens import SPACE, Colours

_FORM = '*[role="form"]'
_FIELDS = ("QLineEdit", "QPlainTextEdit", "QDoubleSpinBox", "QComboBox")


def _in_form(*parts: str) -> str:
    return ", ".join(f"{_FORM} {part}" for part in parts)


def _focused(parts: Sequence[str]) -> str:
    return _in_form(*(f"{part}:focus" for part in parts))


def form_style(colours: Colours) -> str:
    """Style sheet lines, to be added to those of `tokens.style_sheet`."""
    gap = SPACE
    return f"""
    {_in_form(*_FIELDS)} {{
        border: 1px solid {colours.border}; border-radius: {gap.radius}px; background: {colours.surface};
        color: {colours.text}; padding: {gap.small}px;
        selection-background-color: {colours.selection}; selection-color: {colours.on_selection}; }}
    {_focused(_FIELDS)} {{ border-color: {colours.accent}; }}
    {_in_form("QComboBox")} {{ padding-left: {gap.medium}px; }}
    {_in_form("QComboBox::drop-down")} {{ border: none; width: {gap.huge}px; }}
    {_in_form("QDoubleSpinBox::up-button", "QDoubleSpinBox::down-button")} {{ width: 0; border: none; }}
    {_in_form("QDoubleSpinBox QLineEdit")} {{ border: none; padding: 0 {gap.medium}px; background: transparent; }}
    {_in_form("QPushButton:disabled")} {{ color: {colours.secondary}; background: transparent; }}
    """
