"""Chooses the piece that a leaf is drawn from."""

from __future__ import annotations

from collections.abc import Callable

from bitnet_desktop.chat.leaves import Leaf, LeafKind
from bitnet_desktop.ui.code_piece import CodePiece
from bitnet_desktop.ui.pieces import Piece, RulePiece, Setting
from bitnet_desktop.ui.row_piece import RowPiece, TableColumns
from bitnet_desktop.ui.text_pieces import FormulaPiece, TextPiece


def make_piece(
    leaf: Leaf,
    previous: Leaf | None,
    setting: Setting,
    columns: Callable[[], TableColumns],
    *,
    literal: bool,
    wraps: bool,
) -> Piece:
    """The piece of a leaf. `literal`: it is no Markdown; `wraps`: its lines of code wrap; `columns`: its table's."""
    match leaf.kind:
        case LeafKind.CODE:
            return CodePiece(leaf, previous, setting, wraps=wraps)
        case LeafKind.ROW:
            return RowPiece(leaf, previous, setting, columns())
        case LeafKind.RULE | LeafKind.EMPTY:
            return RulePiece(leaf, previous, setting)
        case LeafKind.MATH:
            return FormulaPiece(leaf, previous, setting)
        case _:
            return TextPiece(leaf, previous, setting, literal=literal or leaf.kind is LeafKind.HTML)
