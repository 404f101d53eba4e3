"""The engine and the small model: made ready by the scripts of `packaging/engine`, and named to the app."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from dev_tools.project import ENGINE_SCRIPTS, SetupError

ENGINE_VARIABLE = "BITNET_DESKTOP_ENGINE"
MODEL_VARIABLE = "BITNET_DESKTOP_MODEL"
ENGINE_SCRIPT = ENGINE_SCRIPTS / "build.py"
MODEL_SCRIPT = ENGINE_SCRIPTS / "small_model.py"


def environment_with_parts(python: Path, environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """`environment` with the engine's folder and the model's path in it, both absolute; what is set already is kept.

    Raises:
        SetupError: the engine or the model cannot be made ready.
    """
    complete = dict(environment)
    for variable, script, name in (
        (ENGINE_VARIABLE, ENGINE_SCRIPT, "engine"),
        (MODEL_VARIABLE, MODEL_SCRIPT, "small model"),
    ):
        chosen = complete.get(variable)
        complete[variable] = (
            str(Path(chosen).expanduser().absolute()) if chosen else path_from(python, script, name)
        )
    return complete


def path_from(python: Path, script: Path, name: str, *arguments: str) -> str:
    """Run a script that prints one path on standard output and its progress on standard error.

    Raises:
        SetupError: it failed; it has said why.
    """
    done = subprocess.run(
        [python, script, *arguments], check=False, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    path = done.stdout.strip()
    if done.returncode != 0 or not Path(path).is_absolute():
        raise SetupError(f"The {name} could not be made ready; the reason stands above.")
    return path
