"""A language that nobody speaks: every word is accented and almost half as long again, so what has no room shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

_ACCENTS = str.maketrans("aceinorsuyACEINOSUY", "åçéîñöŕšüýÅÇÉÎÑÖŠÜÝ")
_PLACE = re.compile(r"(\{[a-z_]*\}|%n|&(?=\w))")
_LONGER = 0.4


def pseudo(words: str) -> str:
    """The words in the language; places to fill in, and the mark of a letter, stay as they are."""
    parts = _PLACE.split(words)
    accented = "".join(part if _PLACE.fullmatch(part) else part.translate(_ACCENTS) for part in parts)
    tail = "…" if accented.endswith("…") else ""
    # In words, because it is lines of words that have to be broken.
    more = " ".join(["ëïü"] * max(1, round(len(words) * _LONGER / 4)))
    return f"{accented.removesuffix('…')} {more}{tail}"


class PseudoTranslator(QTranslator):
    """Translates everything that goes through translation."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, number: int = -1) -> str:
        return pseudo(text) if text else ""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def cut_off(window: QWidget) -> Iterator[str]:
    """What of a window's words cannot be read as a whole."""
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and _is_cut(label):
            yield f"{type(label.parent()).__name__}: {label.text()}"
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and not _elides(button):
            needed = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
            if button.width() < needed:
                yield f"{type(button).__name__}: {button.text()}"
    for field in window.findChildren(QLineEdit):
        needed = field.fontMetrics().horizontalAdvance(field.placeholderText())
        if field.isVisible() and not field.text() and field.width() < needed:
            yield f"{type(field).__name__}: {field.placeholderText()}"
    for choice in window.findChildren(QComboBox):
        needed = choice.fontMetrics().horizontalAdvance(choice.currentText())
        if choice.isVisible() and choice.width() < needed:
            yield f"{type(choice).__name__}: {choice.currentText()}"


def untranslated(window: QWidget, *data: str) -> Iterator[str]:
    """The words of a window that are in no other language; `data` are no words, such as the names of models."""
    for part in (window, *window.findChildren(QWidget)):
        if not part.isVisible():
            continue
        texts = [part.accessibleName(), part.toolTip(), *(action.text() for action in part.actions())]
        if isinstance(part, QLabel | QAbstractButton):
            texts.append(part.text())
        elif isinstance(part, QLineEdit | QPlainTextEdit):
            texts.append(part.placeholderText())
        for text in texts:
            words = text
            for each in data:
                words = words.replace(each, "")
            if words.isascii() and any(map(str.isalpha, words)):
                yield f"{type(part).__name__}: {text}"


def _is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width() or label.height() < label.fontMetrics().height()


def _elides(button: QAbstractButton) -> bool:
    """The model's name is shortened in the middle, and told whole by its tool tip."""
    return isinstance(button, QToolButton) and "…" in button.text() and bool(button.toolTip())
