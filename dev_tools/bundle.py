"""Builds the app's folder: what PyInstaller gathers by build.spec, the engines, a model if asked for, the licences.

    bitnet-desktop          the program; bitnet-desktop-cli is a link to it (on Windows a program of its own)
    _internal/
        engines/CPU/        llama-cli and llama-quantize, a folder for each kind of processor
        models/FILE.gguf    only with --model
        licences/           see dev_tools/licences.py
        build.json          {"version", "commit", "date", "model"}: read by bitnet_desktop/desktop/bundle.py

The same commit gives the same bytes as far as the tools allow: packaging/README.md has the differences.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from dev_tools.icu_data import shrink
from dev_tools.parts import ENGINE_SCRIPT, path_from
from dev_tools.project import ROOT, SetupError, say
from dev_tools.system_libraries import COMPILERS

NAME = "bitnet-desktop"
SUFFIX = ".exe" if sys.platform == "win32" else ""
_ENGINE_PROGRAMS = ("llama-cli", "llama-quantize")
# Started by nobody in an installed app: for benchmarks.
_LEFT_OUT = frozenset({f"llama-bench{SUFFIX}", "licences"})
_TEXTS_BESIDE_A_MODEL = re.compile(r"(licen[cs]e|about|notice)", re.IGNORECASE)
_SHOWN_LINES = 30
_EARLIEST = 315_532_800  # 1980, the first year of zip files


@dataclass(frozen=True, slots=True)
class Source:
    """From what is built: `commit` is short and ends with + where files were changed; `epoch` is its time."""

    version: str
    commit: str
    epoch: int

    @property
    def date(self) -> str:
        """The day of the commit, in UTC."""
        return datetime.fromtimestamp(self.epoch, UTC).date().isoformat()


@dataclass(frozen=True, slots=True)
class Engines:
    """Which kernels: `wheel` (ready-built, minutes) or `source` (portable, some twenty minutes for each processor)."""

    kernels: str
    cpus: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """One run: `bundle` is the app's finished folder; `work` is for what is in between, `out` for the results."""

    python: Path
    source: Source
    bundle: Path
    work: Path
    out: Path


def source_facts(root: Path = ROOT) -> Source:
    """Version, commit and time of the project; without git the time comes from SOURCE_DATE_EPOCH."""
    text = (root / "bitnet_desktop" / "__init__.py").read_text(encoding="utf-8")
    version = re.search(r'__version__ = "([^"]+)"', text)
    if version is None:
        raise SetupError("bitnet_desktop/__init__.py does not say which version it is.")
    commit, epoch = "unknown", int(os.environ.get("SOURCE_DATE_EPOCH") or _EARLIEST)
    if shutil.which("git") and (root / ".git").exists():
        commit, seconds = _git(root, "log", "-1", "--format=%h %ct").split()
        epoch = int(os.environ.get("SOURCE_DATE_EPOCH") or seconds)
        if _git(root, "status", "--porcelain", "--untracked-files=no"):
            commit += "+"
    return Source(version[1], commit, epoch)


def _git(root: Path, *arguments: str) -> str:
    command = ["git", "-c", f"safe.directory={root}", "-C", str(root), *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        raise SetupError(f"git does not tell the commit: {done.stderr.strip()}")
    return done.stdout.strip()


def build_bundle(python: Path, source: Source, engines: Engines, model: Path | None, work: Path) -> Path:
    """Make the folder `work/dist/bitnet-desktop` anew; returns it.

    Raises:
        SetupError: what failed, with the last lines of it.
    """
    if model is not None and not _is_gguf(model):
        raise SetupError(f"{model} is not a GGUF file, so it cannot be put into the app.")
    engine_folders = [_engine(python, engines.kernels, cpu) for cpu in engines.cpus]
    say("Gathering the app with PyInstaller ...")
    dist = work / "dist"
    if dist.exists():
        _make_writable(dist)
        shutil.rmtree(dist)
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(dist), "--workpath", str(work / "pyinstaller"), str(ROOT / "build.spec")]
    run(command, "PyInstaller could not gather the app.", build_environment(source))
    bundle = dist / NAME
    inside = bundle / "_internal"
    if sys.platform == "linux":
        _shrink_unicode_data(inside, work / "icu")
    for folder in engine_folders:
        _put_engine(folder, inside / "engines")
    if sys.platform != "win32":
        (bundle / f"{NAME}-cli").symlink_to(NAME)
    run(
        [str(python), "-m", "dev_tools.licences", str(inside)],
        "The licences could not be gathered.",
        build_environment(source),
    )
    finish_bundle(bundle, source, model)
    return bundle


