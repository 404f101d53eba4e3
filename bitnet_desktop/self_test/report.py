"""What was tried, and how it went."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass, field


class FailedError(Exception):
    """A check has found something wrong; the message says what."""


@dataclass(slots=True)
class Check:
    """One thing that was tried. `detail` says what was found, or what is wrong; `seconds` is how long it took."""

    name: str
    is_ok: bool = True
    detail: str = ""
    seconds: float = 0.0


@dataclass(slots=True)
class Report:
    """All checks so far. A check that fails does not keep the others from being made."""

    checks: list[Check] = field(default_factory=list)

    @property
    def is_ok(self) -> bool:
        return all(check.is_ok for check in self.checks)

    @contextlib.contextmanager
    def check(self, name: str) -> Iterator[Check]:
        """Try something; whatever is raised in the body is what is wrong with it."""
        check = Check(name)
        self.checks.append(check)
        began = time.monotonic()
        try:
            yield check
        except Exception as error:  # noqa: BLE001 - every trouble belongs into the report
            check.is_ok = False
            check.detail = (
                str(error) if isinstance(error, FailedError) else f"{type(error).__name__}: {error}"
            )
        check.seconds = round(time.monotonic() - began, 3)

    def fail(self, name: str, detail: str) -> None:
        """Note something wrong that nobody was looking for."""
        self.checks.append(Check(name, is_ok=False, detail=detail))

    def as_values(self) -> dict[str, object]:
        """For JSON."""
        return {
            "ok": self.is_ok,
            "checks": [
                {
                    "name": check.name,
                    "ok": check.is_ok,
                    "detail": check.detail,
                    "seconds": check.seconds,
                }
                for check in self.checks
            ],
        }
