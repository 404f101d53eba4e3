"""A window of another program, with a field. Each change of its text is a line on standard output."""

from __future__ import annotations

import json
import sys

from PySide6.QtWidgets import QApplication, QLineEdit


def _tell(**facts: object) -> None:
    sys.stdout.write(f"{json.dumps(facts)}\n")
    sys.stdout.flush()


def main() -> int:
    application = QApplication(sys.argv[:1])
    field = QLineEdit()
    field.setWindowTitle("Other window")
    field.textChanged.connect(lambda text: _tell(text=text))
    field.show()
    _tell(window=int(field.winId()))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
