"""The plan and the rules of optimising; the program itself is run in tests/engine."""

import errno
import itertools
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.models.gguf import GgufHeader, read_header
from bitnet_desktop.models.optimise import (
    Progress,
    cannot_optimise,
    check_space,
    clean_leftovers,
    discard,
    error_from,
    finish,
    finished_result,
    optimised_path,
    quantize_arguments,
    temporary_path,
)
from tests.support.gguf_files import F32, Tensor, Value, write_gguf, write_random_llama, write_tiny_bitnet

IQ2_BN = 135


@pytest.fixture
def bitnet(tmp_path: Path) -> GgufHeader:
    folder = tmp_path / "originals"
    folder.mkdir()
    path = folder / "ggml-model-i2_s.gguf"
    write_tiny_bitnet(path)
    return read_header(path)


def write_result(
    path: Path, header: GgufHeader, *, tensors: int = 24, architecture: str = "bitnet-b1.58"
) -> None:
    """A file that looks like the optimised one: as many weights, all in one F32 tensor but one in IQ2_BN."""
    values: dict[str, Value] = {"general.architecture": architecture, f"{architecture}.vocab_size": 259}
    made = [tensor(f"{n:04}", (64,)) for n in range(tensors - 1)]
    made.append(tensor("rest", (header.parameter_count - 64 * (tensors - 1),)))
    write_gguf(path, values, made)
    data = bytearray(path.read_bytes())
    at = data.index(b"0000") + 4 + 4 + 8
    data[at : at + 4] = IQ2_BN.to_bytes(4, "little")
    path.write_bytes(data)


def tensor(name: str, dimensions: tuple[int, ...]) -> Tensor:
    size = Tensor(name, dimensions, F32, list).size
    return Tensor(name, dimensions, F32, lambda: [bytes(size)])


def problem_of(call: Callable[[], object]) -> Problem:
    with pytest.raises(ProblemError) as caught:
        call()
    return caught.value.problem


def test_the_name_of_the_result(bitnet: GgufHeader, tmp_path: Path) -> None:
    path = optimised_path(bitnet, tmp_path / "models")

    assert path.parent == tmp_path / "models"
    assert path.name.startswith("ggml-model-i2_s-")
    assert path.name.endswith("-iq2_bn.gguf")
    assert path == optimised_path(bitnet, tmp_path / "models")


def test_a_moved_file_keeps_its_result(bitnet: GgufHeader, tmp_path: Path) -> None:
    before = optimised_path(bitnet, tmp_path)
    moved = tmp_path / bitnet.path.name
    bitnet.path.rename(moved)

    assert optimised_path(read_header(moved), tmp_path) == before


def test_a_changed_file_has_another_result(bitnet: GgufHeader, tmp_path: Path) -> None:
    before = optimised_path(bitnet, tmp_path)
    later = bitnet.path.stat().st_mtime + 1
    os.utime(bitnet.path, (later, later))
    touched = optimised_path(bitnet, tmp_path)
    with bitnet.path.open("r+b") as file:
        file.seek(bitnet.file_size // 2)
        byte = file.read(1)[0]
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 1]))
    os.utime(bitnet.path, (later, later))
    changed = optimised_path(bitnet, tmp_path)

    assert len({before, touched, changed}) == 3


def test_another_file_of_the_same_name_has_another_result(bitnet: GgufHeader, tmp_path: Path) -> None:
    other = tmp_path / bitnet.path.name
    write_tiny_bitnet(other, seed=2)
    status = bitnet.path.stat()
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert optimised_path(read_header(other), tmp_path) != optimised_path(bitnet, tmp_path)


def test_a_very_long_name(tmp_path: Path) -> None:
    path = tmp_path / ("模" * 80 + ".GGUF")
    write_tiny_bitnet(path)

    result = optimised_path(read_header(path), tmp_path)

    assert len(os.fsencode(temporary_path(result, 4_194_304).name)) <= 255
    assert ".GGUF" not in result.name


def test_a_file_that_went_away(bitnet: GgufHeader, tmp_path: Path) -> None:
    bitnet.path.unlink()

    assert problem_of(lambda: optimised_path(bitnet, tmp_path)).kind is ProblemKind.MODEL_MISSING
    bitnet.path.mkdir()
    assert problem_of(lambda: optimised_path(bitnet, tmp_path)).kind is ProblemKind.MODEL_UNREADABLE


