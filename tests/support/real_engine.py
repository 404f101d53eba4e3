"""Sessions with the real llama-cli and a real model, and what its token log says."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bitnet_desktop.chat.template import turn_format
from bitnet_desktop.engine.binaries import open_engine
from bitnet_desktop.engine.options import SessionOptions
from bitnet_desktop.models.gguf import read_header
from tests.support.sessions import session_options

_LOGGED = re.compile(r"'([^\n]*?)':(\d+)(?=, '| \])")


def real_options(engine_folder: Path, model: Path, work_folder: Path, **others: Any) -> SessionOptions:
    """Options for the real thing, as the app makes them; `others` overrides any of them."""
    header = read_header(model)
    turns = turn_format(
        header.chat_template,
        bos=header.bos_text or "",
        eos=header.eos_text or "",
        adds_bos=header.adds_bos,
        control_tokens=header.control_tokens,
        system="You are a helpful assistant.",
        now=datetime(2026, 5, 4, tzinfo=UTC),
        architecture=header.architecture,
    )
    options: dict[str, Any] = {
        "turn_format": turns,
        "adds_bos": header.adds_bos,
        "control_tokens": header.control_tokens,
        "escape_token_ids": header.escape_token_ids,
    }
    return session_options(open_engine(engine_folder), model, work_folder, **(options | others))


def logged_tokens(log: Path, label: str) -> list[tuple[str, int]]:
    """The tokens in all lines of a token log with that label: printable text and number of each.

    `eval` are those that llama-cli handed to decode, `input tokens` those of the messages.
    """
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    wanted = (line for line in lines if line.startswith(f"{label}: ["))
    return [(text, int(number)) for line in wanted for text, number in _LOGGED.findall(line)]