def finish_bundle(bundle: Path, source: Source, model: Path | None) -> None:
    """Put in the model, if there is one, and from what everything was built.

    Raises:
        SetupError: the model has no licence beside it.
    """
    inside = bundle / "_internal"
    if model is not None:
        _put_model(model, inside / "models")
    facts = {
        "version": source.version,
        "commit": source.commit,
        "date": source.date,
        "model": "" if model is None else model.name,
    }
    (inside / "build.json").write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    _settle(bundle, source.epoch)


def build_environment(source: Source) -> dict[str, str]:
    """For programs that build: nothing of the person's settings, and nothing that changes from run to run."""
    return {
        **os.environ,
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": str(source.epoch),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }


def run(command: Sequence[str], trouble: str, environment: dict[str, str] | None = None) -> str:
    """Run quietly; returns what it printed.

    Raises:
        SetupError: it failed; the sentence `trouble` follows its last lines.
    """
    done = subprocess.run(
        command,
        check=False,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode != 0:
        raise SetupError("\n".join([*done.stdout.splitlines()[-_SHOWN_LINES:], trouble]))
    return done.stdout


def _engine(python: Path, kernels: str, cpu: str) -> Path:
    arguments = ["--kernels", kernels, *(["--cpu", cpu] if kernels == "source" else [])]
    return Path(path_from(python, ENGINE_SCRIPT, "engine", *arguments))


def _shrink_unicode_data(inside: Path, work: Path) -> None:
    """The largest file but the engine's kernels, of which Qt reads a third."""
    compiler = os.environ.get("CXX") or next(name for name in COMPILERS if shutil.which(name))
    for library in sorted(inside.rglob("libicudata.so.*")):
        if not library.is_symlink():
            shutil.rmtree(work, ignore_errors=True)
            work.mkdir(parents=True)
            shrink(library, compiler, work)


def _put_engine(engine: Path, engines: Path) -> None:
    """Copy an engine without what only benchmarks use; its folder is named after the processors it is for."""
    facts = json.loads((engine / "engine.json").read_text(encoding="utf-8"))
    target = engines / str(facts["cpu"])
    target.mkdir(parents=True)
    facts["programs"] = {name: facts["programs"][name] for name in _ENGINE_PROGRAMS}
    for path in sorted(engine.iterdir()):
        if path.name not in _LEFT_OUT and path.name != "engine.json":
            shutil.copy2(path, target / path.name)
    (target / "engine.json").write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    shutil.copytree(engine / "licences", target / "licences")


def _put_model(model: Path, models: Path) -> None:
    models.mkdir()
    shutil.copyfile(model, models / model.name)
    texts = [
        path for path in model.parent.iterdir() if path.is_file() and _TEXTS_BESIDE_A_MODEL.search(path.name)
    ]
    if not texts:
        raise SetupError(
            f"There is no licence beside {model}. Put its text there, in a file named LICENSE, so that it can go along."
        )
    for text in texts:
        shutil.copyfile(text, models / text.name)


def _is_gguf(model: Path) -> bool:
    try:
        with model.open("rb") as file:
            return file.read(4) == b"GGUF"
    except OSError:
        return False


def _settle(bundle: Path, epoch: int) -> None:
    """The same modes and times, whoever builds and whenever."""
    for path in [bundle, *bundle.rglob("*")]:
        if path.is_symlink():
            os.utime(path, (epoch, epoch), follow_symlinks=False) if sys.platform != "win32" else None
            continue
        # Libraries are read, not run.
        runs = path.is_dir() or (path.stat().st_mode & stat.S_IXUSR and ".so" not in path.name)
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch))


def _make_writable(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