def test_the_arguments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    arguments = quantize_arguments(Path("in.gguf"), Path("7 out.part"), 2)

    assert arguments == [
        "--allow-requantize",
        str(tmp_path / "in.gguf"),
        str(tmp_path / "7 out.part"),
        "iq2_bn",
        "2",
    ]
    assert quantize_arguments(Path("in.gguf"), Path("out"))[-1] == "iq2_bn"


def test_what_cannot_be_optimised(bitnet: GgufHeader, tmp_path: Path) -> None:
    assert cannot_optimise(bitnet) is None
    path = tmp_path / "narrow.gguf"
    write_tiny_bitnet(path, width=256, heads=4, kv_heads=1)
    assert cannot_optimise(read_header(path)) == "I2_S rows of 256, IQ2_BN needs 512"


LINES = (
    b"main: quantizing 'in' to 'out' as IQ2_BN\n"
    b"llama_model_loader: - kv   0:   general.architecture str    = bitnet-b1.58\n"
    b"[   1/  24]                    token_embd.weight - [  512,   259,     1,     1], type =    f16, converting to "
    b"q6_K .. size =     0.25 MiB ->     0.10 MiB\n"
    b"[   2/  24]               blk.0.attn_norm.weight - [  512,     1,     1,     1], type =    f32, size = 0.002 MB\n"
    b"[   3/  24]                blk.0.ffn_down.weight - [ 1024,   512,     1,     1], type =   i2_s, converting to "
)


def test_progress_follows_the_weights(bitnet: GgufHeader) -> None:
    progress = Progress(bitnet)
    fractions = [progress.feed(line + b"\n") for line in LINES.split(b"\n")]

    total = bitnet.parameter_count
    assert fractions == [0, 0, 0, 512 * 259 / total, (512 * 259 + 512) / total]


@given(cuts=st.lists(st.integers(0, len(LINES))))
def test_progress_is_the_same_in_any_pieces(cuts: list[int]) -> None:
    whole, pieces = Progress(header_of_weights(100_000)), Progress(header_of_weights(100_000))
    whole.feed(LINES)
    places = sorted({0, len(LINES), *cuts})
    seen = [pieces.feed(LINES[begin:end]) for begin, end in itertools.pairwise(places)]

    assert seen == sorted(seen)
    assert pieces.fraction == whole.fraction == 1.0


@given(output=st.binary(max_size=300), number=st.integers(0, 10**9))
def test_progress_survives_any_output(output: bytes, number: int) -> None:
    progress = Progress(header_of_weights(1000))
    forged = b"[ %d/ 9] x - [ %d, 1, , 2], [1/2] y - [ 3" % (number, number)
    for piece in (output, forged, b"[" + b"9" * 5000 + b"/1] x - [1]", output[::-1]):
        assert 0 <= progress.feed(piece) <= 1


def header_of_weights(count: int) -> GgufHeader:
    header = GgufHeader.__new__(GgufHeader)
    object.__setattr__(header, "parameter_count", count)
    return header


def test_enough_space(bitnet: GgufHeader, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())

    check_space(bitnet, tmp_path / "not" / "yet" / "there")

    assert sorted(tmp_path.iterdir()) == before


def test_too_little_space(bitnet: GgufHeader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)

    problem = problem_of(lambda: check_space(bitnet, tmp_path))

    assert problem.kind is ProblemKind.OPTIMISER_NO_SPACE
    assert problem.facts["available"] == 1000
    assert int(problem.facts["needed"]) > bitnet.file_size
    assert problem.facts["path"] == str(tmp_path)


