"""Finding the model files of this computer."""

import json
import os
from pathlib import Path

import pytest

from bitnet_desktop.models import library
from bitnet_desktop.models.library import ModelFile, find_models, well_known_folders
from tests.support.gguf_files import write_random_llama


def make(path: Path, size: int = 100) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"GGUF".ljust(size, b"\0"))
    return path


def names(models: list[ModelFile]) -> list[str]:
    return [model.name for model in models]


def test_files_in_folders_and_below(tmp_path: Path) -> None:
    make(tmp_path / "b.gguf")
    make(tmp_path / "deep" / "er" / "A model ü.GGUF", 500)
    make(tmp_path / "readme.txt")
    make(tmp_path / "x.gguf.part")
    (tmp_path / "folder.gguf").mkdir()

    models = find_models([tmp_path, tmp_path / "none"])

    assert models == [
        ModelFile("A model ü", tmp_path / "deep" / "er" / "A model ü.GGUF", 500),
        ModelFile("b", tmp_path / "b.gguf", 100),
    ]


def test_the_header_is_read_when_it_is_wanted(tmp_path: Path) -> None:
    write_random_llama(tmp_path / "llama.gguf")

    (model,) = find_models([tmp_path])

    assert model.header().name == "Tiny random Llama"


def test_a_file_with_several_names_is_found_once(tmp_path: Path) -> None:
    path = make(tmp_path / "one" / "m.gguf")
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "link.gguf").symlink_to(path)
    os.link(path, tmp_path / "two" / "hard.gguf")

    assert names(find_models([tmp_path / "one", tmp_path / "two", tmp_path / "one"])) == ["m"]


def test_links_in_a_circle_and_to_nowhere(tmp_path: Path) -> None:
    make(tmp_path / "m" / "m.gguf")
    (tmp_path / "m" / "again").symlink_to(tmp_path)
    (tmp_path / "m" / "self").symlink_to(tmp_path / "m" / "self")
    (tmp_path / "m" / "gone.gguf").symlink_to(tmp_path / "nowhere")

    assert names(find_models([tmp_path])) == ["m"]


def test_a_linked_folder_is_entered(tmp_path: Path) -> None:
    make(tmp_path / "far" / "m.gguf")
    (tmp_path / "near").mkdir()
    (tmp_path / "near" / "link").symlink_to(tmp_path / "far")

    assert names(find_models([tmp_path / "near"])) == ["m"]


def test_a_model_in_several_files_is_one(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        make(tmp_path / f"big [x] model-{number:05}-of-00003.gguf", 100 * number)
    make(tmp_path / "other-00002-of-00003.gguf")

    assert find_models([tmp_path]) == [
        ModelFile("big [x] model", tmp_path / "big [x] model-00001-of-00003.gguf", 600)
    ]


def test_projectors_are_left_out(tmp_path: Path) -> None:
    make(tmp_path / "llava.gguf")
    make(tmp_path / "mmproj-llava-f16.gguf")
    make(tmp_path / "Llava-MMPROJ.gguf")

    assert names(find_models([tmp_path])) == ["llava"]


def test_what_cannot_be_read_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path / "open.gguf")
    make(tmp_path / "closed.gguf")
    make(tmp_path / "shut" / "m.gguf")
    # The superuser may read everything: let the system refuse.
    monkeypatch.setattr(os, "access", lambda path, mode: "closed" not in str(path))
    real = Path.iterdir

    def refuse(self: Path) -> object:
        if self.name == "shut":
            raise PermissionError(13, "Permission denied", str(self))
        return real(self)

    monkeypatch.setattr(Path, "iterdir", refuse)

    assert names(find_models([tmp_path])) == ["open"]


def test_hidden_folders_are_not_entered(tmp_path: Path) -> None:
    make(tmp_path / ".trash" / "m.gguf")
    make(tmp_path / ".cache" / "models" / "n.gguf")

    assert names(find_models([tmp_path])) == []
    assert names(find_models([tmp_path / ".cache"])) == ["n"]


def test_the_walk_has_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path / "/".join("12345678") / "in.gguf")
    make(tmp_path / "/".join("123456789") / "out.gguf")
    assert names(find_models([tmp_path])) == ["in"]

    folder = tmp_path / "many"
    for number in range(30):
        make(folder / f"{number:02}.gguf")
    monkeypatch.setattr(library, "_MAX_MODELS", 20)
    assert len(find_models([folder])) == 20
    monkeypatch.setattr(library, "_MAX_ENTRIES", 10)
    assert len(find_models([folder])) == 10


def ollama(folder: Path) -> dict[str, Path]:
    """An Ollama folder with models of all sorts of names; some broken."""
    blobs = {}
    for number, name in enumerate(
        (
            "registry.ollama.ai/library/llama3.2/1b",
            "registry.ollama.ai/somebody/tuned/latest",
            "hf.co/who/model-GGUF/Q4_K_M",
        )
    ):
        digest = f"{number:064x}"
        blobs[name] = make(folder / "blobs" / f"sha256-{digest}", 100 + number)
        layers = [
            {"mediaType": "application/vnd.ollama.image.license", "digest": "sha256:" + "f" * 64},
            {"mediaType": "application/vnd.ollama.image.model", "digest": f"sha256:{digest}", "size": 100},
        ]
        manifest(folder, name, json.dumps({"schemaVersion": 2, "layers": layers}))
    return blobs


