"""Run by test_kills: imports a file again and again, until it is killed. Its arguments are a database and the file."""

from __future__ import annotations

import sys
from pathlib import Path

from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.importing import import_from
from tests.unit.storage.samples import NOW


def main() -> None:
    library = Library.open(Path(sys.argv[1]))
    print("ready", flush=True)  # noqa: T201
    while True:
        import_from(library, Path(sys.argv[2]), NOW)


if __name__ == "__main__":
    main()
