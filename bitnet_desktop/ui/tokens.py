"""The visual language: spacing, type and colours as named values. Nothing else names a colour or a distance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Space:
    """Distances and sizes, in device-independent pixels."""

    hair: int = 2
    small: int = 4
    medium: int = 8
    large: int = 12
    wide: int = 16
    huge: int = 24
    column: int = 760  # the widest line of text that is easy to read
    margin: int = 20  # beside the column in a narrow window
    between_messages: int = 26
    line: int = 4  # between the lines of a paragraph
    radius: int = 8
    card_radius: int = 14
    control: int = 32  # the height of a button
    icon: int = 20
    meter: int = 64  # the width of the context meter
    between_blocks: int = 12
    between_items: int = 4
    above_heading: int = 22
    item: int = 28  # how far a list item stands in
    quote: int = 18
    bar: int = 3  # beside a quote
    code_header: int = 34
    cell: int = (
        140  # a table's column gets so much for a long word before the table becomes wider than the text
    )
    cell_gap: int = 6  # above and below a cell's text
    action: int = 26  # the height of a small button
    dialog: int = 460  # the width of a dialog that asks something
    quick: int = 700  # the width of the quick prompt
    shadow: int = 28  # around the quick prompt


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes relative to the system's font, in its points."""

    body: float = 1.08
    small: float = 0.9
    title: float = 1.75
    code: float = 0.97
    prompt: float = 1.35  # what is written in the quick prompt
    headings: tuple[float, ...] = (1.5, 1.28, 1.12, 1.0, 1.0, 1.0)  # of the body's size


@dataclass(frozen=True, slots=True)
class Paper:
    """How a printed page looks: lengths in pixels of which 96 are an inch, type in points."""

    margin_mm: float = 18.0
    body: float = 10.5
    small: float = 8.5
    code: float = 9.0
    title: float = 18.0
    footer: int = 30  # the height of the line with the page number
    between_messages: int = 18
    between_blocks: int = 6
    kept_together: int = 72  # so much must follow a heading on its page


@dataclass(frozen=True, slots=True)
class Colours:
    """A colour scheme as #rrggbb. Text has a contrast of at least 4.5:1 on the surface where it stands."""

    window: str
    surface: str  # the composer, menus
    raised: str  # what a person said
    code: str  # behind code
    hover: str
    border: str
    text: str
    secondary: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    on_selection: str
    found: str  # what was searched for
    found_here: str  # the hit that is being looked at
    on_found: str
    notice: str
    notice_border: str
    notice_mark: str
    meter: str  # the empty part of a progress bar
    scroll: str
    dark: bool


LIGHT: Final = Colours(
    window="#fbfaf7",
    surface="#ffffff",
    raised="#f0eee8",
    code="#f4f2ec",
    hover="#eceae3",
    border="#dedbd2",
    text="#22211e",
    secondary="#6a675f",
    accent="#0f6e64",
    accent_hover="#0b5a52",
    on_accent="#ffffff",
    selection="#bfe0d9",
    on_selection="#14201e",
    found="#f7e3a1",
    found_here="#f2b84b",
    on_found="#22211e",
    notice="#fdf4e1",
    notice_border="#ecd9ae",
    notice_mark="#8a5a00",
    meter="#e4e1d9",
    scroll="#cfcbc1",
    dark=False,
)

DARK: Final = Colours(
    window="#1c1c1a",
    surface="#262523",
    raised="#2b2a27",
    code="#242321",
    hover="#32312e",
    border="#3c3a36",
    text="#ebe9e3",
    secondary="#a5a199",
    accent="#58b8a8",
    accent_hover="#72cabb",
    on_accent="#0c1f1c",
    selection="#24524b",
    on_selection="#f2f5f3",
    found="#5c4d1f",
    found_here="#8a6a1c",
    on_found="#fbf7ec",
    notice="#332b1b",
    notice_border="#574826",
    notice_mark="#e3b458",
    meter="#383632",
    scroll="#4a4843",
    dark=True,
)


@dataclass(frozen=True, slots=True)
class TrayColours:
    """The tray icon, which stands on a bar of the system's own colour."""

    idle: str
    thinking: str
    error: str


TRAY_ON_LIGHT: Final = TrayColours(idle="#2e2d2a", thinking="#0f6e64", error="#b05a00")
TRAY_ON_DARK: Final = TrayColours(idle="#f2f0ea", thinking="#6fcbbb", error="#ffb454")

SPACE: Final = Space()
TYPE: Final = Type()
PAPER: Final = Paper()


