"""What a run of the benchmarks measures, and how often."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.models import Model
from benchmarks.report import Result
from bitnet_desktop.engine.binaries import Engine


@dataclass(frozen=True, slots=True)
class Plan:
    """The engine and the models to measure; `quick` only checks that everything works."""

    engine: Engine
    small: Model
    large: Model
    quick: bool

    @property
    def models(self) -> tuple[Model, Model]:
        return self.small, self.large

    def times(self, full: int, quick: int) -> int:
        """How often to measure something."""
        return quick if self.quick else full


Bench = Callable[[Plan], Sequence[Result]]


def tell(line: str) -> None:
    """One line of progress."""
    print(line, file=sys.stderr, flush=True)
