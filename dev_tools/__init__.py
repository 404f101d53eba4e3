"""The parts of `dev.py`: environment, system libraries, engine and model, checks. Standard library only."""

import sys
from pathlib import Path

# The locks are shared with the scripts that build the engine, which must also run on their own.
sys.path.append(str(Path(__file__).resolve().parent.parent / "packaging" / "engine"))
