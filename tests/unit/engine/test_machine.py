"""What this computer can do, how an engine is run well on it, and that it does not outlive the app."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from bitnet_desktop.engine import processor, tuning
from bitnet_desktop.engine.interrupt import interrupt
from bitnet_desktop.engine.lifetime import guarded
from bitnet_desktop.engine.processor import features_of_cpuinfo, implied_features, missing_features

_X86 = """\
processor\t: 0
vendor_id\t: AuthenticAMD
flags\t\t: fpu sse2 avx avx2 fma f16c avx_vnni

processor\t: 1
flags\t\t: fpu
"""
_ARM = "processor\t: 0\nBogoMIPS\t: 50.00\nFeatures\t: fp asimd asimddp i8mm\nCPU implementer\t: 0x41\n"


def test_the_flags_of_an_x86_processor() -> None:
    assert features_of_cpuinfo(_X86) == {"fpu", "sse2", "avx", "avx2", "fma", "f16c", "avx_vnni"}


def test_the_features_of_an_arm_processor() -> None:
    assert features_of_cpuinfo(_ARM) == {"fp", "asimd", "asimddp", "i8mm"}


@pytest.mark.parametrize("text", ["", "processor: 0\n", "flags\n", "\x00" * 100])
def test_a_processor_that_does_not_tell(text: str) -> None:
    assert features_of_cpuinfo(text) == frozenset()


def test_what_a_processor_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    monkeypatch.setattr(processor, "processor_features", lambda: frozenset({"avx2"}))
    assert missing_features(("avx2", "fma", "f16c")) == ("fma", "f16c")
    assert missing_features(()) == ()
    monkeypatch.setattr(processor, "processor_features", lambda: None)
    assert missing_features(("avx2",)) == ()
    monkeypatch.setattr(processor, "processor_features", frozenset)
    monkeypatch.setattr(platform, "machine", lambda: "arm64")
    assert missing_features(("avx2",)) == ()


@pytest.mark.parametrize(
    ("cpuinfo", "missing"),
    [
        ("Features\t: fp asimd fphp asimdhp asimddp\n", ()),
        ("Features\t: fp asimd crc32\n", ("asimddp", "asimdhp")),  # as a Raspberry Pi 4
    ],
)
def test_what_an_arm_processor_lacks(
    cpuinfo: str, missing: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "aarch64")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(processor, "processor_features", lambda: features_of_cpuinfo(cpuinfo))
    assert missing_features(("asimddp", "asimdhp")) == missing
    # What another kind of processor would need says nothing: the program itself cannot run here.
    assert missing_features(("avx2", "fma")) == ()


@pytest.mark.parametrize(
    ("identifier", "has_all"),
    [
        ("Intel64 Family 6 Model 85 Stepping 4, GenuineIntel", False),  # Skylake-SP
        ("Intel64 Family 6 Model 85 Stepping 7, GenuineIntel", True),  # Cascade Lake
        ("Intel64 Family 6 Model 87 Stepping 1, GenuineIntel", False),  # Knights Landing
        ("Intel64 Family 6 Model 140 Stepping 1, GenuineIntel", True),  # Tiger Lake
        ("AMD64 Family 25 Model 97 Stepping 2, AuthenticAMD", True),  # Zen 4
        ("", False),
    ],
)
def test_what_windows_leaves_unsaid(identifier: str, has_all: bool) -> None:
    told = frozenset({"avx2", "avx512f"})
    rest = {"avx512bw", "avx512dq", "avx512vl", "avx512_vnni"}
    assert implied_features(told, identifier) == told | {"fma", "f16c"} | (rest if has_all else set())
    assert implied_features(frozenset({"avx2"}), identifier) == {"avx2", "fma", "f16c"}
    assert implied_features(frozenset(), identifier) == frozenset()


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_this_processor_tells() -> None:
    assert processor.processor_features()


def test_the_engine_s_environment_is_clean() -> None:
    given = {
        "PATH": "/bin",
        "HOME": "/home/somebody",
        "LANG": "de_DE.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TMPDIR": "/tmp",
        "SystemRoot": "C:\\Windows",
        "LD_LIBRARY_PATH": "/app/_internal",
        "LD_PRELOAD": "/app/x.so",
        "DYLD_LIBRARY_PATH": "/app/_internal",
        "QT_PLUGIN_PATH": "/app/plugins",
        "QT_QPA_PLATFORM": "offscreen",
        "_PYI_ARCHIVE_FILE": "/app/x",
        "PYTHONPATH": "/app",
        "OMP_NUM_THREADS": "64",
        "GOMP_SPINCOUNT": "infinity",
        "LLAMA_ARG_MODEL": "/other.gguf",
        "HTTPS_PROXY": "http://x",
    }
    assert tuning.engine_environment(given) == {
        "PATH": "/bin",
        "HOME": "/home/somebody",
        "LANG": "de_DE.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TMPDIR": "/tmp",
        "SystemRoot": "C:\\Windows",
        "GOMP_SPINCOUNT": "10000",
    }


@pytest.mark.parametrize(
    ("system", "threads", "keeps"),
    [("linux", 8, True), ("linux", 9, True), ("linux", 7, False), ("linux", 0, False), ("darwin", 8, False)],
)
def test_each_thread_keeps_its_core_where_there_is_one_for_every_core(
    monkeypatch: pytest.MonkeyPatch, system: str, threads: int, keeps: bool
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(tuning, "default_threads", lambda: 8)
    environment = tuning.engine_environment({"OMP_PLACES": "threads"}, threads)
    named = {key: value for key, value in environment.items() if key.startswith("OMP_")}
    assert named == ({"OMP_PROC_BIND": "true", "OMP_PLACES": "cores"} if keeps else {})


def test_one_thread_for_each_physical_core(monkeypatch: pytest.MonkeyPatch) -> None:
    def count(*, logical: bool = True) -> int | None:
        return 16 if logical else 8

    monkeypatch.setattr(psutil, "cpu_count", count)
    if sys.platform == "linux":
        monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: set(range(16)))
        assert tuning.default_threads() == 8
        # Fewer where this process may use fewer.
        monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: {0, 1, 2})
        assert tuning.default_threads() == 3
    monkeypatch.setattr(psutil, "cpu_count", lambda **_kind: None)
    assert tuning.default_threads() == 1


def test_the_batch_grows_with_the_threads() -> None:
    assert tuning.prefill_batch(1) == tuning.prefill_batch(3) == 128
    assert tuning.prefill_batch(4) == tuning.prefill_batch(32) == 256
    # Q4_1 and Q5_1, whose kernels are wrong in larger steps.
    assert tuning.prefill_batch(32, {0: 5, 3: 9}) == tuning.prefill_batch(1, {7: 1}) == 31
    assert tuning.prefill_batch(32, {0: 5, 2: 9, 8: 1, 12: 1}) == 256


@pytest.mark.parametrize(
    ("features", "machine", "safe"),
    [
        (frozenset({"avx2", "avx_vnni"}), "x86_64", True),
        (frozenset({"avx2", "avxvnni"}), "AMD64", True),
        (frozenset({"avx2"}), "x86_64", False),
        (None, "x86_64", False),
        (None, "arm64", True),
        (frozenset(), "aarch64", True),
    ],
)
def test_where_flash_attention_is_safe(features: frozenset[str] | None, machine: str, safe: bool) -> None:
    assert tuning.flash_attention_is_safe(features, machine) is safe


# -- nothing outlives the app

_PROGRAM = Path("/e/llama cli")


def test_our_own_engine_needs_no_guard() -> None:
    assert guarded(_PROGRAM, ["-x", "y"], ours=True, app_pid=42) == (_PROGRAM, ["-x", "y"])


def test_linux_ties_an_engine_with_setpriv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/setpriv")
    command = guarded(_PROGRAM, ["-x", "y"], ours=False, app_pid=42)
    assert command == (Path("/usr/bin/setpriv"), ["--pdeathsig", "KILL", "--", str(_PROGRAM), "-x", "y"])


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_a_shell_watches_where_there_is_no_setpriv(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    program, words = guarded(_PROGRAM, ["-x", "y"], ours=False, app_pid=42)
    assert program == Path("/bin/sh")
    assert words[0] == "-c"
    assert words[2:] == ["bitnet-desktop-guard", "42", str(_PROGRAM), "-x", "y"]


def test_windows_starts_an_engine_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert guarded(_PROGRAM, ["-x"], ours=False, app_pid=42) == (_PROGRAM, ["-x"])


@pytest.mark.skipif(sys.platform == "win32", reason="there is a job object instead")
@pytest.mark.parametrize("tool", ["setpriv", "shell"])
def test_an_engine_ends_with_the_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tool: str) -> None:
    if tool == "shell":
        monkeypatch.setattr(shutil, "which", lambda _name: None)
    # The app is a shell that starts the engine, says its number and waits.
    app = subprocess.Popen(
        ["/bin/sh", "-c", 'read -r line; eval "$line" & echo $!; wait'],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert app.stdin is not None
    assert app.stdout is not None
    with app:
        program, words = guarded(Path("/bin/sleep"), ["600"], ours=False, app_pid=app.pid)
        line = " ".join("'" + word.replace("'", "'\\''") + "'" for word in (str(program), *words))
        app.stdin.write(f"exec {line} </dev/null\n")
        app.stdin.flush()
        engine = psutil.Process(int(app.stdout.readline()))
        _wait_until(lambda: engine.name() == "sleep")
        app.kill()
    _wait_until(lambda: not engine.is_running() or engine.status() == psutil.STATUS_ZOMBIE)


def _wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.skipif(sys.platform == "win32", reason="there is a job object instead")
def test_the_watching_shell_ends_with_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    program, words = guarded(Path("/bin/echo"), ["a  b", "$c", "'"], ours=False, app_pid=os.getpid())
    done = subprocess.run([str(program), *words], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("a  b $c '\n", "")
    # What is left of it is looked for after each test.


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals")
def test_an_interrupt_is_ctrl_c() -> None:
    with subprocess.Popen(["/bin/sleep", "600"]) as process:
        interrupt(process.pid)
        assert process.wait(30) == -2
    # It is gone now, and nothing happens.
    interrupt(process.pid)