def test_space_that_the_system_does_not_say(
    bitnet: GgufHeader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def refuse(path: Path) -> object:
        asked.append(path)
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(shutil, "disk_usage", refuse)

    check_space(bitnet, tmp_path)

    assert asked == [tmp_path]


def test_a_whole_result_gets_its_name(bitnet: GgufHeader, tmp_path: Path) -> None:
    final = optimised_path(bitnet, tmp_path)
    temporary = temporary_path(final, 123)
    write_result(temporary, bitnet)
    original = bitnet.path.read_bytes()
    assert finished_result(bitnet, tmp_path) is None

    result = finish(bitnet, temporary, final)

    assert result.path == final
    assert not result.needs_optimising
    assert not temporary.exists()
    assert finished_result(bitnet, tmp_path) == result
    assert bitnet.path.read_bytes() == original


def test_a_result_replaces_a_damaged_one(bitnet: GgufHeader, tmp_path: Path) -> None:
    final = optimised_path(bitnet, tmp_path)
    final.write_bytes(b"half of a file")
    assert finished_result(bitnet, tmp_path) is None
    temporary = temporary_path(final, 123)
    write_result(temporary, bitnet)

    finish(bitnet, temporary, final)

    assert finished_result(bitnet, tmp_path) is not None


def test_a_cut_result_is_not_taken(
    bitnet: GgufHeader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    final = optimised_path(bitnet, tmp_path)
    temporary = temporary_path(final, 123)

    def cut() -> GgufHeader:
        write_result(temporary, bitnet)
        os.truncate(temporary, temporary.stat().st_size // 2)
        return finish(bitnet, temporary, final)

    problem = problem_of(cut)
    assert problem.kind is ProblemKind.OPTIMISER_FAILED
    assert not temporary.exists()
    assert not final.exists()

    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    assert problem_of(cut).kind is ProblemKind.OPTIMISER_NO_SPACE
    assert not temporary.exists()


@pytest.mark.parametrize("other", ["tensors", "architecture", "types", "none"])
def test_a_result_that_is_another_model_is_not_taken(bitnet: GgufHeader, tmp_path: Path, other: str) -> None:
    final = optimised_path(bitnet, tmp_path)
    temporary = temporary_path(final, 123)
    match other:
        case "tensors":
            write_result(temporary, bitnet, tensors=23)
        case "architecture":
            write_result(temporary, bitnet, architecture="bitnet")
        case "types":
            write_random_llama(temporary)

    problem = problem_of(lambda: finish(bitnet, temporary, final))

    assert problem.kind is ProblemKind.OPTIMISER_FAILED
    assert problem.detail
    assert not final.exists()
    assert not temporary.exists()


def test_a_result_that_cannot_be_renamed(
    bitnet: GgufHeader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    final = optimised_path(bitnet, tmp_path)
    temporary = temporary_path(final, 123)
    write_result(temporary, bitnet)
    final.mkdir()
    (final / "in the way").touch()

    assert problem_of(lambda: finish(bitnet, temporary, final)).kind is ProblemKind.OPTIMISER_FAILED

    def full(number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    write_result(temporary, bitnet)
    monkeypatch.setattr(os, "fsync", full)
    problem = problem_of(lambda: finish(bitnet, temporary, final))
    assert problem.kind is ProblemKind.OPTIMISER_NO_SPACE
    assert not temporary.exists()


def test_discarding_what_is_not_there_or_cannot_go(tmp_path: Path) -> None:
    discard(tmp_path / "none.part")
    folder = tmp_path / "folder.part"
    folder.mkdir()
    discard(folder)
    assert folder.exists()


def test_leftovers_are_cleaned(tmp_path: Path) -> None:
    final = tmp_path / "m-0123456789ab-iq2_bn.gguf"
    running, gone, old = (temporary_path(final, process) for process in (100, 200, 300))
    others = [
        final,
        tmp_path / "download.part",
        tmp_path / f"{final.name}.x.part",
        tmp_path / "m.gguf.200.part",
    ]
    for path in (running, gone, old, *others):
        path.write_bytes(b"x")
    os.utime(old, (time.time() - 90_000,) * 2)

    removed = clean_leftovers(tmp_path, lambda process: process in {100, 300})

    assert removed == [gone, old]
    assert sorted(tmp_path.glob("*.*")) == sorted([running, *others])
    assert clean_leftovers(tmp_path, lambda process: True, now=time.time() + 90_000) == [running]
    assert clean_leftovers(tmp_path / "none", lambda process: False) == []


def test_the_last_words_of_a_failure(tmp_path: Path) -> None:
    output = (
        "one\n\ntwo\nllama_model_quantize: failed to quantize: bad\nmain: failed to quantize model from 'x'\n"
    )

    problem = error_from(1, output, tmp_path / "x.part")

    assert problem.kind is ProblemKind.OPTIMISER_FAILED
    assert problem.detail == "\n".join(output.split("\n")[2:5])
    assert error_from(-6, "", tmp_path / "x.part").detail == "exit code -6"


def test_a_full_disk_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = "llama_model_quantize: failed to quantize: basic_ios::clear: iostream error\n"
    assert error_from(1, output, tmp_path / "x.part").kind is ProblemKind.OPTIMISER_FAILED
    assert (
        error_from(1, "write: No space left on device", tmp_path / "x").kind is ProblemKind.OPTIMISER_NO_SPACE
    )

    usage = shutil.disk_usage(tmp_path)._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)

    assert error_from(1, output, tmp_path / "x.part").kind is ProblemKind.OPTIMISER_NO_SPACE
    assert error_from(1, "another", tmp_path / "x.part").kind is ProblemKind.OPTIMISER_FAILED
