"""Writes what a Flatpak is built from: where each file of the lock is, and its hash.

flatpak-builder fetches files itself, by address, before it builds without a network. Addresses of a package index are
in no file of this repository, so they are asked of pip (and so of the index that it is set to) when a release is
made.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "engine")]

from build import PACKAGE, RELEASE, SDIST_SHA256
from dev_tools.bundle import source_facts

PYTHON = "3.12"  # that of the runtime
PROCESSORS = ("x86_64", "aarch64")
# The tags of wheels that run with the runtime's C library, which is glibc 2.40.
_TAGS = (*(f"manylinux_2_{minor}" for minor in range(40, 16, -1)), "manylinux2014")
_BUILD = ("packaging", "pathspec", "scikit-build-core", "setuptools")
_NAME = re.compile(r"[A-Za-z0-9._-]+")


class SourcesError(Exception):
    """What went wrong, in a sentence."""


@dataclass(frozen=True, slots=True)
class Locked:
    """One package of the lock: its lines there, and the names of those that need it."""

    name: str
    lines: tuple[str, ...]
    needed_by: frozenset[str]


def normal(name: str) -> str:
    """A package's name as the lock writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_lock(text: str) -> dict[str, Locked]:
    """The packages of a lock by name."""
    found: dict[str, Locked] = {}
    for block in re.split(r"\n(?=[A-Za-z0-9])", text):
        match = _NAME.match(block)
        if match is not None:
            lines = block.rstrip().splitlines()
            comments = [line.strip(" #") for line in lines if line.strip().startswith("#")]
            needed_by = {normal(line.removeprefix("via").split()[0]) for line in comments if line != "via"}
            kept = tuple(line for line in lines if not line.strip().startswith("#"))
            found[normal(match[0])] = Locked(normal(match[0]), kept, frozenset(needed_by))
    return found


def runtime_names(project: Mapping[str, object], lock: Mapping[str, Locked]) -> list[str]:
    """What the installed app needs: the project's own dependencies, and what these bring along; sorted."""
    table = project["project"]
    dependencies = table["dependencies"] if isinstance(table, Mapping) else []
    names = {normal(match[0]) for entry in dependencies if (match := _NAME.match(entry))}
    while more := {entry.name for entry in lock.values() if entry.needed_by & names} - names:
        names |= more
    return sorted(names)


def requirements(names: Iterable[str], lock: Mapping[str, Locked]) -> str:
    """The part of a lock for some packages.

    Raises:
        SourcesError: one is not locked.
    """
    lines: list[str] = []
    for name in names:
        if name not in lock:
            raise SourcesError(f"{name} is not in requirements.lock.")
        # The last hash ends with a backslash where a comment followed it.
        *head, last = lock[name].lines
        lines += [*head, last.rstrip("\\ ")]
    return "".join(line + "\n" for line in lines)


def ask_pip(wanted: str, processor: str) -> list[dict[str, object]]:
    """Where pip would get the files from, as sources of flatpak-builder.

    Raises:
        SourcesError: pip finds no file with such a hash.
    """
    with tempfile.TemporaryDirectory() as temporary:
        listed, report = Path(temporary, "requirements.txt"), Path(temporary, "report.json")
        listed.write_text(wanted, encoding="utf-8")
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
        command += ["--disable-pip-version-check", "--no-deps", "--require-hashes", "--only-binary", ":all:"]
        command += ["--python-version", PYTHON, "--target", str(Path(temporary, "none"))]
        for tag in _TAGS:
            command += ["--platform", f"{tag}_{processor}"]
        command += ["--report", str(report), "--requirement", str(listed)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode != 0:
            raise SourcesError(f"pip does not find what is locked for {processor}:\n{done.stderr.strip()}")
        return [_source(entry["download_info"]) for entry in json.loads(report.read_text("utf-8"))["install"]]


def _source(info: Mapping[str, object]) -> dict[str, object]:
    archive = info["archive_info"]
    hashes = archive["hashes"] if isinstance(archive, Mapping) else {}
    return {"type": "file", "url": info["url"], "sha256": hashes["sha256"]}


def ask_pip_for_the_engine() -> dict[str, object]:
    """Where the engine's sources are.

    Raises:
        SourcesError: pip does not find them.
    """
    with tempfile.TemporaryDirectory() as temporary:
        listed, report = Path(temporary, "requirements.txt"), Path(temporary, "report.json")
        listed.write_text(f"{PACKAGE}=={RELEASE} --hash=sha256:{SDIST_SHA256}\n", encoding="utf-8")
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
        command += ["--disable-pip-version-check", "--no-deps", "--require-hashes", "--no-binary", ":all:"]
        command += ["--no-build-isolation", "--report", str(report), "--requirement", str(listed)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode != 0:
            raise SourcesError(f"pip does not find the engine's sources:\n{done.stderr.strip()}")
        (entry,) = json.loads(report.read_text("utf-8"))["install"]
        return _source(entry["download_info"])


def for_all_processors(names: Sequence[str], lock: Mapping[str, Locked]) -> list[dict[str, object]]:
    """The sources for some packages. A file that is for one processor alone says so."""
    wanted = requirements(names, lock)
    by_processor = {processor: ask_pip(wanted, processor) for processor in PROCESSORS}
    shared = [
        source
        for source in by_processor[PROCESSORS[0]]
        if all(source in found for found in by_processor.values())
    ]
    own = [
        {**source, "only-arches": [processor]}
        for processor, found in by_processor.items()
        for source in found
        if source not in shared
    ]
    return [*shared, *own]


def write_sources(out: Path) -> None:
    """Write everything that the manifest names and that is not in the repository.

    Raises:
        SourcesError: with what is missing.
        OSError: something cannot be read or written.
    """
    lock = read_lock((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = runtime_names(project, lock)
    source = source_facts(ROOT)
    texts = {
        "requirements.txt": requirements(names, lock),
        "python-sources.json": json.dumps(for_all_processors(names, lock), indent=2) + "\n",
        "build-sources.json": json.dumps(for_all_processors(_BUILD, lock), indent=2) + "\n",
        "engine-sources.json": json.dumps([ask_pip_for_the_engine()], indent=2) + "\n",
        "metainfo.xml": (ROOT / "packaging" / "linux" / "metainfo.xml.in")
        .read_text(encoding="utf-8")
        .replace("@VERSION@", source.version)
        .replace("@DATE@", source.date)
        .replace("@TYPE@", "development" if source.version.startswith("0.") else "stable"),
    }
    out.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (out / name).write_text(text, encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Write the sources. Returns 0, or 1 with a sentence on standard error."""
    parser = argparse.ArgumentParser(description="Write what the Flatpak is built from.")
    parser.add_argument("out", type=Path, help="the manifest's folder")
    try:
        write_sources(parser.parse_args(arguments).out)
    except (SourcesError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
