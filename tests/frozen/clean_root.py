"""A clean Debian system in a folder, in which a package can be installed and used.

The system is made by debootstrap once, with the packages that ours depends on downloaded but not installed, and kept
as an archive in the cache folder. So tests need no network, and installing shows that the list is complete.
"""

from __future__ import annotations

import contextlib
import hashlib
import platform
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import psutil

from cache import cache_folder, locked, published

PERSON = "person"
_PERSON_ID = 1000
_VERSION = "1"  # of what is done here
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_GRACE_S = 10.0
# In a mount namespace of its own, so that nothing of it is left however the program ends.
_ENTER = """\
mount -t proc proc "$1/proc" || exit 125
if [ -d /tmp/.X11-unix ]; then
    mkdir -p "$1/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix" || exit 125
fi
root=$1 user=$2 prepare=$3
shift 3
eval "$prepare" || exit 125
exec /usr/sbin/chroot --userspec="$user" "$root" "$@"
"""


class CleanRoot:
    """A system of its own below `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home" / PERSON

    def run(
        self,
        *command: str,
        user: str = PERSON,
        prepare: str = "",
        network: bool = True,
        timeout: float = 120,
        connects: Path | None = None,
        **variables: str,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program in it and wait for its end. `prepare` is shell code that sees the folder as `$root`.

        Every attempt to connect to somewhere is written to `connects`, as strace does it.
        """
        tracing = (
            [] if connects is None else ["strace", "-f", "-qq", "-e", "trace=connect", "-o", str(connects)]
        )
        return subprocess.run(
            [*tracing, *self._command(command, user, prepare, network=network)],
            check=False,
            env=self._environment(user, variables),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
        )

    @contextlib.contextmanager
    def running(
        self, *command: str, network: bool = True, **variables: str
    ) -> Iterator[subprocess.Popen[bytes]]:
        """A program in it, ended when the body ends."""
        with (
            (self.folder / "stderr").open("wb") as errors,
            subprocess.Popen(
                self._command(command, PERSON, "", network=network),
                env=self._environment(PERSON, variables),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            ) as process,
        ):
            try:
                yield process
            finally:
                process.kill()
                # Becoming somebody else has made it outlive the one that started it.
                for left in self.processes():
                    with contextlib.suppress(psutil.NoSuchProcess):
                        left.kill()

    def processes(self, name: str = "") -> list[psutil.Process]:
        """What runs in it, of this name."""
        found = []
        for process in psutil.process_iter():
            with contextlib.suppress(OSError, psutil.Error):
                inside = Path(f"/proc/{process.pid}/root").readlink() == self.folder
                if inside and process.status() != psutil.STATUS_ZOMBIE and name in {"", process.name()}:
                    found.append(process)
        return found

    def wait_for(self, name: str, seconds: float = 60.0) -> psutil.Process:
        """The process of this name, once it is there."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if found := self.processes(name):
                return found[0]
            time.sleep(0.05)
        raise AssertionError(f"{name} did not start: {(self.folder / 'stderr').read_text()}")

    def wait_for_file(self, path: Path, words: str, seconds: float = 60.0) -> str:
        """What a file says, once these words stand in it."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if path.is_file() and words in (text := path.read_text("utf-8", "replace")):
                return text
            time.sleep(0.05)
        raise AssertionError(f"{path.name} did not say {words}: {(self.folder / 'stderr').read_text()}")

    def give_home_back(self) -> None:
        """Everything in the person's home belongs to the person, whoever put it there."""
        _run(["chown", "-R", f"{_PERSON_ID}:{_PERSON_ID}", str(self.home)])

    def left_running(self) -> list[str]:
        """What still runs in it after some grace."""
        deadline = time.monotonic() + _GRACE_S
        while (left := self.processes()) and time.monotonic() < deadline:
            time.sleep(0.05)
        return [process.name() for process in left]

    def install(self, *packages: Path) -> subprocess.CompletedProcess[str]:
        """Install package files as root, with what they depend on; nothing is fetched."""
        names = []
        for package in packages:
            shutil.copy(package, self.folder / "tmp")
            names.append(f"/tmp/{package.name}")
        return self.run(
            "apt-get", "install", "-y", "--no-install-recommends", *names,
            user="root", network=False, timeout=600, DEBIAN_FRONTEND="noninteractive",
        )  # fmt: skip

    def _command(self, command: Sequence[str], user: str, prepare: str, *, network: bool = True) -> list[str]:
        own = user if user == "root" else f"{_PERSON_ID}:{_PERSON_ID}"
        enter = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", _ENTER, "enter"]
        if not network:
            enter.insert(1, "--net")
        return [*enter, str(self.folder), own, prepare, *command]

    def _environment(self, user: str, variables: Mapping[str, str]) -> dict[str, str]:
        home = "/root" if user == "root" else f"/home/{PERSON}"
        return {"PATH": _PATH, "LANG": "C.UTF-8", "HOME": home, **variables}


def make_root(folder: Path, depends: str) -> CleanRoot:
    """Unpack the kept system into `folder`; it is made first if there is none for these dependencies."""
    archive = _archive_for(depends)
    folder.mkdir(parents=True)
    _run(["tar", "--extract", "--file", str(archive), "--directory", str(folder), "--numeric-owner"])
    return CleanRoot(folder)


def _archive_for(depends: str) -> Path:
    suite, mirror = _suite(), _mirror()
    parts = f"{_VERSION} {suite} {platform.machine()} {depends}"
    kept = cache_folder() / "roots" / hashlib.sha256(parts.encode()).hexdigest()[:16]
    archive = kept / "root.tar"
    with locked(kept.with_suffix(".lock")):
        if not archive.is_file():
            with published(kept) as scratch:
                _make(scratch / "root", suite, mirror, depends)
                _run(["tar", "--create", "--file", str(scratch / "root.tar"), "--numeric-owner",
                      "--directory", str(scratch / "root"), "."])  # fmt: skip
                shutil.rmtree(scratch / "root")
    return archive


def _make(folder: Path, suite: str, mirror: str, depends: str) -> None:
    _run(["debootstrap", "--variant=minbase", suite, str(folder), mirror])
    root = CleanRoot(folder)
    for command in (
        ["apt-get", "update"],
        ["apt-get", "install", "-y", "--no-install-recommends", "--download-only", *_names(depends)],
        ["useradd", "--uid", str(_PERSON_ID), "--create-home", PERSON],
    ):
        shutil.copy("/etc/resolv.conf", folder / "etc" / "resolv.conf")
        done = root.run(*command, user="root", timeout=900, DEBIAN_FRONTEND="noninteractive")
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]


def _names(depends: str) -> list[str]:
    """The packages of a Depends field, the first where there is a choice."""
    return [each.split("|")[0].split("(")[0].strip() for each in depends.split(",")]


def _suite() -> str:
    """The release that runs here: what was built here runs there."""
    facts = dict(
        line.split("=", 1) for line in Path("/etc/os-release").read_text().splitlines() if "=" in line
    )
    return facts["VERSION_CODENAME"].strip('"')


def _mirror() -> str:
    """Where this system gets its packages."""
    command = [
        "apt-get",
        "indextargets",
        "--format",
        "$(SITE) $(RELEASE) $(COMPONENT)",
        "Created-By: Packages",
    ]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    for line in done.stdout.splitlines():
        site, release, component = line.split()
        if release == _suite() and component == "main":
            return site
    raise AssertionError("apt-get does not say where this system gets its packages.")


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=1200)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
