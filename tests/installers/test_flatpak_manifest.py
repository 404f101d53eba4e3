"""The Flatpak's manifest as flatpak-builder itself reads it, with the sources that are written for it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from dev_tools.project import ROOT

FOLDER = Path("packaging", "linux", "flatpak")


def test_flatpak_builder_takes_it(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    shutil.copytree(ROOT / FOLDER, folder)
    source = {
        "type": "file",
        "url": "https://example.org/a.whl",
        "sha256": "0" * 64,
        "only-arches": ["x86_64"],
    }
    for name in ("python", "build", "engine"):
        (folder / f"{name}-sources.json").write_text(json.dumps([source]))
    (folder / "requirements.txt").write_text("")
    manifest = next(folder.glob("*.yml"))
    done = subprocess.run(
        ["flatpak-builder", "--show-manifest", manifest],
        check=False,
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    shown = json.loads(done.stdout)
    assert shown["id"] == manifest.stem
    assert [module["name"] for module in shown["modules"]] == ["python-packages", "engine", "bitnet-desktop"]
    assert shown["modules"][0]["sources"][1]["url"] == "https://example.org/a.whl"
    # Whatever it did not know it would have left out.
    assert shown["finish-args"]
    assert shown["rename-desktop-file"] == "bitnet-desktop.desktop"
