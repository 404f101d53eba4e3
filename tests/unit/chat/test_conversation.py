"""The message tree: nothing is lost, nothing changes under anybody's hands."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime, timedelta, timezone

import hypothesis
import pytest
from hypothesis import strategies as st

from bitnet_desktop.chat.conversation import Conversation, Role
from bitnet_desktop.chat.turns import EndReason, Exchange, Figures

NOW = datetime(2025, 5, 1, 12, 0, tzinfo=UTC)
FIGURES = Figures(10, 20, 30.5, 24.0, 40, 4096)


def talk(*texts: str, start: Conversation | None = None, created: datetime = NOW) -> Conversation:
    """Users and replies in turn, each a second later; None of the replies has ended."""
    conversation = start or Conversation()
    is_user = conversation.leaf is None or conversation.messages[conversation.leaf].role is Role.ASSISTANT
    for number, text in enumerate(texts):
        role = Role.USER if is_user == (number % 2 == 0) else Role.ASSISTANT
        conversation = conversation.add(role, text, created + timedelta(seconds=number))
    return conversation


def texts(conversation: Conversation) -> list[str]:
    return [message.text for message in conversation.path()]


def back_to(conversation: Conversation, text: str) -> Conversation:
    """The same tree with its leaf at the message of that text, as it is before a branch is begun."""
    leaf = next(message.id for message in conversation.messages.values() if message.text == text)
    return replace(conversation, leaf=leaf)


def test_a_new_conversation_is_empty_and_has_its_own_id() -> None:
    first, second = Conversation(), Conversation(system="Be brief.")
    assert first.id != second.id
    assert [*first.path(), *first.exchanges(), *first.children(None)] == []
    assert second.system == "Be brief."


def test_the_path_runs_from_the_root_to_the_leaf() -> None:
    conversation = talk("hello", "hi", "bye")
    assert texts(conversation) == ["hello", "hi", "bye"]
    assert [message.role for message in conversation.path()] == [Role.USER, Role.ASSISTANT, Role.USER]
    parents = [message.parent for message in conversation.path()]
    assert parents == [None, *(message.id for message in conversation.path()[:-1])]


def test_adding_changes_no_older_conversation() -> None:
    before = talk("hello")
    after = before.add(Role.ASSISTANT, "hi", NOW, model="tiny.gguf")
    assert texts(before) == ["hello"]
    assert len(before.messages) == 1
    assert before.children(before.leaf) == ()
    assert after.path()[-1].model == "tiny.gguf"
    with pytest.raises(FrozenInstanceError):
        after.leaf = None  # type: ignore[misc]


def test_times_are_kept_in_utc() -> None:
    local = datetime(2025, 5, 1, 14, 0, tzinfo=timezone(timedelta(hours=2)))
    message = Conversation().add(Role.USER, "hello", local).path()[0]
    assert message.created == NOW
    assert message.created.tzinfo is UTC


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        Conversation().add(Role.USER, "hello", NOW.replace(tzinfo=None))


def test_the_system_prompt_is_no_message() -> None:
    with pytest.raises(ValueError, match="system prompt"):
        Conversation().add(Role.SYSTEM, "Be brief.", NOW)


@pytest.mark.parametrize("before", [(), ("hello", "hi")])
def test_a_reply_needs_a_question(before: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="answers"):
        talk(*before).add(Role.ASSISTANT, "well", NOW)


def test_branches_are_siblings_in_the_order_they_were_made() -> None:
    conversation = talk("hello", "first reply", "thanks")
    conversation = back_to(conversation, "hello").add(Role.ASSISTANT, "second reply", NOW)
    assert texts(conversation) == ["hello", "second reply"]
    assert conversation.leaf is not None
    siblings = conversation.siblings(conversation.leaf)
    assert [message.text for message in siblings] == ["first reply", "second reply"]
    root = conversation.path()[0]
    assert conversation.siblings(root.id) == conversation.children(None) == (root,)


def test_the_first_message_can_have_siblings_too() -> None:
    conversation = replace(talk("hello", "hi"), leaf=None).add(Role.USER, "good morning", NOW)
    assert texts(conversation) == ["good morning"]
    assert [message.text for message in conversation.children(None)] == ["hello", "good morning"]


def test_switching_goes_to_where_somebody_last_wrote_in_that_branch() -> None:
    conversation = talk("hello", "first", "more", "deep")
    conversation = back_to(conversation, "first").add(Role.USER, "else", NOW + timedelta(minutes=1))
    conversation = back_to(conversation, "hello").add(Role.ASSISTANT, "second", NOW + timedelta(minutes=2))
    first = conversation.siblings(conversation.path()[1].id)[0]
    assert texts(conversation.switch_to(first.id)) == ["hello", "first", "else"]
    # Somebody goes on in the older of the two branches: now that is the newest end.
    gone_on = talk("again", start=back_to(conversation, "deep"), created=NOW + timedelta(minutes=3))
    assert texts(gone_on.switch_to(first.id)) == ["hello", "first", "more", "deep", "again"]


def test_switching_takes_the_later_added_of_equal_times() -> None:
    conversation = talk("hello", "first")
    created = conversation.path()[-1].created
    conversation = back_to(conversation, "hello").add(Role.ASSISTANT, "second", created)
    assert texts(back_to(conversation, "first").switch_to(conversation.path()[0].id)) == ["hello", "second"]


def test_switching_to_an_end_stays_there_even_if_the_clock_went_back() -> None:
    conversation = talk("hello", "hi").add(Role.USER, "earlier", NOW - timedelta(days=1))
    root, end = conversation.path()[0], conversation.path()[-1]
    assert conversation.switch_to(end.id).leaf == end.id
    assert conversation.switch_to(root.id).leaf == end.id


def test_an_unknown_message_is_an_error() -> None:
    conversation = talk("hello")
    with pytest.raises(KeyError):
        conversation.switch_to("nobody")
    with pytest.raises(KeyError):
        conversation.siblings("nobody")


def test_a_reply_grows_under_its_id_and_ends_once() -> None:
    asked = talk("hello", "")
    grown = asked.grow_reply("Good ").grow_reply("day")
    done = grown.finish_reply(EndReason.END, FIGURES)
    assert asked.path()[-1].text == ""
    assert grown.leaf == asked.leaf
    assert grown.path()[-1].reason is None
    assert (done.path()[-1].text, done.path()[-1].reason) == ("Good day", EndReason.END)
    assert done.path()[-1].figures == FIGURES
    assert len(done.messages) == 2
    assert len(done.children(done.path()[0].id)) == 1
    with pytest.raises(ValueError, match="streaming"):
        done.grow_reply("!")
    with pytest.raises(ValueError, match="streaming"):
        done.finish_reply(EndReason.STOPPED, None)


@pytest.mark.parametrize("before", [(), ("hello",)])
def test_only_a_reply_grows(before: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="streaming"):
        talk(*before).grow_reply("text")


def test_exchanges_pair_questions_with_replies() -> None:
    assert talk("a", "b", "c", "d").exchanges() == (Exchange("a", "b"), Exchange("c", "d"))


def test_only_the_last_exchange_can_be_unanswered() -> None:
    unanswered = talk("a", "b", "c")
    assert unanswered.exchanges() == (Exchange("a", "b"), Exchange("c", None))
    twice = unanswered.add(Role.USER, "d", NOW)
    assert twice.exchanges() == (Exchange("a", "b"), Exchange("c", ""), Exchange("d", None))


def test_a_reply_that_has_not_begun_is_none_and_a_stopped_one_is_empty() -> None:
    waiting = talk("a", "")
    assert waiting.exchanges() == (Exchange("a", None),)
    assert waiting.grow_reply("b").exchanges() == (Exchange("a", "b"),)
    stopped = waiting.finish_reply(EndReason.STOPPED, None)
    assert stopped.exchanges() == (Exchange("a", ""),)
    assert talk("b", start=stopped).exchanges() == (Exchange("a", ""), Exchange("b", None))
    died = talk("b", start=waiting)  # the app ended while the reply had no text; the person wrote again
    assert died.exchanges() == (Exchange("a", ""), Exchange("b", None))


def test_exchanges_follow_the_branch_that_is_read() -> None:
    conversation = talk("a", "b", "c", "d")
    conversation = back_to(conversation, "a").add(Role.ASSISTANT, "other", NOW)
    assert conversation.exchanges() == (Exchange("a", "other"),)


def test_ten_thousand_messages_need_no_recursion() -> None:
    conversation = talk(*map(str, range(10_000)))
    assert len(conversation.path()) == 10_000
    assert len(conversation.exchanges()) == 5_000
    assert conversation.switch_to(conversation.path()[0].id).leaf == conversation.leaf


@hypothesis.given(st.lists(st.tuples(st.integers(0, 30), st.booleans()), max_size=40))
def test_the_tree_holds_together_whatever_is_done(steps: list[tuple[int, bool]]) -> None:
    conversation = Conversation()
    for number, (place, jumps) in enumerate(steps):
        if jumps and conversation.messages:
            ids = sorted(conversation.messages, key=lambda i: conversation.messages[i].text)
            conversation = replace(conversation, leaf=ids[place % len(ids)])
        conversation = talk(f"{number:03}", start=conversation, created=NOW + timedelta(seconds=number))
        assert texts(conversation)[-1] == f"{number:03}"
        assert texts(conversation) == sorted(texts(conversation))
        roles = [message.role for message in conversation.path()]
        assert [e.user for e in conversation.exchanges()] == [
            message.text for message in conversation.path() if message.role is Role.USER
        ]
        assert roles[0] is Role.USER
    assert len(conversation.messages) == len(steps)
    for message in conversation.messages.values():
        assert message in conversation.siblings(message.id)
        assert all(child.parent == message.id for child in conversation.children(message.id))
        switched = conversation.switch_to(message.id)
        assert message in switched.path()
        assert switched.children(switched.leaf) == ()
        # The newest of the branch: nothing in it was added later.
        below = [m for m in conversation.messages.values() if m.text > texts(switched)[-1]]
        assert not any(message in replace(conversation, leaf=m.id).path() for m in below)
