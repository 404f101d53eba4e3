"""From a model file to a session's options: look at the file, judge it, optimise it if it must be, derive its template.

Shared by the window and the command line. What takes time happens off the caller's thread or in another process.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, QThreadPool, Signal

from bitnet_desktop.chat.generation import Generation, KvType, Limits, Overrides, check, merged
from bitnet_desktop.chat.known_templates import BITNET
from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.chat.template import FormatSource, turn_format
from bitnet_desktop.desktop.bundle import engines_folder, packaged_model
from bitnet_desktop.desktop.folders import Folders
from bitnet_desktop.engine.binaries import Engine, engine_places, find_engine
from bitnet_desktop.engine.options import Sampling, SessionOptions
from bitnet_desktop.engine.process import EndKind, EngineProcess, ProcessEnd
from bitnet_desktop.engine.processor import processor_features
from bitnet_desktop.engine.tuning import default_threads, flash_attention_is_safe, kv_types, prefill_batch
from bitnet_desktop.models import optimise
from bitnet_desktop.models.fitness import EngineAbilities, Verdict, judge, largest_context, suggested_context
from bitnet_desktop.models.gguf import GgufHeader, read_header
from bitnet_desktop.models.library import find_models
from bitnet_desktop.settings import Settings

ENGINE_VARIABLE = "BITNET_DESKTOP_ENGINE"
MODEL_VARIABLE = "BITNET_DESKTOP_MODEL"
_DEFAULTS = Settings()
_CONTEXT_STEP = 256


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person chose; 0 means that the app chooses."""

    system: str = _DEFAULTS.system_prompt
    context_size: int = _DEFAULTS.context_size
    threads: int = _DEFAULTS.threads
    reply_limit: int = _DEFAULTS.reply_limit
    sampling: Sampling = field(default_factory=Sampling)
    kv_type: KvType = _DEFAULTS.kv_type


def wishes_of(settings: Settings, overrides: Overrides | None = None, system: str = "") -> Wishes:
    """What the settings say, and one conversation otherwise; without a `system` prompt it has the usual one."""
    chosen = settings.with_generation(merged(settings.generation, overrides or {}))
    return Wishes(
        system or chosen.system_prompt,
        chosen.context_size,
        chosen.threads,
        chosen.reply_limit,
        chosen.sampling,
        chosen.kv_type,
    )


@dataclass(frozen=True, slots=True)
class Prepared:
    """A model that is ready to be started.

    `chosen` is the file that the person chose; `options.model` is another where that one had to be optimised. `notices`
    are troubles that do not stand in the way. `largest_context` is what the model and the free memory allow, in tokens.
    """

    chosen: Path
    options: SessionOptions
    header: GgufHeader
    notices: tuple[Problem, ...] = ()
    largest_context: int = 0


@dataclass(frozen=True, slots=True)
class _ToOptimise:
    """A model that has to be requantised first, by `program`, to `final` by way of `temporary`."""

    chosen: Path
    header: GgufHeader
    program: Path
    temporary: Path
    final: Path


def choose_engine(chosen: Path | None, folders: Folders, environment: Mapping[str, str]) -> Engine:
    """The engine to use: the chosen one, that of BITNET_DESKTOP_ENGINE, the best inside the app, or any that is found.

    Raises:
        ProblemError: there is none, or why the chosen one cannot be used.
    """
    return find_engine(_named(chosen, environment), _engine_folders(folders))


def engine_programs(chosen: Path | None, folders: Folders, environment: Mapping[str, str]) -> list[Path]:
    """Every program on this computer that could be an engine, in the order of preference."""
    return engine_places(_named(chosen, environment), _engine_folders(folders))


def _named(chosen: Path | None, environment: Mapping[str, str]) -> Path | None:
    if chosen is None and environment.get(ENGINE_VARIABLE):
        return Path(environment[ENGINE_VARIABLE])
    return chosen


def _engine_folders(folders: Folders) -> tuple[Path, ...]:
    inside, own = engines_folder(), folders.data / "engine"
    return (own,) if inside is None else (inside, own)


