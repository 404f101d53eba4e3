"""What comes from elsewhere comes in whole, or not at all."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from hypothesis import strategies as st

from bitnet_desktop.chat.conversation import Attachment, Conversation, Draft, Role
from bitnet_desktop.chat.problems import ProblemError, ProblemKind
from bitnet_desktop.storage import importing
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_in_memory
from bitnet_desktop.storage.foreign_trees import ForeignNode, build_tree
from bitnet_desktop.storage.importing import Imported, import_from
from bitnet_desktop.storage.json_format import to_json
from bitnet_desktop.storage.search import search
from tests.unit.storage.samples import NOW, everything, is_sound, put, stored


def node(name: str, parent: str | None, role: str | None, text: str = "", **more: Any) -> dict[str, Any]:
    message = None
    if role is not None:
        message = {
            "id": name,
            "author": {"role": role},
            "create_time": 1_700_000_000.5,
            "content": {"content_type": "text", "parts": [text]},
            "metadata": {"model_slug": "gpt-4"},
            **more,
        }
    return {"id": name, "message": message, "parent": parent, "children": []}


def openai(*nodes: dict[str, Any], **more: Any) -> list[dict[str, Any]]:
    mapping = {each["id"]: each for each in nodes}
    for each in nodes:
        if each["parent"] in mapping:
            mapping[each["parent"]]["children"].append(each["id"])
    return [
        {
            "title": "Tides",
            "create_time": 1_700_000_000,
            "update_time": 1_700_000_100,
            "mapping": mapping,
            **more,
        }
    ]


EXPORT = openai(
    node("root", None, None),
    node("sys", "root", "system", "Be brief."),
    node("u1", "sys", "user", "Why two tides?"),
    node("a1", "u1", "assistant", "The Moon."),
    node("a2", "u1", "assistant", "Gravity,"),
    node("code", "a2", "assistant", "run()", recipient="python"),
    node("tool", "code", "tool", "42"),
    node("a3", "tool", "assistant", "twice."),
    node("u2", "a3", "user", "Thanks"),
    current_node="u2",
)


def write(tmp_path: Path, document: object, name: str = "conversations.json") -> Path:
    path = tmp_path / name
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def kind_of(library: Library, path: Path) -> ProblemKind:
    before = everything(library), library.folders()
    with pytest.raises(ProblemError) as caught:
        import_from(library, path, NOW)
    assert caught.value.problem.facts == {"path": str(path)}
    assert (everything(library), library.folders()) == before
    return caught.value.problem.kind


def texts(conversation: Conversation) -> list[str]:
    return [message.text for message in conversation.path()]


def test_an_openai_export_comes_with_its_tree(library: Library, tmp_path: Path) -> None:
    imported = import_from(library, write(tmp_path, EXPORT), NOW)
    (kept,) = everything(library)
    assert imported.conversations == (kept.conversation.id,)
    assert imported.messages == 4
    assert (kept.title, kept.title_is_given, kept.conversation.system) == ("Tides", True, "Be brief.")
    assert texts(kept.conversation) == ["Why two tides?", "Gravity,\n\ntwice.", "Thanks"]
    assert kept.conversation.versions(kept.conversation.path()[1].id) == (1, 2)
    assert kept.conversation.path()[1].model == "gpt-4"
    assert kept.conversation.path()[0].created == datetime.fromtimestamp(1_700_000_000.5, UTC)
    assert kept.changed == datetime.fromtimestamp(1_700_000_100, UTC)
    assert len(search(library.database, "gravity")) == 1


def test_the_zip_that_openai_sends_will_do(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("chat.html", "<html>")
        archive.writestr("conversations.json", json.dumps(EXPORT))
    assert import_from(library, path, NOW).messages == 4
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photos.json", "[]")
    assert kind_of(library, path) is ProblemKind.IMPORT_UNKNOWN
    path.write_bytes(path.read_bytes()[:40])
    assert kind_of(library, path) is ProblemKind.IMPORT_DAMAGED


def jan_thread(folder: Path, messages: list[object], **more: object) -> Path:
    folder.mkdir(parents=True)
    head = {
        "id": folder.name,
        "title": "Tides",
        "created": 1_700_000_000,
        "updated": 1_700_000_100_000,
        "assistants": [{"instructions": "Be brief.", "model": {"id": "qwen3"}}],
        **more,
    }
    (folder / "thread.json").write_text(json.dumps(head), encoding="utf-8")
    lines = "".join(json.dumps(message) + "\n" for message in messages)
    (folder / "messages.jsonl").write_text(lines, encoding="utf-8")
    return folder


def jan_message(role: str, text: str) -> dict[str, object]:
    content = [{"type": "text", "text": {"value": text, "annotations": []}}]
    return {"id": "same", "role": role, "content": content, "created_at": 1_700_000_000_000}


@pytest.mark.parametrize("chosen", ["", "threads", "threads/one"])
def test_jans_folder_comes_in(library: Library, tmp_path: Path, chosen: str) -> None:
    jan_thread(
        tmp_path / "jan" / "threads" / "one",
        [jan_message("user", "Why?"), jan_message("assistant", "The Moon."), jan_message("user", "Thanks")],
    )
    import_from(library, tmp_path / "jan" / chosen, NOW)
    (kept,) = everything(library)
    assert texts(kept.conversation) == ["Why?", "The Moon.", "Thanks"]
    assert (kept.title, kept.conversation.system, kept.model_name) == ("Tides", "Be brief.", "qwen3")
    assert kept.created == datetime.fromtimestamp(1_700_000_000, UTC)
    assert kept.changed == datetime.fromtimestamp(1_700_000_100, UTC)
    assert kept.conversation.path()[1].model == "qwen3"


def test_one_bad_thread_of_jan_stops_the_whole_import(library: Library, tmp_path: Path) -> None:
    jan_thread(tmp_path / "a", [jan_message("user", "Why?")])
    bad = jan_thread(tmp_path / "b", [jan_message("user", "Why?")])
    with (bad / "messages.jsonl").open("a") as opened:
        opened.write('{"role": "user", "cont')
    assert kind_of(library, tmp_path) is ProblemKind.IMPORT_DAMAGED
    (bad / "messages.jsonl").write_text("[]\n")
    assert kind_of(library, tmp_path) is ProblemKind.IMPORT_DAMAGED
    (bad / "messages.jsonl").unlink()
    assert import_from(library, tmp_path, NOW).messages == 1
    assert len(everything(library)) == 2


def test_importing_twice_gives_two_and_overwrites_nothing(library: Library, tmp_path: Path) -> None:
    made = put(library, "hello", "hi", title="Mine")
    path = tmp_path / "export.json"
    path.write_text("".join(to_json([made, made], [], NOW)), encoding="utf-8")
    imported = import_from(library, path, NOW)
    assert len(imported.conversations) == 2
    kept = everything(library)
    assert kept[0] == made
    assert [texts(each.conversation) for each in kept] == [["hello", "hi"]] * 3
    assert len({each.conversation.id for each in kept}) == 3


def test_folders_that_are_there_are_used(library: Library, tmp_path: Path) -> None:
    folder = library.create_folder("Sea")
    made = replace(stored("hello"), folder=folder.id)
    path = tmp_path / "export.json"
    path.write_text("".join(to_json([made], [replace(folder, name="Other")], NOW)), encoding="utf-8")
    import_from(library, path, NOW)
    assert library.folders() == (folder,)
    assert everything(library)[0].folder == folder.id


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", ProblemKind.IMPORT_DAMAGED),
        (b"\xff\xfe\xfa", ProblemKind.IMPORT_DAMAGED),
        (b"{", ProblemKind.IMPORT_DAMAGED),
        (b"[" * 200_000, ProblemKind.IMPORT_DAMAGED),
        (b"1" * 10_000, ProblemKind.IMPORT_DAMAGED),
        (b"null", ProblemKind.IMPORT_UNKNOWN),
        (b"[]", ProblemKind.IMPORT_UNKNOWN),
        (b"[1, 2]", ProblemKind.IMPORT_UNKNOWN),
        (b'{"format": "other"}', ProblemKind.IMPORT_UNKNOWN),
        (b'{"format": "bitnet-desktop-conversations", "version": 99}', ProblemKind.IMPORT_DAMAGED),
        (b'{"format": "bitnet-desktop-conversations", "version": 1}', ProblemKind.IMPORT_DAMAGED),
        (b'[{"mapping": {}}, {"mapping": 1}]', ProblemKind.IMPORT_DAMAGED),
        (b'[{"mapping": {"a": 1}}]', ProblemKind.IMPORT_DAMAGED),
        (b"PK\x03\x04 and no archive", ProblemKind.IMPORT_DAMAGED),
    ],
)
def test_what_cannot_be_imported_is_told(
    library: Library, tmp_path: Path, content: bytes, kind: ProblemKind
) -> None:
    put(library, "hello")
    path = tmp_path / "file.json"
    path.write_bytes(content)
    assert kind_of(library, path) is kind


def test_what_is_not_there_or_empty_or_too_large_is_told(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kind_of(library, tmp_path / "missing.json") is ProblemKind.IMPORT_UNREADABLE
    (tmp_path / "empty").mkdir()
    assert kind_of(library, tmp_path / "empty") is ProblemKind.IMPORT_UNKNOWN
    path = write(tmp_path, EXPORT)
    monkeypatch.setattr(importing, "LARGEST_FILE", 100)
    assert kind_of(library, path) is ProblemKind.IMPORT_TOO_LARGE
    monkeypatch.undo()
    monkeypatch.setattr(importing, "MOST_MESSAGES", 3)
    assert kind_of(library, path) is ProblemKind.IMPORT_TOO_LARGE


def test_a_draft_with_more_files_than_anybody_can_attach_is_refused(library: Library, tmp_path: Path) -> None:
    files = (Attachment("a.txt", "one"),) * 100
    path = tmp_path / "file.json"
    made = replace(stored("hello"), draft=Draft("", files))
    path.write_text("".join(to_json([made], [], NOW)), encoding="utf-8")
    import_from(library, path, NOW)
    assert everything(library)[0].draft == Draft("", files)
    made = replace(made, draft=Draft("", (*files, Attachment("b.txt", "two"))))
    path.write_text("".join(to_json([made], [], NOW)), encoding="utf-8")
    assert kind_of(library, path) is ProblemKind.IMPORT_DAMAGED


@hypothesis.given(st.data())
def test_a_damaged_file_imports_all_of_it_or_nothing(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    ours = "".join(to_json([stored("hello", "hi", "more", title="Tides"), stored("x")], [], NOW)).encode()
    content = bytearray(data.draw(st.sampled_from([ours, json.dumps(EXPORT).encode()])))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(content)))
        match data.draw(st.sampled_from(["cut", "byte", "null", "number", "drop"])):
            case "cut":
                del content[place:]
            case "byte":
                content[place : place + 1] = data.draw(st.binary(max_size=2))
            case "null":
                content = bytearray(content.replace(b'"hello"', b"null").replace(b'"assistant"', b"null", 1))
            case "number":
                content = bytearray(content.replace(b'"user"', b"7", 1))
            case "drop":
                del content[place : place + data.draw(st.integers(1, 40))]
    path = tmp_path_factory.getbasetemp() / "damaged.json"
    path.write_bytes(content)
    library = Library(open_in_memory())
    outcome: Imported | ProblemKind
    try:
        outcome = import_from(library, path, NOW)
    except ProblemError as error:
        outcome = error.problem.kind
    kept = sum(len(each.conversation.messages) for each in everything(library))
    if isinstance(outcome, Imported):
        assert kept == outcome.messages
    else:
        assert outcome in {ProblemKind.IMPORT_DAMAGED, ProblemKind.IMPORT_UNKNOWN}
        assert library.summaries() == ()
    with library.database.reading() as connection:
        assert is_sound(connection)
    library.database.close()
    path.unlink()


@hypothesis.given(
    st.lists(
        st.tuples(
            st.none() | st.integers(-1, 12), st.sampled_from([None, Role.USER, Role.ASSISTANT]), st.booleans()
        ),
        max_size=12,
    )
)
def test_any_shape_becomes_a_tree_with_every_text_in_it(
    shape: list[tuple[int | None, Role | None, bool]],
) -> None:
    nodes = [
        ForeignNode(
            str(number), None if parent is None else str(parent), role, f"<{number}>" if says else " ", None
        )
        for number, (parent, role, says) in enumerate(shape)
    ]
    tree = build_tree(nodes, "3", system="", otherwise=NOW)
    whole = " ".join(message.text for message in tree.messages.values())
    for each in nodes:
        assert (each.text in whole) or each.role is None or not each.text.strip()
    for message in tree.messages.values():
        if message.role is Role.ASSISTANT:
            assert message.parent is not None
            assert tree.messages[message.parent].role is Role.USER
    assert (tree.leaf is None) == (len(tree.messages) == 0)


def test_a_very_deep_tree_needs_no_recursion(library: Library, tmp_path: Path) -> None:
    nodes = [node(str(n), str(n - 1), "user" if n % 2 == 0 else "assistant", str(n)) for n in range(5_000)]
    import_from(library, write(tmp_path, openai(*nodes)), NOW)
    assert len(everything(library)[0].conversation.path()) == 5_000
