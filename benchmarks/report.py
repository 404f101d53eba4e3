"""Results, and how they are shown and kept: a table in the terminal, a section of Markdown, and JSON."""

from __future__ import annotations

import dataclasses
import json
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
_TITLES = ("What", "Model", "App", "Against", "Result", "Aim")


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table.

    `ours` and `other` are for people, with their units. `value` is what the aim is about, in `unit` ("" for a ratio);
    without an `aim` the line only informs. `samples` are the single measurements by name, in the order of measuring.
    """

    what: str
    value: float
    ours: str
    other: str = ""
    model: str = ""
    unit: str = ""
    aim: float | None = None
    note: str = ""
    samples: Mapping[str, Sequence[float]] = field(default_factory=dict)

    @property
    def met(self) -> bool:
        """Whether the aim, if there is one, is reached."""
        return self.aim is None or self.value <= self.aim

    def cells(self) -> tuple[str, ...]:
        """The line's cells, in the order of the titles."""
        unit = f" {self.unit}" if self.unit else ""
        aim = ""
        if self.aim is not None:
            aim = f"≤ {self.aim:g}{unit}: {'met' if self.met else 'MISSED'}"
        return self.what, self.model, self.ours, self.other, f"{self.value:.3g}{unit}", aim


@dataclass(frozen=True, slots=True)
class Run:
    """Everything about one run of the benchmarks."""

    command: str
    date: str
    load_before: str
    machine: Mapping[str, str]
    results: Sequence[Result]


def median_with_spread(samples: Sequence[float], unit: str, digits: int = 1) -> str:
    """The median, with the least and the most in brackets."""
    middle, least, most = statistics.median(samples), min(samples), max(samples)
    return f"{middle:.{digits}f} {unit} ({least:.{digits}f}-{most:.{digits}f})"


def percentile_95(samples: Sequence[float]) -> float:
    """What 95 of 100 samples do not exceed."""
    return sorted(samples)[-(-len(samples) * 95 // 100) - 1]


def median_ratio(ours: Sequence[float], other: Sequence[float]) -> float:
    """The median of the ratios of pairs that were measured one after the other."""
    return statistics.median(a / b for a, b in zip(ours, other, strict=True))


def table(results: Sequence[Result]) -> str:
    """The results for a terminal."""
    rows = [_TITLES, *(result.cells() for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_TITLES))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def markdown(run: Run) -> str:
    """The section for RESULTS.md."""
    lines = [f"Measured on {run.date} with `{run.command}`. Load average before: {run.load_before}.", ""]
    lines += [f"- {name}: {words}" for name, words in run.machine.items()]
    lines += ["", _row(_TITLES), _row(["---"] * len(_TITLES))]
    lines += [_row(result.cells()) for result in run.results]
    # Lines that share a note say it once, under the first one's name.
    first = {result.note: result.what for result in reversed(run.results) if result.note}
    notes = [f"- {what}: {note}." for note, what in reversed(first.items())]
    return "\n".join([*lines, *(["", *notes] if notes else []), ""])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def save(run: Run, file: Path) -> None:
    """Put the section between its marks in `file` (all else there stays), and the samples into JSON beside it."""
    old = file.read_text(encoding="utf-8") if file.is_file() else ""
    before, begin, rest = old.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        before, after = old and old.rstrip("\n") + "\n\n", "\n"
    file.write_text(f"{before}{BEGIN}\n{markdown(run)}{END}{after}", encoding="utf-8")
    values = dataclasses.asdict(run)
    file.with_suffix(".json").write_text(
        json.dumps(values, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
