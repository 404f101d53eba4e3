"""What is shipped for Linux, made from the finished folder of the app: .deb, .tar.gz with install.sh, AppImage."""

from __future__ import annotations

import gzip
import json
import os
import platform
import re
import shutil
import subprocess
import tarfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from dev_tools.bundle import NAME, Job, Source, build_environment, run
from dev_tools.project import ROOT, SetupError, say
from dev_tools.self_tests import run_self_test

DATA = ROOT / "packaging" / "linux"
ICON = ROOT / "bitnet_desktop" / "resources" / "icons" / "app.svg"
ICONS = ROOT / "packaging" / "icons.py"
COMPONENT = "io.github.bitnet_desktop.bitnet_desktop"
_DEBIAN_NAMES = {"x86_64": "amd64", "aarch64": "arm64"}
# Needed only by plugins that are left alone where their library is missing.
_RECOMMENDED_BY = {"libcupsprintersupport.so": "libcups2"}
_MAINTAINER = "The BitNet Desktop authors <bitnet-desktop@users.noreply.github.com>"
_ELF = b"\x7fELF"
_VERSION_OF_C = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")


def stage_share(job: Job, share: Path) -> None:
    """Fill a `share` folder: menu entry, icons, description, manual, completions."""
    source = job.source
    filled = {
        "@VERSION@": source.version,
        "@DATE@": source.date,
        "@TYPE@": "development" if source.version.startswith("0.") else "stable",
    }
    _write(share / "applications" / f"{NAME}.desktop", (DATA / f"{NAME}.desktop").read_text("utf-8"))
    _write(share / "metainfo" / f"{COMPONENT}.metainfo.xml", _filled(DATA / "metainfo.xml.in", filled))
    manual = _filled(DATA / f"{NAME}.1.in", filled)
    for name in (NAME, f"{NAME}-cli"):
        page = share / "man" / "man1" / f"{name}.1.gz"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(gzip.compress(manual.encode(), mtime=0))
    completions = DATA / "completions"
    for name, target in (
        (f"{NAME}.bash", f"bash-completion/completions/{NAME}"),
        (f"{NAME}.bash", f"bash-completion/completions/{NAME}-cli"),
        (f"_{NAME}", f"zsh/vendor-completions/_{NAME}"),
        (f"{NAME}.fish", f"fish/vendor_completions.d/{NAME}.fish"),
    ):
        _write(share / target, (completions / name).read_text("utf-8"))
    icons = _emptied(job.work / "icons")
    run([str(job.python), str(ICONS), str(icons)], "The icons could not be drawn.")
    shutil.copytree(icons / "icons", share / "icons")


def make_deb(job: Job) -> Path:
    """The package for Debian and its children.

    Raises:
        SetupError: a step failed, or the package does not pass its self-test.
    """
    package = build_deb(job)
    check = _emptied(job.work / "deb-check")
    run(["dpkg-deb", "--extract", str(package), str(check)], "The package cannot be unpacked.")
    run_self_test(check / "usr" / "lib" / NAME, package.name)
    return package


def build_deb(job: Job) -> Path:
    """The package, which nobody has tried yet. The same folder gives the same bytes.

    Raises:
        SetupError: a step failed.
    """
    say("Making the .deb ...")
    root = _emptied(job.work / "deb")
    home = root / "usr" / "lib" / NAME
    shutil.copytree(job.bundle, home, symlinks=True)
    stage_share(job, root / "usr" / "share")
    binaries = root / "usr" / "bin"
    binaries.mkdir()
    for name in (NAME, f"{NAME}-cli"):
        (binaries / name).symlink_to(f"../lib/{NAME}/{NAME}")
    documents = root / "usr" / "share" / "doc" / NAME
    documents.mkdir(parents=True)
    _write(documents / "copyright", _filled(DATA / "copyright.in", {"@FOLDER@": f"/usr/lib/{NAME}"}))
    news = (ROOT / "CHANGELOG.md").read_bytes()
    (documents / "NEWS.gz").write_bytes(gzip.compress(news, 9, mtime=0))
    (documents / "changelog.gz").write_bytes(gzip.compress(_debian_changelog(job.source), 9, mtime=0))
    overrides = root / "usr" / "share" / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(DATA / "lintian-overrides", overrides / NAME)
    _settle(root, job.source.epoch)
    control = root / "DEBIAN"
    control.mkdir()
    _write(control / "control", _control(root, job))
    _write(control / "md5sums", _md5sums(root))
    _settle(control, job.source.epoch)
    package = job.out / f"{NAME}_{job.source.version}_{_debian_machine()}.deb"
    run(
        ["dpkg-deb", "--build", "--root-owner-group", str(root), str(package)],
        "dpkg-deb could not make the package.",
        build_environment(job.source),
    )
    return package


