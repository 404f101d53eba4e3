"""Every icon of every system, drawn from the app's one SVG when packages are built."""

from __future__ import annotations

import argparse
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = Path(__file__).resolve().parents[1] / "bitnet_desktop" / "resources" / "icons" / "app.svg"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)  # pixels: what Windows asks for from 100 to 400 %
LINUX_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
# Types of an .icns, and the pixels of each; the system scales 16 and 32 from the next larger ones.
ICNS_TYPES = {
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
# On macOS icons have a margin: their body is 824 of 1024 pixels wide. The SVG's is 232 of 256.
_MACOS_SCALE = (824 / 1024) / (232 / 256)
_LARGEST_BITMAP = 64  # larger ones are PNG in an .ico
_WIZARD = (164, 314)  # pixels: what NSIS shows at the side
_GROUND = "#0f6e64"


def drawn(width: int, height: int, side: float, ground: QColor | None = None) -> QImage:
    """The icon in the middle of a picture, `side` pixels wide, on nothing or on a colour."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0) if ground is None else ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SVG)).render(painter, QRectF((width - side) / 2, (height - side) / 2, side, side))
    painter.end()
    return image


def png(size: int, scale: float = 1.0) -> bytes:
    """A square picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"PNG")).write(drawn(size, size, size * scale)):
        raise OSError(f"Qt cannot write a PNG of {size} pixels")
    return bytes(buffer.data().data())


def _bitmap(size: int) -> bytes:
    """A square picture as an .ico holds it: header, rows from below in BGRA, and a mask that nobody looks at."""
    image = drawn(size, size, size)
    header = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    row = 4 * size
    pixels = bytes(image.constBits())
    rows = [pixels[start : start + row] for start in range(0, len(pixels), row)]
    mask_row = -(-size // 32) * 4
    return header + b"".join(reversed(rows)) + bytes(mask_row * size)


def write_ico(out: Path) -> None:
    """Write the icon of Windows."""
    pictures = [_bitmap(size) if size <= _LARGEST_BITMAP else png(size) for size in ICO_SIZES]
    place = 6 + 16 * len(pictures)
    entries = []
    for size, picture in zip(ICO_SIZES, pictures, strict=True):
        # 256 is written as 0: the field has one byte.
        entries.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place))
        place += len(picture)
    out.write_bytes(struct.pack("<HHH", 0, 1, len(pictures)) + b"".join(entries) + b"".join(pictures))


def write_icns(out: Path) -> None:
    """Write the icon of macOS."""
    made = {size: png(size, _MACOS_SCALE) for size in set(ICNS_TYPES.values())}
    parts = b"".join(
        kind + struct.pack(">I", 8 + len(made[size])) + made[size] for kind, size in ICNS_TYPES.items()
    )
    out.write_bytes(b"icns" + struct.pack(">I", 8 + len(parts)) + parts)


def write_linux(folder: Path) -> None:
    """Write the icons of Linux as the icon theme specification lays them out, below `folder` (`.../icons`)."""
    for size in LINUX_SIZES:
        target = folder / "hicolor" / f"{size}x{size}" / "apps" / "bitnet-desktop.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(png(size))
    scalable = folder / "hicolor" / "scalable" / "apps" / "bitnet-desktop.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_bytes(SVG.read_bytes())


def write_wizard(out: Path) -> None:
    """Write the picture at the side of the installer's last page; `out` ends with .bmp."""
    width, height = _WIZARD
    image = drawn(width, height, width * 0.8, QColor(_GROUND))
    if not image.convertToFormat(QImage.Format.Format_RGB888).save(str(out)):
        raise OSError(f"Qt cannot write {out}")


def main(arguments: list[str] | None = None) -> int:
    """Write all icons into a folder."""
    parser = argparse.ArgumentParser(description="Draw the icons of all systems.")
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    write_ico(folder / "bitnet-desktop.ico")
    write_icns(folder / "bitnet-desktop.icns")
    write_wizard(folder / "wizard.bmp")
    write_linux(folder / "icons")
    return 0


if __name__ == "__main__":
    sys.exit(main())
