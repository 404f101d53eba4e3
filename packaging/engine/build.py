"""Build the engine: llama-cli, llama-quantize and llama-bench of ik_llama.cpp in one folder that can be moved.

The sources come from the sdist of ik-llama-cpp-python, the kernels from the wheel of the same release (minutes) or
from the sources too (`--kernels source`, some twenty minutes on two cores). Both files are pinned by their sha256. The
result is kept in the cache folder under the hash of everything that went into it, and its path is the only thing that
is printed to standard output.

Needs a C++20 compiler; cmake, ninja and scikit-build-core come with the project's environment.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from cache import cache_folder, locked, published

HERE = Path(__file__).resolve().parent
PACKAGE = "ik-llama-cpp-python"
RELEASE = "0.1.5"
# The commit of ik_llama.cpp that the release vendors, as its wheel's llama-config.cmake says.
COMMIT = "55d3c05"
SDIST_SHA256 = "33c67eb99e4dcab5e611050433243815709b8b3067753f9ce18375013cf002ad"
INPUTS = ("CMakeLists.txt", "llama_cli.cpp", "abilities.json", "build.py")
PROGRAMS = ("llama-cli", "llama-quantize", "llama-bench")
SECONDS_BETWEEN_PROGRESS = 5.0


@dataclass(frozen=True, slots=True)
class Wheel:
    """A ready-built release for one system: pip's platform tag, the hash, and what the kernels need of a processor."""

    platform: str
    sha256: str
    requires: tuple[str, ...]


WHEELS = {
    ("linux", "x86_64"): Wheel(
        "manylinux_2_28_x86_64",
        "52408f31dd05d16ada53b041155f14ec1fee9acd6ab0b4b4f77de04bd565bd67",
        ("avx2", "fma", "f16c"),
    ),
    ("linux", "aarch64"): Wheel(
        "manylinux_2_28_aarch64", "ec72ff2b1c9ef73a37fd7ac48c8dc31fc58bead477113e7cda65f0cb7c546ca8", ()
    ),
    ("darwin", "arm64"): Wheel(
        "macosx_11_0_arm64", "5e2b9a5ad4d298fe8cad60f416fc9d382b25c0b5c4f6cb5431616aa7a4eb17e6", ()
    ),
    ("win32", "amd64"): Wheel(
        "win_amd64",
        "e1999fa745d34ffd9f3b4f685a9768b8eda185504662207d0fa929704e6b060a",
        ("avx2", "fma", "f16c"),
    ),
}
_AVX2 = ("avx2", "fma", "f16c")
_AVX512 = ("avx512f", "avx512bw", "avx512dq", "avx512vl", "avx512_vnni")
REQUIRES = {
    "native": (),
    "avx2": _AVX2,
    "avx512": (*_AVX2, *_AVX512),
    # What the fast kernels ask for on ARM: every Apple processor, Cortex-A76 and A55, Graviton since the second.
    "dotprod": ("asimddp", "asimdhp"),
}


class BuildError(Exception):
    """What went wrong and what to do, in a sentence for the person who builds."""


def say(text: str) -> None:
    """Progress goes to standard error: standard output is for the result."""
    print(text, file=sys.stderr, flush=True)


def system() -> tuple[str, str]:
    """The operating system and processor as keys of `WHEELS`."""
    return sys.platform, platform.machine().lower()


def cpus(system: str, machine: str) -> tuple[str, ...]:
    """For which processors of a kind there are engines, the plainest first. Both are as in `WHEELS`."""
    if machine not in {"x86_64", "amd64"}:
        return ("dotprod",)
    # macOS does not tell an app all that the other one needs.
    return ("avx2",) if system == "darwin" else ("avx2", "avx512")


