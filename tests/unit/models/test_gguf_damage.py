"""Files that are no sound models: always one clear problem, in little time and memory."""

import os
import random
import struct
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.models.gguf import read_header
from tests.support.gguf_files import (
    CONTROL,
    F16,
    I2_S,
    NORMAL,
    Tensor,
    Typed,
    Value,
    Vocabulary,
    vocabulary_values,
    write_gguf,
    write_random_llama,
)

SECONDS = 2.0
BYTES = 64 * 2**20

KINDS = {
    ProblemKind.MODEL_NOT_GGUF,
    ProblemKind.MODEL_TRUNCATED,
    ProblemKind.MODEL_DAMAGED,
    ProblemKind.MODEL_UNSUPPORTED,
    ProblemKind.MODEL_MISSING,
}


def problem_of(path: Path) -> Problem:
    with pytest.raises(ProblemError) as caught:
        read_header(path)
    assert caught.value.problem.facts["path"]
    return caught.value.problem


def kind_of(path: Path) -> ProblemKind | None:
    """The kind of problem that a file has, None when it is sound."""
    try:
        read_header(path)
    except ProblemError as error:
        return error.problem.kind
    return None


def rewrite(path: Path, data: bytes) -> None:
    """Changes a file in place, which is far faster than emptying it first."""
    with path.open("r+b") as file:
        file.write(data)
        file.truncate()


def tensor(name: str, dimensions: tuple[int, ...], kind: int = 0) -> Tensor:
    size = Tensor(name, dimensions, kind, list).size
    return Tensor(name, dimensions, kind, lambda: [bytes(size)])


def small_file(path: Path) -> bytes:
    """A file with something of everything, as small as can be."""
    vocabulary = Vocabulary(["a", "ě", "<s>", "<|im_end|>", "b\x1b"], [1, 1, 3, 1, 4], "<s>", "<|im_end|>")
    values: dict[str, Value] = {
        "general.architecture": "llama",
        "general.alignment": 64,
        "general.file_type": 1,
        "llama.context_length": 128,
        "llama.block_count": 2,
        "llama.attention.head_count": 2,
        "llama.attention.head_count_kv": [1, 2],
        "llama.rope.freq_base": 10000.0,
        "other.text": "unwanted",
        "other.numbers": [1.0, 2.0],
    }
    values |= vocabulary_values(vocabulary, "default", add_bos=False)
    values["tokenizer.chat_template"] = "{{ messages }}"
    write_gguf(
        path, values, [tensor("a", (4, 4)), tensor("b", (128, 2), I2_S), tensor("c", (3,), F16)], 3, 64
    )
    return path.read_bytes()


def test_the_file_that_is_damaged_below_is_sound(tmp_path: Path) -> None:
    path = tmp_path / "small.gguf"
    small_file(path)
    header = read_header(path)
    assert header.tensor_count == 3
    assert header.escape_token_ids == (1, 4)


def test_cut_at_every_byte(tmp_path: Path) -> None:
    path = tmp_path / "cut.gguf"
    data = small_file(path)
    whole = len(data) - 64 + 6  # without the padding after the last tensor
    for length in range(whole):
        rewrite(path, data[:length])
        problem = problem_of(path)
        if length < 4:
            assert problem.kind is ProblemKind.MODEL_NOT_GGUF
        else:
            assert problem.kind is ProblemKind.MODEL_TRUNCATED, length
            assert problem.facts["actual"] == length
            assert length < int(problem.facts["expected"]) <= whole
    path.write_bytes(data[:whole])
    assert read_header(path).tensor_count == 3


