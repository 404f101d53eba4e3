"""Runs the window's program: one app for each person and data folder, and Qt's loop until it has ended."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo

from bitnet_desktop.app import WindowOptions, build_app, make_application
from bitnet_desktop.desktop.bundle import bundle_folder
from bitnet_desktop.desktop.folders import Folders, app_folders
from bitnet_desktop.desktop.handing_over import REFUSED, TAKEN, answer_to
from bitnet_desktop.desktop.quit_signals import quit_signals
from bitnet_desktop.desktop.single_instance import SingleInstance
from bitnet_desktop.desktop.system_needs import tell, window_trouble
from bitnet_desktop.ui.errors import error_door, logging_to

_NO_DISPLAY = 1
_NO_ANSWER = 1
_HANDING_S = 10.0  # for the app that runs already
_RETRY_S = 0.2


class NoAnswerError(Exception):
    """The app runs already, and does not answer; or it is of another version, and refuses what it does not know."""

    def __init__(self, *, is_refusal: bool) -> None:
        super().__init__()
        self.is_refusal = is_refusal


def run_window(options: WindowOptions) -> int:
    """Show the window until it is closed; returns the exit code."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    if trouble := window_trouble(os.environ, plugins):
        tell(trouble, in_window=bundle_folder() is not None)
        return _NO_DISPLAY
    application = make_application()
    folders = app_folders(os.environ)
    instance = SingleInstance(folders.data, application)
    try:
        if not _is_first(instance, options, folders):
            return 0
    except NoAnswerError as error:
        print(_no_answer_words(is_refusal=error.is_refusal), file=sys.stderr)  # noqa: T201 - it is for the terminal
        return _NO_ANSWER
    with logging_to(folders.logs):
        app = build_app(options, os.environ, application)
        app.ended.connect(application.quit)
        app.opened.connect(instance.listen)
        app.leaving.connect(instance.stop_listening)
        instance.handed.connect(app.take)
        # Qt's own loop: the window has no coroutines, and asyncio would cost it a tenth of its start.
        with error_door(app.window.unexpected.emit), quit_signals(app.leave):
            app.begin()
            application.exec()
        app.window.deleteLater()
    instance.end()
    return 0


def _is_first(instance: SingleInstance, options: WindowOptions, folders: Folders) -> bool:
    """Take the app's place; False if another app has it, and has done what this start is for.

    Raises:
        NoAnswerError: another app has it, and does not answer or does not understand.
    """
    request = options.request
    deadline = time.monotonic() + _HANDING_S
    while not instance.begin():
        if request is None or (options.hidden and request.command == "show"):
            return False
        # It may be just starting; and one that is just ending takes nothing more, but leaves its place.
        answer = answer_to(folders.data, request, _RETRY_S)
        if answer == TAKEN:
            return False
        if answer == REFUSED:
            raise NoAnswerError(is_refusal=True)
        if time.monotonic() > deadline:
            raise NoAnswerError(is_refusal=False)
    return True


def _no_answer_words(*, is_refusal: bool) -> str:
    translate = QCoreApplication.translate
    if is_refusal:
        return translate(
            "App", "Another version of BitNet Desktop is running. End it, then start this one again."
        )
    return translate(
        "App", "BitNet Desktop is running already, but it does not answer. End it, then start it again."
    )