def input_hash(kernels: str, cpu: str) -> str:
    """Sixteen hex digits that stand for all that goes into the engine folder."""
    digest = hashlib.sha256()
    wheel = WHEELS.get(system())
    parts = [RELEASE, SDIST_SHA256, kernels, cpu if kernels == "source" else "", *system()]
    parts.append(wheel.sha256 if wheel and kernels == "wheel" else "")
    if kernels == "source" and cpu == "native":
        parts.append(platform.processor() or platform.node())
    for part in parts:
        digest.update(part.encode() + b"\0")
    for name in INPUTS:
        digest.update((HERE / name).read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def file_sha256(path: Path) -> str:
    """The file's sha256 in hex, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def download(folder: Path, sha256: str, options: list[str]) -> Path:
    """Fetch one file of the release with pip, checked by its hash; kept in `folder` for the next build.

    Raises:
        BuildError: no network, or another file than the pinned one.
    """
    kept = folder / sha256[:16]
    with locked(kept.with_suffix(".lock"), lambda: say("Waiting for another build that fetches this ...")):
        return next(_kept(kept, sha256), None) or _fetch(kept, sha256, options)


def _kept(folder: Path, sha256: str) -> Iterator[Path]:
    if folder.is_dir():
        yield from (path for path in folder.iterdir() if file_sha256(path) == sha256)


def _fetch(kept: Path, sha256: str, options: list[str]) -> Path:
    with published(kept) as scratch, tempfile.TemporaryDirectory() as temporary:
        requirements = Path(temporary) / "requirements.txt"
        requirements.write_text(f"{PACKAGE}=={RELEASE} --hash=sha256:{sha256}\n", encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--disable-pip-version-check",
        ]
        command += ["--require-hashes", "-r", str(requirements), "-d", str(scratch), *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise BuildError(
                f"{PACKAGE} {RELEASE} could not be fetched. Check the network (or the package index "
                f"that pip is set to) and try again. pip said:\n{last_lines(done.stderr)}"
            )
    return next(kept.iterdir())


def last_lines(text: str, count: int = 12) -> str:
    """The end of a program's output, for a person."""
    return "\n".join(text.strip().splitlines()[-count:])


def tool(name: str) -> str:
    """A program of the project's environment, or else of the system."""
    beside = Path(sys.executable).with_name(name + (".exe" if sys.platform == "win32" else ""))
    found = str(beside) if beside.exists() else shutil.which(name)
    if not found:
        raise BuildError(f"{name} is missing. Install it (pip install {name}) and try again.")
    return found


def check_compiler() -> None:
    """Say early, and in words, that there is nothing to compile with."""
    if sys.platform == "win32":
        return  # cmake finds Visual Studio by itself and says so when there is none
    names = [os.environ["CXX"]] if os.environ.get("CXX") else ["c++", "g++", "clang++"]
    if not any(shutil.which(name) for name in names):
        how = "xcode-select --install" if sys.platform == "darwin" else "sudo apt-get install -y g++"
        raise BuildError(f"There is no C++ compiler. Install one ({how}) and try again.")


def run_build(command: list[str], log: Path) -> None:
    """Run cmake or ninja; say now and then how far it is; keep all it prints in `log`.

    Raises:
        BuildError: it failed; with its last lines.
    """
    step = re.compile(r"^\[(\d+)/(\d+)\]")
    said = time.monotonic()
    with log.open("a", encoding="utf-8") as file:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        )
        for line in process.stdout or ():
            file.write(line)
            match = step.match(line)
            if match and time.monotonic() - said > SECONDS_BETWEEN_PROGRESS:
                said = time.monotonic()
                say(f"  compiled {match[1]} of {match[2]}")
        status = process.wait()
    if status != 0:
        raise BuildError(
            f"The engine could not be built. The last lines:\n{last_lines(log.read_text('utf-8'), 25)}"
        )


def unpack_sdist(sdist: Path, folder: Path) -> Path:
    """Unpack the sources; returns the folder of ik_llama.cpp."""
    with tarfile.open(sdist) as archive:
        # The archive is pinned by its hash. Debian 12's Python 3.11.2 has no extraction filters yet.
        if hasattr(tarfile, "data_filter"):
            archive.extraction_filter = tarfile.data_filter
        archive.extractall(folder)  # noqa: S202
    return next(folder.glob("*/vendor/ik_llama.cpp"))


