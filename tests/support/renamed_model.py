"""SmolLM2 with other names for its special tokens, and another chat template.

It goes on ending its replies by itself, as a model with random weights does not, and so serves to prove other models'
templates against the real engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import gguf

_LATER = ("tokenizer.chat_template", "tokenizer.ggml.bos_token_id", "tokenizer.ggml.add_bos_token")


def write_renamed(
    original: Path, path: Path, names: Mapping[str, str], template: str, bos: str, *, adds_bos: bool
) -> None:
    """Write `original` to `path` with tokens renamed (old -> new name), a template, and a token to begin with."""
    reader = gguf.GGUFReader(original)
    writer = gguf.GGUFWriter(path, "llama")
    for name, field in reader.fields.items():
        if name.startswith("GGUF.") or name == "general.architecture" or name in _LATER:
            continue
        value: Any = field.contents()
        if name == "tokenizer.ggml.tokens":
            value = [names.get(token, token) for token in value]
            writer.add_bos_token_id(value.index(bos))
        kind, *of = field.types
        writer.add_key_value(name, value, kind, sub_type=of[0] if of else None)
    writer.add_chat_template(template)
    writer.add_add_bos_token(adds_bos)
    for tensor in reader.tensors:
        writer.add_tensor(tensor.name, tensor.data, raw_dtype=tensor.tensor_type)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
