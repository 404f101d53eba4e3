"""The window's conversation and the quick one, with one backstage."""

from __future__ import annotations

from typing import Any, cast

from bitnet_desktop.engine.states import State
from bitnet_desktop.loading import Wishes
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.driver import Makers
from bitnet_desktop.ui.quick_engine import QuickEngine
from tests.ui.conftest import MODEL
from tests.ui.doubles import Backstage, FakeSession


class QuickHouse:
    def __init__(self) -> None:
        self.stage = Backstage()
        self.wishes = Wishes()
        self.stage.wishes = cast("Any", self.wishes)
        self.main = Conversing(self.stage.makers())
        made = self.stage.makers()
        quick_makers = Makers(made.engine, made.loading, made.session, lambda: self.wishes)
        self.engine = QuickEngine(self.main, quick_makers)
        self.quick = self.engine.conversing

    def load(self) -> FakeSession:
        self.main.open_model(MODEL)
        self.stage.loading.succeed()
        self.stage.session.go(State.READY)
        return self.stage.session

    def ask(self, text: str) -> None:
        self.engine.make_ready()
        assert self.quick.send(text)

    def leave(self) -> None:
        self.engine.deleteLater()
        self.main.deleteLater()
