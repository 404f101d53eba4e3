"""The hotkey on X11: real keys, pressed with xdotool, on keyboards of several countries."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.desktop.combination import KEYS, Modifier
from bitnet_desktop.desktop.hotkey import Hotkey, HotkeyKind, HotkeyState
from bitnet_desktop.desktop.hotkey_x11 import Keyboard, symbol_of
from bitnet_desktop.desktop.system_hotkey import hotkey_handler
from bitnet_desktop.desktop.xcb import XConnection
from tests.support.desktops import x_server, x_tool

Press = Callable[..., None]
_SPACE = "65"  # key codes, which no layout changes
_Y_PLACE, _Z_PLACE = "29", "52"


@pytest.fixture
def layout(display: str) -> Iterator[Callable[[str], None]]:
    """Changes the keyboard's layout; afterwards it is what it was."""

    def change(*words: str) -> None:
        x_tool(display, "setxkbmap", *words)

    change("us")
    yield change
    change("us")


@pytest.fixture
def hotkey(display: str, qapp: QCoreApplication, layout: object) -> Iterator[Hotkey]:
    made = Hotkey(hotkey_handler({"DISPLAY": display}, None))
    yield made
    made.set(None)
    made.deleteLater()


def _expect(qtbot: QtBot, hotkey: Hotkey, display: str, *keys: str, presses: int = 1) -> None:
    """Press keys; afterwards F12 proves that all of them have come by."""
    seen: list[int] = []
    hotkey.pressed.connect(lambda: seen.append(1))
    x_tool(display, "xdotool", "key", "--clearmodifiers", "+".join(keys))
    qtbot.waitUntil(lambda: len(seen) >= presses, timeout=5000) if presses else qtbot.wait(100)
    assert len(seen) == presses


def _active(hotkey: Hotkey, keys: str) -> None:
    hotkey.set(keys)
    assert hotkey.state == HotkeyState(HotkeyKind.ACTIVE, keys)


def test_the_keys_are_heard_wherever_the_focus_is(qtbot: QtBot, hotkey: Hotkey, display: str) -> None:
    _active(hotkey, "Ctrl+Alt+Space")
    _expect(qtbot, hotkey, display, "ctrl", "alt", "space")
    _expect(qtbot, hotkey, display, "ctrl", "space", presses=0)
    _active(hotkey, "Ctrl+Shift+F12")
    _expect(qtbot, hotkey, display, "ctrl", "shift", "F12")
    _expect(qtbot, hotkey, display, "ctrl", "alt", "space", presses=0)
    hotkey.set(None)
    assert hotkey.state == HotkeyState(HotkeyKind.OFF)
    _expect(qtbot, hotkey, display, "ctrl", "shift", "F12", presses=0)


@pytest.mark.parametrize("lock", ["Num_Lock", "Caps_Lock"])
def test_locks_make_no_difference(qtbot: QtBot, hotkey: Hotkey, display: str, lock: str) -> None:
    _active(hotkey, "Ctrl+Alt+Space")
    x_tool(display, "xdotool", "key", lock)
    try:
        # Without --clearmodifiers, which would take the lock away.
        with qtbot.waitSignal(hotkey.pressed):
            x_tool(display, "xdotool", "key", "ctrl+alt+space")
    finally:
        x_tool(display, "xdotool", "key", lock)


def test_a_key_that_is_held_is_one_press(qtbot: QtBot, hotkey: Hotkey, display: str) -> None:
    _active(hotkey, "Ctrl+Alt+Space")
    seen: list[int] = []
    hotkey.pressed.connect(lambda: seen.append(1))
    down = ("keydown", "ctrl", "keydown", "alt", "keydown", "space")
    # Long enough for the X server to repeat it some times.
    x_tool(display, "xdotool", *down, "sleep", "1.0", "keyup", "space", "keyup", "alt", "keyup", "ctrl")
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.wait(100)
    assert seen == [1]
    _expect(qtbot, hotkey, display, "ctrl", "alt", "space")


@pytest.mark.parametrize(
    ("layout_name", "keys", "place"),
    [
        ("de", "Ctrl+Alt+Space", _SPACE),
        ("de", "Ctrl+Alt+Z", _Y_PLACE),
        ("de", "Ctrl+Alt+Y", _Z_PLACE),
        ("fr", "Ctrl+Alt+Space", _SPACE),
        ("fr", "Ctrl+Alt+A", "24"),
        ("fr", "Ctrl+Alt+1", "10"),
        ("ru", "Ctrl+Alt+Z", _Z_PLACE),
        ("gr", "Ctrl+Alt+Space", _SPACE),
        ("us,ru", "Ctrl+Alt+Z", _Z_PLACE),
        ("ru,us", "Ctrl+Alt+Z", _Z_PLACE),
    ],
)
def test_keyboards_of_other_countries(
    qtbot: QtBot,
    hotkey: Hotkey,
    display: str,
    layout: Callable[[str], None],
    layout_name: str,
    keys: str,
    place: str,
) -> None:
    layout(layout_name)
    _active(hotkey, keys)
    _expect(qtbot, hotkey, display, "ctrl", "alt", place)


