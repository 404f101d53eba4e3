"""What a window needs of Linux, looked at before Qt is: Qt itself would abort without a word that helps.

Nothing is translated here, because what translates may be what is missing.
"""

from __future__ import annotations

import ctypes
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

# Shared libraries that PySide6-Essentials 6.11 needs and does not bring (the NEEDED entries of QtCore, QtGui,
# QtWidgets, QtDBus and QtNetwork and of the xcb, offscreen and wayland plugins), with the Debian package of each.
QT_LIBRARIES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

NO_DISPLAY = """\
There is no display for the window here. Without a window, ask from the terminal:

  bitnet-desktop ask "Hello"
"""
_NO_LIBRARY = """\
This computer lacks a library that BitNet Desktop needs: {library}.
{what}
"""
_APT = "On Debian, Ubuntu and their children this line installs it:\n\n  sudo apt-get install {package}"
_NO_APT = "Install it with the package manager of the system, then try again."
_OLD_SYSTEM = """\
This system is too old for this version of BitNet Desktop: it lacks {version} of the C library.
Use a newer system, or start BitNet Desktop from its source.
"""
_LIBRARY = re.compile(r"(?:^|\s)(\S+\.so[.\d]*): cannot open shared object file")
_C_VERSION = re.compile(r"version `(GLIBC_[\d.]+)' not found")
_DIALOGS = (("zenity", "--error", "--no-markup", "--text"), ("kdialog", "--error"), ("xmessage", "-center"))
_DIALOG_S = 600  # how long a person has to read


def explain(error: ImportError | OSError) -> str | None:
    """What to do about a library that could not be loaded; None where it is another trouble."""
    # In an installed app ctypes wraps the loader's own words in others.
    words = f"{error}\n{error.__cause__ or ''}"
    if found := _LIBRARY.search(words):
        library = found[1]
        package = QT_LIBRARIES.get(library)
        what = _APT.replace("{package}", package) if package else _NO_APT
        return _NO_LIBRARY.replace("{library}", library).replace("{what}", what)
    if found := _C_VERSION.search(words):
        return _OLD_SYSTEM.replace("{version}", found[1])
    return None


def window_trouble(
    environment: Mapping[str, str], plugins: Path, load: Callable[[str], ctypes.CDLL] = ctypes.CDLL
) -> str | None:
    """Why no window can be opened here, and what to do; None where one can.

    `plugins` is the folder of Qt's plugins. Where Qt was told which platform to use, it is left alone.
    """
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return None
    troubles = []
    for variable, plugin, library, connects in (
        ("WAYLAND_DISPLAY", "libqwayland.so", "libwayland-client.so.0", _connects_to_wayland),
        ("DISPLAY", "libqxcb.so", "libxcb.so.1", _connects_to_x),
    ):
        if not environment.get(variable):
            continue
        try:
            load(str(plugins / "platforms" / plugin))
            if connects(load(library)):
                return None
        except OSError as error:
            troubles.append(explain(error) or str(error))
    return troubles[0] if troubles else NO_DISPLAY


def tell(words: str, *, in_window: bool) -> None:
    """Say it on standard error; `in_window` also where a person sees it who has no terminal."""
    print(words, file=sys.stderr, end="")  # noqa: T201 - it is for the terminal
    if in_window and not (sys.stderr and sys.stderr.isatty()):
        import subprocess

        for command in _DIALOGS:
            if program := shutil.which(command[0]):
                subprocess.run(
                    [program, *command[1:], words], check=False, timeout=_DIALOG_S, capture_output=True
                )
                return


def _connects_to_x(library: ctypes.CDLL) -> bool:
    library.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(library.xcb_connect(None, None))
    failed = library.xcb_connection_has_error(connection)
    library.xcb_disconnect(connection)
    return not failed


def _connects_to_wayland(library: ctypes.CDLL) -> bool:
    library.wl_display_connect.restype = ctypes.c_void_p
    connection = library.wl_display_connect(None)
    if not connection:
        return False
    library.wl_display_disconnect(ctypes.c_void_p(connection))
    return True