def test_cut_in_the_weights_says_how_much_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "cut.gguf"
    write_random_llama(path)
    size = path.stat().st_size
    os.truncate(path, size // 2)

    problem = problem_of(path)

    assert problem.kind is ProblemKind.MODEL_TRUNCATED
    assert problem.facts == {"path": str(path), "expected": size, "actual": size // 2}


HUGE = (2**64 - 1, 2**63, 2**63 - 1, 2**62, 2**48, 2**40, 2**32, 2**32 - 1, 2**31, 2**24, 2**20, 65_537, 0)


def mutated(random_: random.Random, data: bytes) -> bytes:
    """The file with one to three faults of a random sort."""
    result = bytearray(data)
    for _ in range(random_.choice((1, 1, 1, 2, 3))):
        at = random_.randrange(len(result))
        match random_.randrange(7):
            case 0 | 1:
                result[at] ^= 1 << random_.randrange(8)
            case 2 | 3:
                struct.pack_into("<Q", result, min(at, len(result) - 8), random_.choice(HUGE))
            case 4:
                struct.pack_into("<I", result, min(at, len(result) - 4), random_.choice(HUGE) & 0xFFFFFFFF)
            case 5:
                del result[at : at + random_.randrange(1, 40)]
            case _:
                result[at:at] = random_.randbytes(random_.randrange(1, 40))
        if len(result) < 64:
            break
    return bytes(result)


def test_ten_thousand_mutated_headers(tmp_path: Path) -> None:
    path = tmp_path / "mutated.gguf"
    data = small_file(path)
    random_ = random.Random(20_240)
    outcomes: Counter[str] = Counter()
    slowest, largest = 0.0, 0
    tracemalloc.start()
    try:
        for _ in range(10_000):
            rewrite(path, mutated(random_, data))
            tracemalloc.reset_peak()
            before = tracemalloc.get_traced_memory()[0]
            begin = time.process_time()
            outcomes[kind_of(path) or "read"] += 1
            slowest = max(slowest, time.process_time() - begin)
            largest = max(largest, tracemalloc.get_traced_memory()[1] - before)
    finally:
        tracemalloc.stop()
    assert slowest < SECONDS
    assert largest < BYTES
    # The faults reach every kind of trouble, and some do no harm.
    assert set(outcomes) <= {"read", *KINDS}
    assert {kind for kind in KINDS - {ProblemKind.MODEL_MISSING} if outcomes[kind] < 20} == set()
    assert outcomes["read"] > 500


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rest=st.binary(max_size=400), version=st.sampled_from([2, 3]))
def test_anything_after_the_magic(tmp_path: Path, rest: bytes, version: int) -> None:
    path = tmp_path / "any.gguf"
    path.write_bytes(b"GGUF" + struct.pack("<I", version) + rest)
    assert kind_of(path) in {None, *KINDS}


def head(n_tensors: int, n_keys: int, rest: bytes = b"") -> bytes:
    return b"GGUF" + struct.pack("<IQQ", 3, n_tensors, n_keys) + rest


def text(data: bytes) -> bytes:
    return struct.pack("<Q", len(data)) + data


def described(name: bytes, dimensions: tuple[int, ...], kind: int = 0, offset: int = 0) -> bytes:
    sizes = struct.pack(f"<I{len(dimensions)}Q", len(dimensions), *dimensions)
    return text(name) + sizes + struct.pack("<IQ", kind, offset)


PADDING = bytes(4096)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(head(0, 2**63), id="keys without number"),
        pytest.param(head(2**63, 0), id="tensors without number"),
        pytest.param(head(0, 1, struct.pack("<Q", 2**62) + PADDING), id="an endless key"),
        pytest.param(head(0, 1, text(b"k" * 65_537) + PADDING), id="a key beyond the limit"),
        pytest.param(head(0, 1, text(b"k") + struct.pack("<I", 13) + PADDING), id="an unknown value type"),
        pytest.param(
            head(0, 1, text(b"k") + struct.pack("<IIQ", 9, 13, 1) + PADDING), id="an unknown array type"
        ),
        pytest.param(
            head(0, 1, text(b"k") + struct.pack("<IIQ", 9, 8, 2**40) + PADDING), id="endless strings"
        ),
        pytest.param(
            head(0, 1, text(b"k") + struct.pack("<IIQ", 9, 10, 2**60) + PADDING), id="endless numbers"
        ),
        pytest.param(
            head(0, 1, text(b"tokenizer.ggml.tokens") + struct.pack("<IIQ", 9, 8, 2**21) + PADDING),
            id="tokens beyond the limit",
        ),
        pytest.param(
            head(0, 1, text(b"tokenizer.ggml.token_type") + struct.pack("<IIQ", 9, 5, 2**40) + PADDING),
            id="token types beyond the limit",
        ),
        pytest.param(
            head(0, 1, text(b"tokenizer.chat_template") + struct.pack("<I", 8) + text(b"x" * 262_145)),
            id="a template beyond the limit",
        ),
        pytest.param(
            head(0, 1, text(b"general.name") + struct.pack("<I", 8) + text(b"x" * 4097)),
            id="a name beyond the limit",
        ),
        pytest.param(
            head(0, 1, text(b"general.alignment") + struct.pack("<II", 4, 24) + PADDING), id="alignment 24"
        ),
        pytest.param(
            head(0, 1, text(b"general.alignment") + struct.pack("<II", 4, 0) + PADDING), id="alignment 0"
        ),
        pytest.param(
            head(0, 1, text(b"general.alignment") + struct.pack("<II", 4, 2**31) + PADDING),
            id="alignment 2^31",
        ),
        pytest.param(
            head(0, 1, text(b"split.count") + struct.pack("<II", 4, 2**20) + PADDING), id="a million shards"
        ),
        pytest.param(
            head(0, 1, text(b"split.no") + struct.pack("<Ii", 5, -1) + PADDING),
            id="the shard before the first",
        ),
        pytest.param(head(1, 0, text(b"n" * 257) + PADDING), id="a tensor's name beyond the limit"),
        pytest.param(head(1, 0, text(b"t") + struct.pack("<I", 5) + PADDING), id="five dimensions"),
        pytest.param(head(1, 0, described(b"t", (0, 4)) + PADDING), id="a dimension of 0"),
        pytest.param(head(1, 0, described(b"t", (2**32, 2**32)) + PADDING), id="2^64 weights"),
        pytest.param(
            head(1, 0, described(b"t", (4,), offset=2**63) + PADDING), id="weights beyond all files"
        ),
        pytest.param(head(1, 0, described(b"t", (4,), offset=8) + PADDING), id="weights not aligned"),
        pytest.param(head(1, 0, described(b"t", (33,), kind=2) + PADDING), id="a row of a block and a bit"),
        pytest.param(head(2, 0, 2 * described(b"t", (4,)) + PADDING), id="two tensors of one name"),
    ],
)
def test_what_contradicts_itself_is_damaged(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "damaged.gguf"
    path.write_bytes(data)

    problem = problem_of(path)

    assert problem.kind is ProblemKind.MODEL_DAMAGED
    assert problem.detail


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (b"GGUF" + struct.pack("<I", 1) + bytes(64), "version 1"),
        (b"GGUF" + struct.pack("<I", 4) + bytes(64), "version 4"),
        (b"GGUF" + struct.pack(">I", 3) + bytes(64), "big-endian"),
        (head(0, 1, text(b"k") + struct.pack("<IIQ", 9, 9, 1) + PADDING), "array of arrays"),
    ],
)
def test_forms_that_no_engine_reads(tmp_path: Path, data: bytes, detail: str) -> None:
    path = tmp_path / "unsupported.gguf"
    path.write_bytes(data)

    problem = problem_of(path)

    assert problem.kind is ProblemKind.MODEL_UNSUPPORTED
    assert detail in problem.detail


