"""Which of these tests a system can run: the scripts for macOS are for a shell, and Qt uses ICU on Linux only."""

import sys

collect_ignore = {
    "win32": ["test_icu_data.py", "test_macos.py"],
    "darwin": ["test_icu_data.py"],
}.get(sys.platform, [])