def unpack_kernels(wheel: Path, folder: Path) -> list[Path]:
    """Unpack the wheel's libraries (libllama, libggml, and what they bring along); returns all their paths."""
    pattern = re.compile(r"(^ik_llama_cpp_python\.libs/.+|^ik_llama_cpp/lib/.+\.(dylib|dll)|^lib/.+\.lib)$")
    with zipfile.ZipFile(wheel) as archive:
        return [Path(archive.extract(name, folder)) for name in archive.namelist() if pattern.match(name)]


def kernel_options(libraries: list[Path]) -> list[str]:
    """What CMake is told about ready-built kernels."""
    linked = [path for path in libraries if path.suffix == ".lib"] or libraries

    def library(name: str) -> Path:
        return next(path for path in linked if re.match(rf"(lib)?{name}[-.]", path.name))

    return ["-DKERNELS=wheel", f"-DWHEEL_LLAMA={library('llama')}", f"-DWHEEL_GGML={library('ggml')}"]


def compiler_runtime() -> list[Path]:
    """The library that compiled kernels need beside them and that a computer without a compiler may lack: OpenMP's."""
    if sys.platform != "linux":
        return []
    compiler = os.environ.get("CXX") or next(name for name in ("c++", "g++", "clang++") if shutil.which(name))
    done = subprocess.run(
        [compiler, "-print-file-name=libgomp.so.1"], capture_output=True, text=True, check=False
    )
    path = Path(done.stdout.strip())
    # A compiler that does not have it gives the bare name back.
    return [path] if path.is_absolute() else []


def collect(built: Path, libraries: list[Path], source: Path, folder: Path) -> None:
    """Put programs, libraries and licences into the engine folder."""
    for path in [*built.iterdir(), *libraries]:
        name = path.name
        is_library = bool(re.search(r"\.(so|dylib|dll)(\.|$)", name))
        if is_library or path.stem in PROGRAMS:
            target = folder / name
            shutil.copy2(path.resolve(), target)
            target.chmod(0o755)
    licences = folder / "licences"
    licences.mkdir()
    shutil.copy2(source / "LICENSE", licences / "ik_llama.cpp.txt")
    shutil.copy2(source / "AUTHORS", licences / "ik_llama.cpp-authors.txt")
    shutil.copy2(source.parents[1] / "LICENSE", licences / f"{PACKAGE}.txt")
    if any("libgomp" in path.name for path in libraries):
        (licences / "libgomp.txt").write_text(
            "libgomp is part of GCC: GNU General Public License, version 3, with the GCC Runtime Library Exception.\n",
            encoding="utf-8",
        )


def describe(folder: Path, kernels: str, cpu: str) -> None:
    """Write engine.json: what this engine is and what it can load, for the app."""
    abilities = json.loads((HERE / "abilities.json").read_text(encoding="utf-8"))
    wheel = WHEELS.get(system())
    requires = wheel.requires if kernels == "wheel" and wheel else REQUIRES[cpu]
    suffix = ".exe" if sys.platform == "win32" else ""
    facts = {
        "format": 1,
        "family": "classic",
        "name": "ik_llama.cpp",
        "version": f"{RELEASE} ({COMMIT})",
        "source_sha256": SDIST_SHA256,
        "kernels": kernels,
        "cpu": cpu if kernels == "source" else "avx2" if requires else "baseline",
        "requires": list(requires),
        "system": list(system()),
        "protocol": 2,
        "marks": True,  # it knows those of an opening prompt, which earlier ones of this protocol do not
        "programs": {name: name + suffix for name in PROGRAMS},
        "architectures": abilities["architectures"],
        "types": abilities["types"],
    }
    (folder / "engine.json").write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")


def check_runs(folder: Path) -> None:
    """Start the built llama-cli once: an engine that cannot run must not get into the cache."""
    program = folder / ("llama-cli.exe" if sys.platform == "win32" else "llama-cli")
    environment = {key: value for key, value in os.environ.items() if key != "LD_LIBRARY_PATH"}
    done = subprocess.run(
        [str(program), "--version"],
        capture_output=True,
        text=True,
        errors="replace",
        env=environment,
        check=False,
    )
    if "version:" not in done.stdout + done.stderr:
        raise BuildError(
            f"The engine was built but does not run here (exit status {done.returncode}): {last_lines(done.stderr)}"
        )


