"""`bitnet-desktop doctor`: what is here, what each part can do, and what is wrong, in plain words."""

from __future__ import annotations

import asyncio
import json
import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

import psutil
from PySide6.QtCore import QCoreApplication, QObject, QTimer, qVersion

from bitnet_desktop import __version__
from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.desktop.bundle import build_facts
from bitnet_desktop.desktop.folders import Folders, app_folders, make
from bitnet_desktop.engine.binaries import Engine
from bitnet_desktop.engine.process import EndKind, EngineProcess, ProcessEnd
from bitnet_desktop.engine.processor import TELLING_FEATURES, processor_features
from bitnet_desktop.engine.tuning import default_threads
from bitnet_desktop.loading import choose_engine, choose_model
from bitnet_desktop.models.fitness import EngineAbilities, Verdict, judge, suggested_context
from bitnet_desktop.models.gguf import read_header
from bitnet_desktop.models.library import find_models, well_known_folders
from bitnet_desktop.settings import load_settings
from bitnet_desktop.words import say, say_bytes

translate = QCoreApplication.translate

_ANSWER_MS = 10_000


@dataclass(slots=True)
class _Findings:
    """Everything that was found, as JSON would have it, and the troubles in it."""

    facts: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


async def examine(model: Path | None, engine: Path | None, out: TextIO, *, as_json: bool) -> int:
    """Look at everything and print it; returns 0, or the exit code of the first trouble."""
    findings = _Findings()
    folders = app_folders(os.environ)
    try:
        make(folders)
    except OSError as error:
        facts: dict[str, str | int] = {"path": str(error.filename or folders.data)}
        findings.problems.append(Problem(ProblemKind.FOLDER_UNUSABLE, error.strerror or str(error), facts))
    settings, trouble = load_settings(folders.settings_file)
    if trouble is not None:
        findings.problems.append(trouble)
    _look_at_computer(findings, folders)
    chosen = engine or (Path(settings.engine) if settings.engine else None)
    found = await _look_at_engine(findings, chosen, folders)
    places = [
        folders.models,
        *map(Path, settings.model_folders),
        *well_known_folders(Path.home(), os.environ),
    ]
    _look_at_models(findings, choose_model(model, settings, folders, os.environ), found, places)
    findings.facts["problems"] = [
        {
            "kind": str(problem.kind),
            "message": f"{say(problem).title} {say(problem).text}",
            "detail": problem.detail,
        }
        for problem in findings.problems
    ]
    findings.facts["ok"] = not findings.problems
    if as_json:
        out.write(json.dumps(findings.facts, ensure_ascii=False, indent=2) + "\n")
    else:
        out.write("\n".join(_lines(findings)) + "\n")
    out.flush()
    return findings.problems[0].exit_code if findings.problems else 0


def _look_at_computer(findings: _Findings, folders: Folders) -> None:
    features = processor_features()
    memory = psutil.virtual_memory()
    findings.facts |= {
        "version": __version__,
        "build": {"commit": build_facts().commit, "date": build_facts().date},
        "python": platform.python_version(),
        "qt": qVersion(),
        "system": platform.platform(),
        "program": str(Path(sys.executable).absolute()),
        "processor": {
            "name": _processor_name(),
            "cores": psutil.cpu_count(logical=False),
            "threads": default_threads(),
            "features": None if features is None else [name for name in TELLING_FEATURES if name in features],
        },
        "memory": {"total": memory.total, "available": memory.available},
        "folders": {
            "settings": str(folders.settings),
            "data": str(folders.data),
            "models": str(folders.models),
            "cache": str(folders.cache),
            "logs": str(folders.logs),
        },
    }


def _processor_name() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


async def _look_at_engine(findings: _Findings, chosen: Path | None, folders: Folders) -> Engine | None:
    findings.facts["engine"] = None
    try:
        engine = choose_engine(chosen, folders, os.environ)
    except ProblemError as error:
        findings.problems.append(error.problem)
        return None
    findings.facts["engine"] = {
        "program": str(engine.cli),
        "family": str(engine.family),
        "name": engine.name,
        "version": engine.version,
        "own": engine.ours,
        "requires": list(engine.requires),
        "optimiser": str(engine.quantize) if engine.quantize else None,
        "architectures": sorted(engine.architectures),
    }
    if engine.ours and (problem := await _try(engine, folders)):
        findings.problems.append(problem)
    return engine


