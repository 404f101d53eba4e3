"""The display modes show everything once, in order, whole and in time."""

from __future__ import annotations

import itertools
import time
from collections.abc import Sequence

import hypothesis
import pytest
from hypothesis import strategies as st

from bitnet_desktop.chat.pacing import MAX_LAG_S, DisplayMode, Pacer

CLUSTERS = [
    "a",
    "e\u0301",
    "\r\n",
    "👍🏽",
    "👩\u200d🚀",
    "👨\u200d👩\u200d👧\u200d👦",
    "❤\ufe0f",
    "🇩🇪",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "\u1100\u1161\u11a8",
    "नि",
    "\ud83d\ude00",
    "中",
]


def run(pacer: Pacer, now: float, until: float = float("inf")) -> list[tuple[float, str]]:
    """Do as a view does: call `due` whenever `next_due` says so."""
    shown = []
    while (when := pacer.next_due(now)) is not None and when < until:
        assert when >= now
        now = when
        if text := pacer.due(now):
            shown.append((now, text))
    return shown


def test_full_shows_nothing_until_the_end() -> None:
    pacer = Pacer(DisplayMode.FULL)
    pacer.add("Hello ", 0.0)
    pacer.add("world", 9.0)
    assert pacer.due(10.0) == ""
    assert pacer.next_due(10.0) is None
    pacer.finish(11.0)
    assert pacer.next_due(11.0) == 11.0
    assert pacer.due(11.0) == "Hello world"
    assert pacer.next_due(11.0) is None


@pytest.mark.parametrize(("mode", "delay"), [(DisplayMode.LIVE, 50), (DisplayMode.TYPING, 0)])
def test_live_and_typing_without_delay_show_at_once(mode: DisplayMode, delay: int) -> None:
    pacer = Pacer(mode, delay)
    assert pacer.next_due(0.0) is None
    pacer.add("Hello", 1.0)
    assert pacer.next_due(1.0) == 1.0
    assert pacer.due(1.0) == "Hello"
    pacer.add(" world", 1.0)
    assert pacer.due(1.0) == " world"
    assert pacer.next_due(1.0) is None
    assert pacer.due(2.0) == ""


def test_nothing_is_no_text() -> None:
    pacer = Pacer(DisplayMode.TYPING, 20)
    pacer.add("", 0.0)
    assert pacer.next_due(0.0) is None
    assert pacer.pending == 0
    assert pacer.flush(0.0) == ""


def test_typing_keeps_a_steady_pace_while_the_engine_is_slow() -> None:
    pacer = Pacer(DisplayMode.TYPING, 20)
    shown: list[tuple[float, str]] = []
    for token in range(40):  # 30 characters a second, in tokens of three
        pacer.add("abc", token * 0.1)
        shown += run(pacer, token * 0.1, until=(token + 1) * 0.1)
    assert "".join(text for _, text in shown) == "abc" * 40
    assert {len(text) for _, text in shown} == {1}
    gaps = [round(later - earlier, 6) for (earlier, _), (later, _) in itertools.pairwise(shown)]
    assert gaps == ([0.02, 0.02, 0.06] * 40)[:-1]


def test_typing_is_even_when_the_engine_keeps_ahead() -> None:
    pacer = Pacer(DisplayMode.TYPING, 20)
    pacer.add("x" * 60, 0.0)
    shown = run(pacer, 0.0)
    assert shown[0] == (0.0, "x")
    gaps = [later - earlier for (earlier, _), (later, _) in itertools.pairwise(shown)]
    assert gaps == pytest.approx([0.02] * 59)


def test_a_pause_is_not_saved_up_for_a_burst() -> None:
    pacer = Pacer(DisplayMode.TYPING, 50)
    pacer.add("ab", 0.0)
    run(pacer, 0.0)
    pacer.add("cdefgh", 30.0)
    assert pacer.due(30.0) == "c"
    assert pacer.due(30.0) == ""
    assert pacer.due(30.051) == "d"


def test_a_late_timer_is_made_up_for() -> None:
    pacer = Pacer(DisplayMode.TYPING, 20)
    pacer.add("abcdefghij", 0.0)
    assert pacer.due(0.0) == "a"
    assert pacer.due(0.101) == "bcdef"