def build(folder: Path, cache: Path, kernels: str, cpu: str) -> None:
    """Build everything into `folder`, which is empty.

    Raises:
        BuildError: with what to do.
    """
    check_compiler()
    started = time.monotonic()
    downloads = cache / "downloads"
    say(f"Fetching the engine's sources ({PACKAGE} {RELEASE}) ...")
    sdist = download(downloads, SDIST_SHA256, ["--no-binary", ":all:", "--no-build-isolation"])
    with tempfile.TemporaryDirectory(prefix="bitnet-desktop-engine-") as temporary:
        work = Path(temporary)
        source = unpack_sdist(sdist, work / "source")
        options = ["-DKERNELS=source", f"-DCPU={cpu}"]
        libraries = compiler_runtime() if kernels == "source" else []
        if kernels == "wheel":
            wheel = WHEELS[system()]
            say("Fetching the engine's kernels ...")
            tags = ["--only-binary", ":all:", "--platform", wheel.platform]
            tags += ["--python-version", "3.11", "--implementation", "cp", "--abi", "cp311"]
            libraries = unpack_kernels(download(downloads, wheel.sha256, tags), work / "wheel")
            options = kernel_options(libraries)
        say("Compiling the engine (once; some minutes) ...")
        log = work / "build.log"
        tree = work / "build"
        configure = [
            tool("cmake"),
            "-S",
            str(HERE),
            "-B",
            str(tree),
            "-G",
            "Ninja",
            "-DCMAKE_BUILD_TYPE=Release",
        ]
        configure += [f"-DCMAKE_MAKE_PROGRAM={tool('ninja')}", f"-DENGINE_SOURCE={source}"]
        configure += [f"-DENGINE_COMMIT={COMMIT}", *options]
        run_build(configure, log)
        run_build([tool("cmake"), "--build", str(tree), "--target", *PROGRAMS], log)
        shipped = [path for path in libraries if path.suffix != ".lib"]
        collect(tree / "out", shipped, source, folder)
    describe(folder, kernels, cpu)
    check_runs(folder)
    say(f"The engine is ready ({time.monotonic() - started:.0f} s).")


def main(arguments: list[str] | None = None) -> int:
    """Build or find the engine and print its folder. Returns 0, or 1 with a sentence on standard error."""
    parser = argparse.ArgumentParser(description="Build the engine and print its folder.")
    parser.add_argument("--kernels", choices=("wheel", "source"), default=None)
    parser.add_argument(
        "--cpu",
        choices=("native", *cpus(*system())),
        default=cpus(*system())[0],
        help="with --kernels source",
    )
    parser.add_argument("--cache", type=Path, default=None, help="instead of the user's cache folder")
    options = parser.parse_args(arguments)
    kernels = options.kernels or ("wheel" if system() in WHEELS else "source")
    if kernels == "wheel" and system() not in WHEELS:
        say(f"There are no ready-built kernels for {' '.join(system())}: use --kernels source.")
        return 1
    cache = (options.cache or cache_folder()).absolute()
    target = cache / "engine" / input_hash(kernels, options.cpu)
    try:
        if not (target / "engine.json").exists():
            # Each kind of engine has a lock of its own: that for another processor takes half an hour.
            with locked(
                target.with_suffix(".lock"),
                lambda: say("Another build of the engine is running; waiting for it ..."),
            ):
                if not (target / "engine.json").exists():
                    with published(target) as folder:
                        build(folder, cache, kernels, options.cpu)
    except BuildError as error:
        say(str(error))
        return 1
    except OSError as error:
        say(
            f"The engine could not be put into {cache}: {error.strerror or error}. "
            "Free some space or set BITNET_DESKTOP_CACHE."
        )
        return 1
    print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
