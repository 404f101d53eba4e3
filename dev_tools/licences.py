"""Gathers the licence of every part that is inside the app: `python -m dev_tools.licences BUNDLE`.

What lies in `licences/` afterwards is shown by the app (`bitnet_desktop/ui/about.py`) and listed in the SBOM:

    licences.json   [{"name", "version", "licence", "purl", "files": [...]}, ...], sorted by name
    NAME/...        the texts
"""

from __future__ import annotations

import json
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from dev_tools.project import ROOT, SetupError

TEXTS = ROOT / "packaging" / "licences"
_OF_QT = frozenset({"pyside6-essentials", "shiboken6"})
_QT_TEXTS = ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "qt-third-party.txt", "ICU.txt")
# What packages bring along that has a licence of its own, and texts that a package forgot.
_MORE_TEXTS = {
    "latex2mathml": ("latex2mathml.txt",),
    "ziafont": ("DejaVu-fonts.txt",),
    "ziamath": ("STIX-Two-Math.txt",),
}
_SPDX = {
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "OSI Approved :: BSD License": "BSD-3-Clause",
}
_TEXT_NAME = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_WITHOUT_MARKERS = re.compile(r"extra\s*==")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the app; `files` are paths below `licences/`, `purl` names it for an SBOM."""

    name: str
    version: str
    licence: str
    purl: str
    files: tuple[str, ...]


def gather(bundle: Path) -> list[Part]:
    """Fill `bundle/licences`; returns the parts, sorted by name.

    Raises:
        SetupError: a part has no licence text, or nobody knows where a library comes from.
    """
    target = bundle / "licences"
    if target.exists():
        shutil.rmtree(target)
    target.mkdir()
    parts = [_own(target), _python(target), _bootloader(target)]
    parts += [_distribution(name, target) for name in runtime_distributions()]
    parts += _engines(bundle, target)
    parts += _models(bundle, target)
    parts += _system_libraries(bundle, target)
    parts.sort(key=lambda part: part.name.casefold())
    if silent := [part.name for part in parts if not part.files]:
        raise SetupError(f"No licence text was found for: {', '.join(silent)}")
    listed = json.dumps([asdict(part) for part in parts], indent=2, ensure_ascii=False)
    (target / "licences.json").write_text(listed + "\n", encoding="utf-8")
    return parts


def runtime_distributions() -> list[str]:
    """The packages that the app needs, and what these need, as far as they are installed."""
    found: dict[str, str] = {}
    waiting = _required_by_the_project()
    while waiting:
        name = waiting.pop()
        key = _key(name)
        if key in found:
            continue
        try:
            needs = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue  # for another system
        found[key] = metadata.metadata(name)["Name"]
        waiting += [_NAME.match(need)[0] for need in needs if not _WITHOUT_MARKERS.search(need)]  # type: ignore[index]
    return sorted(found.values(), key=str.casefold)


def _key(name: str) -> str:
    """A package's name as the index writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _required_by_the_project() -> list[str]:
    import tomllib  # noqa: PLC0415 - dev.py tells older Pythons in words that they are too old

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [_NAME.match(each)[0] for each in project["dependencies"]]  # type: ignore[index]


def _keep(target: Path, name: str, texts: Iterable[Path]) -> tuple[str, ...]:
    """Copy texts into the folder of a part; those of the same name get a number."""
    folder = target / re.sub(r"[^\w.+-]", "-", name)
    kept = []
    for text in texts:
        folder.mkdir(exist_ok=True)
        copy = folder / text.name
        number = 2
        while copy.exists():
            copy, number = folder / f"{number}-{text.name}", number + 1
        shutil.copyfile(text, copy)
        kept.append(copy.relative_to(target).as_posix())
    return tuple(kept)


def _own(target: Path) -> Part:
    from bitnet_desktop import __version__  # noqa: PLC0415 - only here is the app itself needed

    files = _keep(target, "BitNet Desktop", [ROOT / "LICENSE"])
    return Part("BitNet Desktop", __version__, "MIT", f"pkg:generic/bitnet-desktop@{__version__}", files)


def _python(target: Path) -> Part:
    version = platform.python_version()
    places = (
        Path(sys.base_prefix) / "lib" / f"python{version.rpartition('.')[0]}" / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{version.rpartition('.')[0]}/copyright"),
    )
    files = _keep(target, "Python", [place for place in places if place.is_file()][:1])
    return Part("Python", version, "PSF-2.0", f"pkg:generic/python@{version}", files)


def _bootloader(target: Path) -> Part:
    part = _distribution("pyinstaller", target)
    return Part(
        "PyInstaller (bootloader)",
        part.version,
        "GPL-2.0-or-later WITH Bootloader-exception",
        part.purl,
        part.files,
    )