def make_tarball(job: Job) -> Path:
    """The archive with install.sh, for one person without an administrator.

    Raises:
        SetupError: a step failed, or what comes out of the archive does not pass its self-test.
    """
    archive = build_tarball(job)
    check = _emptied(job.work / "tarball-check")
    with tarfile.open(archive) as opened:
        if hasattr(tarfile, "data_filter"):
            opened.extraction_filter = tarfile.tar_filter
        opened.extractall(check)  # noqa: S202 - made here
    run_self_test(next(check.iterdir()) / "app", archive.name)
    return archive


def build_tarball(job: Job) -> Path:
    """The archive, which nobody has tried yet. The same folder gives the same bytes.

    Raises:
        SetupError: a step failed.
    """
    say("Making the .tar.gz ...")
    stem = f"{NAME}-{job.source.version}-linux-{platform.machine()}"
    root = _emptied(job.work / "tarball") / stem
    shutil.copytree(job.bundle, root / "app", symlinks=True)
    stage_share(job, root / "share")
    filled = {
        "@VERSION@": job.source.version,
        "@MACHINE@": platform.machine(),
        "@GLIBC@": _oldest_c_library(job.bundle),
    }
    _write(root / "install.sh", _filled(DATA / "install.sh.in", filled))
    (root / "install.sh").chmod(0o755)
    _write(root / "README.txt", _filled(DATA / "README.txt.in", filled))
    shutil.copyfile(ROOT / "LICENSE", root / "LICENSE")
    _settle(root, job.source.epoch)
    archive = job.out / f"{stem}.tar.gz"
    write_archive(root, archive, job.source.epoch)
    return archive


def make_appimage(job: Job, runtime: Path) -> Path:
    """One file that runs where it lies: the AppImage `runtime` with the app in a squashfs behind it.

    Raises:
        SetupError: a step failed, or what comes out of the file does not pass its self-test.
    """
    made = build_appimage(job, runtime)
    check = _emptied(job.work / "appimage-check") / "AppDir"
    command = ["unsquashfs", "-quiet", "-no-progress", "-offset", str(runtime.stat().st_size)]
    run([*command, "-dest", str(check), str(made)], "The AppImage cannot be unpacked.")
    run_self_test(check, made.name, "AppRun")
    return made


def build_appimage(job: Job, runtime: Path) -> Path:
    """The AppImage, which nobody has tried yet. The same folder gives the same bytes.

    Raises:
        SetupError: a step failed, or the runtime is none.
    """
    say("Making the AppImage ...")
    if not _is_elf(runtime):
        raise SetupError(f"{runtime} is no program, so it cannot be the runtime of an AppImage.")
    image = job.work / "app.squashfs"
    image.unlink(missing_ok=True)
    command = [
        "mksquashfs", str(stage_appdir(job)), str(image), "-quiet", "-no-progress", "-noappend", "-root-owned",
        "-comp", "zstd", "-Xcompression-level", "19",
    ]  # fmt: skip
    # mksquashfs takes the time from SOURCE_DATE_EPOCH.
    run(command, "mksquashfs could not pack the app.", build_environment(job.source))
    made = job.out / f"{NAME}-{job.source.version}-{platform.machine()}.AppImage"
    with made.open("wb") as target:
        for part in (runtime, image):
            with part.open("rb") as opened:
                shutil.copyfileobj(opened, target)
    made.chmod(0o755)
    return made


def stage_appdir(job: Job) -> Path:
    """The folder that goes into an AppImage; `AppRun` in it starts the app."""
    folder = _emptied(job.work / "AppDir")
    shutil.copytree(job.bundle, folder / "usr" / "lib" / NAME, symlinks=True)
    stage_share(job, folder / "usr" / "share")
    _write(folder / "AppRun", _filled(DATA / "AppRun.in", {"@GLIBC@": _oldest_c_library(job.bundle)}))
    (folder / "AppRun").chmod(0o755)
    shutil.copyfile(DATA / f"{NAME}.desktop", folder / f"{NAME}.desktop")
    shutil.copyfile(ICON, folder / f"{NAME}.svg")
    (folder / ".DirIcon").symlink_to(f"{NAME}.svg")
    _settle(folder, job.source.epoch)
    return folder


