"""`python -m bitnet_desktop`, the command `bitnet-desktop`, and where an installed app begins."""

from __future__ import annotations

import gc
import sys

_NO_LIBRARY = 1


def main() -> int:
    """Run the command line; returns the exit code."""
    # A tenth of the start would go into looking for garbage that is not there; who runs long switches it on again.
    gc.disable()
    import os

    from bitnet_desktop.desktop.early import handed_over

    # Before anything else is loaded: where the app runs already, a start takes little longer than Python's own.
    if handed_over(sys.argv[1:], os.environ):
        return 0
    from bitnet_desktop.desktop.bundle import clean_environment
    from bitnet_desktop.desktop.plain_imports import use_plain_imports
    from bitnet_desktop.engine.interrupt import HELPER_OPTION, send_as_helper

    if sys.argv[1:2] == [HELPER_OPTION] and sys.argv[2:3]:
        send_as_helper(int(sys.argv[2]))
        return 0
    clean_environment()
    try:
        use_plain_imports()
        from bitnet_desktop.cli import main as command_line

        return command_line(sys.argv[1:])
    except ImportError as error:
        return _without_a_library(error)


def _without_a_library(error: ImportError) -> int:
    """Qt could not be loaded, so it must be said without it."""
    from bitnet_desktop.desktop.system_needs import explain, tell

    words = explain(error)
    if words is None:
        raise error
    tell(words, in_window=getattr(sys, "frozen", False) and not sys.argv[1:])
    return _NO_LIBRARY


if __name__ == "__main__":
    sys.exit(main())
