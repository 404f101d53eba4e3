"""The one door to working on BitNet Desktop: `python3 dev.py` lists its commands."""

import sys

PYTHONS = [(3, 11), (3, 12), (3, 13)]


def main() -> int:
    """Refuse a Python that the app does not run on, in words that also such a Python can say."""
    version = sys.version_info[:2]
    if version not in PYTHONS:
        names = "BitNet Desktop runs on Python 3.11, 3.12 and 3.13; this is Python {}.{}.".format(*version)
        print(names + " Use one of those, for instance: python3.13 dev.py run", file=sys.stderr)
        return 1

    from dev_tools.commands import main as run_command  # noqa: PLC0415 - an old Python could not even read it

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