async def _try(engine: Engine, folders: Folders) -> Problem | None:
    """Start our own engine for a moment; what it lacks of the system's libraries shows only then."""
    owner = QObject()
    process = EngineProcess(owner)
    ended: asyncio.Future[ProcessEnd] = asyncio.get_running_loop().create_future()
    process.ended.connect(ended.set_result)
    process.start(engine.cli, ["--version"], folders.cache, ours=True)
    QTimer.singleShot(_ANSWER_MS, process, process.kill)
    end = await ended
    owner.deleteLater()
    if end.kind is EndKind.EXITED and end.code == 0:
        return None
    facts: dict[str, str | int] = {"path": str(engine.cli), "code": end.code}
    return Problem(ProblemKind.ENGINE_NOT_STARTED, end.words.strip()[-1000:], facts)


def _look_at_models(
    findings: _Findings, model: Path | None, engine: Engine | None, places: Sequence[Path]
) -> None:
    paths: list[Path] = [] if model is None else [model]
    if model is None:
        findings.problems.append(Problem(ProblemKind.MODEL_NOT_CHOSEN))
    elsewhere = find_models(places)
    paths += [found.path for found in elsewhere if found.path not in paths]
    findings.facts["model"] = None if model is None else str(model)
    findings.facts["models"] = [
        _look_at_model(findings, path, engine, chosen=path == model) for path in paths
    ]


def _look_at_model(
    findings: _Findings, path: Path, engine: Engine | None, *, chosen: bool
) -> dict[str, object]:
    facts: dict[str, object] = {"path": str(path), "chosen": chosen}
    problem = None
    try:
        header = read_header(path)
        available = psutil.virtual_memory().available
        context = suggested_context(header, available)
        facts |= {
            "name": header.name,
            "architecture": header.architecture,
            "quantisation": header.quantisation,
            "size": header.file_size,
            "context": context,
            "trained_context": header.n_ctx_train,
        }
        if engine is not None:
            abilities = EngineAbilities(engine.architectures, engine.types, engine.name)
            fitness = judge(header, abilities, available, context)
            facts |= {"verdict": str(fitness.verdict), "memory": fitness.memory.total}
            problem = fitness.problem
            if fitness.verdict is Verdict.NEEDS_OPTIMISING and engine.quantize is None:
                problem = Problem(ProblemKind.OPTIMISER_MISSING, facts={"path": str(path)})
    except ProblemError as error:
        problem = error.problem
        facts["verdict"] = str(Verdict.REFUSED)
    if problem is not None:
        facts["trouble"] = say(problem).title
        if chosen:
            findings.problems.append(problem)
    return facts


def _lines(findings: _Findings) -> Sequence[str]:
    facts = findings.facts
    processor, memory, engine = facts["processor"], facts["memory"], facts["engine"]
    lines = [
        f"BitNet Desktop {build_facts().words}, Python {facts['python']}, Qt {facts['qt']}, {facts['system']}",
        _row(translate("Doctor", "Program"), facts["program"]),
    ]
    if isinstance(processor, dict) and isinstance(memory, dict):
        features = ", ".join(processor["features"] or ()).upper()
        lines.append(
            _row(translate("Doctor", "Processor"), f"{processor['name']}, {processor['cores']} × {features}")
        )
        free = translate("Doctor", "{free} free of {total}").replace("{free}", say_bytes(memory["available"]))
        lines.append(_row(translate("Doctor", "Memory"), free.replace("{total}", say_bytes(memory["total"]))))
    if isinstance(engine, dict):
        lines.append(_row(translate("Doctor", "Engine"), engine["program"]))
        lines.append(_row("", f"{engine['name']} {engine['version']}, {engine['family']}"))
    models = facts["models"]
    for model in models if isinstance(models, list) else []:
        heading = translate("Doctor", "Model") if model["chosen"] else translate("Doctor", "Also here")
        lines.append(_row(heading, model["path"]))
        if "architecture" in model:
            lines.append(
                _row("", f"{model['architecture']}, {model['quantisation']}, {say_bytes(model['size'])}")
            )
        if "trouble" in model and not model["chosen"]:
            lines.append(_row("", model["trouble"]))
    folders = facts["folders"]
    for name, path in folders.items() if isinstance(folders, dict) else ():
        lines.append(_row(name, path))
    lines.append("")
    if not findings.problems:
        lines.append(translate("Doctor", "Everything is in order."))
    lines += ["! " + say(problem).whole.replace("\n", "\n  ") for problem in findings.problems]
    return lines


def _row(heading: str, text: object) -> str:
    return f"{heading:<12}{text}"
