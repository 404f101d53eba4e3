"""The commands of a window: each an action with its words and keys, done by whoever said that it does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from bitnet_desktop.desktop.conventions import keys_of
from bitnet_desktop.ui.command_list import Command, all_commands


class Commands(QObject):
    """What nobody does yet cannot be chosen. `ran` tells what was done, however it was chosen."""

    ran = Signal(str)  # the command's id

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = {command.id: command for command in all_commands()}
        self._doers: dict[str, Callable[[], object]] = {}
        self._off: set[str] = set()
        self._holds = False
        self._held: list[str] = []
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {command.id: self._make(command) for command in self._commands.values()}

    @property
    def all(self) -> Mapping[str, Command]:
        """By id, in the order of the menus."""
        return self._commands

    def action(self, command_id: str) -> QAction:
        """For a menu."""
        return self._actions[command_id]

    def on(self, command_id: str, do: Callable[[], object]) -> None:
        """From now on, this is what a command does."""
        self._doers[command_id] = do
        self._show_enabled(command_id)

    def set_enabled(self, command_id: str, *, enabled: bool) -> None:
        """Whether a command can be chosen now."""
        if enabled:
            self._off.discard(command_id)
        else:
            self._off.add(command_id)
        self._show_enabled(command_id)

    def can_run(self, command_id: str) -> bool:
        """Whether it would do something now."""
        return command_id in self._doers and command_id not in self._off

    def hold(self) -> None:
        """While the app starts, what nobody does yet can be chosen too; it is done when the start is over."""
        self._holds = True
        self._show_all()

    def let_go(self) -> None:
        """The start is over: do what was chosen before somebody could do it."""
        self._holds = False
        self._show_all()
        held, self._held = self._held, []
        for command_id in held:
            if self.can_run(command_id):
                self.run(command_id)

    def set_in_force(self, command_id: str) -> None:
        """Tick one of those of which one is in force."""
        self._actions[command_id].setChecked(True)

    def run(self, command_id: str) -> None:
        """Do it, as if it were chosen in its menu."""
        self._actions[command_id].trigger()

    def _make(self, command: Command) -> QAction:
        action = QAction(command.words, self)
        action.setData(command.id)
        action.setMenuRole(command.role)
        action.setShortcuts([QKeySequence(keys) for keys in keys_of(command.id)])
        action.setEnabled(False)
        if command.one_of:
            action.setCheckable(True)
        self._group(command.one_of).addAction(action)
        return action

    def _group(self, name: str) -> QActionGroup:
        group = self._groups.get(name)
        if group is None:
            group = self._groups[name] = QActionGroup(self)
            policy = QActionGroup.ExclusionPolicy
            group.setExclusionPolicy(policy.Exclusive if name else policy.None_)
            group.triggered.connect(self._on_triggered)
        return group

    def _on_triggered(self, action: QAction) -> None:
        command_id = str(action.data())
        if command_id not in self._doers:
            self._held.append(command_id)
            return
        self._doers[command_id]()
        self.ran.emit(command_id)

    def _show_enabled(self, command_id: str) -> None:
        is_held = self._holds and command_id not in self._doers and command_id not in self._off
        self._actions[command_id].setEnabled(is_held or self.can_run(command_id))

    def _show_all(self) -> None:
        for command_id in self._actions:
            self._show_enabled(command_id)