def _distribution(name: str, target: Path) -> Part:
    found = metadata.distribution(name)
    texts = [
        Path(str(file.locate()))
        for file in found.files or []
        if ".dist-info" in file.parts[0] and _TEXT_NAME.search(file.name)
    ]
    key = _key(name)
    texts += [TEXTS / text for text in _MORE_TEXTS.get(key, _QT_TEXTS if key in _OF_QT else ())]
    licence = "LGPL-3.0-only" if key in _OF_QT else licence_of(found)
    purl = f"pkg:pypi/{key}@{found.version}"
    return Part(name, found.version, licence, purl, _keep(target, name, texts))


def licence_of(found: metadata.Distribution) -> str:
    """A package's own words for its licence, as SPDX where that is certain."""
    facts = found.metadata.json
    if expression := facts.get("license_expression"):
        return str(expression)
    words = str(facts.get("license", ""))
    if not words or "\n" in words:
        classifiers = [each for each in facts.get("classifier", ()) if str(each).startswith("License ::")]
        words = str(classifiers[0]).rpartition(" :: ")[2] if classifiers else words.partition("\n")[0]
    return _SPDX.get(words, words)


def _engines(bundle: Path, target: Path) -> Iterator[Part]:
    """The engine's own texts; all variants have the same."""
    for description in sorted((bundle / "engines").glob("*/engine.json"))[:1]:
        facts = json.loads(description.read_text(encoding="utf-8"))
        texts = sorted((description.parent / "licences").iterdir())
        version = str(facts["version"])
        files = _keep(target, str(facts["name"]), texts)
        yield Part(
            str(facts["name"]),
            version,
            "MIT",
            f"pkg:generic/ik_llama.cpp@{version.split(maxsplit=1)[0]}",
            files,
        )


def _models(bundle: Path, target: Path) -> Iterator[Part]:
    """A model that lies inside, with what lay beside it."""
    for model in sorted((bundle / "models").glob("*.gguf")):
        texts = [path for path in sorted(model.parent.iterdir()) if path.suffix != ".gguf"]
        words = next((path.read_text(encoding="utf-8") for path in texts if path.name == "ABOUT.txt"), "")
        licence = re.search(r"^Licence: ([^;\n]+)", words, re.MULTILINE)
        yield Part(
            model.stem,
            "",
            licence[1] if licence else "see its text",
            f"pkg:generic/{model.stem}",
            _keep(target, model.stem, texts),
        )


def _system_libraries(bundle: Path, target: Path) -> Iterator[Part]:
    """Libraries of the system that builds, by the package that each is from."""
    if sys.platform != "linux":
        return
    known = ("libQt6", "libicu", "libpyside6", "libshiboken6", "libpython")
    names = [
        path.name
        for path in sorted(bundle.glob("lib*.so*"))
        if not path.is_symlink() and not path.name.startswith(known)
    ]
    packages: dict[str, str] = {}
    for name in names:
        package = _package_of(name)
        packages[package.partition(":")[0]] = package
    for name, package in sorted(packages.items()):
        version = _output(["dpkg-query", "-W", "-f", "${Version}", package])
        text = Path(f"/usr/share/doc/{name}/copyright")
        files = _keep(target, name, [text] if text.is_file() else [])
        yield Part(name, version, "see its text", f"pkg:deb/debian/{name}@{version}", files)


def _package_of(library: str) -> str:
    for line in _output(["ldconfig", "-p"]).splitlines():
        if line.strip().startswith(f"{library} ") and "=>" in line:
            path = Path(line.partition("=>")[2].strip())
            # Packages name the folders as they were before /lib became a link.
            for place in (path, path.resolve(), Path(str(path).removeprefix("/usr"))):
                command = [shutil.which("dpkg") or "/usr/bin/dpkg", "-S", str(place)]
                done = subprocess.run(command, check=False, capture_output=True, text=True)
                if done.returncode == 0:
                    return done.stdout.partition(": ")[0].partition(",")[0]
    raise SetupError(
        f"{library} would be inside the app, but it belongs to no package of this system, so that its licence is not "
        "known. Build on Debian or one of its children."
    )


def _output(command: list[str]) -> str:
    program = shutil.which(command[0]) or f"/sbin/{command[0]}"
    return subprocess.run([program, *command[1:]], check=True, capture_output=True, text=True).stdout


def main() -> int:
    """Gather for the bundle that is named; returns the exit code."""
    try:
        parts = gather(Path(sys.argv[1]))
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(parts)} parts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
