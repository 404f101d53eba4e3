"""Sound files: what the header reader finds in them."""

import time
import tracemalloc
from pathlib import Path

import gguf
import numpy as np
import pytest

from bitnet_desktop.chat.problems import ProblemError, ProblemKind
from bitnet_desktop.models.gguf import GgufHeader, first_shard, read_header, shard_paths
from bitnet_desktop.models.tensor_types import TENSOR_TYPES, tensor_bytes, type_name
from tests.support.gguf_files import (
    BROKEN_BITNET_TEMPLATE,
    BYTE,
    CHATML_TEMPLATE,
    CONTROL,
    F16,
    F32,
    I2_S,
    NORMAL,
    UNKNOWN,
    USER_DEFINED,
    Tensor,
    Typed,
    Value,
    Vocabulary,
    byte_vocabulary,
    vocabulary_values,
    write_gguf,
    write_random_llama,
    write_tiny_bitnet,
)


def zeros(name: str, dimensions: tuple[int, ...], kind: int = F32) -> Tensor:
    size = Tensor(name, dimensions, kind, list).size
    return Tensor(name, dimensions, kind, lambda: [bytes(size)])


def header_of(path: Path, values: dict[str, Value], *tensors: Tensor, version: int = 3) -> GgufHeader:
    write_gguf(path, values, tensors, version)
    return read_header(path)


def vocabulary_header(
    path: Path, model: str, tokens: list[str] | list[bytes], types: list[int], **more: Value
) -> GgufHeader:
    values: dict[str, Value] = {
        "tokenizer.ggml.model": model,
        "tokenizer.ggml.tokens": Typed(9, tokens, 8),
        "tokenizer.ggml.token_type": types,
    }
    values |= {f"tokenizer.ggml.{key}": value for key, value in more.items()}
    return header_of(path, values)


def test_a_bitnet_file(tmp_path: Path) -> None:
    path = tmp_path / "tiny.gguf"
    write_tiny_bitnet(path)

    header = read_header(path)

    assert header.path == path
    assert header.file_size == path.stat().st_size
    assert header.version == 3
    assert header.architecture == "bitnet-b1.58"
    assert header.name == "Tiny random BitNet"
    assert header.kind == "model"
    assert header.file_type == 40
    assert header.quantisation == "I2_S"
    assert dict(header.tensor_types) == {I2_S: 14, F16: 1, F32: 9}
    assert header.tensor_count == 24
    assert (
        header.parameter_count
        == 259 * 512 + 2 * (3 * 512 + 1024 + 2 * (128 + 512) * 512 + 3 * 1024 * 512) + 512
    )
    assert header.narrowest_i2_s_row == 512
    assert header.needs_optimising
    assert (header.n_layers, header.n_embd, header.n_ff) == (2, 512, 1024)
    assert (header.n_heads, header.n_kv_heads, header.kv_heads_of_all_layers) == (8, 2, 4)
    assert (header.head_dim_k, header.head_dim_v) == (64, 64)
    assert header.n_ctx_train == 4096
    assert header.vocab_size == 259
    assert (header.tokenizer_model, header.tokenizer_pre) == ("gpt2", "")
    assert header.chat_template == BROKEN_BITNET_TEMPLATE
    assert (header.bos_text, header.eos_text) == ("<|begin_of_text|>", "<|eot_id|>")
    assert not header.adds_bos
    assert not header.adds_eos
    assert header.control_tokens == {"<|begin_of_text|>", "<|end_of_text|>", "<|eot_id|>"}
    assert header.end_texts == {"<|end_of_text|>", "<|eot_id|>"}
    assert header.escape_token_ids == (0x1B,)
    assert header.causal
    assert (header.shard_count, header.shard_index) == (1, 0)
    assert shard_paths(header) == [path]


