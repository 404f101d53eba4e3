"""Optimising a BitNet file: the plan and the rules of requantising I2_S to IQ2_BN with llama-quantize, once.

Running the program is the engine room's work. It writes to a temporary name beside the result, which is checked and
then renamed, so that a result is whole or not there. The original is only read.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import time
from collections.abc import Callable
from math import prod
from pathlib import Path

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.models.gguf import GgufHeader, read_header
from bitnet_desktop.models.tensor_types import I2_S, IQ2_BN

_SUFFIX = "-iq2_bn.gguf"
_PART = ".part"
_PART_NAME = re.compile(r"\.(?P<process>\d{1,9})\.part")
_LEFTOVER_AGE = 24 * 3600  # seconds

_SMALLEST_ROW = 512  # quantize_row_q8_K64_ref in ik_llama.cpp asserts 8 blocks of 64
_SAMPLES = 16
_SAMPLE_BYTES = 4096
_MARGIN = 16 * 2**20
_LAST_WORDS = 3  # lines

# llama_model_quantize_internal, before it begins a tensor:
# [   6/ 332]  blk.0.ffn_down.weight - [ 6912,  2560,     1,     1], type =   i2_s, converting to ...
_TENSOR_LINE = re.compile(rb"\[ *(\d{1,6})/ *\d{1,6}\] +\S{1,64} - \[((?: *\d{1,12},){0,3} *\d{1,12})\]")
_LONGEST_LINE = 4096


def cannot_optimise(header: GgufHeader) -> str | None:
    """Why a file with I2_S weights cannot be requantised, in English; None when it can."""
    row = header.narrowest_i2_s_row
    if row is not None and row < _SMALLEST_ROW:
        return f"I2_S rows of {row}, IQ2_BN needs {_SMALLEST_ROW}"
    if header.shard_count > 1:
        return "I2_S in several files"
    return None


def optimised_path(header: GgufHeader, models_folder: Path) -> Path:
    """Where the result for a file is, or will be.

    The name has a key of the original's size, time and samples of its content: another file of the same name, or
    this one changed, has another result. A file that was moved keeps its result.

    Raises:
        ProblemError: MODEL_MISSING or MODEL_UNREADABLE.
    """
    name = header.path.name
    stem = name[:-5] if name.lower().endswith(".gguf") else name
    # A name of 255 bytes is the longest that common file systems have.
    while len(os.fsencode(stem)) > 180:
        stem = stem[:-1]
    return models_folder / f"{stem}-{_key(header)}{_SUFFIX}"


def finished_result(header: GgufHeader, models_folder: Path) -> GgufHeader | None:
    """The header of the result that a file has already, None when it has no sound one.

    Raises:
        ProblemError: MODEL_MISSING or MODEL_UNREADABLE for the original.
    """
    path = optimised_path(header, models_folder)
    try:
        result = read_header(path)
        _require_same(header, result)
    except ProblemError:
        return None
    return result


def temporary_path(final: Path, process: int) -> Path:
    """The name to write to; `process` is the id of this program's process, by which a leftover is known."""
    return final.with_name(f"{final.name}.{process}{_PART}")


def quantize_arguments(source: Path, temporary: Path, threads: int = 0) -> list[str]:
    """The arguments of llama-quantize; `threads` of 0 leaves their number to it.

    The paths are made absolute: an output name that begins with a digit would be taken for a type.
    """
    arguments = ["--allow-requantize", str(source.absolute()), str(temporary.absolute()), "iq2_bn"]
    return [*arguments, str(threads)] if threads else arguments


class Progress:
    """Reads llama-quantize's standard error, in pieces of any size, for how far it is."""

    def __init__(self, header: GgufHeader) -> None:
        """Follows the optimising of the file with this header."""
        self._weights = max(1, header.parameter_count)
        self._done = 0
        self._current = 0
        self._number = 0
        self._tail = b""

    @property
    def fraction(self) -> float:
        """How much of the weights is done, from 0 to 1; never less than before."""
        return min(1.0, self._done / self._weights)

    def feed(self, output: bytes) -> float:
        """Takes the next bytes of the output; returns the fraction."""
        text = self._tail + output
        end = 0
        for match in _TENSOR_LINE.finditer(text):
            end = match.end()
            number = int(match[1])
            if number <= self._number:
                continue
            # The line comes before the work: what it names is done when the next one comes.
            self._done += self._current
            self._current = prod(int(size) for size in match[2].split(b","))
            self._number = number
        self._tail = text[end:][-_LONGEST_LINE:]
        return self.fraction


def check_space(header: GgufHeader, folder: Path) -> None:
    """Makes sure that the result will fit in a folder, which need not exist yet.

    Raises:
        ProblemError: OPTIMISER_NO_SPACE, with the facts `needed` and `available` in bytes and `path`.
    """
    # IQ2_BN takes as many bits a weight as I2_S, and 4 bytes a row; all else becomes smaller or stays.
    needed = header.file_size + header.parameter_count // _SMALLEST_ROW * 4 + _MARGIN
    available = _free(folder)
    if available is not None and needed > available:
        raise ProblemError(_no_space(folder, needed))


