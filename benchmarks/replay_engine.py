"""Speaks as our llama-cli does, from a transcript, at any speed: `replay_engine.py TRANSCRIPT [its arguments]`.

Standard library only: the app takes it for an engine. The transcript is JSON, its texts are bytes as Latin-1:
`greeting` until it is ready, then for each message `head`, `repeats` times `body`, which has `body_tokens`, and `tail`.
`tokens_per_s` is the speed.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

_STEP_S = 0.001


def main() -> None:
    """Answer each line of standard input until it ends."""
    script = json.loads(Path(sys.argv[1]).read_text(encoding="ascii"))
    head, body, tail = (script[name].encode("latin-1") for name in ("head", "body", "tail"))
    text = body * script["repeats"]
    token = len(body) / script["body_tokens"]
    _write(script["greeting"].encode("latin-1"))
    for line in sys.stdin.buffer:
        if line.startswith(b"\x10"):
            continue
        _write(head)
        began_at, sent = time.monotonic(), 0
        while sent < len(text):
            tokens = int((time.monotonic() - began_at) * script["tokens_per_s"])
            due = min(len(text), round(tokens * token))
            if due > sent:
                _write(text[sent:due])
                sent = due
            time.sleep(_STEP_S)
        _write(tail)


def _write(data: bytes) -> None:
    while data:
        data = data[os.write(1, data) :]


if __name__ == "__main__":
    main()
