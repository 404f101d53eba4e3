"""Exports say what was said, are safe to open, and the file is whole or not there."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import TextIO

import hypothesis
import pytest
from hypothesis import strategies as st

from bitnet_desktop.chat.conversation import Attachment, Role
from bitnet_desktop.chat.problems import ProblemError, ProblemKind
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_in_memory
from bitnet_desktop.storage.export import ExportFormat, export_steps
from bitnet_desktop.storage.export_files import atomic_text, safe_name
from bitnet_desktop.storage.html_format import to_html
from bitnet_desktop.storage.importing import import_from
from bitnet_desktop.storage.markdown_format import to_markdown
from bitnet_desktop.storage.records import StoredConversation
from bitnet_desktop.storage.spoken import Labels
from tests.unit.storage.samples import NOW, everything, put, said, stored, stored_conversations

LABELS = Labels("You", "Assistant", "System prompt", "New conversation", "Thought")
ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&#58;alert(1))",
    "[x](data:text/html,hi)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "[x](relative)",
    "![x](https://evil.example/pixel.png)",
    "<https://fine.example> <javascript:alert(1)>",
    "[x]\n\n[x]: vbscript:x",
    "</article></body><iframe src='https://evil.example'>",
    "```html\n<b onload=x>\n```",
    "a | b\n--|--\n<i> | `</td>`",
    '[x](https://fine.example "on\\"load")',
]
TAGS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "section",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "details",
        "summary",
        "pre",
        "code",
        "article",
        "header",
        "p",
        "br",
        "a",
        "em",
        "strong",
        "s",
        "ul",
        "ol",
        "li",
        "blockquote",
        "hr",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
)


class Looker(HTMLParser):
    """Collects tags and addresses, and text as it is shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def export_one(
    library: Library, conversation_id: str, path: Path, kind: ExportFormat, labels: Labels, now: datetime
) -> None:
    stored = library.load(conversation_id)
    folders = [folder for folder in library.folders() if folder.id == stored.folder]
    for _ in export_steps([stored], folders, path, kind, labels, stored.title or labels.untitled, now):
        pass


def export_all(
    library: Library, path: Path, kind: ExportFormat, labels: Labels, title: str, now: datetime
) -> None:
    for _ in export_steps(library.load_all(), library.folders(), path, kind, labels, title, now):
        pass


def looked_at(page: str) -> Looker:
    looker = Looker()
    looker.feed(page)
    looker.close()
    return looker


def require_harmless(page: str) -> Looker:
    looker = looked_at(page)
    assert looker.tags <= TAGS, looker.tags - TAGS
    for tag, name, value in looker.attributes:
        assert name in {
            "charset",
            "http-equiv",
            "content",
            "name",
            "class",
            "dir",
            "href",
            "style",
            "title",
            "start",
        }
        if name == "href":
            assert tag == "a"
            assert re.match(r"(?:https?|mailto):", value, re.IGNORECASE), value
    policies = [value for _, name, value in looker.attributes if name == "content"]
    assert policies[0].startswith("default-src 'none'; style-src 'sha256-")
    return looker


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_page_is_harmless_whoever_wrote_the_text(attack: str) -> None:
    conversation = said(attack, attack, system=attack)
    message = replace(conversation.path()[0], attachments=(Attachment(attack, attack),))
    conversation = replace(conversation, messages=conversation.messages.with_item(message.id, message))
    page = "".join(to_html([StoredConversation(conversation, NOW, NOW, title=attack)], LABELS, attack))
    looker = require_harmless(page)
    assert attack in looker.text


@hypothesis.given(st.lists(st.text() | st.sampled_from(ATTACKS), min_size=1, max_size=4))
def test_a_page_is_harmless_whatever_the_text_is(texts: list[str]) -> None:
    require_harmless("".join(to_html([stored(*texts, title=texts[0])], LABELS, "All")))


def _page(reply: str) -> str:
    return "".join(to_html([stored("q", reply)], LABELS, "T")).partition("</article>")[2]


def test_a_page_shows_maths_as_it_was_written() -> None:
    page = _page(r"Let \(\alpha\,x\) be $a_1 * b_1 * c$, or" + "\n\n$$\na \\\\ b\n$$\n")
    assert r'<code class="maths">\(\alpha\,x\)</code>' in page
    assert '<code class="maths">$a_1 * b_1 * c$</code>' in page
    assert '<code class="maths">$$\na \\\\ b\n$$</code>' in page
    assert "<em>" not in page


def test_a_page_folds_thoughts_away_and_shows_pictures_as_words_and_boxes() -> None:
    page = _page(
        "<think>Hm <b>.</think># Title\n\n![a *cat*](https://x.example/c.png)\n\n- [x] done\n- [ ] open\n"
    )
    assert '<details><summary>Thought</summary>\n<pre dir="auto">Hm &lt;b&gt;.</pre>' in page
    assert '<h1 dir="auto">Title</h1>' in page
    assert '<p dir="auto">a cat</p>' in page
    assert "<img" not in page
    assert "☑ done" in page
    assert "☐ open" in page


def test_each_block_of_a_page_has_the_direction_of_its_language() -> None:
    page = _page("שלום\n\n- אחד\n\n> שתיים\n\n|א|\n|-|\n|1|\n\nHello")
    for tag in ("p", "ul", "blockquote", "table"):
        assert f'<{tag} dir="auto">' in page
    assert (
        page.count('dir="auto"') == 5
    )  # and nothing inside, which would leave the outer one without letters


