"""Whether and in how much memory a model can be run."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.chat.generation import KvType
from bitnet_desktop.chat.problems import ProblemKind
from bitnet_desktop.models.fitness import (
    EngineAbilities,
    Fitness,
    Verdict,
    cache_bytes_per_token,
    judge,
    largest_context,
    memory_need,
    suggested_context,
)
from bitnet_desktop.models.gguf import GgufHeader, read_header
from bitnet_desktop.models.tensor_types import I2_S, IQ2_BN, TENSOR_TYPES
from tests.support.gguf_files import write_random_llama, write_tiny_bitnet

MIB = 2**20
ABILITIES_FILE = Path(__file__).parents[3] / "packaging/engine/abilities.json"
UNKNOWN = EngineAbilities(frozenset(), frozenset(), "somebody's engine")


def ik_llama() -> EngineAbilities:
    said = json.loads(ABILITIES_FILE.read_text())
    return EngineAbilities(frozenset(said["architectures"]), frozenset(said["types"]), "ik_llama.cpp")


@pytest.fixture
def bitnet(tmp_path: Path) -> GgufHeader:
    path = tmp_path / "bitnet.gguf"
    write_tiny_bitnet(path)
    return read_header(path)


@pytest.fixture
def llama(tmp_path: Path) -> GgufHeader:
    path = tmp_path / "llama.gguf"
    write_random_llama(path)
    return read_header(path)


@pytest.fixture
def shape_2b(bitnet: GgufHeader) -> GgufHeader:
    """What the header of BitNet b1.58 2B 4T says of its size."""
    return replace(
        bitnet,
        file_size=1_187_801_280,
        n_layers=30,
        n_embd=2560,
        n_ff=6912,
        n_heads=20,
        n_kv_heads=5,
        kv_heads_of_all_layers=150,
        head_dim_k=128,
        head_dim_v=128,
        vocab_size=128_256,
    )


def problem_kind(fitness: Fitness) -> ProblemKind:
    assert fitness.verdict is Verdict.REFUSED
    assert fitness.problem is not None
    return fitness.problem.kind


def test_the_cache_of_the_2b_model_takes_75_mib_per_1024_tokens(shape_2b: GgufHeader) -> None:
    assert cache_bytes_per_token(shape_2b) * 1024 == 75 * MIB
    assert memory_need(shape_2b, 4096).cache == 300 * MIB


def test_coarser_keys_and_values_take_less(shape_2b: GgufHeader) -> None:
    """8.5 and 4.5 bits for each number instead of 16."""
    assert memory_need(shape_2b, 4096, KvType.Q8_0).cache * 16 == 300 * MIB * 8.5
    assert memory_need(shape_2b, 4096, KvType.Q4_0).cache * 16 == 300 * MIB * 4.5
    available = 1500 * MIB
    largest = [largest_context(shape_2b, available, kind) for kind in KvType]
    assert largest == sorted(set(largest))
    assert suggested_context(shape_2b, available, KvType.Q4_0) > suggested_context(shape_2b, available)
    for kind, context in zip(KvType, largest, strict=True):
        assert judge(shape_2b, UNKNOWN, available, context, kind).verdict is Verdict.READY
        refused = judge(shape_2b, UNKNOWN, available, context + 512, kind)
        assert refused.problem is not None
        assert refused.problem.facts["largest"] == context


def test_the_compute_buffer_is_near_what_the_engine_reports(shape_2b: GgufHeader) -> None:
    """260.5 MiB, without what the program itself takes."""
    assert 255 * MIB < memory_need(shape_2b, 2048).compute - 16 * MIB < 275 * MIB


def test_what_the_engine_loads_is_ready(llama: GgufHeader) -> None:
    fitness = judge(llama, ik_llama(), 8 * 2**30, 2048)

    assert fitness.verdict is Verdict.READY
    assert fitness.problem is None
    assert fitness.memory.weights == llama.file_size
    assert fitness.memory.cache == 2 * 2 * 64 * 2 * 2048
    assert fitness.memory.total > llama.file_size + fitness.memory.cache


def test_i2_s_needs_optimising(bitnet: GgufHeader) -> None:
    assert judge(bitnet, ik_llama(), 0, 4096).verdict is Verdict.NEEDS_OPTIMISING


def test_i2_s_is_ready_where_the_engine_runs_it(bitnet: GgufHeader) -> None:
    able = ik_llama()

    assert judge(bitnet, replace(able, types=able.types | {I2_S}), 0, 4096).verdict is Verdict.READY
    assert judge(bitnet, UNKNOWN, 0, 4096).verdict is Verdict.READY


def test_i2_s_with_narrow_rows_is_refused(bitnet: GgufHeader) -> None:
    fitness = judge(replace(bitnet, narrowest_i2_s_row=256), ik_llama(), 0, 4096)

    assert problem_kind(fitness) is ProblemKind.MODEL_UNSUPPORTED
    assert fitness.problem is not None
    assert "256" in fitness.problem.detail


def test_i2_s_in_several_files_is_refused(bitnet: GgufHeader) -> None:
    fitness = judge(replace(bitnet, shard_count=2), ik_llama(), 0, 4096)

    assert problem_kind(fitness) is ProblemKind.MODEL_UNSUPPORTED


def test_i2_s_beside_another_unknown_type_is_refused(bitnet: GgufHeader) -> None:
    types = dict(bitnet.tensor_types) | {35: 1}

    fitness = judge(replace(bitnet, tensor_types=types), ik_llama(), 0, 4096)

    assert problem_kind(fitness) is ProblemKind.MODEL_UNSUPPORTED
    assert fitness.problem is not None
    assert fitness.problem.facts["type"] == "TQ2_0"


def test_an_unknown_architecture_is_refused(llama: GgufHeader) -> None:
    fitness = judge(replace(llama, architecture="llama9"), ik_llama(), 0, 4096)

    assert problem_kind(fitness) is ProblemKind.MODEL_UNSUPPORTED
    assert fitness.problem is not None
    assert fitness.problem.facts == {
        "path": str(llama.path),
        "engine": "ik_llama.cpp",
        "architecture": "llama9",
    }


def test_an_unknown_engine_may_try(llama: GgufHeader) -> None:
    strange = replace(llama, architecture="llama9", tensor_types={7777: 1})

    assert judge(strange, UNKNOWN, 0, 4096).verdict is Verdict.READY


def test_a_later_part_of_a_model_is_refused(llama: GgufHeader) -> None:
    fitness = judge(replace(llama, shard_count=3, shard_index=1), ik_llama(), 0, 4096)

    assert problem_kind(fitness) is ProblemKind.MODEL_UNSUPPORTED


@pytest.mark.parametrize(
    "change",
    [
        {"architecture": "bert"},
        {"architecture": "clip"},
        {"architecture": "t5"},
        {"kind": "adapter"},
        {"kind": "mmproj"},
        {"causal": False},
        {"tensor_count": 0},
        {"tokenizer_model": ""},
        {"tokenizer_model": "no_vocab"},
    ],
)
def test_what_cannot_chat(llama: GgufHeader, change: dict[str, object]) -> None:
    changed = replace(llama, **change)  # type: ignore[arg-type]

    assert problem_kind(judge(changed, UNKNOWN, 0, 4096)) is ProblemKind.MODEL_NOT_FOR_CHAT


def test_too_little_memory(shape_2b: GgufHeader) -> None:
    available = 1600 * MIB

    fitness = judge(shape_2b, UNKNOWN, available, 4096)

    assert problem_kind(fitness) is ProblemKind.NOT_ENOUGH_MEMORY
    assert fitness.problem is not None
    facts = fitness.problem.facts
    assert facts["needed"] == fitness.memory.total
    assert facts["available"] == available
    assert facts["context"] == 4096
    largest = facts["largest"]
    assert isinstance(largest, int)
    assert 1024 < largest < 4096
    assert judge(shape_2b, UNKNOWN, available, largest).verdict is Verdict.READY


def test_no_context_fits_in_no_memory(shape_2b: GgufHeader) -> None:
    fitness = judge(shape_2b, UNKNOWN, 100 * MIB, 4096)

    assert fitness.problem is not None
    assert fitness.problem.facts["largest"] == 0


@given(memory=st.integers(0, 2**34), trained=st.sampled_from([0, 100, 512, 2048, 4096, 131_072]))
def test_the_largest_context_fits_and_a_larger_does_not(memory: int, trained: int) -> None:
    header = some_header(trained)

    largest = largest_context(header, memory)

    limit = trained or 4096
    assert 0 <= largest <= limit
    if largest:
        assert memory_need(header, largest).total <= memory
    if largest < limit:
        assert memory_need(header, min(limit, largest + 256)).total > memory


@given(memory=st.integers(0, 2**34), trained=st.sampled_from([0, 100, 512, 2048, 3000, 4096, 131_072]))
def test_the_suggested_context(memory: int, trained: int) -> None:
    header = some_header(trained)
    start = min(trained or 4096, 4096)

    context = suggested_context(header, memory)

    assert context in {start >> n for n in range(4)}
    assert context >= min(start, 512)
    if memory and memory_need(header, context).total > memory:
        # Nothing smaller was left to try.
        assert context // 2 < 512
    if context < start:
        assert memory_need(header, context * 2).total > memory


def some_header(trained: int) -> GgufHeader:
    return GgufHeader(
        path=Path("model.gguf"),
        file_size=1_187_801_280,
        version=3,
        architecture="llama",
        name="",
        kind="model",
        file_type=None,
        quantisation="Q4_0",
        tensor_types={2: 1},
        tensor_count=1,
        parameter_count=1,
        narrowest_i2_s_row=None,
        n_ctx_train=trained,
        n_layers=30,
        n_embd=2560,
        n_ff=6912,
        n_heads=20,
        n_kv_heads=5,
        kv_heads_of_all_layers=150,
        head_dim_k=128,
        head_dim_v=128,
        vocab_size=128_256,
        tokenizer_model="gpt2",
        tokenizer_pre="",
        chat_template=None,
        bos_text=None,
        eos_text=None,
        adds_bos=False,
        adds_eos=False,
        control_tokens=frozenset(),
        end_texts=frozenset(),
        escape_token_ids=(),
        causal=True,
        shard_count=1,
        shard_index=0,
    )


def test_what_our_engine_can_load() -> None:
    able = ik_llama()

    assert {"bitnet", "bitnet-25", "bitnet-b1.58", "llama", "qwen3", "gemma3", "phi3"} <= able.architectures
    assert "gptj" not in able.architectures
    assert {0, 1, 2, 3, 8, 12, 14, 30, IQ2_BN} <= able.types
    assert I2_S not in able.types
    assert able.types <= set(TENSOR_TYPES)
