"""The portable zip: the bundle, and beside it a folder named `portable`, in which the app then keeps what it keeps."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

MARK = "portable"
_NOTE = """\
BitNet Desktop keeps its conversations, settings and models in this folder, because it is here.
Without it, they go where Windows keeps such things for your account.
"""
_EARLIEST = 315_532_800  # 1980, when the dates of zip files begin; seconds since 1970


def write_zip(bundle: Path, version: str, out: Path, epoch: int) -> None:
    """Write the zip. The same bundle gives the same bytes: sorted, and every date is `epoch`, in seconds since 1970.

    Raises:
        OSError: the bundle cannot be read, or the zip not be written.
    """
    root = f"BitNet Desktop {version}"
    date = time.gmtime(max(epoch, _EARLIEST))[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:

        def add(name: str, content: bytes) -> None:
            entry = zipfile.ZipInfo(f"{root}/{name}", date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # DOS, wherever it is written
            archive.writestr(entry, content)

        for path in sorted(bundle.rglob("*")):
            if path.is_file():
                add(path.relative_to(bundle).as_posix(), path.read_bytes())
        add(f"{MARK}/what is this.txt", _NOTE.replace("\n", "\r\n").encode("ascii"))
