"""Finds the model files that are on this computer, the app's own and those of other programs, and where they lie."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bitnet_desktop.models.gguf import GgufHeader, read_header

_MAX_DEPTH = 8
_MAX_ENTRIES = 50_000  # looked at, in all folders together
_MAX_MODELS = 2000
_MAX_MANIFEST = 2**20  # bytes

_SHARD = re.compile(r"(?P<stem>.+)-(?P<number>\d{5})-of-(?P<count>\d{5})")
_OLLAMA_DIGEST = re.compile(r"sha256:(?P<hash>[0-9a-f]{64})")
_OLLAMA_MODEL = "application/vnd.ollama.image.model"
_OLLAMA_USUAL = ("registry.ollama.ai", "library")


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model file that was found. Its header has not been read; `header` does."""

    name: str
    """For people: the file's name without ``.gguf``, or Ollama's name for it such as ``llama3.2:1b``."""
    path: Path
    """Of the first file when there are several."""
    size: int
    """In bytes, of all its files that are there."""

    def header(self) -> GgufHeader:
        """Reads the header; raises what `read_header` raises."""
        return read_header(self.path)


def well_known_folders(home: Path, environ: Mapping[str, str], system: str = sys.platform) -> list[Path]:
    """The folders where other programs keep GGUF files, those that exist.

    LM Studio, Jan, GPT4All, llama.cpp, the Hugging Face hub and Ollama, each moved by its own environment variable.

    Args:
        home: the person's home folder.
        environ: the environment.
        system: as `sys.platform`.
    """

    def variable(name: str, default: Path) -> Path:
        value = environ.get(name)
        return Path(value) if value else default

    if system == "win32":
        local = variable("LOCALAPPDATA", home / "AppData/Local")
        data, cache, roaming = local, local, variable("APPDATA", home / "AppData/Roaming")
    elif system == "darwin":
        data = roaming = home / "Library/Application Support"
        cache = home / "Library/Caches"
    else:
        data = variable("XDG_DATA_HOME", home / ".local/share")
        cache, roaming = variable("XDG_CACHE_HOME", home / ".cache"), data
    # The Hugging Face hub has its cache in ~/.cache on all systems.
    hugging_face = variable("HF_HOME", variable("XDG_CACHE_HOME", home / ".cache") / "huggingface")
    folders = [
        home / ".lmstudio/models",
        home / ".cache/lm-studio/models",
        home / "jan/models",
        roaming / "Jan/data/models",
        roaming / "Jan/data/llamacpp/models",
        data / "nomic.ai/GPT4All",
        variable("LLAMA_CACHE", cache / "llama.cpp"),
        variable("HF_HUB_CACHE", hugging_face / "hub"),
        variable("OLLAMA_MODELS", home / ".ollama/models"),
        Path("/usr/share/ollama/.ollama/models"),
    ]
    return [folder for folder in dict.fromkeys(folders) if _is_folder(folder)]


def find_models(folders: Sequence[Path]) -> list[ModelFile]:
    """The model files in these folders and below, each once however many names it has, sorted by name.

    Only names and sizes are looked at. Of a model in several files the first stands for all. Projectors of vision
    models (mmproj) are left out, and so is what cannot be read. At most 8 levels, 50,000 files and 2,000 models.
    """
    found: dict[tuple[int, int], ModelFile] = {}
    walk = _Walk()
    for folder in folders:
        models = _ollama_models(folder) if _is_ollama(folder) else _gguf_files(folder, walk)
        for identity, model in models:
            if len(found) >= _MAX_MODELS:
                break
            found.setdefault(identity, model)
    return sorted(found.values(), key=lambda model: (model.name.casefold(), str(model.path)))


class _Walk:
    """What was seen so far, so that no folder is entered twice and the walk ends."""

    def __init__(self) -> None:
        self._folders: set[tuple[int, int]] = set()
        self._entries = 0

    def files(self, root: Path) -> Iterator[Path]:
        """All files in and below a folder, through links too."""
        waiting = [(root, 0)]
        while waiting:
            folder, depth = waiting.pop()
            for path in self._entries_of(folder):
                self._entries += 1
                if self._entries > _MAX_ENTRIES:
                    return
                if _is_folder(path):
                    if depth < _MAX_DEPTH and not path.name.startswith("."):
                        waiting.append((path, depth + 1))
                else:
                    yield path

    def _entries_of(self, folder: Path) -> list[Path]:
        try:
            status = folder.stat()
            if (status.st_dev, status.st_ino) in self._folders:
                return []
            self._folders.add((status.st_dev, status.st_ino))
            return sorted(folder.iterdir())
        except OSError:
            return []


def _gguf_files(root: Path, walk: _Walk) -> Iterator[tuple[tuple[int, int], ModelFile]]:
    for path in walk.files(root):
        if path.suffix.lower() != ".gguf" or "mmproj" in path.name.lower():
            continue
        name, files = path.stem, [path]
        shard = _SHARD.fullmatch(path.stem)
        if shard:
            if int(shard["number"]) != 1:
                continue
            name = shard["stem"]
            files = sorted(path.parent.glob(f"{_literal(name)}-[0-9]*-of-{shard['count']}{path.suffix}"))
        status = _status(path)
        if status:
            sizes = (_status(file) for file in files)
            size = sum(other.st_size for other in sizes if other)
            yield (status.st_dev, status.st_ino), ModelFile(name, path, size)


def _is_ollama(folder: Path) -> bool:
    return _is_folder(folder / "manifests") and _is_folder(folder / "blobs")


def _ollama_models(folder: Path) -> Iterator[tuple[tuple[int, int], ModelFile]]:
    """The models of an Ollama folder: GGUF files without an ending, whose names stand in manifests."""
    manifests = folder / "manifests"
    for manifest in _Walk().files(manifests):
        path = _ollama_blob(folder / "blobs", manifest)
        status = _status(path) if path else None
        if path and status and _begins_like_gguf(path):
            name = _ollama_name(manifest.relative_to(manifests).parts)
            yield (status.st_dev, status.st_ino), ModelFile(name, path, status.st_size)


def _ollama_blob(blobs: Path, manifest: Path) -> Path | None:
    """The file of the weights that a manifest names."""
    try:
        with manifest.open("rb") as file:
            said = json.loads(file.read(_MAX_MANIFEST))
    except (OSError, ValueError, RecursionError):
        return None
    layers = said.get("layers") if isinstance(said, dict) else None
    for layer in layers if isinstance(layers, list) else []:
        if not isinstance(layer, dict) or layer.get("mediaType") != _OLLAMA_MODEL:
            continue
        digest = _OLLAMA_DIGEST.fullmatch(str(layer.get("digest")))
        if digest:
            return blobs / f"sha256-{digest['hash']}"
    return None


def _ollama_name(parts: tuple[str, ...]) -> str:
    """`registry.ollama.ai/library/llama3.2/1b` as Ollama shows it: `llama3.2:1b`."""
    *place, tag = parts
    for usual in _OLLAMA_USUAL:
        if place[:1] == [usual] and len(place) > 1:
            place = place[1:]
    return f"{'/'.join(place)}:{tag}" if place else tag


def _begins_like_gguf(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) == b"GGUF"
    except OSError:
        return False


def _status(path: Path) -> os.stat_result | None:
    """The status of a regular file that may be read, None of all else."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status if stat.S_ISREG(status.st_mode) and os.access(path, os.R_OK) else None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _literal(name: str) -> str:
    """A name as a glob pattern that matches only it."""
    return re.sub(r"([*?[])", r"[\1]", name)