def test_the_real_small_model(small_model: Path) -> None:
    header = read_header(small_model)

    assert header.architecture == "llama"
    assert header.quantisation == "Q4_1"
    assert header.tensor_count == 272
    assert header.parameter_count == 134_515_008
    assert (header.n_layers, header.n_embd, header.n_heads, header.n_kv_heads) == (30, 576, 9, 3)
    assert header.n_ctx_train == 8192
    assert header.vocab_size == 49_152
    assert header.tokenizer_pre == "smollm"
    assert (header.bos_text, header.eos_text) == ("<|im_start|>", "<|im_end|>")
    assert header.chat_template is not None
    assert "<|im_start|>" in header.chat_template
    assert len(header.control_tokens) == 17
    assert header.end_texts == {"<|im_end|>", "<|endoftext|>"}
    assert header.escape_token_ids == (212,)


def test_the_reader_of_others_agrees(small_model: Path) -> None:
    """The gguf package reads this file too; the same facts must come out."""
    header = read_header(small_model)
    reader = gguf.GGUFReader(small_model)

    assert header.tensor_count == len(reader.tensors)
    assert header.parameter_count == sum(int(tensor.n_elements) for tensor in reader.tensors)
    tokens = reader.fields["tokenizer.ggml.tokens"]
    texts = [bytes(tokens.parts[index]) for index in tokens.data]
    letter = "\u011b".encode()
    assert header.escape_token_ids == tuple(number for number, text in enumerate(texts) if letter in text)
    types = [int(value) for value in reader.fields["tokenizer.ggml.token_type"].contents()]
    special = {text.decode() for text, kind in zip(texts, types, strict=True) if kind in {2, 3, 4}}
    assert header.control_tokens == special


@pytest.mark.parametrize("version", [2, 3])
def test_all_value_types_are_passed(tmp_path: Path, version: int) -> None:
    kinds = {0: 200, 1: -100, 2: 60_000, 3: -30_000, 4: 2**32 - 1, 5: -(2**31), 6: 1.5, 7: True}
    kinds |= {10: 2**64 - 1, 11: -(2**63), 12: -2.25}
    values: dict[str, Value] = {f"other.of_{kind}": Typed(kind, value) for kind, value in kinds.items()}
    values["other.text"] = "a text that nobody wants"
    values |= {f"other.array_of_{kind}": Typed(9, [value] * 3, kind) for kind, value in kinds.items()}
    values["other.texts"] = ["one", "two"]
    values["other.nothing"] = Typed(9, [], 8)
    values["general.architecture"] = "llama"
    values["llama.context_length"] = Typed(10, 12_345)
    values["llama.block_count"] = Typed(0, 7)

    header = header_of(tmp_path / "all.gguf", values, zeros("x", (8, 2)), version=version)

    assert header.version == version
    assert header.architecture == "llama"
    assert header.n_ctx_train == 12_345
    assert header.n_layers == 7
    assert header.tensor_count == 1
    assert header.parameter_count == 16
    assert header.quantisation == "F32"


def test_a_file_that_says_nothing(tmp_path: Path) -> None:
    header = header_of(tmp_path / "nothing.gguf", {})

    assert header.architecture == header.name == header.quantisation == header.tokenizer_model == ""
    assert header.file_type is None
    assert header.chat_template is None
    assert header.bos_text is None
    assert header.n_ctx_train == header.n_layers == header.vocab_size == header.tensor_count == 0
    assert header.control_tokens == frozenset()


def test_the_first_of_two_equal_keys_counts(tmp_path: Path) -> None:
    path = tmp_path / "twice.gguf"
    write_gguf(path, {"general.name": "first", "general.nome": "second"})
    path.write_bytes(path.read_bytes().replace(b"general.nome", b"general.name"))

    assert read_header(path).name == "first"


def test_values_of_a_wrong_type_are_as_if_missing(tmp_path: Path) -> None:
    values: dict[str, Value] = {
        "general.architecture": 5,
        "general.name": ["a", "b"],
        "llama.context_length": "many",
        "tokenizer.ggml.bos_token_id": "one",
        "tokenizer.chat_template": 3.5,
        "tokenizer.ggml.tokens": [1, 2, 3],
        "tokenizer.ggml.token_type": ["x"],
    }

    header = header_of(tmp_path / "wrong.gguf", values)

    assert header.architecture == header.name == ""
    assert header.chat_template is None
    assert header.vocab_size == 0


