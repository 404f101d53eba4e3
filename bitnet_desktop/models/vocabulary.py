"""What a chat needs to know of a GGUF file's vocabulary, found without keeping the vocabulary.

The rules are those of ik_llama.cpp's src/llama-vocab.cpp (llama_vocab::impl::load and token_to_piece), which follow
llama.cpp's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from bitnet_desktop.models.gguf_scan import Scan
from bitnet_desktop.models.gguf_stream import HeaderStream, damaged

_CHUNK = 2**20  # bytes of vocabulary looked at together
_MAX_VOCABULARY = 64 * 2**20  # bytes; the largest known take 5 MB
_MAX_CONTROL_BYTES = 8 * 2**20
_CONTROL_OVERHEAD = 100  # bytes that a text takes in memory besides its letters
_MAX_ESCAPE_TOKENS = 4096
_MAX_TOKEN_LENGTH = 64 * 2**10

_UNKNOWN, _CONTROL, _USER_DEFINED, _BYTE = 2, 3, 4, 6
_PARSED = frozenset({_UNKNOWN, _CONTROL, _USER_DEFINED})
_BYTES = frozenset({_BYTE})

_ESCAPE = b"\x1b"
_ESCAPE_IN_BYTE_LEVEL = "\u011b".encode()  # the letter that byte-level BPE writes for the byte 0x1B
_ESCAPE_IN_RWKV = rb"\x1b"

# A token of this text ends a reply, whatever its type says.
_END_TEXTS = (
    "<|eot_id|>",
    "<|im_end|>",
    "<|end|>",
    "<|return|>",
    "<|call|>",
    "<|flush|>",
    "<|calls|>",
    "<end_of_turn>",
    "<|endoftext|>",
    "</s>",
    "<|eom_id|>",
    "<EOT>",
    "_<EOT>",
    "[EOT]",
    "[EOS]",
    "<|end_of_text|>",
    "<end_of_utterance>",
    "<eos>",
    "<turn|>",
    "<|tool_response>",
    "<\uff5cend\u2581of\u2581sentence\uff5c>",  # DeepSeek's, with a full-width bar
)
# One pattern with a literal first byte is far faster than a search for each.
_END_PATTERN = re.compile(
    b"<(?:" + b"|".join(re.escape(text.encode()[1:]) for text in _END_TEXTS if text[0] == "<") + b")"
)
_OTHER_END_TEXTS = tuple(text.encode() for text in _END_TEXTS if text[0] != "<")

# Byte-pair vocabularies that begin with the begin token when the file does not say (tokenizer.ggml.pre).
_PRE_WITH_BOS = frozenset(
    {
        "llama3",
        "llama-v3",
        "llama-bpe",
        "falcon3",
        "falcon-h1",
        "pixtral",
        "midm-2.0",
        "lfm2",
        "jina-v5-nano",
        "tekken",
        "chameleon",
    }
)
_DEFAULT_BOS = {"llama": 1, "bert": 101, "plamo2": 1}
_DEFAULT_EOS = {"llama": 2, "t5": 1, "plamo2": 2}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The facts of one vocabulary; all texts as they stand in the file."""

    size: int
    bos_text: str | None
    eos_text: str | None
    adds_bos: bool
    adds_eos: bool
    control_tokens: frozenset[str]
    end_texts: frozenset[str]
    escape_token_ids: tuple[int, ...]


def read_vocabulary(stream: HeaderStream, scan: Scan) -> Vocabulary:
    """Looks through the vocabulary of a scanned file.

    Raises:
        ProblemError: MODEL_DAMAGED when a token is absurdly long or special tokens are absurdly many.
    """
    count = max(0, len(scan.token_places) - 1)
    model = scan.word("tokenizer.ggml.model") or ""
    control: set[str] = set()
    ends: set[str] = set()
    escapes: set[int] = set()
    room = _MAX_CONTROL_BYTES
    for chunk in _chunks(stream, scan):
        escapes.update(_escape_tokens(chunk, scan, model))
        if len(escapes) > _MAX_ESCAPE_TOKENS:
            raise damaged(stream.path, f"more than {_MAX_ESCAPE_TOKENS} tokens hold an escape byte")
        for token in chunk.tokens_of(_PARSED):
            text = chunk.text(token)
            room -= len(text) + _CONTROL_OVERHEAD
            if room < 0:
                raise damaged(stream.path, f"more than {_MAX_CONTROL_BYTES} bytes of control tokens")
            control.add(text.decode("utf-8", "replace"))
        ends.update(chunk.text(token).decode() for token in chunk.tokens_that_end())
    bos = _special_text(stream, scan, "bos", _DEFAULT_BOS.get(model))
    eos = _special_text(stream, scan, "eos", _DEFAULT_EOS.get(model))
    named = (eos, _special_text(stream, scan, "eot", None), _special_text(stream, scan, "eom", None))
    return Vocabulary(
        size=count,
        bos_text=bos,
        eos_text=eos,
        adds_bos=adds_bos(scan),
        adds_eos=scan.whole("tokenizer.ggml.add_eos_token") == 1,
        control_tokens=frozenset(control | ends),
        end_texts=frozenset(_without_harmony_end(ends) | {text for text in named if text}),
        escape_token_ids=tuple(sorted(escapes)),
    )


