"""Words, phrases and beginnings are found in every script, and marked where they stand."""

from __future__ import annotations

from datetime import timedelta

import hypothesis
import pytest
from hypothesis import strategies as st

from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_in_memory
from bitnet_desktop.storage.folding import fold, mark, parse_query
from bitnet_desktop.storage.search import Hit, search
from tests.unit.storage.samples import NOW, is_sound, put


def marked(hit: Hit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.marks]


@pytest.mark.parametrize(
    ("text", "query", "marks"),
    [
        ("The tide comes in", "tide", ["tide"]),
        ("The tide comes in", "TIDE in", ["tide", "in"]),
        ("The tide comes in", "com", ["com"]),
        ("The tide comes in", "in the", ["The", "in"]),
        ("The tide comes in", '"tide comes"', ["tide comes"]),
        ("The tide comes in", "“tide  comes”", ["tide comes"]),
        ("Crème brûlée", "creme brulee", ["Crème", "brûlée"]),
        ("Cre\u0300me bru\u0302le\u0301e", "crème", ["Cre\u0300me"]),
        ("STRASSE", "straße", ["STRASSE"]),
        ("Ελλάδα", "ελλαδα", ["Ελλάδα"]),
        ("Привет, мир", "мир", ["мир"]),
        ("数据库很重要", "数据", ["数据"]),
        ("数据库很重要", "重", ["重"]),
        ("在SQLite中保存", "sqlite", ["SQLite"]),
        ("東京タワーへ行きました", "タワー", ["タワー"]),
        ("ＦＵＬＬ width", "full", ["ＦＵＬＬ"]),
        ("나는 한국어를 배운다", "한국어", ["한국어"]),
        ("สวัสดีครับ", "ครับ", ["ครับ"]),
        ("हिन्दी में लिखा", "हिन्दी", ["हिन्दी"]),
        ("مرحبا بالعالم", "مرحبا", ["مرحبا"]),
        ("שלום עולם", "עולם", ["עולם"]),
        ("look 🎉 here", "🎉", ["🎉"]),
        ("C++ and 3.14", "3.14", ["3.14"]),
        ("snake_case name", "case", ["case"]),
        ('say "AND NOT (x)" *', "AND NOT (x) *", ["AND", "NOT", "x"]),
    ],
)
def test_it_is_found_and_marked(text: str, query: str, marks: list[str]) -> None:
    library = Library(open_in_memory())
    put(library, "something else", text)
    (hit,) = search(library.database, query)
    assert marked(hit) == marks
    library.database.close()


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("The tide comes in", "tid comes"),
        ("The tide comes in", '"comes tide"'),
        ("The tide comes in", '"tid"'),
        ("The tide comes in", "tide moon"),
        ("数据库", "库数"),
        ("abc", "a"),
        ("anything", ""),
        ("anything", '  ?! " * ( '),
        ("anything", "\0"),
    ],
)
def test_it_is_not_found(text: str, query: str) -> None:
    library = Library(open_in_memory())
    put(library, text)
    assert search(library.database, query) == ()
    library.database.close()


def test_titles_come_first_and_the_newest_before_the_older() -> None:
    library = Library(open_in_memory())
    old = put(library, "the sea", "the sea again", title="Sea", changed=NOW)
    new = put(library, "by the sea", title="The sea", changed=NOW + timedelta(days=1))
    hits = search(library.database, "sea")
    assert [(hit.conversation, hit.snippet) for hit in hits] == [
        (new.conversation.id, "The sea"),
        (old.conversation.id, "Sea"),
        (new.conversation.id, "by the sea"),
        (old.conversation.id, "the sea again"),
        (old.conversation.id, "the sea"),
    ]
    assert [hit.message is None for hit in hits] == [True, True, False, False, False]
    assert hits[2].title == "The sea"
    assert len(search(library.database, "sea", limit=1)) == 2
    library.database.close()


def test_a_snippet_is_one_short_line_around_the_place() -> None:
    library = Library(open_in_memory())
    put(library, "word\n" * 50_000 + "the needle\tis here\n" + "word " * 1_000)
    (hit,) = search(library.database, "needle")
    assert len(hit.snippet) <= 240
    assert "\n" not in hit.snippet
    assert "the needle is here word" in hit.snippet
    assert marked(hit) == ["needle"]
    library.database.close()


WORDS = st.text(st.sampled_from('aé数タ한ครัहि🎉 "*.ß́'), max_size=12)


@hypothesis.given(st.lists(WORDS, min_size=1, max_size=5), WORDS, st.data())
def test_every_part_between_spaces_is_found_whatever_it_is(
    texts: list[str], other: str, data: st.DataObject
) -> None:
    library = Library(open_in_memory())
    kept = put(library, *texts)
    message = data.draw(st.sampled_from(list(kept.conversation.messages.values())))
    words = message.text.replace('"', " ").split()
    search(library.database, other)
    if words:
        query = data.draw(st.sampled_from(words))
        found = {hit.message for hit in search(library.database, f'"{query}"')}
        assert message.id in found or parse_query(f'"{query}"').expression == ""
    library.database.close()


@hypothesis.given(st.text(max_size=40), st.text(max_size=10))
def test_marks_lie_in_the_snippet_and_do_not_overlap(text: str, query: str) -> None:
    snippet, marks = mark(text, parse_query(query))
    assert len(snippet) <= 240
    flat = [place for both in marks for place in both]
    assert flat == sorted(flat)
    assert all(0 <= start < end <= len(snippet) for start, end in marks)


@hypothesis.given(st.text(max_size=40))
def test_folding_is_the_same_for_a_text_and_its_parts(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))


def test_the_index_is_sound_after_all_kinds_of_changes() -> None:
    library = Library(open_in_memory())
    made = put(library, "Crème 数据库", "한국어 สวัสดี 🎉", title="Ελλάδα")
    library.rename(made.conversation.id, "नई")
    library.continue_reply(made.conversation.path()[1].id)
    library.finish_reply(made.conversation.path()[1])
    smaller = made.conversation.remove(made.conversation.path()[1].id)
    library.remove_message(smaller.id, made.conversation.path()[1].id, smaller.leaf)
    with library.database.reading() as connection:
        assert is_sound(connection)
    assert search(library.database, "한국어") == search(library.database, "Ελλάδα") == ()
    assert len(search(library.database, "नई")) == 1
    library.database.close()
