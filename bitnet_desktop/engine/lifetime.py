"""Nothing outlives the app.

Our own llama-cli ends when its standard input does, in every state and on all three systems, because a thread of its
own reads it: the pipe closes when the app dies, however it dies. Engines that others built do not notice, so the
system has to end them: on Linux through `setpriv --pdeathsig` (prctl(2), PR_SET_PDEATHSIG), on macOS through a small
shell that watches both, on Windows through a job object that dies with its last handle.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

# Waits for the app ($1) and then ends the engine, which has become this shell's process by exec; `kill -0` asks only
# whether a process is there. When the engine has ended by itself its number may soon be somebody else's.
_WATCHING_SHELL = (
    'app=$1; shift; engine=$$; (while kill -0 "$app"; do kill -0 "$engine" || exit; sleep 1; done; '
    'kill -9 "$engine") </dev/null >/dev/null 2>&1 & exec "$@"'
)


def guarded(program: Path, arguments: list[str], *, ours: bool, app_pid: int) -> tuple[Path, list[str]]:
    """The program and arguments that start an engine so that it ends with the app of process `app_pid`."""
    if ours or sys.platform == "win32":
        return program, arguments
    if sys.platform == "linux" and (setpriv := shutil.which("setpriv")):
        return Path(setpriv), ["--pdeathsig", "KILL", "--", str(program), *arguments]
    return Path("/bin/sh"), [
        "-c",
        _WATCHING_SHELL,
        "bitnet-desktop-guard",
        str(app_pid),
        str(program),
        *arguments,
    ]


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    _KILL_ON_JOB_CLOSE = 0x2000
    _EXTENDED_LIMIT_INFORMATION = 9
    _SET_QUOTA_AND_TERMINATE = 0x0101

    def tie_to_app(pid: int) -> int | None:
        """Put the process into a job that ends with this process; returns the job's handle, to be kept open.

        Nobody has run this on Windows yet.
        """
        kernel = ctypes.windll.kernel32
        job = kernel.CreateJobObjectW(None, None)
        limits = _ExtendedLimits()
        limits.BasicLimitInformation.LimitFlags = _KILL_ON_JOB_CLOSE
        kernel.SetInformationJobObject(
            job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits)
        )
        process = kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, False, pid)
        tied = process and kernel.AssignProcessToJobObject(job, process)
        kernel.CloseHandle(process)
        return int(job) if tied else None
else:

    def tie_to_app(pid: int) -> int | None:  # noqa: ARG001 - the other systems tie at the start, see `guarded`
        """Only Windows ties a process after its start."""
        return None
