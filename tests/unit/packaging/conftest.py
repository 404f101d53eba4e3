"""Which of these tests a system can run: the scripts for macOS are for a shell, which Windows has not."""

import sys

collect_ignore = ["test_macos.py"] if sys.platform == "win32" else []
