"""A BitNet file that the tests write goes through the real llama-quantize and is run by the real llama-cli."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from bitnet_desktop.chat.problems import ProblemKind
from bitnet_desktop.models.gguf import GgufHeader, read_header
from bitnet_desktop.models.optimise import (
    Progress,
    error_from,
    finish,
    finished_result,
    optimised_path,
    quantize_arguments,
    temporary_path,
)
from tests.support.gguf_files import write_random_llama, write_tiny_bitnet

# Without it a busy machine makes the engine's threads wait for each other thousands of times longer.
ENVIRONMENT = os.environ | {"GOMP_SPINCOUNT": "10000"}


def program(engine_folder: Path, name: str) -> Path:
    said = json.loads((engine_folder / "engine.json").read_text())
    return engine_folder / str(said["programs"][name])


def quantize(engine_folder: Path, source: Path, temporary: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [program(engine_folder, "llama-quantize"), *quantize_arguments(source, temporary, 2)],
        cwd=engine_folder,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
        timeout=60,
    )


def reply(engine_folder: Path, model: Path, folder: Path) -> bytes:
    """What llama-cli says after "Hello"; its input stays open, since it ends when that does."""
    command = [str(program(engine_folder, "llama-cli")), "-m", str(model)]
    command += ["-c", "512", "-t", "2", "-n", "16"]
    command += ["-p", "Hello", "--temp", "0", "--no-display-prompt", "--log-disable"]
    output = folder / "reply"
    with (
        output.open("wb") as file,
        subprocess.Popen(
            command,
            cwd=folder,
            env=ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=file,
            stderr=subprocess.DEVNULL,
        ) as process,
    ):
        assert process.wait(timeout=60) == 0
    return output.read_bytes()


@pytest.fixture
def bitnet(tmp_path: Path) -> GgufHeader:
    path = tmp_path / "1 mod\u00e8le \u6a21\u578b.gguf"
    write_tiny_bitnet(path)
    return read_header(path)


def optimised(engine_folder: Path, header: GgufHeader, folder: Path) -> GgufHeader:
    final = optimised_path(header, folder)
    temporary = temporary_path(final, os.getpid())
    assert quantize(engine_folder, header.path, temporary).returncode == 0
    return finish(header, temporary, final)


def test_an_i2_s_file_becomes_iq2_bn_and_runs(
    engine_folder: Path, bitnet: GgufHeader, tmp_path: Path
) -> None:
    before = bitnet.path.read_bytes()

    result = optimised(engine_folder, bitnet, tmp_path)

    assert result.quantisation == "IQ2_BN"
    assert result.file_type == 137
    assert dict(result.tensor_types) == {135: 14, 14: 1, 0: 9}
    assert result.chat_template == bitnet.chat_template
    assert result.escape_token_ids == bitnet.escape_token_ids
    assert finished_result(bitnet, tmp_path) == result
    assert bitnet.path.read_bytes() == before
    said = reply(engine_folder, result.path, tmp_path)
    assert len(said) >= 16


def test_the_weights_are_the_same_before_and_after(
    engine_folder: Path, bitnet: GgufHeader, tmp_path: Path
) -> None:
    """So our I2_S is the real layout: what the engine reads from it is what was written."""
    result = optimised(engine_folder, bitnet, tmp_path)
    name = "blk.1.ffn_down.weight"

    before, scale = i2_s_weights(bitnet.path, name, (512, 1024))
    after, scales = iq2_bn_weights(result.path, name, (512, 1024))

    assert np.array_equal(before, after)
    assert set(np.unique(before)) == {-1, 0, 1}
    assert np.allclose(scales, scale)


def i2_s_weights(path: Path, name: str, shape: tuple[int, int]) -> tuple[npt.NDArray[np.int8], float]:
    """Decodes a tensor: 32 bytes hold 128 weights, the first 32 of them in the bytes' highest bits."""
    data = tensor_data(path, name, shape[0] * shape[1] // 4 + 32)
    blocks = np.frombuffer(data[:-32], np.uint8).reshape(-1, 1, 32)
    codes = blocks >> np.array([6, 4, 2, 0], np.uint8).reshape(1, 4, 1) & 3
    scale = float(np.frombuffer(data[-32:-28], "<f4")[0])
    return codes.astype(np.int8).reshape(shape) - 1, scale


def iq2_bn_weights(
    path: Path, name: str, shape: tuple[int, int]
) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """Decodes a tensor: rows of a scale and blocks of 16 bytes with 64 weights, the first 16 in the lowest bits."""
    row = 4 + shape[1] // 4
    rows = np.frombuffer(tensor_data(path, name, shape[0] * row), np.uint8).reshape(shape[0], row)
    blocks = rows[:, 4:].reshape(shape[0], -1, 1, 16)
    codes = blocks >> np.array([0, 2, 4, 6], np.uint8).reshape(1, 1, 4, 1) & 3
    return codes.astype(np.int8).reshape(shape) - 1, rows[:, :4].copy().view("<f4")[:, 0]


def tensor_data(path: Path, name: str, size: int) -> bytes:
    """The bytes of a tensor, found by its description in the header; all data begins at a multiple of 32."""
    data = path.read_bytes()
    described = data.index(len(name).to_bytes(8, "little") + name.encode()) + 8 + len(name)
    offset = int.from_bytes(data[described + 24 : described + 32], "little")
    last = b"output_norm.weight"
    end = data.index(len(last).to_bytes(8, "little") + last) + 8 + len(last) + 4 + 8 + 4 + 8
    begin = -(-end // 32) * 32 + offset
    return data[begin : begin + size]


def test_progress_of_the_real_program(engine_folder: Path, bitnet: GgufHeader, tmp_path: Path) -> None:
    output = quantize(engine_folder, bitnet.path, tmp_path / "out.part").stderr
    random_ = random.Random(5)
    progress = Progress(bitnet)
    fractions = [0.0]
    while output:
        size = random_.randrange(1, 90)
        fractions.append(progress.feed(output[:size]))
        output = output[size:]

    assert fractions == sorted(fractions)
    assert len(set(fractions)) == bitnet.tensor_count
    # The last tensor is done when the program ends.
    assert fractions[-1] == 1 - 512 / bitnet.parameter_count


def test_a_cut_original(engine_folder: Path, bitnet: GgufHeader, tmp_path: Path) -> None:
    os.truncate(bitnet.path, bitnet.file_size // 2)

    done = quantize(engine_folder, bitnet.path, tmp_path / "out.part")

    problem = error_from(done.returncode, done.stderr.decode("utf-8", "replace"), tmp_path / "out.part")
    assert done.returncode != 0
    assert problem.kind is ProblemKind.OPTIMISER_FAILED
    assert "not within the file bounds" in problem.detail


if sys.platform == "linux":
    # Only there is a file that is a full disk.

    def test_words_of_the_real_program_on_a_full_disk(engine_folder: Path, bitnet: GgufHeader) -> None:
        """`error_from` knows a full disk by these words."""
        done = quantize(engine_folder, bitnet.path, Path("/dev/full"))

        assert done.returncode == 1
        assert b"iostream error" in done.stderr


def test_the_random_llamas_run(engine_folder: Path, tmp_path: Path) -> None:
    for kind in (0, 1):
        path = tmp_path / f"{kind}.gguf"
        write_random_llama(path, kind=kind)
        assert len(reply(engine_folder, path, tmp_path)) >= 16
