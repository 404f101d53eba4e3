from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.ui.feed import MOST_LINES_PER_FRAME, MOST_PER_FRAME, Feed


class _Reader:
    def __init__(self, feed: Feed) -> None:
        self.pieces: list[str] = []
        self.ends = 0
        feed.text.connect(self.pieces.append)
        feed.drained.connect(self._end)

    def _end(self) -> None:
        self.ends += 1

    @property
    def text(self) -> str:
        return "".join(self.pieces)


@pytest.fixture
def feed(qtbot: QtBot) -> Iterator[Feed]:
    made = Feed()
    yield made
    made.deleteLater()


@pytest.fixture
def reader(feed: Feed) -> _Reader:
    return _Reader(feed)


def test_many_deltas_are_painted_together(qtbot: QtBot, feed: Feed, reader: _Reader) -> None:
    feed.begin()
    for _ in range(1000):
        feed.add("ab")
    assert reader.pieces == []
    qtbot.waitUntil(lambda: reader.text == "ab" * 1000)
    assert len(reader.pieces) == 1
    assert reader.ends == 0
    feed.finish()
    assert reader.ends == 1


def test_nothing_ticks_while_there_is_nothing_to_show(qtbot: QtBot, feed: Feed, reader: _Reader) -> None:
    feed.begin()
    assert not feed._timer.isActive()
    feed.add("a")
    assert feed._timer.isActive()
    qtbot.waitUntil(lambda: reader.text == "a")
    assert not feed._timer.isActive()
    assert feed.is_showing
    feed.finish()
    assert not feed.is_showing


def test_a_flood_is_spread_over_frames(qtbot: QtBot, feed: Feed, reader: _Reader) -> None:
    feed.begin()
    flood = "x" * (3 * MOST_PER_FRAME + 1)
    feed.add(flood)
    feed.finish()
    assert reader.ends == 0
    qtbot.waitUntil(lambda: reader.ends == 1)
    assert reader.text == flood
    assert [len(piece) for piece in reader.pieces] == [MOST_PER_FRAME] * 3 + [1]


def test_a_flood_of_lines_is_spread_over_frames(qtbot: QtBot, feed: Feed, reader: _Reader) -> None:
    feed.begin()
    feed.add("\n" * (2 * MOST_LINES_PER_FRAME))
    feed.finish()
    qtbot.waitUntil(lambda: reader.ends == 1)
    assert [len(piece) for piece in reader.pieces] == [MOST_LINES_PER_FRAME] * 2


def test_full_shows_nothing_before_the_end(qtbot: QtBot, feed: Feed, reader: _Reader) -> None:
    feed.set_mode(DisplayMode.FULL, 0)
    feed.begin()
    feed.add("hel")
    feed.add("lo")
    qtbot.wait(40)
    assert reader.text == ""
    assert not feed._timer.isActive()
    feed.finish()
    qtbot.waitUntil(lambda: reader.ends == 1)
    assert reader.pieces == ["hello"]


def test_typing_goes_on_after_the_end(qtbot: QtBot, feed: Feed, reader: _Reader) -> None:
    feed.set_mode(DisplayMode.TYPING, 15)
    feed.begin()
    feed.add("typed text")
    feed.finish()
    qtbot.waitUntil(lambda: reader.ends == 1)
    assert reader.text == "typed text"
    assert len(reader.pieces) > 3


def test_the_mode_can_change_while_a_reply_streams(qtbot: QtBot, feed: Feed, reader: _Reader) -> None:
    feed.set_mode(DisplayMode.FULL, 0)
    feed.begin()
    feed.add("one ")
    qtbot.wait(20)
    feed.set_mode(DisplayMode.LIVE, 0)
    qtbot.waitUntil(lambda: reader.text == "one ")
    feed.set_mode(DisplayMode.TYPING, 100)
    feed.add("two three four")
    qtbot.wait(30)
    feed.flush()
    assert reader.text == "one two three four"
    assert reader.ends == 0
    feed.finish()
    assert reader.ends == 1


def test_the_next_reply_first_shows_the_rest_of_the_last(feed: Feed, reader: _Reader) -> None:
    feed.set_mode(DisplayMode.TYPING, 100)
    feed.begin()
    feed.add("rest")
    feed.finish()
    feed.begin()
    assert (reader.text, reader.ends) == ("rest", 1)


def test_discarded_text_is_not_shown(qtbot: QtBot, feed: Feed, reader: _Reader) -> None:
    feed.begin()
    feed.add("gone")
    feed.discard()
    qtbot.wait(40)
    assert (reader.text, reader.ends) == ("", 0)
    assert not feed.is_showing
