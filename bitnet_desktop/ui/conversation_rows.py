"""Paints the rows of the side bar, each as high as the next."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from bitnet_desktop.storage.records import Summary
from bitnet_desktop.ui.conversation_list import ConversationList
from bitnet_desktop.ui.conversation_sections import Section, SectionKind
from bitnet_desktop.ui.look import Look, icon, scaled_font
from bitnet_desktop.ui.one_line import draw_line
from bitnet_desktop.ui.tokens import SPACE, TYPE
from bitnet_desktop.words import say_number

_DOT = 7
_Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Draws headings, folders and conversations. Nothing of a title is ever markup."""

    def __init__(self, look: Look, model: ConversationList, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look = look
        self._model = model
        self._view = view
        self._drop_place = -1

    def set_drop_place(self, place: int) -> None:
        """The row of the folder that a drag would drop into; -1 for none."""
        if place != self._drop_place:
            self._drop_place = place
            self._view.viewport().update()

    # -- sizes and places

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, row_height(self._view))

    def name_room(self, row: QRect, index: _Index) -> QRect:
        """Where in a row its name stands; for editing it there."""
        return self._name_room(row, index, with_more=False)

    def more_room(self, row: QRect) -> QRect:
        """Where in a row the button for its menu is, while the mouse is there."""
        pill = _pill(row)
        side = min(SPACE.action, pill.height())
        left = pill.right() - side - SPACE.hair + 1
        place = QRect(left, pill.center().y() - side // 2, side, side)
        return QStyle.visualRect(self._view.layoutDirection(), row, place)

    def _name_room(self, row: QRect, index: _Index, *, with_more: bool) -> QRect:
        shown = self._model.row(index)
        pill = _pill(row)
        start, end = SPACE.medium + SPACE.hair, SPACE.medium
        if isinstance(shown, Section) and shown.kind is SectionKind.FOLDER:
            start = SPACE.small + SPACE.wide + SPACE.small
            end += QFontMetrics(self._small()).horizontalAdvance(say_number(shown.count)) + SPACE.medium
        elif isinstance(shown, Summary):
            if self._model.section_of(index.row()).kind is SectionKind.FOLDER:
                start = SPACE.small + SPACE.wide + SPACE.small
            if self._model.is_busy(index.row()):
                end = SPACE.large + _DOT + SPACE.small
        if with_more:
            end = SPACE.action + SPACE.small
        return QStyle.visualRect(self._view.layoutDirection(), row, pill.adjusted(start, 0, -end, 0))

    def _small(self) -> QFont:
        return scaled_font(self._view, TYPE.small)

    # -- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._model.row(index)
        if row is None:
            return
        painter.save()
        rect = option.rect
        if isinstance(row, Summary) or row.kind is SectionKind.FOLDER:
            self._paint_line(painter, option, index, row)
        else:
            painter.setFont(scaled_font(self._view, TYPE.small, strong=True))
            painter.setPen(QColor(self._look.colours.secondary))
            room = self._name_room(rect, index, with_more=False).adjusted(0, 0, 0, -SPACE.hair)
            draw_line(painter, room, self._model.words(row), self._view.layoutDirection(), bottom=True)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, row: Section | Summary
    ) -> None:
        colours = self._look.colours
        rect, state = option.rect, option.state
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        has_focus = self._view.hasFocus()
        is_selected = bool(state & QStyle.StateFlag.State_Selected) and (has_focus or self._has_several())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, index, hovered=is_hovered, selected=is_selected)
        text = colours.on_selection if is_selected else colours.text
        is_marked = is_selected or is_hovered or self._model.is_open(index.row())
        quiet = text if is_marked else colours.secondary  # which would be hard to read on a darker ground
        painter.setPen(QColor(text if not isinstance(row, Summary) or row.title.strip() else quiet))
        painter.setFont(self._view.font())
        side = self._view.layoutDirection()
        room = self._name_room(rect, index, with_more=is_hovered)
        draw_line(painter, room, self._model.words(row), side)
        if isinstance(row, Section):
            counted = not is_hovered and not self._model.is_busy(index.row())
            self._paint_folder(painter, rect, row, quiet, counted=counted)
        if is_hovered:
            spot = self.more_room(rect)
            inner = QRect(0, 0, SPACE.icon, SPACE.icon)
            inner.moveCenter(spot.center())
            icon("more", quiet).paint(painter, inner)
        elif self._model.is_busy(index.row()):
            self._paint_dot(painter, rect)
        if has_focus and index.row() == self._view.currentIndex().row():
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_pill(rect).toRectF().adjusted(0.5, 0.5, -0.5, -0.5), *_corners())

    def _paint_ground(
        self, painter: QPainter, rect: QRect, index: _Index, *, hovered: bool, selected: bool
    ) -> None:
        colours = self._look.colours
        is_open = self._model.is_open(index.row())
        is_goal = index.row() == self._drop_place
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or is_goal or hovered or is_open:
            plain = colours.meter if is_open else colours.hover
            painter.setBrush(QColor(colours.selection if selected or is_goal else plain))
            painter.drawRoundedRect(_pill(rect), *_corners())
        if is_open:
            # Not by colour alone: the bar is there in any colour scheme.
            pill = _pill(rect)
            bar = QRect(pill.left(), pill.top() + SPACE.medium, SPACE.bar, pill.height() - 2 * SPACE.medium)
            painter.setBrush(QColor(colours.accent))
            bar = QStyle.visualRect(self._view.layoutDirection(), rect, bar)
            painter.drawRoundedRect(bar, SPACE.bar / 2, SPACE.bar / 2)

    def _paint_folder(
        self, painter: QPainter, rect: QRect, row: Section, colour: str, *, counted: bool
    ) -> None:
        side = self._view.layoutDirection()
        pill = _pill(rect)
        spot = QRect(pill.left() + SPACE.small, 0, SPACE.wide, SPACE.wide)
        spot.moveTop(pill.top() + (pill.height() - SPACE.wide + 1) // 2)
        spot = QStyle.visualRect(side, rect, spot)
        if not row.is_closed:
            icon("chevron", colour).paint(painter, spot)
        else:
            is_mirrored = side is Qt.LayoutDirection.RightToLeft
            icon("chevron-left" if is_mirrored else "chevron-right", colour).paint(painter, spot)
        if counted:
            painter.setFont(self._small())
            painter.setPen(QColor(colour))
            room = pill.adjusted(SPACE.medium, 0, -SPACE.medium, 0)
            other = (
                Qt.LayoutDirection.LeftToRight
                if side is Qt.LayoutDirection.RightToLeft
                else Qt.LayoutDirection.RightToLeft
            )
            draw_line(painter, QStyle.visualRect(side, rect, room), say_number(row.count), other)

    def _paint_dot(self, painter: QPainter, rect: QRect) -> None:
        pill = _pill(rect)
        dot = QRect(pill.right() - SPACE.medium - _DOT, 0, _DOT, _DOT)
        dot.moveTop(pill.top() + (pill.height() - _DOT + 1) // 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.accent))
        painter.drawEllipse(QStyle.visualRect(self._view.layoutDirection(), rect, dot))

    def _has_several(self) -> bool:
        ranges = self._view.selectionModel().selection()
        return sum(ranges.at(number).height() for number in range(ranges.count())) > 1

    # -- hints

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """The whole name, where only a part of it is to be seen."""
        row = self._model.row(index)
        if row is None:
            return False
        words = self._model.words(row)
        rect = view.visualRect(self._model.index(index.row()))
        room = self._name_room(rect, index, with_more=True).width()
        is_cut = view.fontMetrics().horizontalAdvance(words) > room
        # A tool tip guesses whether it was given markup; this way it need not, and folds long names too.
        QToolTip.showText(event.globalPos(), f"<qt>{escape(words)}</qt>" if is_cut else "", view, rect)
        return True


def row_height(view: QAbstractItemView) -> int:
    """The height of every row, in device-independent pixels; it grows with the system's font."""
    return max(SPACE.control + SPACE.hair, view.fontMetrics().height() + SPACE.wide)


def _pill(row: QRect) -> QRect:
    """The part of a row that is coloured."""
    return row.adjusted(SPACE.medium, 1, -SPACE.medium, -1)


def _corners() -> tuple[float, float]:
    return float(SPACE.radius), float(SPACE.radius)
