"""The colours of code. Calm: few hues, none louder than the words around; comments stand back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bitnet_desktop.ui.tokens import DARK, LIGHT


@dataclass(frozen=True, slots=True)
class CodeColours:
    """A colour (#rrggbb) for each token class of `code_tokens.TokenClass`, by its name.

    Each has a contrast of at least 4.5:1 on the window, on surfaces and on what is raised from them.
    """

    keyword: str
    name: str
    function: str
    type: str
    string: str
    number: str
    comment: str
    operator: str
    meta: str
    heading: str
    inserted: str
    deleted: str
    error: str


LIGHT_CODE: Final = CodeColours(
    keyword="#7a3e83",
    name="#3d5878",
    function="#1f5c99",
    type=LIGHT.accent,
    string="#7d4a12",
    number="#96412b",
    comment=LIGHT.secondary,
    operator="#5a574f",
    meta="#705700",
    heading=LIGHT.accent,
    inserted="#2d692f",
    deleted="#a03434",
    error="#a82a2a",
)

DARK_CODE: Final = CodeColours(
    keyword="#cda5d8",
    name="#a9c1dc",
    function="#8dbbe8",
    type="#6cc4b5",
    string="#dbb680",
    number="#e3a48d",
    comment=DARK.secondary,
    operator="#bfbab0",
    meta="#d5c281",
    heading=DARK.accent,
    inserted="#92c98c",
    deleted="#ef9a92",
    error="#f2958c",
)
