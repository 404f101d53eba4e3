"""`python -m bitnet_desktop` and the command `bitnet-desktop`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; returns the exit code."""
    import os

    # Before anything else: where the app runs already, a start takes no longer than Python's own.
    from bitnet_desktop.desktop.early import handed_over

    if handed_over(sys.argv[1:], os.environ):
        return 0
    from bitnet_desktop.cli import main as command_line

    return command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