def adds_bos(scan: Scan) -> bool:
    """Whether the engine puts the begin token in front of the opening prompt.

    `tokenizer.ggml.add_bos_token` decides where it is given. Otherwise: SPM ("llama") and WPM ("bert") vocabularies
    do; byte-pair ones do where `tokenizer.ggml.pre` is of the Llama 3, Tekken or Chameleon kind; Gemma 4 always does,
    even against the key; others do not. A file without `tokenizer.ggml.pre`, as Microsoft's BitNet is, does not.
    """
    model = scan.word("tokenizer.ggml.model") or ""
    pre = scan.word("tokenizer.ggml.pre") or ""
    if model == "gemma4" or (model == "gpt2" and pre == "gemma4"):
        return True
    said = scan.whole("tokenizer.ggml.add_bos_token")
    if said is not None:
        return said == 1
    return model in {"llama", "bert"} or (model == "gpt2" and pre in _PRE_WITH_BOS)


def _without_harmony_end(ends: set[str]) -> set[str]:
    """With gpt-oss (and solar-open) `<|end|>` closes a part of a reply, not the reply."""
    calls = {"<|call|>", "<|calls|>"} & ends
    return ends - {"<|end|>"} if calls and {"<|return|>", "<|flush|>"} & ends else ends


def _special_text(stream: HeaderStream, scan: Scan, name: str, default: int | None) -> str | None:
    """The text of the token that a key names, as far as it is in the vocabulary."""
    count = len(scan.token_places) - 1
    token = scan.whole(f"tokenizer.ggml.{name}_token_id")
    if token is None or not 0 <= token < count:
        token = default
    if token is None or token >= count:
        return None
    stream.seek(scan.token_places[token])
    return stream.string(_MAX_TOKEN_LENGTH, "a token").decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Some whole tokens in a row, with the lengths in front of their texts."""

    data: bytes
    base: int  # where `data` begins in the file
    tokens: range
    scan: Scan

    def span(self, token: int) -> tuple[int, int]:
        """Where a token's text begins and ends in `data`."""
        places = self.scan.token_places
        return places[token] + 8 - self.base, places[token + 1] - self.base

    def text(self, token: int) -> bytes:
        begin, end = self.span(token)
        return self.data[begin:end]

    def token_at(self, offset: int) -> int:
        """The token to which a byte of `data` belongs."""
        places = self.scan.token_places
        return bisect_right(places, self.base + offset, self.tokens.start, self.tokens.stop) - 1

    def tokens_with(self, needle: bytes) -> Iterator[int]:
        """The tokens whose text holds `needle`; each once."""
        places, base, find = self.scan.token_places, self.base, self.data.find
        token = self.tokens.start
        at = find(needle)
        while at >= 0:
            token = bisect_right(places, base + at, token, self.tokens.stop) - 1
            begin, end = places[token] + 8 - base, places[token + 1] - base
            if at < begin:
                # A length that looks like it.
                at = find(needle, begin)
                continue
            if at + len(needle) <= end:
                yield token
            at = find(needle, end)

    def tokens_of(self, kinds: frozenset[int]) -> list[int]:
        """The tokens that have one of these types; without types there is none."""
        first = self.tokens.start
        types = self.scan.token_types[first : self.tokens.stop]
        return [token for token, kind in enumerate(types, first) if kind in kinds]

    def tokens_that_end(self) -> Iterator[int]:
        """The tokens whose text is one of those that end a reply."""
        match = _END_PATTERN.search(self.data)
        while match:
            token = self.token_at(match.start())
            begin, end = self.span(token)
            if match.span() == (begin, end):
                yield token
            # A length may look like the first letter; then the text is still to come.
            match = _END_PATTERN.search(self.data, begin if match.start() < begin else end)
        for text in _OTHER_END_TEXTS:
            yield from (token for token in self.tokens_with(text) if self.text(token) == text)


def _chunks(stream: HeaderStream, scan: Scan) -> Iterator[_Chunk]:
    places = scan.token_places
    count = len(places) - 1
    if count > 0 and places[count] - places[0] > _MAX_VOCABULARY:
        raise damaged(stream.path, f"a vocabulary of {places[count] - places[0]} bytes")
    first = 0
    while first < count:
        stop = bisect_right(places, places[first] + _CHUNK, first, count + 1) - 1
        if stop == first:
            raise damaged(stream.path, f"a token of {places[first + 1] - places[first] - 8} bytes")
        stream.seek(places[first])
        data = stream.take(places[stop] - places[first])
        yield _Chunk(data, places[first], range(first, stop), scan)
        first = stop


def _escape_tokens(chunk: _Chunk, scan: Scan, model: str) -> Iterator[int]:
    """The tokens that print the byte 0x1B, alone or among others."""
    types = scan.token_types

    def kind(token: int) -> int:
        return types[token] if token < len(types) else 1

    yield from chunk.tokens_with(_ESCAPE)
    if model == "gpt2" and scan.word("tokenizer.ggml.pre") != "gemma4":
        # The texts of control, unknown and user-defined tokens are not byte-level.
        yield from (token for token in chunk.tokens_with(_ESCAPE_IN_BYTE_LEVEL) if kind(token) not in _PARSED)
    if model == "rwkv":
        yield from chunk.tokens_with(_ESCAPE_IN_RWKV)
    # Byte tokens are written <0xHH>; the engine reads the fourth and fifth characters.
    yield from (token for token in chunk.tokens_of(_BYTES) if chunk.text(token)[3:5].lower() == b"1b")