def finish(header: GgufHeader, temporary: Path, final: Path) -> GgufHeader:
    """Checks what was written and gives it its final name; returns the result's header.

    Args:
        header: of the original.
        temporary: what llama-quantize wrote, of `temporary_path`.
        final: of `optimised_path`.

    Raises:
        ProblemError: OPTIMISER_FAILED when it is not the whole model in IQ2_BN or cannot be renamed,
            OPTIMISER_NO_SPACE when the disk is full. The temporary file is then removed.
    """
    try:
        _require_same(header, read_header(temporary))
        with temporary.open("r+b") as file:
            os.fsync(file.fileno())
        temporary.replace(final)
        _sync_folder(final.parent)
        return read_header(final)
    except ProblemError as error:
        full = error.problem.kind is ProblemKind.MODEL_TRUNCATED and _is_full(temporary.parent)
        discard(temporary)
        if full:
            raise ProblemError(_no_space(final.parent, header.file_size)) from error
        raise ProblemError(_failed(final, error.problem.detail or error.problem.kind)) from error
    except OSError as error:
        discard(temporary)
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise ProblemError(_no_space(final.parent, header.file_size)) from error
        raise ProblemError(_failed(final, error.strerror or str(error))) from error


def discard(temporary: Path) -> None:
    """Removes a temporary file; one that cannot be removed is left to `clean_leftovers`."""
    try:
        temporary.unlink(missing_ok=True)
    except OSError:
        return


def clean_leftovers(folder: Path, is_running: Callable[[int], bool], now: float | None = None) -> list[Path]:
    """Removes temporary files of processes that are gone, and any that is older than a day.

    Args:
        folder: the models folder; it need not exist.
        is_running: whether the process of an id is still there.
        now: seconds since 1970, the present when None.

    Returns:
        What was removed.
    """
    present = time.time() if now is None else now
    removed = []
    for path in sorted(folder.glob(f"*{_SUFFIX}.*{_PART}")):
        match = _PART_NAME.fullmatch(path.name.rpartition(_SUFFIX)[2])
        try:
            old = present - path.stat().st_mtime > _LEFTOVER_AGE
            if match and (old or not is_running(int(match["process"]))):
                path.unlink()
                removed.append(path)
        except OSError:
            continue
    return removed


def error_from(exit_code: int, output: str, temporary: Path) -> Problem:
    """The problem of a llama-quantize that failed.

    Args:
        exit_code: what it ended with.
        output: the end of its standard error.
        temporary: what it was writing to. A full disk shows in its output as nothing but an "iostream error".
    """
    full = "iostream error" in output and _is_full(temporary.parent)
    if full or "No space left" in output or "Disk quota" in output:
        return _no_space(temporary.parent, 0)
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return _failed(temporary, "\n".join(lines[-_LAST_WORDS:]) or f"exit code {exit_code}")


def _key(header: GgufHeader) -> str:
    path = header.path
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            digest = hashlib.sha256(f"{status.st_size} {status.st_mtime_ns}".encode())
            for sample in range(_SAMPLES):
                file.seek(status.st_size * sample // _SAMPLES)
                digest.update(file.read(_SAMPLE_BYTES))
    except FileNotFoundError as error:
        raise ProblemError(Problem(ProblemKind.MODEL_MISSING, str(error), {"path": str(path)})) from error
    except OSError as error:
        detail = error.strerror or str(error)
        raise ProblemError(Problem(ProblemKind.MODEL_UNREADABLE, detail, {"path": str(path)})) from error
    return digest.hexdigest()[:12]


def _require_same(header: GgufHeader, result: GgufHeader) -> None:
    """Makes sure that a result is the model of `header` in IQ2_BN; OPTIMISER_FAILED when it is not."""
    if I2_S in result.tensor_types or IQ2_BN not in result.tensor_types:
        raise ProblemError(_failed(result.path, "the result is not in IQ2_BN"))
    for name in ("architecture", "tensor_count", "parameter_count", "vocab_size"):
        before, after = getattr(header, name), getattr(result, name)
        if before != after:
            raise ProblemError(_failed(result.path, f"the {name} was {before} and became {after}"))


def _sync_folder(folder: Path) -> None:
    """Makes a renaming last through a power cut, where folders can be opened."""
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _free(folder: Path) -> int | None:
    """The free bytes where a folder is or will be, None when the system does not say."""
    for place in (folder, *folder.absolute().parents):
        try:
            return shutil.disk_usage(place).free
        except FileNotFoundError:
            continue
        except OSError:
            break
    return None


def _is_full(folder: Path) -> bool:
    free = _free(folder)
    return free is not None and free < _MARGIN


def _failed(path: Path, detail: str) -> Problem:
    return Problem(ProblemKind.OPTIMISER_FAILED, detail, {"path": str(path)})


def _no_space(folder: Path, needed: int) -> Problem:
    available = _free(folder) or 0
    facts: dict[str, str | int] = {"path": str(folder), "needed": needed, "available": available}
    return Problem(ProblemKind.OPTIMISER_NO_SPACE, f"{available} bytes free", facts)