def test_a_page_shows_markdown_of_replies_and_people_as_they_typed() -> None:
    page = "".join(
        to_html([stored("*a*\n<b>", "**bold** [x](https://fine.example)\n\n|a|\n|-|\n|1|")], LABELS, "T")
    )
    assert '<p dir="auto">*a*<br>\n&lt;b&gt;</p>' in page
    assert "<strong>bold</strong>" in page
    assert '<a href="https://fine.example">x</a>' in page
    assert "<td>1</td>" in page
    assert '<h1 dir="auto">New conversation</h1>' in page
    assert "Assistant (tiny) · 2025-" in page


def test_markdown_has_the_path_that_is_read_and_cut_code_ends() -> None:
    conversation = said("first", "hi", system="Be brief.\nAlways.")
    conversation = conversation.edit(conversation.path()[0].id, "second", NOW)
    conversation = conversation.add(Role.ASSISTANT, "", NOW).grow_reply("```py\nprint(1)")
    conversation = conversation.finish_reply(EndReason.STOPPED, None)
    one = StoredConversation(conversation, NOW, NOW, title="Tides\n# *and* more")
    text = "".join(to_markdown([one, stored("next")], LABELS))
    assert text.startswith(
        "# Tides \\# \\*and\\* more\n\n> **System prompt**\n>\n> Be brief.\n> Always.\n\n## You · "
    )
    assert "second" in text
    assert "first" not in text
    assert "```py\nprint(1)\n```\n\n---\n\n# New conversation\n" in text
    assert text.endswith("next\n")


def test_markdown_holds_attachments_as_blocks() -> None:
    conversation = said("look")
    message = replace(conversation.path()[0], attachments=(Attachment("a.txt", "one"),))
    conversation = replace(conversation, messages=conversation.messages.with_item(message.id, message))
    text = "".join(to_markdown([StoredConversation(conversation, NOW, NOW)], LABELS))
    assert "a.txt\n```\none\n```\n\nlook\n" in text


@pytest.mark.parametrize("kind", ExportFormat)
def test_one_and_all_are_written(library: Library, tmp_path: Path, kind: ExportFormat) -> None:
    first = put(library, "alpha", "beta", title="One")
    put(library, "gamma", title="Two")
    target = tmp_path / f"out.{kind}"
    target.write_text("older")
    export_one(library, first.conversation.id, target, kind, LABELS, NOW)
    text = target.read_text(encoding="utf-8")
    assert ("alpha" in text, "beta" in text, "gamma" in text) == (True, True, False)
    export_all(library, target, kind, LABELS, "All", NOW)
    text = target.read_text(encoding="utf-8")
    assert ("alpha" in text, "beta" in text, "gamma" in text) == (True, True, True)
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == [target.name]
    with pytest.raises(KeyError):
        export_one(library, "nobody", target, kind, LABELS, NOW)
    assert target.read_text(encoding="utf-8") == text


def test_a_file_that_cannot_be_written_is_told_and_the_older_one_stays(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("older")

    def write(opened: TextIO) -> None:
        opened.write("newer")
        raise OSError(28, "No space left on device")

    with pytest.raises(ProblemError) as caught, atomic_text(target) as opened:
        write(opened)
    assert caught.value.problem.kind is ProblemKind.EXPORT_FAILED
    assert caught.value.problem.facts == {"path": str(target)}
    assert target.read_text() == "older"
    assert list(tmp_path.glob(".export*")) == []
    with pytest.raises(ProblemError), atomic_text(tmp_path / "missing" / "a.md"):
        pass


@hypothesis.given(st.lists(stored_conversations(), max_size=3))
def test_exporting_and_importing_gives_the_same(
    tmp_path_factory: pytest.TempPathFactory, given: list[StoredConversation]
) -> None:
    target = tmp_path_factory.getbasetemp() / "round.json"
    source, copy = Library(open_in_memory()), Library(open_in_memory())
    folder = source.create_folder("Sea")
    given = [replace(each, folder=folder.id) for each in given]
    source.put_all(given)
    export_all(source, target, ExportFormat.JSON, LABELS, "", NOW)
    imported = import_from(copy, target, NOW)
    assert everything(copy) == given
    assert copy.folders() == (folder,)
    assert list(imported.conversations) == [each.conversation.id for each in given]
    assert imported.messages == sum(len(each.conversation.messages) for each in given)
    for library in (source, copy):
        library.database.close()
    target.unlink()


def test_the_json_is_as_the_document_says(tmp_path: Path) -> None:
    described = Path(__file__).parents[3] / "docs" / "conversation-format.md"
    block = re.search(r"```json\n(.*?)```", described.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    target = tmp_path / "conversation.json"
    target.write_text(block[1], encoding="utf-8")
    library = Library(open_in_memory())
    document = json.loads(block[1])
    assert document["format"] == "bitnet-desktop-conversations"
    import_from(library, target, NOW)
    kept = everything(library)[0]
    assert [message.text for message in kept.conversation.path()] == [
        "Why are there two tides a day?",
        "Because …",
    ]
    assert len(kept.pins) == 1
    library.database.close()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tides", "Tides.md"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.md"),
        ("../../etc/passwd", "etc passwd.md"),
        ("  . ", "conversation.md"),
        ("", "conversation.md"),
        ("CON", "_CON.md"),
        ("nul.txt", "_nul.txt.md"),
        ("a\nb\0c\u202egpj", "a b c gpj.md"),
        ("数" * 100, "数" * 40 + ".md"),
    ],
)
def test_a_name_is_good_on_every_system(title: str, name: str) -> None:
    assert safe_name(title, ".md") == name


def test_names_that_are_taken_get_a_number() -> None:
    assert safe_name("Tides", ".md", ["tides.md", "TIDES (2).md"]) == "Tides (3).md"
