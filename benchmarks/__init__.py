"""Measures the app against the bare engine and against a bare window: `python3 dev.py bench`."""