def palette(colours: Colours) -> QPalette:
    """Qt's palette of a scheme, so that menus, dialogs and text fields agree with the rest."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.raised,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.secondary,
        QPalette.ColorRole.Button: colours.raised,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.on_accent,
        QPalette.ColorRole.ToolTipBase: colours.surface,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Light: colours.hover,
        QPalette.ColorRole.Midlight: colours.hover,
        QPalette.ColorRole.Mid: colours.border,
        QPalette.ColorRole.Dark: colours.border,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(disabled, role, QColor(colours.secondary))
    made.setColor(disabled, QPalette.ColorRole.Highlight, QColor(colours.border))
    return made


def style_sheet(colours: Colours, *, own_scroll_bars: bool) -> str:
    """Qt's style sheet for the app's own controls; each is named by its object name or a `role` property."""
    gap = SPACE
    sheet = f"""
    QMainWindow, #page {{ background: {colours.window}; }}
    QPlainTextEdit, QLineEdit {{ placeholder-text-color: {colours.secondary}; }}
    QToolTip {{ background: {colours.surface}; color: {colours.text}; border: 1px solid {colours.border};
        padding: {gap.small}px; }}
    QLabel[role="secondary"] {{ color: {colours.secondary}; }}

    QToolButton[role="quiet"], QToolButton[role="icon"] {{
        border: 1px solid transparent; border-radius: {gap.radius}px; background: transparent; color: {colours.text};
        padding: {gap.small}px {gap.medium}px; }}
    QToolButton[role="icon"] {{ padding: {gap.hair}px; }}
    QToolButton[role="quiet"]:hover, QToolButton[role="icon"]:hover {{ background: {colours.hover}; }}
    QToolButton[role="quiet"]:pressed, QToolButton[role="icon"]:pressed {{ background: {colours.border}; }}
    QToolButton[role="quiet"]:focus, QToolButton[role="icon"]:focus {{ border-color: {colours.accent}; }}

    QPushButton[role="plain"] {{
        border: 1px solid {colours.border}; border-radius: {gap.radius}px; background: {colours.surface};
        color: {colours.text}; padding: {gap.small + 1}px {gap.large}px; }}
    QPushButton[role="plain"]:hover {{ background: {colours.hover}; }}
    QPushButton[role="plain"]:focus {{ border-color: {colours.accent}; }}
    QPushButton[role="prompt"] {{
        border: 1px solid {colours.border}; border-radius: {gap.large}px; background: {colours.surface};
        color: {colours.text}; padding: {gap.large}px {gap.wide}px; text-align: left; }}
    QPushButton[role="prompt"]:hover {{ background: {colours.hover}; }}
    QPushButton[role="prompt"]:focus {{ border-color: {colours.accent}; }}

    QPushButton[role="main"] {{
        border: 2px solid {colours.accent}; border-radius: {gap.radius}px; background: {colours.accent};
        color: {colours.on_accent}; padding: {gap.medium}px {gap.wide}px; }}
    QPushButton[role="main"]:hover {{ background: {colours.accent_hover}; border-color: {colours.accent_hover}; }}
    QPushButton[role="main"]:focus {{ border-color: {colours.text}; }}

    #send {{ border: 2px solid {colours.accent}; border-radius: {gap.control // 2}px; background: {colours.accent}; }}
    #send:hover {{ background: {colours.accent_hover}; border-color: {colours.accent_hover}; }}
    #send:focus {{ border-color: {colours.text}; }}
    #send:disabled {{ background: {colours.meter}; border-color: {colours.meter}; }}

    #composer {{ background: {colours.surface}; border: 1px solid {colours.border};
        border-radius: {gap.card_radius}px; }}
    #composer[active="true"] {{ border-color: {colours.accent}; }}
    #composer QPlainTextEdit {{ background: transparent; border: none; color: {colours.text};
        selection-background-color: {colours.selection}; selection-color: {colours.on_selection}; }}

    QFrame[role="chip"] {{ background: {colours.raised}; border: 1px solid {colours.border};
        border-radius: {gap.radius}px; }}
    QFrame[role="chip"]:focus {{ border-color: {colours.accent}; }}
    #composer QScrollArea, #composer #attachments {{ background: transparent; border: none; }}

    #conversation {{ background: {colours.window}; border: none; color: {colours.text};
        selection-background-color: {colours.selection}; selection-color: {colours.on_selection}; }}
    #latest {{ background: {colours.surface}; color: {colours.text}; border: 1px solid {colours.border};
        border-radius: {gap.control // 2}px; padding: 0 {gap.large}px; }}
    #latest:hover {{ background: {colours.hover}; }}
    #latest:focus {{ border-color: {colours.accent}; }}

    #find {{ background: {colours.surface}; border: 1px solid {colours.border}; border-radius: {gap.large}px; }}
    #find QLineEdit {{ background: transparent; border: none; color: {colours.text};
        selection-background-color: {colours.selection}; selection-color: {colours.on_selection}; }}

    #notice {{ background: {colours.notice}; border: 1px solid {colours.notice_border};
        border-radius: {gap.large}px; }}
    #notice QLabel {{ background: transparent; }}

    QScrollBar:horizontal {{ background: transparent; height: {gap.medium}px; margin: 0; }}
    QScrollBar::handle:horizontal {{ background: {colours.scroll}; border-radius: 3px; min-width: 36px;
        margin: 1px 0 1px 0; }}
    QScrollBar::handle:horizontal:hover {{ background: {colours.secondary}; }}
    QScrollBar::add-line:horizontal, QScrollBar::sub-line:horizontal {{ width: 0; }}
    QScrollBar::add-page:horizontal, QScrollBar::sub-page:horizontal {{ background: transparent; }}

    #modes {{ background: {colours.raised}; border-radius: {gap.radius}px; }}
    #modes QToolButton {{ border: 1px solid transparent; border-radius: {gap.radius - 2}px; background: transparent;
        color: {colours.secondary}; padding: {gap.hair + 1}px {gap.large}px; }}
    #modes QToolButton:hover {{ color: {colours.text}; }}
    #modes QToolButton:checked {{ background: {colours.surface}; color: {colours.text};
        border-color: {colours.border}; }}
    #modes QToolButton:focus {{ border-color: {colours.accent}; }}

    QProgressBar {{ background: {colours.meter}; border: none; border-radius: 2px; }}
    QProgressBar::chunk {{ background: {colours.accent}; border-radius: 2px; }}
    """
    if own_scroll_bars:
        sheet += f"""
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {colours.scroll}; border-radius: 3px; min-height: 36px;
        margin: 2px 3px 2px 3px; }}
    QScrollBar::handle:vertical:hover {{ background: {colours.secondary}; }}
    QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
    QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
    """
    return sheet