def choose_model(
    chosen: Path | None, settings: Settings, folders: Folders, environment: Mapping[str, str]
) -> Path | None:
    """The model to use: the chosen, the last, that of BITNET_DESKTOP_MODEL, one inside the app, one in its folder."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    named = (settings.model, environment.get(MODEL_VARIABLE, ""))
    for path in (Path(name) for name in named if name):
        if path.is_file():
            return path.absolute()
    if inside := packaged_model():
        return inside
    found = find_models([folders.models])
    return found[0].path if found else None


class Loading(QObject):
    """Prepares one model at a time. Each `start` is answered by exactly one of `prepared`, `failed` and `cancelled`."""

    optimising = Signal(float)  # from 0 to 1
    prepared = Signal(object)  # Prepared
    failed = Signal(object)  # Problem
    cancelled = Signal()
    _looked = Signal(int, object)  # which start; Prepared, _ToOptimise or Problem

    def __init__(self, engine: Engine, folders: Folders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._folders = folders
        self._wishes = Wishes()
        self._number = 0
        self._running = False
        self._process: EngineProcess | None = None
        self._job: _ToOptimise | None = None
        self._progress: optimise.Progress | None = None
        self._looked.connect(self._on_looked)

    def start(self, model: Path, wishes: Wishes) -> None:
        """Prepare `model`. What a previous start still does is cancelled."""
        self.cancel()
        self._number += 1
        self._running = True
        self._wishes = wishes
        self._look(model)

    def cancel(self) -> None:
        """Leave it; the original file is untouched and nothing half-done stays."""
        if not self._running:
            return
        self._running = False
        if self._process is not None:
            self._process.kill()  # _on_optimised clears up
        self.cancelled.emit()

    def _look(self, model: Path) -> None:
        number, engine, folders, wishes = self._number, self._engine, self._folders, self._wishes

        def look() -> None:
            try:
                outcome: object = _examine(model, engine, folders, wishes)
            except ProblemError as error:
                outcome = error.problem
            except OSError as error:
                facts = {"path": str(model)}
                outcome = Problem(ProblemKind.MODEL_UNREADABLE, error.strerror or str(error), facts)
            self._looked.emit(number, outcome)

        QThreadPool.globalInstance().start(look)

    def _on_looked(self, number: int, outcome: Prepared | _ToOptimise | Problem) -> None:
        if number != self._number or not self._running:
            return
        if isinstance(outcome, _ToOptimise):
            self._optimise(outcome)
            return
        self._running = False
        if isinstance(outcome, Problem):
            self.failed.emit(outcome)
        else:
            self.prepared.emit(outcome)

    # -- I2_S -> IQ2_BN, once

    def _optimise(self, job: _ToOptimise) -> None:
        self._job = job
        self._progress = optimise.Progress(job.header)
        self._process = EngineProcess(self)
        self._process.output.connect(self._on_progress)
        self._process.errors.connect(self._on_progress)
        self._process.ended.connect(self._on_optimised)
        self.optimising.emit(0.0)
        arguments = optimise.quantize_arguments(job.header.path, job.temporary, default_threads())
        self._process.start(job.program, arguments, job.final.parent)

    def _on_progress(self, output: bytes) -> None:
        if self._progress is not None:
            before = self._progress.fraction
            fraction = self._progress.feed(output)
            if fraction > before and self._running:
                self.optimising.emit(fraction)

    def _on_optimised(self, end: ProcessEnd) -> None:
        process, self._process = self._process, None
        job, self._job = self._job, None
        if process is not None:
            process.deleteLater()
        if job is None:
            return
        if not self._running or end.kind is not EndKind.EXITED or end.code != 0:
            problem = optimise.error_from(end.code, end.words, job.temporary)
            optimise.discard(job.temporary)
            if self._running:
                self._running = False
                self.failed.emit(problem)
            return
        number, engine, folders, wishes = self._number, self._engine, self._folders, self._wishes

        def finish() -> None:
            # Reading the result, and waiting for the disk, are not for the caller's thread.
            try:
                header = optimise.finish(job.header, job.temporary, job.final)
                outcome: object = _prepare(job.chosen, header, engine, folders, wishes)
            except ProblemError as error:
                outcome = error.problem
            self._looked.emit(number, outcome)

        QThreadPool.globalInstance().start(finish)


def _examine(model: Path, engine: Engine, folders: Folders, wishes: Wishes) -> Prepared | _ToOptimise:
    header = read_header(model)
    if header.needs_optimising and (engine.types or engine.quantize is not None):
        done = optimise.finished_result(header, folders.models)
        if done is None:
            _require_fit(header, engine, wishes)
            return _optimising_job(model, header, engine, folders)
        header = done
    return _prepare(model, header, engine, folders, wishes)


def _optimising_job(chosen: Path, header: GgufHeader, engine: Engine, folders: Folders) -> _ToOptimise:
    models = folders.models
    if engine.quantize is None:
        raise ProblemError(Problem(ProblemKind.OPTIMISER_MISSING, facts={"path": str(header.path)}))
    try:
        models.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        facts: dict[str, str | int] = {"path": str(models)}
        raise ProblemError(
            Problem(ProblemKind.OPTIMISER_FAILED, error.strerror or str(error), facts)
        ) from error
    optimise.clean_leftovers(models, psutil.pid_exists)
    optimise.check_space(header, models)
    final = optimise.optimised_path(header, models)
    return _ToOptimise(chosen, header, engine.quantize, optimise.temporary_path(final, os.getpid()), final)


def _abilities(engine: Engine) -> EngineAbilities:
    return EngineAbilities(engine.architectures, engine.types, engine.name)


def _has_flash_attention() -> bool:
    return flash_attention_is_safe(processor_features(), platform.machine())


def _require_fit(header: GgufHeader, engine: Engine, wishes: Wishes) -> int:
    """The context to use. Raises ProblemError when the model cannot be used here, or not like that."""
    limits = Limits(
        head_sizes=(header.head_dim_k, header.head_dim_v),
        kv_types=kv_types(engine, flash_attention=_has_flash_attention()),
    )
    refused = check(Generation(threads=wishes.threads, kv_type=wishes.kv_type), limits)
    if refused is not None:
        raise ProblemError(refused)
    available = psutil.virtual_memory().available
    context = wishes.context_size or suggested_context(header, available, wishes.kv_type)
    # The engine rounds up itself (llama_kv_cache_get_padding); what is shown must be what there is.
    context = -(-context // _CONTEXT_STEP) * _CONTEXT_STEP
    fitness = judge(header, _abilities(engine), available, context, wishes.kv_type)
    if fitness.verdict is Verdict.REFUSED and fitness.problem is not None:
        raise ProblemError(fitness.problem)
    return context


def _prepare(chosen: Path, header: GgufHeader, engine: Engine, folders: Folders, wishes: Wishes) -> Prepared:
    context = _require_fit(header, engine, wishes)
    turns = turn_format(
        header.chat_template,
        bos=header.bos_text or "",
        eos=header.eos_text or "",
        adds_bos=header.adds_bos,
        control_tokens=header.control_tokens,
        system=wishes.system,
        now=datetime.now().astimezone(),
        architecture=header.architecture,
    )
    threads = wishes.threads or default_threads()
    options = SessionOptions(
        engine=engine,
        model=header.path,
        turn_format=turns,
        work_folder=folders.work,
        context_size=context,
        threads=threads,
        batch=prefill_batch(threads, header.tensor_types),
        sampling=wishes.sampling,
        reply_limit=wishes.reply_limit,
        kv_type=wishes.kv_type,
        system=wishes.system,
        adds_bos=header.adds_bos,
        adds_eos=header.adds_eos,
        flash_attention=_has_flash_attention(),
        control_tokens=header.control_tokens,
        escape_token_ids=header.escape_token_ids,
        template=BITNET if turns.source is FormatSource.REPAIRED else "",
    )
    notices = []
    if turns.source is FormatSource.FALLBACK:
        facts: dict[str, str | int] = {"model": str(header.path)}
        notices.append(Problem(ProblemKind.TEMPLATE_UNUSABLE, turns.trouble, facts))
    largest = largest_context(header, psutil.virtual_memory().available, wishes.kv_type)
    return Prepared(chosen, options, header, tuple(notices), largest)
