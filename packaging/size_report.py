"""How large the app is, by part, and how large each installer: `python packaging/size_report.py FOLDER [FILE ...]`.

FOLDER is the app's folder (`build/package/dist/bitnet-desktop`); the files are what was made of it. MB are 1,000,000
bytes. Links count nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

# What a file belongs to, by the first of these that its path begins with or holds.
_PARTS = (
    ("_internal/models/", "the model"),
    ("_internal/engines/", "engine"),
    ("_internal/PySide6/Qt/lib/libicu", "Qt: Unicode data (ICU)"),
    ("_internal/PySide6/Qt/plugins/", "Qt: plugins"),
    ("_internal/PySide6/Qt/translations/", "Qt: translations"),
    ("_internal/PySide6/Qt/lib/", "Qt: libraries"),
    ("_internal/PySide6/", "Qt for Python"),
    ("_internal/shiboken6/", "Qt for Python"),
    ("_internal/licences/", "licences"),
    ("_internal/bitnet_desktop/", "pictures and translations of the app"),
    ("_internal/lib", "libraries of the system"),
    ("_internal/", "Python and its packages"),
    ("", "program, with all Python code"),
)


def parts_of(folder: Path) -> dict[str, int]:
    """Bytes by part; an engine's variants each for themselves."""
    sizes: dict[str, int] = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            name = path.relative_to(folder).as_posix()
            part = next(words for start, words in _PARTS if name.startswith(start))
            if part == "engine":
                part += f" for {name.split('/')[2]}"
            if name.startswith("_internal/libpython"):
                part = "Python and its packages"
            sizes[part] = sizes.get(part, 0) + path.stat().st_size
    return dict(sorted(sizes.items(), key=lambda item: -item[1]))


def table(folder: Path, files: Iterable[Path]) -> str:
    """The report in Markdown."""
    sizes = parts_of(folder)
    lines = ["| part | MB |", "|---|---:|"]
    lines += [f"| {part} | {size / 1e6:.1f} |" for part, size in sizes.items()]
    lines.append(f"| **installed** | **{sum(sizes.values()) / 1e6:.1f}** |")
    lines += [f"| {file.name} | {file.stat().st_size / 1e6:.1f} |" for file in files]
    return "\n".join(lines)


def main() -> int:
    """Print the report; returns the exit code."""
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    print(table(Path(sys.argv[1]), map(Path, sys.argv[2:])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