def test_the_hotkey_follows_a_change_of_the_layout(
    qtbot: QtBot, hotkey: Hotkey, display: str, layout: Callable[[str], None]
) -> None:
    _active(hotkey, "Ctrl+Alt+Z")
    _expect(qtbot, hotkey, display, "ctrl", "alt", _Z_PLACE)
    layout("de")
    qtbot.wait(100)
    _expect(qtbot, hotkey, display, "ctrl", "alt", _Y_PLACE)
    _expect(qtbot, hotkey, display, "ctrl", "alt", _Z_PLACE, presses=0)
    layout("us")
    qtbot.wait(100)
    _expect(qtbot, hotkey, display, "ctrl", "alt", _Z_PLACE)
    assert hotkey.state.kind is HotkeyKind.ACTIVE


def test_keys_that_others_have_are_told(qtbot: QtBot, hotkey: Hotkey, display: str) -> None:
    other = XConnection(display)
    locked = 16  # NumLock alone: a part of what is asked for is enough
    assert other.grab_keys(int(_SPACE), [4 | 8 | locked])
    assert "Ctrl+Alt+Space" not in hotkey.offered()
    assert hotkey.offered("Ctrl+Alt+F9")[0] == "Ctrl+Alt+F9"
    hotkey.set("Ctrl+Alt+Space")
    assert hotkey.state == HotkeyState(HotkeyKind.TAKEN, "Ctrl+Alt+Space")
    # Nothing of it was kept.
    _expect(qtbot, hotkey, display, "ctrl", "alt", "space", presses=0)
    other.close()
    _active(hotkey, "Ctrl+Alt+Space")
    assert "Ctrl+Alt+Space" in hotkey.offered()
    _expect(qtbot, hotkey, display, "ctrl", "alt", "space")


@pytest.mark.parametrize("keys", ["", "A", "Shift+B", "Ctrl+", "Ctrl+Nothing", "Ctrl+Ctrl+A"])
def test_what_is_no_hotkey_is_told(hotkey: Hotkey, keys: str) -> None:
    hotkey.set(keys)
    assert hotkey.state == HotkeyState(HotkeyKind.NO_KEY, keys)


def test_a_server_that_goes_is_told(qtbot: QtBot, qapp: QCoreApplication) -> None:
    with x_server() as display:
        hotkey = Hotkey(hotkey_handler({"DISPLAY": display}, None))
        _active(hotkey, "Ctrl+Alt+Space")
    qtbot.waitUntil(lambda: hotkey.state.kind is HotkeyKind.IMPOSSIBLE)
    assert hotkey.offered() == []
    hotkey.set("Ctrl+Alt+Space")
    assert hotkey.state.kind is HotkeyKind.IMPOSSIBLE
    hotkey.set(None)
    hotkey.deleteLater()


def test_without_a_display_there_is_no_way() -> None:
    assert hotkey_handler({}, None) is None
    assert hotkey_handler({"DISPLAY": ":4711"}, None) is None
    hotkey = Hotkey(None)
    hotkey.set("Ctrl+Alt+Space")
    assert hotkey.state == HotkeyState(HotkeyKind.IMPOSSIBLE, "Ctrl+Alt+Space")
    assert hotkey.offered() == []
    hotkey.set(None)
    assert hotkey.state == HotkeyState(HotkeyKind.OFF)


def test_every_key_has_a_symbol() -> None:
    assert len({symbol_of(key) for key in KEYS}) == len(KEYS)


def test_modifiers_are_where_the_keyboard_has_them() -> None:
    none: frozenset[int] = frozenset()
    symbols = {64: (0xFFE9,), 133: (0xFFEB,), 77: (0xFF7F,), 78: (0xFF14,)}
    modifiers = (none, none, none, frozenset({133}), frozenset({77}), frozenset({78}), frozenset({64}), none)
    keyboard = Keyboard(symbols, modifiers)
    masks = keyboard.masks_for(frozenset({Modifier.ALT, Modifier.META}))
    # Alt is Mod4 here, Meta Mod1; NumLock is Mod2, ScrollLock Mod3.
    assert sorted(masks) == sorted(72 | lock for lock in (0, 2, 16, 18, 32, 34, 48, 50))
    assert Keyboard({}, (none,) * 8).keys_for("Space") == []
    assert Keyboard({}, (none,) * 8).masks_for(frozenset({Modifier.ALT})) == [8, 10]
