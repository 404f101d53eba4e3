"""Starts `app_child` in the steps in which `python -m bitnet_desktop` starts the app, so that it costs the same."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the app; returns its exit code."""
    from bitnet_desktop.desktop.early import handed_over  # noqa: PLC0415 - in the order of bitnet_desktop/__main__.py

    if handed_over(sys.argv[1:], os.environ):
        return 0
    from bitnet_desktop.desktop.plain_imports import use_plain_imports  # noqa: PLC0415

    use_plain_imports()
    from benchmarks.app_child import main as run_child  # noqa: PLC0415

    return run_child()


if __name__ == "__main__":
    sys.exit(main())