def test_a_burst_is_spread_and_does_not_jump() -> None:
    pacer = Pacer(DisplayMode.TYPING, 20)
    pacer.add("x" * 10_000, 0.0)
    pacer.finish(0.0)
    shown = run(pacer, 0.0)
    assert sum(len(text) for _, text in shown) == 10_000
    assert 1.5 < shown[-1][0] <= MAX_LAG_S
    assert max(len(text) for _, text in shown) < 10_000 * 0.02
    assert len(shown) > 60


def test_an_engine_that_is_a_little_too_fast_speeds_typing_up_little_by_little() -> None:
    pacer = Pacer(DisplayMode.TYPING, 20)
    shown: list[tuple[float, str]] = []
    for number in range(800):  # 100 characters a second where 50 are wished for
        pacer.add("x", number * 0.01)
        shown += run(pacer, number * 0.01, until=(number + 1) * 0.01)
    speeds = [sum(len(t) for at, t in shown if second <= at < second + 1) for second in range(8)]
    assert 49 <= speeds[0] <= 52
    assert speeds == sorted(speeds)
    assert speeds[-1] <= 105
    assert max(later - earlier for earlier, later in itertools.pairwise(speeds)) <= 30


@pytest.mark.parametrize("cluster", CLUSTERS)
def test_a_readers_character_is_never_cut(cluster: str) -> None:
    pacer = Pacer(DisplayMode.TYPING, 30)
    for part in (cluster * 2, cluster, "b" + cluster):
        pacer.add(part, 0.0)
    assert [text for _, text in run(pacer, 0.0)] == [cluster, cluster, cluster, "b", cluster]


def test_a_character_stays_whole_when_it_comes_in_pieces_before_it_is_due() -> None:
    pacer = Pacer(DisplayMode.TYPING, 30)
    for part in ("ab", "👨", "\u200d", "👩", "c", "🇩", "🇪", "🇫", "🇷"):
        pacer.add(part, 0.0)
    assert [text for _, text in run(pacer, 0.0)] == ["a", "b", "👨\u200d👩", "c", "🇩🇪", "🇫🇷"]


@pytest.mark.parametrize("mode", [DisplayMode.TYPING, DisplayMode.LIVE])
def test_flags_are_still_paired_after_one_that_came_late(mode: DisplayMode) -> None:
    pacer = Pacer(mode, 30)
    pacer.add("🇩", 0.0)
    assert pacer.due(0.0) == "🇩"
    pacer.set_mode(DisplayMode.TYPING, 30, 0.0)
    pacer.add("🇪🇫🇷e", 1.0)
    assert [text for _, text in run(pacer, 1.0)] == ["🇪🇫🇷", "e"]


def test_a_late_accent_comes_with_the_next_character() -> None:
    pacer = Pacer(DisplayMode.TYPING, 30)
    pacer.add("e", 0.0)
    assert pacer.due(0.0) == "e"
    pacer.add("\u0301xy", 1.0)
    assert [text for _, text in run(pacer, 1.0)] == ["\u0301x", "y"]


def test_switching_from_full_shows_what_is_overdue_and_types_the_rest() -> None:
    pacer = Pacer(DisplayMode.FULL)
    pacer.add("old", 0.0)
    pacer.add("new", 5.0)
    pacer.set_mode(DisplayMode.TYPING, 20, 5.0)
    assert pacer.due(5.0) == "old"
    assert [text for _, text in run(pacer, 5.0)] == ["n", "e", "w"]


def test_switching_to_live_shows_all_and_to_full_hides_the_rest() -> None:
    pacer = Pacer(DisplayMode.TYPING, 100)
    pacer.add("abcdef", 0.0)
    assert pacer.due(0.0) == "a"
    pacer.set_mode(DisplayMode.FULL, 100, 0.0)
    assert pacer.due(60.0) == ""
    assert pacer.next_due(60.0) is None
    assert pacer.pending == 5
    pacer.set_mode(DisplayMode.LIVE, 100, 60.0)
    assert pacer.next_due(60.0) == 60.0
    assert pacer.due(60.0) == "bcdef"


def test_a_shorter_delay_is_felt_at_once() -> None:
    pacer = Pacer(DisplayMode.TYPING, 100)
    pacer.add("abc", 0.0)
    assert pacer.due(0.0) == "a"
    pacer.set_mode(DisplayMode.TYPING, 20, 0.01)
    assert [at for at, _ in run(pacer, 0.01)] == pytest.approx([0.03, 0.05])


