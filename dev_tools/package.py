"""`dev.py package`: builds what is shipped for the system that it runs on, and tries it before and after."""

from __future__ import annotations

import argparse
import hashlib
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from dev_tools.bundle import Engines, Job, build_bundle, build_environment, run, source_facts
from dev_tools.environment import ensure_environment
from dev_tools.project import ROOT, SetupError, say
from dev_tools.sbom import write_sbom
from dev_tools.self_tests import run_self_test, try_engines
from dev_tools.system_libraries import ensure_system
from dev_tools.translations import ensure_compiled

_CPUS_OF_X86 = ("avx2", "avx512")
_CPUS_OF_ARM = ("dotprod",)


def _linux(job: Job, options: argparse.Namespace) -> list[Path]:
    from dev_tools.linux_packages import make_appimage, make_deb, make_tarball  # noqa: PLC0415 - only on Linux

    made = [make_deb(job), make_tarball(job)]
    if options.appimage_runtime is not None:
        made.append(make_appimage(job, options.appimage_runtime))
    return made


def _windows(job: Job, _options: argparse.Namespace) -> list[Path]:
    return _with_script(job, "windows", "windows_packages.py")


def _macos(job: Job, _options: argparse.Namespace) -> list[Path]:
    return _with_script(job, "macos", "macos_packages.py")


def _with_script(job: Job, system: str, name: str) -> list[Path]:
    script = ROOT / "packaging" / system / name
    command = [str(job.python), str(script), str(job.bundle), job.source.version, str(job.out)]
    said = run(command, "The installer could not be made.", build_environment(job.source))
    return [path for line in said.splitlines() if (path := Path(line)).is_file()]


# What each system ships, made from the finished folder; returns the files.
INSTALLERS: Mapping[str, Callable[[Job, argparse.Namespace], list[Path]]] = {
    "linux": _linux,
    "win32": _windows,
    "darwin": _macos,
}


def package(arguments: Sequence[str]) -> int:
    """Build the app's folder and its installers; prints the files that were made."""
    options = _parser().parse_args(arguments)
    ensure_system(compiler=True, tests=False, packages=True)
    python = ensure_environment()
    ensure_compiled(python)
    source = source_facts()
    out, work = options.out.absolute(), ROOT / "build" / "package"
    model = options.model and options.model.expanduser().absolute()
    say(f"Packaging BitNet Desktop {source.version} ({source.commit}, {source.date})")
    bundle = build_bundle(python, source, Engines(options.kernels, _cpus(options)), model, work)
    run_self_test(bundle, "the app's folder")
    try_engines(bundle)
    out.mkdir(parents=True, exist_ok=True)
    made = []
    if not options.only_folder:
        if sys.platform not in INSTALLERS:
            raise SetupError(f"There is no installer for {sys.platform} yet; the app's folder is {bundle}.")
        made = INSTALLERS[sys.platform](Job(python, source, bundle, work, out), options)
        made.append(write_sbom(bundle / "_internal", source, out))
        _write_sums(out, made)
    for path in made or [bundle]:
        print(path)
    return 0


def _cpus(options: argparse.Namespace) -> tuple[str, ...]:
    """Ready-built kernels are of one kind only."""
    all_kinds = _kinds()
    return all_kinds[:1] if options.kernels == "wheel" else tuple(options.cpu or all_kinds)


def _kinds(system: str = sys.platform, machine: str = platform.machine()) -> tuple[str, ...]:
    """For which processors of this machine's kind engines are built; packaging/engine/build.py says the same."""
    if machine.lower() not in {"x86_64", "amd64"}:
        return _CPUS_OF_ARM
    return _CPUS_OF_X86[:1] if system == "darwin" else _CPUS_OF_X86


def _write_sums(out: Path, files: Sequence[Path]) -> None:
    """SHA256SUMS, in the form that `sha256sum --check` reads."""
    lines = []
    for path in sorted(files, key=lambda file: file.name):
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    (out / "SHA256SUMS").write_text("".join(lines), encoding="ascii")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py package", description=package.__doc__)
    parser.add_argument("--model", type=Path, metavar="FILE", help="a GGUF file that goes into the app")
    parser.add_argument(
        "--kernels",
        choices=("source", "wheel"),
        default="source",
        help="source: for release, portable and for each processor; wheel: ready-built, for tests",
    )
    parser.add_argument(
        "--cpu",
        action="append",
        choices=_kinds(),
        help="with --kernels source: for which processors; may be repeated; all if not said",
    )
    parser.add_argument(
        "--out", type=Path, default=ROOT / "dist", metavar="FOLDER", help="for the installers"
    )
    parser.add_argument("--only-folder", action="store_true", help="the app's folder, and no installer")
    parser.add_argument(
        "--appimage-runtime",
        type=Path,
        metavar="FILE",
        help="the runtime of AppImages; with it one is made on Linux",
    )
    return parser
