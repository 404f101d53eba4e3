"""The programs that run models: which are here, what each can do, and which one is used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from bitnet_desktop.engine.binaries import Engine, Family
from bitnet_desktop.engine.processor import TELLING_FEATURES, processor_features
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.option_rows import ButtonRow, OptionRow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.settings_pages.looking_page import LookingPage
from bitnet_desktop.ui.settings_pages.surroundings import EngineFound, Surroundings
from bitnet_desktop.words import say, say_number


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found in the background."""

    engines: tuple[EngineFound, ...]
    features: frozenset[str] | None


class EnginesPage(LookingPage):
    """Engines that were found, the processor they would run on, and a way to any other."""

    def __init__(self, look: Look, preferences: Preferences, around: Surroundings, parent: QWidget) -> None:
        super().__init__(look, preferences, around, parent, partial(_look, around.find_engines))
        self.add_words(
            self.tr(
                "An engine is a llama-cli of the llama.cpp family. The app’s own is the fastest for BitNet; others may "
                "know models that it does not."
            )
        )
        card = self.add_card()
        self._chosen = ButtonRow(
            look,
            self.tr("Engine in use"),
            "",
            [self.tr("Choose another…"), self.tr("Use the first found")],
            card,
        )
        card.add(self._chosen)
        self._found = self.add_card(self.tr("Found on this computer"))
        self._found.add(self._remark(self.tr("Looking for engines…")))
        card = self.add_card(self.tr("Processor"))
        self._processor = OptionRow(look, self.tr("What the processor can do"), self.tr("Looking…"), card)
        self._processor.without_reset()
        card.add(self._processor)
        self._chosen.buttons[0].clicked.connect(self._ask_program)
        self._chosen.buttons[1].clicked.connect(self._use_first)
        self.looked.connect(self._show_looked)
        preferences.changed.connect(self._on_changed)
        self._show_chosen(preferences.settings)

    def use(self, path: str) -> None:
        """Use the engine at a path from now on; empty for the first that is found."""
        self._preferences.use(replace(self._preferences.settings, engine=path))

    def _use_first(self) -> None:
        self.use("")

    def _ask_program(self) -> None:
        if self._dialog is None:
            dialog = QFileDialog(self.window(), self.tr("Choose an engine: the program llama-cli"))
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.fileSelected.connect(self.use)
            self._dialog = dialog
        self._dialog.open()

    def _on_changed(self, before: Settings, now: Settings) -> None:
        if now.engine != before.engine:
            self._show_chosen(now)
            self.opened()

    def _show_chosen(self, settings: Settings) -> None:
        first = self.tr("The first that is found: the app’s own, then those of the system.")
        self._chosen.set_about(settings.engine or first)
        self._chosen.buttons[1].setVisible(bool(settings.engine))

    def _show_looked(self, looked: _Looked) -> None:
        self._found.empty()
        if not looked.engines:
            self._found.add(self._remark(self.tr("No engine was found.")))
        chosen = self._preferences.settings.engine
        for place, found in enumerate(looked.engines):
            is_used = str(found.path) == chosen if chosen else place == 0
            self._found.add(self._engine_row(found, is_used=is_used))
        self._processor.set_about(self._features(looked.features))
        self.rows_changed.emit()

    def _engine_row(self, found: EngineFound, *, is_used: bool) -> OptionRow:
        if found.engine is None:
            words = say(found.problem) if found.problem is not None else None
            row = ButtonRow(
                self.look, found.path.name, str(found.path), [self.tr("Show in folder")], self._found
            )
            row.set_note("" if words is None else words.title)
            row.buttons[0].clicked.connect(partial(self._around.open_folder, found.path.parent))
            return row
        engine = found.engine
        row = ButtonRow(
            self.look,
            f"{engine.name} {engine.version}".strip(),
            str(engine.cli),
            [self.tr("In use") if is_used else self.tr("Use"), self.tr("Show in folder")],
            self._found,
        )
        row.set_note(" ".join((self._family(engine), self._abilities(engine))))
        use: QPushButton = row.buttons[0]
        use.setEnabled(not is_used)
        use.clicked.connect(partial(self.use, str(found.path)))
        row.buttons[1].clicked.connect(partial(self._around.open_folder, engine.folder))
        return row

    def _family(self, engine: Engine) -> str:
        if engine.ours:
            return self.tr("Made for this app, family ik_llama.cpp.")
        if engine.family is Family.REPL:
            return self.tr("A newer llama-cli of llama.cpp.")
        return self.tr("A classic llama-cli.")

    def _abilities(self, engine: Engine) -> str:
        if not engine.architectures:
            return self.tr("What it can load shows when a model is opened.")
        words = self.tr("Loads {count} kinds of models, BitNet among them.")
        if not any("bitnet" in name for name in engine.architectures):
            words = self.tr("Loads {count} kinds of models, but not BitNet.")
        return words.replace("{count}", say_number(len(engine.architectures)))

    def _features(self, features: frozenset[str] | None) -> str:
        if features is None:
            return self.tr("The system does not tell.")
        names = [name.upper() for name in TELLING_FEATURES if name in features]
        return ", ".join(names) or self.tr("Nothing that engines ask for.")

    def _remark(self, words: str) -> OptionRow:
        row = OptionRow(self.look, words, "", self._found)
        row.without_reset()
        return row


def _look(find: Callable[[], Sequence[EngineFound]]) -> _Looked:
    return _Looked(tuple(find()), processor_features())
