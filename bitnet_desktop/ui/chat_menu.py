"""The menu of a message, for the mouse and for the keyboard: copying, selecting, and the links in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from bitnet_desktop.ui.acts import Act, act_words
from bitnet_desktop.ui.chat_area import ChatArea

_COPIES = (Act.COPY, Act.COPY_MARKDOWN)
_MOST_LINKS = 20
_LONGEST = 60  # characters of an address in a menu

translate = QCoreApplication.translate


def message_menu(
    view: ChatArea, message: int, link: str, actions: Sequence[Act], act: Callable[[int, Act], None]
) -> QMenu:
    """What can be done with a message; `link` is the address under the mouse, "" for none. The caller shows it."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if link:
        _add(menu, translate("Message", "Open link"), lambda: view.link_asked.emit(link))
        _add(
            menu, translate("Message", "Copy link address"), lambda: QGuiApplication.clipboard().setText(link)
        )
        menu.addSeparator()
    if not view.selection.is_empty:
        _add(menu, translate("Message", "Copy selection"), view.copy)
    others = [each for each in actions if each not in _COPIES]
    pin = Act.UNPIN if view.column.shown(message).is_pinned else Act.PIN
    removal = (pin, Act.DELETE) if Act.EDIT in others else ()
    for each in (*_COPIES, *others, *removal):
        _add(menu, act_words(each), partial(act, message, each))
    _add(menu, translate("Message", "Select message"), lambda: view.select_message(message))
    links = view.column.layout(message).links(_MOST_LINKS)
    if links:
        menu.addSeparator()
        inside = menu.addMenu(translate("Message", "Links"))
        for address in links:
            _add(inside, _short(address), partial(view.link_asked.emit, address))
    return menu


def _add(menu: QMenu, words: str, do: Callable[[], object]) -> None:
    # Not the method itself: `triggered` would hand it whether the action is checked.
    menu.addAction(words).triggered.connect(lambda _=False: do())


def _short(address: str) -> str:
    """An address as a menu's words: an ampersand would be taken for a mnemonic."""
    shown = address if len(address) <= _LONGEST else address[: _LONGEST - 1] + "…"
    return shown.replace("&", "&&")