def test_a_path_with_spaces_and_letters_of_many_scripts(tmp_path: Path) -> None:
    folder = tmp_path / "Mes modèles – 模型 ё"
    folder.mkdir()
    path = folder / "kis modell ű 🙂.gguf"
    write_random_llama(path)

    assert read_header(path).name == "Tiny random Llama"


def test_numbers_per_layer(tmp_path: Path) -> None:
    values: dict[str, Value] = {
        "general.architecture": "deci",
        "deci.block_count": 4,
        "deci.embedding_length": 64,
        "deci.attention.head_count": [8, 8, 0, 8],
        "deci.attention.head_count_kv": [2, 4, 0, 2],
        "deci.feed_forward_length": [10, 30, 20, 10],
        "deci.attention.key_length": 16,
        "deci.attention.value_length": 12,
        "deci.attention.causal": False,
    }

    header = header_of(tmp_path / "deci.gguf", values)

    assert (header.n_heads, header.n_kv_heads, header.kv_heads_of_all_layers) == (8, 4, 8)
    assert header.n_ff == 30
    assert (header.head_dim_k, header.head_dim_v) == (16, 12)
    assert not header.causal


def test_heads_of_keys_default_to_all_heads(tmp_path: Path) -> None:
    values: dict[str, Value] = {
        "general.architecture": "gpt2",
        "gpt2.block_count": 3,
        "gpt2.embedding_length": 48,
        "gpt2.attention.head_count": 4,
    }

    header = header_of(tmp_path / "gpt2.gguf", values)

    assert (header.n_kv_heads, header.kv_heads_of_all_layers, header.head_dim_k) == (4, 12, 12)


@pytest.mark.parametrize(
    ("file_type", "kinds", "words"),
    [
        (15, {12: 20, 14: 3, 0: 30}, "Q4_K_M"),
        (137, {135: 20, 0: 30, 14: 1}, "IQ2_BN"),
        (40, {36: 20, 1: 1, 0: 30}, "I2_S"),
        (None, {8: 2, 0: 30}, "Q8_0"),
        (15, {0: 3}, "F32"),
        (1, {1: 3, 0: 1}, "F16"),
        (7, {9999: 3, 0: 1}, "type 9999"),
    ],
)
def test_the_quantisation_in_words(
    tmp_path: Path, file_type: int | None, kinds: dict[int, int], words: str
) -> None:
    path = tmp_path / "words.gguf"
    values: dict[str, Value] = {} if file_type is None else {"general.file_type": file_type}
    placeholder = [zeros(f"{kind}.{n:02}", (1024,)) for kind, count in kinds.items() for n in range(count)]
    write_gguf(path, values, placeholder)
    data = path.read_bytes()
    for kind, count in kinds.items():
        for n in range(count):
            at = data.index(f"{kind}.{n:02}".encode()) + len(f"{kind}.{n:02}") + 12
            data = data[:at] + kind.to_bytes(4, "little") + data[at + 4 :]
    path.write_bytes(data)

    header = read_header(path)

    assert header.quantisation == words
    assert dict(header.tensor_types) == kinds


def test_sizes_of_tensors_agree_with_the_gguf_package() -> None:
    # These two are for sums in memory, are in no file, and differ between ggml, ik_llama.cpp and the package.
    internal = {gguf.GGMLQuantizationType.Q8_1, gguf.GGMLQuantizationType.Q8_K}
    assert len(gguf.GGML_QUANT_SIZES) > 25
    for number, (block, size) in gguf.GGML_QUANT_SIZES.items():
        if number not in internal:
            known = TENSOR_TYPES[int(number)]
            assert (known.block, known.size, known.row_meta) == (block, size, 0)
            # Some names are in other letters.
            assert type_name(int(number)).lower() == number.name.lower()


