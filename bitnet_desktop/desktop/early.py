"""The second start of the app: hands over what it was asked for before anything of Qt is loaded.

Only what can be understood at a glance is handed over here; everything else goes through the command line.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bitnet_desktop.desktop.folders import app_folders
from bitnet_desktop.desktop.handing_over import address_of, hand_over
from bitnet_desktop.desktop.requests import MOST_FILES, Request, as_prompts, token_of

_PATIENCE_S = 2.0
_COMMANDS = frozenset({"ask", "doctor"})


def handed_over(arguments: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Whether an app that is running has taken what this start was asked for."""
    request = glance(arguments, token_of(environment))
    if request is None:
        return False
    folder = app_folders(environment).data
    if sys.platform != "win32" and not os.path.lexists(address_of(folder, environment)):
        return False
    try:
        return hand_over(folder, request, _PATIENCE_S, environment)
    except ValueError:
        return False  # too long; the command line says so


def glance(arguments: Sequence[str], token: str = "") -> Request | None:
    """The request of a command line without options; None if it has some, or is another command."""
    words = list(arguments)
    if words[:2] == ["ask", "--in-window"]:
        prompts = words[2:]
        is_plain = prompts and all(prompt.strip() and not prompt.startswith("-") for prompt in prompts)
        return Request("ask", prompts=as_prompts(prompts), token=token) if is_plain else None
    if any(not word or word.startswith("-") for word in words) or _COMMANDS.intersection(words[:1]):
        return None
    if words == ["quick"]:
        return Request("quick", token=token)
    return None if "quick" in words[:1] else opening([Path(word) for word in words], token)


def opening(paths: Sequence[Path], token: str = "") -> Request | None:
    """The request to open files: the first GGUF as the model, the others to be attached. None if they are too many."""
    absolute = [path.absolute() for path in paths]
    models = [path for path in absolute if path.suffix.lower() == ".gguf"]
    others = tuple(path for path in absolute if path not in models)
    if len(others) > MOST_FILES:
        return None
    if not absolute:
        return Request("show", token=token)
    return Request("open", files=others, model=models[0] if models else None, token=token)
