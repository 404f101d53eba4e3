"""The icons: read again by parsers that are not ours (Qt's), or by their own headers."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QImageReader

from icons import ICNS_TYPES, ICO_SIZES, LINUX_SIZES, write_icns, write_ico, write_linux, write_wizard

TEAL = QColor("#0f6e64")


def test_the_icon_of_windows(tmp_path: Path) -> None:
    path = tmp_path / "app.ico"
    write_ico(path)
    reader = QImageReader(str(path), QByteArray(b"ico"))
    sizes = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        image = reader.read()
        sizes.append(image.width())
        # In the right colours, and the mark where it is in the SVG, so neither mirrored nor upside down.
        assert image.pixelColor(image.width() // 2, image.height() // 6) == TEAL
        assert image.pixelColor(0, 0).alpha() == 0
        large = image.scaled(256, 256)
        assert large.pixelColor(194, 114).lightness() > large.pixelColor(62, 114).lightness()
    assert tuple(sizes) == ICO_SIZES


def test_the_icon_of_macos(tmp_path: Path) -> None:
    path = tmp_path / "app.icns"
    write_icns(path)
    data = path.read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8])[0] == len(data)
    place, found = 8, {}
    while place < len(data):
        kind, length = data[place : place + 4], struct.unpack(">I", data[place + 4 : place + 8])[0]
        image = QImage.fromData(data[place + 8 : place + length])
        found[kind] = image.width()
        # A margin all around, as icons have there.
        assert image.pixelColor(image.width() // 2, round(image.height() * 0.07)).alpha() == 0
        assert image.pixelColor(image.width() // 2, round(image.height() * 0.14)) == TEAL
        place += length
    assert found == ICNS_TYPES


def test_the_icons_of_linux(tmp_path: Path) -> None:
    write_linux(tmp_path)
    for size in LINUX_SIZES:
        image = QImage(str(tmp_path / "hicolor" / f"{size}x{size}" / "apps" / "bitnet-desktop.png"))
        assert (image.width(), image.height()) == (size, size)
    scalable = tmp_path / "hicolor" / "scalable" / "apps" / "bitnet-desktop.svg"
    assert scalable.read_bytes().startswith(b"<svg")


def test_the_picture_of_the_installer(tmp_path: Path) -> None:
    path = tmp_path / "wizard.bmp"
    write_wizard(path)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (164, 314)
    assert image.pixelColor(0, 0) == TEAL


def test_the_same_svg_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_ico(tmp_path / f"{name}.ico")
        write_icns(tmp_path / f"{name}.icns")
    assert (tmp_path / "one.ico").read_bytes() == (tmp_path / "two.ico").read_bytes()
    assert (tmp_path / "one.icns").read_bytes() == (tmp_path / "two.icns").read_bytes()
