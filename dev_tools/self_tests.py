"""Runs the self-test of an installed app where it is hardest: from an odd path, read-only, as somebody else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bitnet_desktop.engine.processor import missing_features
from dev_tools.bundle import NAME, SUFFIX
from dev_tools.project import SetupError, say

_ODD_NAME = "Prüfung der App – 試験 №1"
_NOBODY = "nobody"
_PATIENCE_S = 300
_READ_ONLY = 0o555


def run_self_test(bundle: Path, what: str, program: str = f"{NAME}-cli{SUFFIX}") -> dict[str, object]:
    """Copy the app's folder, run the self-test of a program in it and return the report.

    As root it runs as `nobody`, who has no home.

    Raises:
        SetupError: it failed, or printed anything but its report.
    """
    say(f"Self-test of {what} ...")
    with _odd_copy(bundle) as copy:
        return report_of([str(copy / program), "--self-test"], what)


def try_engines(bundle: Path) -> None:
    """The self-test once more with each engine that this processor can run but the app would not choose here.

    Raises:
        SetupError: one of them failed.
    """
    engines = bundle / "_internal" / "engines"
    variants = sorted(engines.iterdir(), key=lambda each: len(_wants(each)))
    left = [each for each in variants if not missing_features(_wants(each))][:-1]
    for variant in left:
        say(f"Self-test with the engine for {variant.name} ...")
        with _odd_copy(bundle) as copy:
            command = [str(copy / f"{NAME}-cli{SUFFIX}"), "--self-test", "--engine"]
            report_of([*command, str(copy / variant.relative_to(bundle))], f"the engine for {variant.name}")


def _wants(variant: Path) -> tuple[str, ...]:
    """What an engine needs of a processor."""
    return tuple(json.loads((variant / "engine.json").read_text(encoding="utf-8"))["requires"])


def report_of(command: list[str], what: str, environment: dict[str, str] | None = None) -> dict[str, object]:
    """Run a self-test and look at what it prints.

    Raises:
        SetupError: it failed, or printed anything but its report.
    """
    user, group, groups = _nobody()
    done = subprocess.run(
        command,
        check=False,
        cwd="/" if sys.platform != "win32" else None,
        env=_environment() if environment is None else environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=_PATIENCE_S,
        user=user,
        group=group,
        extra_groups=groups,
    )
    output, errors = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    try:
        report = json.loads(output)
    except ValueError:
        report = None
    if not isinstance(report, dict) or errors:
        raise SetupError(
            f"The self-test of {what} printed something else than its report:\n{output[-3000:]}{errors[-3000:]}"
        )
    if done.returncode != 0 or report["ok"] is not True:
        wrong = [f"  {check['name']}: {check['detail']}" for check in report["checks"] if not check["ok"]]
        raise SetupError("\n".join([f"The self-test of {what} failed:", *wrong]))
    return report


if sys.platform == "win32":

    def _nobody() -> tuple[None, None, None]:
        return None, None, None
else:
    import pwd

    def _nobody() -> tuple[int, int, list[int]] | tuple[None, None, None]:
        """Who runs the self-test, with what groups: whoever asked for it, if that is not root."""
        if os.geteuid() != 0:
            return None, None, None
        somebody = pwd.getpwnam(_NOBODY)
        return somebody.pw_uid, somebody.pw_gid, []


def _environment() -> dict[str, str]:
    """As little as a person's session has at least."""
    if sys.platform == "win32":
        return dict(os.environ)
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"}


@contextmanager
def _odd_copy(bundle: Path) -> Iterator[Path]:
    """The app in a folder with spaces and letters of several scripts, in which nothing can be written."""
    with tempfile.TemporaryDirectory(prefix="bitnet-desktop-") as scratch:
        Path(scratch).chmod(0o755)
        copy = Path(scratch) / _ODD_NAME
        shutil.copytree(bundle, copy, symlinks=True)
        folders = [copy, *(path for path in copy.rglob("*") if path.is_dir() and not path.is_symlink())]
        try:
            for folder in folders:
                folder.chmod(_READ_ONLY)
            yield copy
        finally:
            for folder in folders:
                folder.chmod(0o755)
