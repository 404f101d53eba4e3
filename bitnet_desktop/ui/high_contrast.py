"""The colours for people who asked their system for more contrast."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QColor, QPalette

from bitnet_desktop.ui.tokens import Colours

_ENOUGH = 7.0  # between a system's text and its ground: less is no palette for high contrast


def high_contrast(colours: Colours) -> Colours:
    """A scheme in black and white. All surfaces are alike; lines show where they end."""
    ground, ink = ("#000000", "#ffffff") if colours.dark else ("#ffffff", "#000000")
    return replace(
        colours,
        window=ground,
        surface=ground,
        raised=ground,
        code=ground,
        text=ink,
        secondary=ink,
        border=ink,
    )


def kept_contrast(colours: Colours, system: QPalette) -> Colours:
    """A scheme of the colours that the system uses, where they are those of a high contrast; else black and white."""
    role = QPalette.ColorRole
    ground, ink = system.color(role.Window), system.color(role.WindowText)
    if (
        contrast(ink, ground) < _ENOUGH
        or contrast(system.color(role.Text), system.color(role.Base)) < _ENOUGH
    ):
        return high_contrast(colours)
    marked, on_marked = system.color(role.Highlight), system.color(role.HighlightedText)
    if contrast(on_marked, marked) < _ENOUGH:
        marked, on_marked = ink, ground
    accent = next(
        (each for each in (system.color(role.Link), marked) if contrast(each, ground) >= _ENOUGH), ink
    )
    return replace(
        high_contrast(colours),
        window=ground.name(),
        surface=system.color(role.Base).name(),
        raised=ground.name(),
        code=ground.name(),
        hover=ground.name(),
        text=ink.name(),
        secondary=ink.name(),
        border=ink.name(),
        accent=accent.name(),
        accent_hover=accent.name(),
        on_accent=ground.name(),
        selection=marked.name(),
        on_selection=on_marked.name(),
        dark=_luminance(ground) < _luminance(ink),
    )


def contrast(one: QColor, other: QColor) -> float:
    """Between two colours, from 1 to 21, as the WCAG define it."""
    dim, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