def test_sizes_of_tensors_with_something_in_each_row() -> None:
    assert tensor_bytes(135, (2560, 6912)) == 6912 * (2560 // 64 * 16 + 4)
    assert tensor_bytes(36, (2560, 6912)) == 2560 * 6912 // 4 + 32
    assert tensor_bytes(134, (640,)) == 10 * 13 + 2
    assert tensor_bytes(0, ()) == 4
    assert tensor_bytes(9999, (64,)) is None
    with pytest.raises(ValueError, match="rows of 65"):
        tensor_bytes(135, (65,))


def test_tokens_with_an_escape_byte_in_byte_level_bpe(tmp_path: Path) -> None:
    tokens = ["a", "ě", "aě", "Ä", "ěb", "ě", "\x1b[0m", "x" * 27, "x\x1by", "ě" * 14]
    types = [NORMAL, NORMAL, NORMAL, NORMAL, UNKNOWN, USER_DEFINED, CONTROL, NORMAL, NORMAL, NORMAL]

    header = vocabulary_header(tmp_path / "bpe.gguf", "gpt2", tokens, types)

    # In texts that are not byte-level the letter is only a letter.
    assert header.escape_token_ids == (1, 2, 6, 8, 9)


def test_tokens_with_an_escape_byte_in_spm(tmp_path: Path) -> None:
    tokens = ["<0x1B>", "ě", "<0x1B>", "<0x1b>", "▁\x1b", "<0x1C>", "x" * 27]
    types = [NORMAL, NORMAL, BYTE, BYTE, NORMAL, BYTE, NORMAL]

    header = vocabulary_header(tmp_path / "spm.gguf", "llama", tokens, types)

    assert header.escape_token_ids == (2, 3, 4)


def test_tokens_with_an_escape_byte_in_other_vocabularies(tmp_path: Path) -> None:
    gemma = vocabulary_header(tmp_path / "g.gguf", "gemma4", ["ě", "<0x1B>", "a\x1b"], [NORMAL, BYTE, NORMAL])
    assert gemma.escape_token_ids == (1, 2)
    rwkv = vocabulary_header(tmp_path / "r.gguf", "rwkv", ["ě", "\\x1b[", "a\x1b"], [NORMAL, NORMAL, NORMAL])
    assert rwkv.escape_token_ids == (1, 2)


def test_escape_tokens_without_token_types(tmp_path: Path) -> None:
    values: dict[str, Value] = {"tokenizer.ggml.tokens": ["a", "ě"], "tokenizer.ggml.model": "gpt2"}

    header = header_of(tmp_path / "untyped.gguf", values)

    assert header.escape_token_ids == (1,)
    assert header.control_tokens == frozenset()


def test_control_tokens_and_ends(tmp_path: Path) -> None:
    tokens = [
        "<unk>",
        "a",
        "<s>",
        "user",
        "<|im_end|>",
        "x<|im_end|>",
        "[EOT]",
        "[EOT]x",
        "<|eot_id|>",
        "_<EOT>",
    ]
    types = [UNKNOWN, NORMAL, CONTROL, USER_DEFINED, NORMAL, NORMAL, NORMAL, NORMAL, CONTROL, NORMAL]

    header = vocabulary_header(tmp_path / "c.gguf", "gpt2", tokens, types, eos_token_id=2)

    assert header.control_tokens == {"<unk>", "<s>", "user", "<|im_end|>", "[EOT]", "<|eot_id|>", "_<EOT>"}
    assert header.end_texts == {"<s>", "<|im_end|>", "[EOT]", "<|eot_id|>", "_<EOT>"}


def test_ends_that_the_file_names(tmp_path: Path) -> None:
    tokens, types = ["a", "b", "c", "d"], [CONTROL] * 4

    header = vocabulary_header(
        tmp_path / "e.gguf",
        "gpt2",
        tokens,
        types,
        eos_token_id=1,
        eot_token_id=2,
        eom_token_id=3,
        bos_token_id=9,
    )

    assert header.end_texts == {"b", "c", "d"}
    assert header.eos_text == "b"
    assert header.bos_text is None


def test_in_gpt_oss_the_end_of_a_part_does_not_end_the_reply(tmp_path: Path) -> None:
    tokens = ["<|return|>", "<|call|>", "<|end|>", "<|start|>"]

    header = vocabulary_header(tmp_path / "o.gguf", "gpt2", tokens, [CONTROL] * 4)

    assert header.end_texts == {"<|return|>", "<|call|>"}
    assert "<|end|>" in header.control_tokens


def test_default_begin_and_end_of_spm(tmp_path: Path) -> None:
    header = vocabulary_header(
        tmp_path / "d.gguf", "llama", ["<unk>", "<s>", "</s>"], [UNKNOWN, CONTROL, CONTROL]
    )

    assert (header.bos_text, header.eos_text) == ("<s>", "</s>")


def test_texts_across_windows(tmp_path: Path) -> None:
    """Vocabularies larger than what is looked at together."""
    tokens = [f"{number:06}" * 7 for number in range(60_000)]
    tokens[0] = tokens[20_971] = tokens[59_999] = "ě"
    tokens[30_000] = "<|im_end|>"
    tokens[41_000] = "<|special|>"
    types = [NORMAL] * len(tokens)
    types[41_000] = CONTROL

    header = vocabulary_header(tmp_path / "w.gguf", "gpt2", tokens, types, bos_token_id=59_998)

    assert header.escape_token_ids == (0, 20_971, 59_999)
    assert header.control_tokens == {"<|special|>", "<|im_end|>"}
    assert header.bos_text == "059998" * 7


@pytest.mark.parametrize(
    ("model", "pre", "said", "adds"),
    [
        ("llama", None, None, True),
        ("llama", None, False, False),
        ("bert", None, None, True),
        ("gpt2", None, None, False),
        ("gpt2", None, True, True),
        ("gpt2", "smollm", None, False),
        ("gpt2", "qwen2", None, False),
        ("gpt2", "llama-bpe", None, True),
        ("gpt2", "llama-bpe", False, False),
        ("gpt2", "tekken", None, True),
        ("gpt2", "gemma4", False, True),
        ("gemma4", None, False, True),
        ("t5", None, None, False),
        ("rwkv", None, None, False),
    ],
)
def test_who_adds_the_begin_token(
    tmp_path: Path, model: str, pre: str | None, said: bool | None, adds: bool
) -> None:
    values: dict[str, Value] = {"tokenizer.ggml.model": model, "tokenizer.ggml.tokens": ["a"]}
    if pre is not None:
        values["tokenizer.ggml.pre"] = pre
    if said is not None:
        values["tokenizer.ggml.add_bos_token"] = said

    assert header_of(tmp_path / "bos.gguf", values).adds_bos is adds


def test_a_file_that_adds_an_end_token(tmp_path: Path) -> None:
    path = tmp_path / "eos.gguf"
    write_random_llama(path, more={"tokenizer.ggml.add_eos_token": True})

    assert read_header(path).adds_eos


def test_the_llama_writer(tmp_path: Path) -> None:
    path = tmp_path / "llama.gguf"
    vocabulary = byte_vocabulary(("<s>", "</s>"), bos="<s>", eos="</s>", user_defined=("tool",))
    write_random_llama(path, template="{{ x }}", vocabulary=vocabulary, pre="qwen2", add_bos=True, kind=F16)

    header = read_header(path)

    assert header.chat_template == "{{ x }}"
    assert header.control_tokens == {"<s>", "</s>", "tool"}
    assert header.adds_bos
    assert header.quantisation == "F16"
    assert header.vocab_size == 259


def test_a_model_without_a_template(tmp_path: Path) -> None:
    path = tmp_path / "base.gguf"
    write_random_llama(path, template=None)
    assert read_header(path).chat_template is None
    write_random_llama(path, template="")
    assert read_header(path).chat_template is None


def test_the_writers_give_the_same_bytes_each_time(tmp_path: Path) -> None:
    one, two, other = tmp_path / "1.gguf", tmp_path / "2.gguf", tmp_path / "3.gguf"
    write_tiny_bitnet(one)
    write_tiny_bitnet(two)
    write_tiny_bitnet(other, seed=1)

    assert one.read_bytes() == two.read_bytes()
    assert one.read_bytes() != other.read_bytes()


def test_the_gguf_package_reads_what_the_writers_write(tmp_path: Path) -> None:
    path = tmp_path / "llama.gguf"
    write_random_llama(path)

    reader = gguf.GGUFReader(path)

    assert reader.fields["tokenizer.chat_template"].contents() == CHATML_TEMPLATE
    embedding = next(tensor for tensor in reader.tensors if tensor.name == "token_embd.weight")
    assert embedding.data.shape == (259, 128)
    assert np.abs(embedding.data).max() < 1


def write_shards(folder: Path, count: int = 3) -> list[Path]:
    paths = [folder / f"big [1] model-{number:05}-of-{count:05}.gguf" for number in range(1, count + 1)]
    for number, path in enumerate(paths):
        values: dict[str, Value] = {"split.count": Typed(2, count), "split.no": Typed(2, number)}
        tensors = [zeros(f"t{number}", (512, number), I2_S)] if number else []
        if not number:
            values |= {"general.architecture": "bitnet-b1.58"}
            values |= vocabulary_values(Vocabulary(["a"], [NORMAL]), None, add_bos=None)
        write_gguf(path, values, tensors)
    return paths


def test_a_model_in_several_files(tmp_path: Path) -> None:
    paths = write_shards(tmp_path)

    header = read_header(paths[0])

    assert shard_paths(header) == paths
    assert header.shard_count == 3
    assert header.file_size == sum(path.stat().st_size for path in paths)
    assert dict(header.tensor_types) == {I2_S: 2}
    assert header.tensor_count == 2
    assert header.parameter_count == 512 * 3
    assert header.narrowest_i2_s_row == 512
    assert header.quantisation == "I2_S"
    assert header.needs_optimising
    assert header.architecture == "bitnet-b1.58"
    assert read_header(paths[2]).shard_index == 2
    assert first_shard(paths[2]) == paths[0]
    assert first_shard(tmp_path / "other.gguf") == tmp_path / "other.gguf"


def test_a_missing_part(tmp_path: Path) -> None:
    paths = write_shards(tmp_path)
    paths[1].unlink()

    with pytest.raises(ProblemError) as caught:
        read_header(paths[0])

    assert caught.value.problem.kind is ProblemKind.MODEL_MISSING
    assert caught.value.problem.facts["path"] == str(paths[1])


def test_a_part_of_another_model(tmp_path: Path) -> None:
    paths = write_shards(tmp_path)
    write_gguf(paths[1], {})

    with pytest.raises(ProblemError) as caught:
        read_header(paths[0])

    assert caught.value.problem.kind is ProblemKind.MODEL_DAMAGED
    assert caught.value.problem.facts["path"] == str(paths[1])


def test_a_part_that_was_renamed(tmp_path: Path) -> None:
    path = write_shards(tmp_path)[0].rename(tmp_path / "renamed.gguf")

    with pytest.raises(ProblemError) as caught:
        read_header(path)

    assert caught.value.problem.kind is ProblemKind.MODEL_DAMAGED


def test_a_large_vocabulary_takes_little_time_and_memory(tmp_path: Path) -> None:
    """As large as Gemma's: 262,144 tokens, with twice as many merges."""
    path = tmp_path / "large.gguf"
    tokens = [f"tok{number}" for number in range(2**18)]
    types = [NORMAL] * len(tokens)
    types[-6000:] = [USER_DEFINED] * 6000
    merges = [f"{number} {number + 1}" for number in range(2**19)]
    values: dict[str, Value] = {
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": types,
        "tokenizer.ggml.scores": [0.0] * len(tokens),
        "tokenizer.ggml.merges": merges,
        "tokenizer.ggml.eos_token_id": 2**18 - 1,
    }
    write_gguf(path, values)

    begin = time.process_time()
    header = read_header(path)
    took = time.process_time() - begin
    tracemalloc.start()
    read_header(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert header.vocab_size == 2**18
    assert len(header.control_tokens) == 6000
    assert header.eos_text == "tok262143"
    assert took < 2
    assert peak < 24 * 2**20