def test_the_delay_is_kept_in_its_bounds() -> None:
    pacer = Pacer(DisplayMode.TYPING, 5_000)
    pacer.add("abc", 0.0)
    assert [at for at, _ in run(pacer, 0.0)] == pytest.approx([0.0, 0.1, 0.2])
    pacer.set_mode(DisplayMode.TYPING, -1, 1.0)
    pacer.add("abc", 1.0)
    assert pacer.due(1.0) == "abc"


def test_flush_shows_the_rest_in_every_mode() -> None:
    for mode in DisplayMode:
        pacer = Pacer(mode, 50)
        pacer.add("abc", 0.0)
        shown = pacer.due(0.0)
        assert shown + pacer.flush(0.0) == "abc"
        assert pacer.pending == 0
        assert pacer.next_due(0.0) is None


def test_text_after_the_end_is_shown_too() -> None:
    pacer = Pacer(DisplayMode.FULL)
    pacer.add("a", 0.0)
    pacer.finish(0.0)
    pacer.add("b", 0.0)
    assert pacer.due(0.0) == "ab"


@pytest.mark.parametrize("text", ["x" * 1_000_000, "🇩🇪" * 200_000])
@pytest.mark.parametrize("mode", list(DisplayMode))
def test_a_huge_text_is_cheap(mode: DisplayMode, text: str) -> None:
    pacer = Pacer(mode, 20)
    started = time.thread_time()
    pacer.add(text, 0.0)
    pacer.finish(0.0)
    assert "".join(shown for _, shown in run(pacer, 0.0)) == text
    assert time.thread_time() - started < 1.5


def test_many_small_texts_are_cheap() -> None:
    for mode in DisplayMode:
        pacer = Pacer(mode, 20)
        shown = []
        started = time.thread_time()
        for number in range(50_000):
            pacer.add("tok ", number / 25_000)
            if number % 400 == 0:  # a frame
                shown.append(pacer.due(number / 25_000))
        pacer.finish(2.0)
        shown += [text for _, text in run(pacer, 2.0)]
        assert "".join(shown) == "tok " * 50_000
        assert time.thread_time() - started < 1.5


TEXT = st.lists(st.sampled_from([*CLUSTERS, "plain words ", "x" * 300]), max_size=8).map("".join) | st.text()
STEP = st.tuples(st.sampled_from(["add", "due", "wait", "mode", "flush", "finish"]), TEXT, st.floats(0, 3))


@hypothesis.given(
    st.sampled_from(DisplayMode),
    st.lists(STEP, max_size=30),
    st.sampled_from(DisplayMode),
    st.integers(0, 100),
)
def test_whatever_happens_all_is_shown_once_and_in_order(
    mode: DisplayMode, steps: Sequence[tuple[str, str, float]], other: DisplayMode, delay: int
) -> None:
    pacer = Pacer(mode, delay)
    now = 0.0
    added = shown = ""
    for what, text, seconds in steps:
        if what == "add":
            pacer.add(text, now)
            added += text
        elif what == "due":
            shown += pacer.due(now)
        elif what == "wait":
            shown += "".join(part for _, part in run(pacer, now, until=now + seconds))
            now += seconds
        elif what == "mode":
            mode, other = other, mode
            pacer.set_mode(mode, delay, now)
        elif what == "flush":
            shown += pacer.flush(now)
            assert shown == added
        else:
            pacer.finish(now)
        assert added.startswith(shown)
        assert pacer.pending == len(added) - len(shown)
    pacer.finish(now)
    last = run(pacer, now)
    assert shown + "".join(text for _, text in last) == added
    assert not last or last[-1][0] <= now + MAX_LAG_S


@hypothesis.given(
    st.integers(1, 100), st.lists(st.tuples(st.floats(0, 2.5), st.integers(1, 400)), min_size=1, max_size=40)
)
def test_nothing_waits_longer_than_two_seconds(delay: int, arrivals: list[tuple[float, int]]) -> None:
    pacer = Pacer(DisplayMode.TYPING, delay)
    now = 0.0
    came: list[float] = []  # when each character came
    shown = 0

    def view(until: float) -> None:
        nonlocal shown
        for at, text in run(pacer, now, until):
            shown += len(text)
            assert came[shown - len(text)] >= at - MAX_LAG_S
            assert shown == len(came) or came[shown] > at - MAX_LAG_S

    for pause, count in arrivals:
        view(now + pause)
        now += pause
        pacer.add("x" * count, now)
        came += [now] * count
    view(float("inf"))
    assert shown == len(came)