@pytest.mark.parametrize(
    "data",
    [b"", b"GG", b"# A text about models\n" * 9, b"PK\x03\x04" + bytes(60), b"tjgg" + bytes(60), bytes(100)],
    ids=["empty", "two bytes", "text", "zip", "an older format", "zeros"],
)
def test_what_is_no_gguf(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.gguf"
    path.write_bytes(data)

    assert problem_of(path).kind is ProblemKind.MODEL_NOT_GGUF


def test_a_missing_file(tmp_path: Path) -> None:
    assert problem_of(tmp_path / "none.gguf").kind is ProblemKind.MODEL_MISSING
    (tmp_path / "file").write_bytes(b"x")
    assert problem_of(tmp_path / "file" / "none.gguf").kind is ProblemKind.MODEL_MISSING
    assert problem_of(tmp_path / "none\0.gguf").kind is ProblemKind.MODEL_MISSING
    (tmp_path / "link.gguf").symlink_to(tmp_path / "none.gguf")
    assert problem_of(tmp_path / "link.gguf").kind is ProblemKind.MODEL_MISSING


def test_a_folder(tmp_path: Path) -> None:
    problem = problem_of(tmp_path)
    assert problem.kind is ProblemKind.MODEL_UNREADABLE
    assert "directory" in problem.detail


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.gguf"
    os.mkfifo(path)
    assert problem_of(path).kind is ProblemKind.MODEL_UNREADABLE


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.gguf"
    write_random_llama(path)
    path.chmod(0)
    if os.access(path, os.R_OK):
        # The superuser may read everything: let the system refuse.
        def refuse(self: Path, mode: str = "r") -> None:
            raise PermissionError(13, "Permission denied", str(self))

        monkeypatch.setattr(Path, "open", refuse)

    problem = problem_of(path)

    assert problem.kind is ProblemKind.MODEL_UNREADABLE
    assert "denied" in problem.detail


def test_a_file_that_shrinks_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "shrinks.gguf"
    small_file(path)
    real = Path.open

    def cut(self: Path, mode: str = "r") -> object:
        os.truncate(self, 100)
        return real(self, mode)

    monkeypatch.setattr(Path, "open", cut)

    assert problem_of(path).kind is ProblemKind.MODEL_TRUNCATED


def strings(count: int, string: bytes) -> bytes:
    return struct.pack("<IIQ", 9, 8, count) + text(string) * count


def vocabulary_of(count: int, string: bytes, kind: int) -> bytes:
    types = struct.pack("<IIQ", 9, 5, count) + struct.pack("<i", kind) * count
    return head(
        0,
        3,
        text(b"tokenizer.ggml.model")
        + struct.pack("<I", 8)
        + text(b"gpt2")
        + text(b"tokenizer.ggml.tokens")
        + strings(count, string)
        + text(b"tokenizer.ggml.token_type")
        + types,
    )


MANY_KEYS = [text(b"%060d" % n) + struct.pack("<Ii", 5, n) for n in range(8192)]
MANY_ARRAYS = [
    text(b"a%d.attention.head_count" % n) + struct.pack("<IIQ", 9, 11, 1024) + bytes(8192) for n in range(500)
]
MANY_TENSORS = [described(b"%0250d" % n, (4,)) for n in range(2**15)]

WORST: dict[str, Callable[[], bytes]] = {
    "a million control tokens": lambda: vocabulary_of(2**20, b"x", CONTROL),
    "huge tokens": lambda: vocabulary_of(16, b"y" * 2**22, NORMAL),
    "as many keys as may be": lambda: head(0, 8192, b"".join(MANY_KEYS)),
    "as many tensors as may be": lambda: head(2**15, 0, b"".join(MANY_TENSORS) + PADDING),
    "many arrays that look wanted": lambda: head(0, 500, b"".join(MANY_ARRAYS)),
}
SLOWEST: dict[str, Callable[[], bytes]] = WORST | {
    "four million strings": lambda: head(0, 1, text(b"k") + strings(2**22, b"")),
    "a million tokens": lambda: vocabulary_of(2**20, b"x", NORMAL),
    "a million escapes": lambda: vocabulary_of(2**20, "ě".encode(), NORMAL),
    "ends without end": lambda: vocabulary_of(1000, b"<eos>" * 13_000, NORMAL),
    "lengths like escapes": lambda: vocabulary_of(2**20, b"x" * 27, NORMAL),
}


@pytest.mark.parametrize("name", SLOWEST)
def test_the_slowest_headers(tmp_path: Path, name: str) -> None:
    path = tmp_path / "slow.gguf"
    path.write_bytes(SLOWEST[name]())

    begin = time.process_time()
    kind = kind_of(path)
    took = time.process_time() - begin

    assert kind in {None, ProblemKind.MODEL_DAMAGED}
    assert took < SECONDS


@pytest.mark.parametrize("name", WORST)
def test_the_largest_headers(tmp_path: Path, name: str) -> None:
    path = tmp_path / "large.gguf"
    path.write_bytes(WORST[name]())

    tracemalloc.start()
    kind = kind_of(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert kind in {None, ProblemKind.MODEL_DAMAGED}
    assert peak < BYTES


def test_a_header_larger_than_all_limits(tmp_path: Path) -> None:
    path = tmp_path / "sparse.gguf"
    path.write_bytes(head(0, 2, text(b"k") + struct.pack("<IIQ", 9, 0, 2**28)))
    os.truncate(path, 2**29)

    assert problem_of(path).kind is ProblemKind.MODEL_DAMAGED


def test_wanted_arrays_of_floats_are_passed(tmp_path: Path) -> None:
    path = tmp_path / "floats.gguf"
    values: dict[str, Value] = {
        "general.architecture": "llama",
        "llama.attention.head_count": Typed(9, [1.0, 2.0], 6),
        "llama.block_count": 2,
    }
    write_gguf(path, values)

    header = read_header(path)

    assert (header.n_heads, header.n_layers) == (0, 2)