def manifest(folder: Path, name: str, text: str) -> None:
    path = folder / "manifests" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_models_of_ollama(tmp_path: Path) -> None:
    blobs = ollama(tmp_path)
    paths = list(blobs.values())

    assert find_models([tmp_path]) == [
        ModelFile("hf.co/who/model-GGUF:Q4_K_M", paths[2], 102),
        ModelFile("llama3.2:1b", paths[0], 100),
        ModelFile("somebody/tuned:latest", paths[1], 101),
    ]


def test_broken_manifests_of_ollama(tmp_path: Path) -> None:
    folder = tmp_path / "ollama"
    ollama(folder)
    model = "application/vnd.ollama.image.model"
    (folder / "blobs" / f"sha256-{'a' * 64}").write_bytes(b"not a GGUF file")
    secret = make(tmp_path / "secret.gguf")
    for number, text in enumerate(
        [
            "",
            "{",
            "[" * 100_000,
            "[]",
            '{"layers": 5}',
            '{"layers": [5, {}, {"mediaType": 3}]}',
            json.dumps({"layers": [{"mediaType": model}]}),
            json.dumps({"layers": [{"mediaType": model, "digest": "sha256:../../secret.gguf"}]}),
            json.dumps({"layers": [{"mediaType": model, "digest": f"../{secret.name}"}]}),
            json.dumps({"layers": [{"mediaType": model, "digest": "sha256:" + "a" * 64}]}),
            json.dumps({"layers": [{"mediaType": model, "digest": "sha256:" + "b" * 64}]}),
        ]
    ):
        manifest(folder, f"registry.ollama.ai/library/broken/{number}", text)

    assert [name for name in names(find_models([folder])) if "broken" in name] == []
    assert len(find_models([folder])) == 3


def test_folders_of_other_programs(tmp_path: Path) -> None:
    for folder in (
        ".lmstudio/models",
        ".cache/lm-studio/models",
        "jan/models",
        ".local/share/Jan/data/llamacpp/models",
        ".local/share/nomic.ai/GPT4All",
        ".cache/llama.cpp",
        ".cache/huggingface/hub",
        ".ollama/models",
        "Documents",
    ):
        (tmp_path / folder).mkdir(parents=True)

    found = [folder for folder in well_known_folders(tmp_path, {}, "linux") if tmp_path in folder.parents]

    assert [str(folder.relative_to(tmp_path)) for folder in found] == [
        ".lmstudio/models",
        ".cache/lm-studio/models",
        "jan/models",
        ".local/share/Jan/data/llamacpp/models",
        ".local/share/nomic.ai/GPT4All",
        ".cache/llama.cpp",
        ".cache/huggingface/hub",
        ".ollama/models",
    ]


def test_folders_that_the_environment_names(tmp_path: Path) -> None:
    variables = {"LLAMA_CACHE": "l", "HF_HUB_CACHE": "h", "OLLAMA_MODELS": "o", "XDG_DATA_HOME": "d"}
    environ = {name: str(tmp_path / value) for name, value in variables.items()}
    for folder in ("l", "h", "o", "d/nomic.ai/GPT4All"):
        (tmp_path / folder).mkdir(parents=True)

    found = well_known_folders(tmp_path / "home", environ, "linux")

    assert found[:4] == [tmp_path / "d/nomic.ai/GPT4All", tmp_path / "l", tmp_path / "h", tmp_path / "o"]


@pytest.mark.parametrize(
    ("system", "folder"),
    [
        ("darwin", "Library/Application Support/nomic.ai/GPT4All"),
        ("darwin", "Library/Application Support/Jan/data/models"),
        ("darwin", "Library/Caches/llama.cpp"),
        ("win32", "AppData/Local/nomic.ai/GPT4All"),
        ("win32", "AppData/Roaming/Jan/data/models"),
        ("win32", "AppData/Local/llama.cpp"),
        ("win32", ".cache/huggingface/hub"),
    ],
)
def test_folders_on_other_systems(tmp_path: Path, system: str, folder: str) -> None:
    (tmp_path / folder).mkdir(parents=True)

    assert tmp_path / folder in well_known_folders(tmp_path, {}, system)


def test_models_in_the_hub_of_hugging_face(tmp_path: Path) -> None:
    """Snapshots link to blobs; two snapshots have the same file."""
    repository = tmp_path / "models--microsoft--bitnet"
    blob = make(repository / "blobs" / "0123abcd", 777)
    make(repository / ".no_exist" / "rev" / "x.gguf")
    for revision in ("rev1", "rev2"):
        link = repository / "snapshots" / revision / "ggml-model-i2_s.gguf"
        link.parent.mkdir(parents=True)
        link.symlink_to(blob)

    (model,) = find_models([tmp_path])

    assert (model.name, model.size) == ("ggml-model-i2_s", 777)
    assert model.path.name == "ggml-model-i2_s.gguf"
