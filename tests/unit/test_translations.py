from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from bitnet_desktop.settings import LANGUAGES as OFFERED
from bitnet_desktop.ui.command_list import Section, all_commands
from dev_tools.translations import (
    LANGUAGES,
    Message,
    ensure_compiled,
    findings,
    messages_in,
    read_translations,
    ts_file,
    update,
)

_PYTHON = Path(sys.executable)
# Of these, every word must be translated; a language comes in when its translation is finished.
_FINISHED = LANGUAGES

_SOURCE = """
from PySide6.QtCore import QCoreApplication, QObject

translate = QCoreApplication.translate


class Outer(QObject):
    def say(self):
        return self.tr("Two " "parts"), self.tr("It is {count}"), translate("Else", "Far\\noff")


def again():
    return QCoreApplication.translate("Else", "&Open…")
"""
_SAID = {
    Message("Outer", "Two parts"),
    Message("Outer", "It is {count}"),
    Message("Else", "Far\noff"),
    Message("Else", "&Open…"),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one file."""
    package = tmp_path / "bitnet_desktop"
    package.mkdir()
    (package / "words.py").write_text(_SOURCE, encoding="utf-8")
    return tmp_path


def _folder(project: Path) -> Path:
    return project / "bitnet_desktop" / "resources" / "translations"


def test_the_languages_are_those_that_can_be_chosen() -> None:
    assert set(OFFERED) == {"", "en", *LANGUAGES}


def test_words_are_collected_and_what_was_translated_stays(project: Path) -> None:
    assert messages_in(project) == _SAID
    update(_PYTHON, project)
    german = ts_file("de", _folder(project))
    assert read_translations(german) == dict.fromkeys(_SAID, "")
    text = german.read_text(encoding="utf-8")
    assert 'language="de" sourcelanguage="en"' in text
    assert "<location" not in text
    unfinished = '<source>It is {count}</source>\n        <translation type="unfinished"></translation>'
    assert unfinished in text
    done = "<source>It is {count}</source>\n        <translation>Es sind {count}</translation>"
    german.write_text(text.replace(unfinished, done), encoding="utf-8")
    (project / "bitnet_desktop" / "words.py").write_text(_SOURCE.replace("Two ", "Three "), encoding="utf-8")
    update(_PYTHON, project)
    translations = read_translations(german)
    assert translations[Message("Outer", "It is {count}")] == "Es sind {count}"
    assert Message("Outer", "Two parts") not in translations
    assert translations[Message("Outer", "Three parts")] == ""


def test_what_the_app_reads_is_made_only_when_it_must_be(project: Path) -> None:
    update(_PYTHON, project)
    folder = _folder(project)
    ensure_compiled(_PYTHON, folder)
    made = folder / "bitnet_desktop_ja.qm"
    before = made.stat().st_mtime_ns
    ensure_compiled(_PYTHON, folder)
    assert made.stat().st_mtime_ns == before
    german = ts_file("de", folder)
    german.write_text(
        german.read_text(encoding="utf-8").replace(
            '<translation type="unfinished"></translation>', "<translation>x</translation>", 1
        ),
        encoding="utf-8",
    )
    ensure_compiled(_PYTHON, folder)
    assert made.stat().st_mtime_ns > before
    made.unlink()
    ensure_compiled(_PYTHON, folder)
    assert made.is_file()


@pytest.mark.parametrize(
    ("source", "words", "finding"),
    [
        ("Open", "", "has no translation"),
        ("Open", "  ", "has no translation"),
        ("{count} of {all}", "{count} von {alle}", "places"),
        ("{count} of {all}", "{count}", "places"),
        ("&Open", "Öffnen", "letter"),
        ("Fish && chips", "Fi&sch && Chips", "letter"),
        ("Open…", "Öffnen", "…"),
        ("One\ntwo", "Eins zwei", "lines"),
        ("One ", "Eins", "space"),
    ],
)
def test_what_is_wrong_with_a_translation_is_found(source: str, words: str, finding: str) -> None:
    message = Message("Any", source)
    found = findings({message: words}, {message})
    assert len(found) == 1
    assert finding in found[0]


def test_what_is_missing_or_too_much_is_found() -> None:
    here, gone = Message("Any", "Here"), Message("Any", "Gone")
    assert findings({gone: "Weg"}, {here}) == ["Any: nobody says “Gone”", "Any: “Here” is not there"]
    assert findings({here: "Hier"}, {here}) == []
    assert (
        findings({Message("A", "{all} of {count}"): "{count} / {all}"}, {Message("A", "{all} of {count}")})
        == []
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_translated_fits_its_source(language: str) -> None:
    translations = {
        message: words for message, words in read_translations(ts_file(language)).items() if words
    }
    assert findings(translations, set(translations)) == []


def test_everything_is_translated_in_the_finished_languages() -> None:
    said = messages_in()
    wrong = {language: findings(read_translations(ts_file(language)), said) for language in _FINISHED}
    assert {language: lines for language, lines in wrong.items() if lines} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_no_menu_two_translations_are_chosen_by_one_letter(language: str) -> None:
    translations = read_translations(ts_file(language))
    for section in Section:
        words = [
            translations.get(Message("Commands", command.words), "")
            for command in all_commands()
            if command.section is section
        ]
        letters = Counter(text[text.replace("&&", "__").index("&") + 1].lower() for text in words if text)
        assert [letter for letter, count in letters.items() if count > 1] == [], section
