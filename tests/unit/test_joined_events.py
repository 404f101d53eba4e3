from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.engine.events import Counted, Delta, Progress, Replying, WireEnd, WireEvent
from bitnet_desktop.engine.run import joined

_EVENTS = st.lists(
    st.one_of(
        st.text("ab", min_size=1, max_size=3).map(Delta),
        st.integers(0, 3).map(lambda reply: Counted(reply, 10 + reply)),
        st.sampled_from([Replying(), WireEnd(), Progress(1, 2)]),
    ),
    max_size=20,
)


@given(_EVENTS)
def test_joining_loses_nothing_and_keeps_the_order(events: list[WireEvent]) -> None:
    found = list(joined(iter(events)))
    assert _text(found) == _text(events)
    assert [event for event in found if not _is_of_text(event)] == [
        event for event in events if not _is_of_text(event)
    ]
    assert not any(isinstance(one, Delta) and isinstance(other, Delta) for one, other in pairwise(found))
    counts = [event for event in events if isinstance(event, Counted)]
    if counts and isinstance(events[-1], Counted):
        assert found[-1] == counts[-1]


def _is_of_text(event: WireEvent) -> bool:
    return isinstance(event, Delta) or (isinstance(event, Counted) and event.reply > 0)


def _text(events: list[WireEvent]) -> list[str]:
    """What is said between the other events."""
    texts = [""]
    for event in events:
        if isinstance(event, Delta):
            texts[-1] += event.text
        elif not _is_of_text(event):
            texts.append("")
    return texts


def test_the_tokens_of_a_piece_are_counted_once() -> None:
    events: list[WireEvent] = [Delta("a"), Counted(1, 11), Delta("b"), Counted(2, 12), WireEnd()]
    assert list(joined(events)) == [Delta("ab"), Counted(2, 12), WireEnd()]