def write_archive(root: Path, archive: Path, epoch: int) -> None:
    """A .tar.gz of a folder: sorted, owned by root, with one time for all."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        return entry

    with (
        archive.open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=raw, mtime=epoch) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path in [root, *sorted(root.rglob("*"))]:
            tar.add(path, path.relative_to(root.parent).as_posix(), recursive=False, filter=plain)


def programs_in(folder: Path) -> list[Path]:
    """Everything in a folder that the loader reads: programs and shared libraries."""
    return [path for path in sorted(folder.rglob("*")) if not path.is_symlink() and _is_elf(path)]


def c_library_version(bundle: Path) -> tuple[int, int]:
    """The oldest C library that has all that the app calls, such as (2, 36)."""
    found = {(0, 0)}
    for path in programs_in(bundle):
        words = run(["objdump", "-p", str(path)], f"objdump cannot read {path}.")
        found.update((int(major), int(minor)) for major, minor in _VERSION_OF_C.findall(words))
    return max(found)


def _oldest_c_library(bundle: Path) -> str:
    return "{}.{}".format(*c_library_version(bundle))


def _control(root: Path, job: Job) -> str:
    sizes = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    version = job.source.version
    return "\n".join(
        [
            f"Package: {NAME}",
            f"Version: {version}",
            f"Architecture: {_debian_machine()}",
            f"Maintainer: {_MAINTAINER}",
            f"Installed-Size: {-(-sizes // 1024)}",
            f"Depends: {_dependencies(root, job.work)}",
            f"Recommends: {', '.join(sorted(_RECOMMENDED_BY.values()))}, xdg-utils",
            "Suggests: xdg-desktop-portal",
            "Section: misc",
            "Priority: optional",
            "Description: chat with BitNet and other GGUF models on your own computer",
            " BitNet Desktop shows a window in which you chat with a language model that",
            " runs on this computer: BitNet (1.58-bit) and other models in GGUF files.",
            " Nothing that you say is sent anywhere.",
            " .",
            " The engine, llama-cli of ik_llama.cpp, is inside. Conversations are kept in",
            " the home folder, and stay there when this package is removed.",
            "",
        ]
    )


def _dependencies(root: Path, work: Path) -> str:
    """The packages of this system that hold the libraries which the app does not bring, with the versions it needs."""
    home = root / "usr" / "lib" / NAME
    inside = home / "_internal"
    stub = _emptied(work / "shlibdeps")
    (stub / "debian").mkdir()
    _write(stub / "debian" / "control", f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n")
    folders = {path.parent for path in programs_in(inside) if ".so" in path.name}
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
    command += [f"-l{folder}" for folder in sorted(folders)]
    command += [f"-e{path}" for path in programs_in(home) if path.name not in _RECOMMENDED_BY]
    done = subprocess.run(command, check=False, cwd=stub, capture_output=True, text=True)
    found = re.search(r"^shlibs:Depends=(.+)$", done.stdout, re.MULTILINE)
    if done.returncode != 0 or found is None:
        raise SetupError(f"dpkg-shlibdeps could not tell what the app needs:\n{done.stderr[-3000:]}")
    inside_already = _packages_inside(inside)
    needed = [each for each in found[1].split(", ") if each.split()[0] not in inside_already]
    return ", ".join(needed)


def _packages_inside(inside: Path) -> set[str]:
    """The packages of this system whose libraries the app brings along."""
    parts = json.loads((inside / "licences" / "licences.json").read_text(encoding="utf-8"))
    return {part["name"] for part in parts if part["purl"].startswith("pkg:deb/")}


def _debian_changelog(source: Source) -> bytes:
    day = datetime.fromtimestamp(source.epoch, UTC)
    return (
        f"{NAME} ({source.version}) unstable; urgency=medium\n\n"
        f"  * Built from {source.commit}; what is new stands in NEWS.gz.\n\n"
        f" -- {_MAINTAINER}  {format_datetime(day)}\n"
    ).encode()


def _debian_machine() -> str:
    return _DEBIAN_NAMES.get(platform.machine(), platform.machine())


def _md5sums(root: Path) -> str:
    import hashlib  # noqa: PLC0415 - only here

    lines = []
    for path in sorted((root / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False))
            lines.append(f"{digest.hexdigest()}  {path.relative_to(root)}\n")
    return "".join(lines)


def _is_elf(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_ELF)) == _ELF


def _filled(template: Path, values: dict[str, str]) -> str:
    text = template.read_text(encoding="utf-8")
    for gap, value in values.items():
        text = text.replace(gap, value)
    return text


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _emptied(folder: Path) -> Path:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return folder


def _settle(root: Path, epoch: int) -> None:
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
