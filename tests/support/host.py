"""An app that is killed: runs a session until it is in the wanted moment, says so, and stays there.

    python -m tests.support.host ENGINE_FOLDER MODEL WORK_FOLDER MOMENT

MOMENT is loading, waiting, prefilling or generating. Prints the engine's process number when it has come.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from bitnet_desktop.engine.events import Delta, Progress
from bitnet_desktop.engine.session import Session
from bitnet_desktop.engine.states import State
from tests.support.real_engine import real_options

# Long enough that nobody gets to its end before the app is killed.
_LONG_MESSAGE = "hello " * 1500


def main(engine_folder: str, model: str, work_folder: str, moment: str) -> None:
    """Run until killed."""
    app = QCoreApplication([])
    options = real_options(Path(engine_folder), Path(model), Path(work_folder), context_size=4096, batch=32)
    session = Session(options)

    def report() -> None:
        sys.stdout.write(f"{session.engine_pid}\n")
        sys.stdout.flush()

    def on_state(state: State) -> None:
        if state is State.LOADING and moment == "loading":
            QTimer.singleShot(0, report)
        elif state is State.READY and moment == "waiting":
            report()
        elif state is State.READY:
            session.ask(_LONG_MESSAGE if moment == "prefilling" else "Write a very long story about a fox.")

    def on_told(event: object) -> None:
        wanted = Progress if moment == "prefilling" else Delta
        if isinstance(event, wanted) and session.asking and moment in ("prefilling", "generating"):
            report()

    session.state_changed.connect(on_state)
    session.told.connect(on_told)
    session.start()
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
