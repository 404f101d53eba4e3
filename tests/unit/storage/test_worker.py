"""One thread does everything in order, and a streaming reply is never far behind."""

from __future__ import annotations

import threading

import hypothesis
import pytest
from hypothesis import strategies as st

from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_in_memory
from bitnet_desktop.storage.worker import SAVE_EVERY_S, Piece, ReplySaver, StorageThread
from tests.unit.storage.samples import put


def test_everything_is_done_in_order_in_one_other_thread() -> None:
    worker = StorageThread()
    order: list[int] = []
    futures = [worker.submit(order.append, number) for number in range(100)]
    thread = worker.submit(threading.get_ident).result()
    assert thread != threading.get_ident()
    assert order == list(range(100))
    assert all(future.done() for future in futures)
    assert worker.close()


def test_closing_does_what_waits_and_takes_nothing_more() -> None:
    worker = StorageThread()
    gate = threading.Event()
    worker.submit(gate.wait)
    order: list[int] = []
    for number in range(10):
        worker.submit(order.append, number)
    assert not worker.close(timeout_s=0)
    gate.set()
    assert worker.close()
    assert order == list(range(10))
    with pytest.raises(RuntimeError, match="closed"):
        worker.submit(print)
    assert worker.close()


def test_an_error_belongs_to_its_future_and_the_thread_goes_on() -> None:
    worker = StorageThread()
    failed = worker.submit(int, "no number")
    with pytest.raises(ValueError, match="no number"):
        failed.result()
    assert worker.submit(int, "7").result() == 7
    worker.close()


def test_a_cancelled_future_is_left_out() -> None:
    worker = StorageThread()
    gate = threading.Event()
    worker.submit(gate.wait)
    done: list[str] = []
    cancelled = worker.submit(done.append, "no")
    assert cancelled.cancel()
    gate.set()
    worker.close()
    assert done == []


def test_a_library_lives_in_the_thread() -> None:
    worker = StorageThread()
    library = worker.submit(lambda: Library(open_in_memory())).result()
    made = worker.submit(put, library, "hello", "hi").result()
    assert worker.submit(library.load, made.conversation.id).result() == made
    worker.submit(library.database.close)
    worker.close()


def test_the_first_text_is_kept_at_once_and_then_at_most_every_so_often() -> None:
    saver = ReplySaver()
    assert saver.due_in(0) is None
    assert saver.add("a", 10.0) == Piece(0, "a")
    assert saver.add("b", 10.01) is None
    assert saver.add("c", 10.02) is None
    assert saver.due_in(10.02) == pytest.approx(SAVE_EVERY_S - 0.02)
    assert saver.take(10.0 + SAVE_EVERY_S) == Piece(1, "bc")
    assert saver.due_in(10.0 + SAVE_EVERY_S) is None
    assert saver.add("", 99) is None
    assert saver.flush(99) is None
    assert saver.add("d", 99) == Piece(3, "d")
    assert saver.add("e", 99) is None
    assert saver.flush(99) == Piece(4, "e")
    assert ReplySaver(start=7).add("x", 0) == Piece(7, "x")


@hypothesis.given(st.lists(st.tuples(st.text(max_size=3), st.floats(0, 0.5)), max_size=40))
def test_nothing_waits_longer_than_it_may_and_nothing_is_left_out(steps: list[tuple[str, float]]) -> None:
    saver = ReplySaver()
    now = 0.0
    given = kept = ""
    oldest: float | None = None
    for delta, pause in steps:
        # The timer that the app runs while `due_in` says so.
        due = saver.due_in(now)
        if due is not None and due <= pause:
            piece = saver.take(now + due)
            assert piece is not None
            assert oldest is not None
            assert now + due - oldest <= SAVE_EVERY_S + 1e-9
            assert piece.start == len(kept)
            kept += piece.text
            oldest = None
        now += pause
        given += delta
        piece = saver.add(delta, now)
        if delta and oldest is None:
            oldest = now
        if piece is not None:
            assert piece.start == len(kept)
            kept += piece.text
            oldest = None
    if piece := saver.flush(now):
        kept += piece.text
    assert kept == given
