"""Editing, branching and removing: every message stays reachable until somebody removes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bitnet_desktop.chat.conversation import Attachment, Conversation, Message, Role
from bitnet_desktop.chat.persistent_map import PersistentMap
from bitnet_desktop.chat.turns import EndReason, Exchange

NOW = datetime(2025, 5, 1, 12, 0, tzinfo=UTC)


def said(*texts: str) -> Conversation:
    """Users and finished replies in turn, each a second later."""
    conversation = Conversation()
    for number, text in enumerate(texts):
        created = NOW + timedelta(seconds=number)
        if number % 2 == 0:
            conversation = conversation.add(Role.USER, text, created)
        else:
            conversation = conversation.add(Role.ASSISTANT, "", created, model="tiny").grow_reply(text)
            conversation = conversation.finish_reply(EndReason.END, None)
    return conversation


def texts(conversation: Conversation) -> list[str]:
    return [message.text for message in conversation.path()]


def the(conversation: Conversation, text: str) -> str:
    return next(message.id for message in conversation.messages.values() if message.text == text)


def test_an_edited_question_is_another_version_beside_the_first() -> None:
    before = said("hello", "hi", "more", "deep")
    after = before.edit(the(before, "more"), "else", NOW + timedelta(minutes=1))
    assert texts(after) == ["hello", "hi", "else"]
    assert after.leaf is not None
    assert after.versions(after.leaf) == (1, 2)
    assert after.versions(the(after, "more")) == (0, 2)
    assert texts(after.switch_to(the(after, "more"))) == ["hello", "hi", "more", "deep"]
    assert texts(before) == ["hello", "hi", "more", "deep"]


def test_an_edited_reply_is_finished_and_nobodys() -> None:
    before = said("hello", "hi")
    after = before.edit(the(before, "hi"), "Good day", NOW)
    edited = after.path()[-1]
    assert (edited.role, edited.reason, edited.model, edited.figures) == (
        Role.ASSISTANT,
        EndReason.END,
        "",
        None,
    )
    assert after.exchanges() == (Exchange("hello", "Good day"),)
    assert after.messages[the(before, "hi")].model == "tiny"


def test_the_first_message_can_be_edited() -> None:
    before = said("hello", "hi")
    after = before.edit(the(before, "hello"), "good morning", NOW)
    assert texts(after) == ["good morning"]
    assert [message.text for message in after.children(None)] == ["hello", "good morning"]


def test_a_streaming_reply_is_left_alone() -> None:
    streaming = said("hello").add(Role.ASSISTANT, "", NOW)
    reply = streaming.path()[-1].id
    with pytest.raises(ValueError, match="streaming"):
        streaming.edit(reply, "x", NOW)
    with pytest.raises(ValueError, match="streaming"):
        streaming.regenerate_from(reply)
    with pytest.raises(ValueError, match="streaming"):
        streaming.continue_reply()


def test_what_cannot_be_done_is_refused() -> None:
    conversation = said("hello", "hi", "more")
    with pytest.raises(ValueError, match="aware"):
        conversation.edit(the(conversation, "hello"), "x", NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="only a reply"):
        conversation.regenerate_from(the(conversation, "hello"))
    with pytest.raises(ValueError, match="only a reply"):
        conversation.continue_reply()
    with pytest.raises(ValueError, match="only a reply"):
        Conversation().continue_reply()
    for unknown in (
        conversation.branch_at,
        conversation.remove,
        conversation.below,
        conversation.versions,
        conversation.regenerate_from,
    ):
        with pytest.raises(KeyError):
            unknown("nobody")


def test_regenerating_gives_a_sibling_and_keeps_what_follows_the_first() -> None:
    conversation = said("hello", "hi", "more", "deep")
    conversation = conversation.regenerate_from(the(conversation, "hi"))
    assert texts(conversation) == ["hello"]
    conversation = conversation.add(Role.ASSISTANT, "second", NOW)
    assert conversation.leaf is not None
    assert conversation.versions(conversation.leaf) == (1, 2)
    assert texts(conversation.switch_to(the(conversation, "hi"))) == ["hello", "hi", "more", "deep"]


def test_a_cut_reply_goes_on_under_its_id() -> None:
    cut = said("hello").add(Role.ASSISTANT, "", NOW).grow_reply("Good ").finish_reply(EndReason.LENGTH, None)
    on = cut.continue_reply().grow_reply("day").finish_reply(EndReason.END, None)
    assert on.leaf == cut.leaf
    assert texts(on) == ["hello", "Good day"]


def test_branching_goes_on_below_any_message() -> None:
    conversation = said("hello", "hi", "more", "deep")
    conversation = conversation.branch_at(the(conversation, "hi")).add(Role.USER, "else", NOW)
    assert texts(conversation) == ["hello", "hi", "else"]
    assert len(conversation.children(the(conversation, "hi"))) == 2


def test_removing_takes_all_that_is_below_and_moves_the_leaf_to_the_nearest_version() -> None:
    conversation = said("hello", "hi", "one", "deep")
    for text in ("two", "three"):
        conversation = conversation.edit(the(conversation, "one"), text, NOW + timedelta(hours=1))
    first = conversation.switch_to(the(conversation, "one"))
    assert texts(first.remove(the(first, "one"))) == ["hello", "hi", "two"]
    middle = conversation.switch_to(the(conversation, "two"))
    assert texts(middle.remove(the(middle, "two"))) == ["hello", "hi", "one", "deep"]
    last = conversation.remove(the(conversation, "three"))
    assert texts(last) == ["hello", "hi", "two"]
    assert sorted(m.text for m in first.remove(the(first, "one")).messages.values()) == [
        "hello",
        "hi",
        "three",
        "two",
    ]
    assert len(conversation.messages) == 6


def test_removing_the_only_version_goes_up_and_elsewhere_the_leaf_stays() -> None:
    conversation = said("hello", "hi", "more", "deep")
    up = conversation.remove(the(conversation, "more"))
    assert texts(up) == ["hello", "hi"]
    assert up.children(up.leaf) == ()
    empty = conversation.remove(the(conversation, "hello"))
    assert (empty.leaf, len(empty.messages), empty.children(None)) == (None, 0, ())
    other = conversation.edit(the(conversation, "hello"), "good morning", NOW)
    assert texts(other.remove(the(other, "hello"))) == ["good morning"]


def test_the_model_reads_attachments_as_named_blocks() -> None:
    attachments = (Attachment("a.txt", "one"), Attachment("b.md", "```\ntwo\n```"))
    conversation = Conversation().add(Role.USER, "Compare.", NOW, attachments=attachments)
    assert conversation.exchanges()[0].user == (
        "a.txt\n```\none\n```\n\nb.md\n````\n```\ntwo\n```\n````\n\nCompare."
    )
    edited = conversation.edit(conversation.path()[0].id, "Contrast.", NOW)
    assert edited.path()[0].attachments == attachments


def test_a_conversation_is_made_from_its_messages() -> None:
    before = said("hello", "hi", "more", "deep")
    before = before.edit(the(before, "more"), "else", NOW)
    ordered = sorted(before.messages.values(), key=lambda message: (message.created, message.text))
    roots_first = sorted(ordered, key=lambda message: len(replace(before, leaf=message.id).path()))
    roots_first.sort(key=lambda message: message.text == "else")
    again = Conversation.from_messages(roots_first, conversation_id=before.id, leaf=before.leaf)
    assert again == before


def test_messages_that_make_no_tree_are_refused() -> None:
    first = Message("a", None, Role.USER, "x", NOW)
    for messages, leaf in (
        ([first, first], None),
        ([replace(first, id="")], None),
        ([replace(first, parent="b")], None),
        ([first], "b"),
    ):
        with pytest.raises(ValueError, match=r"id|parent|leaf"):
            Conversation.from_messages(messages, conversation_id="c", leaf=leaf)


def test_a_persistent_map_is_made_of_many_items() -> None:
    items = [("ab", 1), ("a", 2), ("", 3), ("abc", 4), ("ab", 5)]
    made = PersistentMap.from_items(items)
    assert made == dict(items)
    assert len(made) == 4
    changed = made.with_item("ab", 6)
    assert (made["ab"], changed["ab"]) == (5, 6)


class Tree(RuleBasedStateMachine):
    """The tree against a plain dictionary of id -> (parent, role, text), with every state kept for undo."""

    def __init__(self) -> None:
        super().__init__()
        self.conversation = Conversation()
        self.model: dict[str, tuple[str | None, Role, str]] = {}
        self.history: list[tuple[Conversation, dict[str, tuple[str | None, Role, str]]]] = []
        self.number = 0

    @initialize()
    def begin(self) -> None:
        self.send()
        self.stop()

    # -- the steps

    @rule()
    def send(self) -> None:
        if self._streams():
            return
        self._remember()
        above = self.conversation.leaf
        self.conversation = self.conversation.add(Role.USER, self._text(), self._time())
        self._note(above, Role.USER)
        above = self.conversation.leaf
        self.conversation = self.conversation.add(Role.ASSISTANT, "", self._time(), model="m")
        self._note(above, Role.ASSISTANT)

    @precondition(lambda self: self._streams())
    @rule(text=st.text("ab", min_size=1, max_size=3))
    def grow(self, text: str) -> None:
        self.conversation = self.conversation.grow_reply(text)
        self._note(self.conversation.path()[-1].parent, Role.ASSISTANT)

    @precondition(lambda self: self._streams())
    @rule(reason=st.sampled_from(EndReason))
    def stop(self, reason: EndReason = EndReason.STOPPED) -> None:
        self.conversation = self.conversation.finish_reply(reason, None)

    @precondition(lambda self: self.model and not self._streams())
    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        self._remember()
        older = self._any(data)
        self.conversation = self.conversation.edit(older, self._text(), self._time())
        self._note(self.model[older][0], self.model[older][1])

    @precondition(lambda self: self._replies() and not self._streams())
    @rule(data=st.data())
    def regenerate(self, data: st.DataObject) -> None:
        self._remember()
        reply = data.draw(st.sampled_from(self._replies()))
        self.conversation = self.conversation.regenerate_from(reply)
        above = self.conversation.leaf
        assert above == self.model[reply][0]
        self.conversation = self.conversation.add(Role.ASSISTANT, self._text(), self._time())
        self._note(above, Role.ASSISTANT)

    @precondition(lambda self: self.conversation.leaf in self._replies() and not self._streams())
    @rule()
    def go_on(self) -> None:
        self.conversation = self.conversation.continue_reply()

    @precondition(lambda self: self.model and not self._streams())
    @rule(data=st.data())
    def branch(self, data: st.DataObject) -> None:
        self.conversation = self.conversation.branch_at(self._any(data))

    @precondition(lambda self: self.model and not self._streams())
    @rule(data=st.data())
    def switch(self, data: st.DataObject) -> None:
        chosen = self._any(data)
        self.conversation = self.conversation.switch_to(chosen)
        assert chosen in [message.id for message in self.conversation.path()]

    @precondition(lambda self: self.model and not self._streams())
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        self._remember()
        chosen = self._any(data)
        gone = {chosen}
        # A child is always younger than its parent, and the model keeps the order of making.
        for each, (parent, _, _) in self.model.items():
            if parent in gone:
                gone.add(each)
        assert self.conversation.below(chosen) == gone
        self.conversation = self.conversation.remove(chosen)
        self.model = {each: kept for each, kept in self.model.items() if each not in gone}

    @precondition(lambda self: self.history and not self._streams())
    @rule()
    def undo(self) -> None:
        self.conversation, self.model = self.history.pop()

    # -- what always holds

    @invariant()
    def nothing_is_lost_or_changed(self) -> None:
        kept = {m.id: (m.parent, m.role, m.text) for m in self.conversation.messages.values()}
        assert kept == self.model

    @invariant()
    def every_message_can_be_reached_by_switching(self) -> None:
        reached: list[str] = []
        waiting = list(self.conversation.children(None))
        while waiting:
            message = waiting.pop()
            reached.append(message.id)
            waiting.extend(self.conversation.children(message.id))
            place, count = self.conversation.versions(message.id)
            assert self.conversation.siblings(message.id)[place].id == message.id
            assert len(self.conversation.siblings(message.id)) == count
        assert sorted(reached) == sorted(self.model)

    @invariant()
    def the_leaf_is_in_the_tree(self) -> None:
        assert self.conversation.leaf in ({None} | set(self.model))
        assert bool(self.conversation.path()) == (self.conversation.leaf is not None)
        users = [message for message in self.conversation.path() if message.role is Role.USER]
        assert len(self.conversation.exchanges()) == len(users)

    # -- helpers

    def _streams(self) -> bool:
        path = self.conversation.path()
        return bool(path) and path[-1].is_streaming

    def _replies(self) -> list[str]:
        return [
            each
            for each, (_, role, _) in self.model.items()
            if role is Role.ASSISTANT and not self.conversation.messages[each].is_streaming
        ]

    def _any(self, data: st.DataObject) -> str:
        settled = [each for each in self.model if not self.conversation.messages[each].is_streaming]
        return data.draw(st.sampled_from(settled))

    def _remember(self) -> None:
        self.history.append((self.conversation, dict(self.model)))

    def _note(self, parent: str | None, role: Role) -> None:
        leaf = self.conversation.path()[-1]
        self.model[leaf.id] = (parent, role, leaf.text)

    def _text(self) -> str:
        self.number += 1
        return f"text {self.number}"

    def _time(self) -> datetime:
        return NOW + timedelta(seconds=self.number)


TestTree = Tree.TestCase
TestTree.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
