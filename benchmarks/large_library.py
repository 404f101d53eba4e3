"""A library of ten thousand conversations and a million messages; made once, and found by its name after that."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.models import cache_folder
from benchmarks.plan import tell
from bitnet_desktop.chat.conversation import Conversation, Message, Role
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_database
from bitnet_desktop.storage.migrations import NEWEST
from bitnet_desktop.storage.records import StoredConversation

CONVERSATIONS = 10_000
MESSAGES_EACH = 100

# A higher number whenever what is written is something else.
_CONTENT = 1
_AT_ONCE = 500  # conversations in a transaction
_WORDS = (12, 36)  # in a message
_VOCABULARY = 20_000
_START = datetime(2023, 1, 1, tzinfo=UTC)
_LETTERS = ("b", "d", "f", "k", "l", "m", "n", "p", "r", "s", "t", "v"), ("a", "e", "i", "o", "u")
_ELSEWHERE = "海辺の灯台守は毎晩風と天気を書き留める"


def conversation_id(number: int) -> str:
    """The id of a conversation, which are numbered from the oldest to the newest."""
    return f"conversation-{number}"


def large_library() -> Path:
    """The database's file. Whoever changes it takes a copy."""
    path = cache_folder() / "libraries" / f"content-{_CONTENT}-schema-{NEWEST}.db"
    if not path.is_file():
        tell(f"  Writing {CONVERSATIONS * MESSAGES_EACH:,} messages (once) ...")
        unfinished = path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        database = open_database(unfinished)
        try:
            library = Library(database)
            for first in range(0, CONVERSATIONS, _AT_ONCE):
                library.put_all(_conversations(range(first, first + _AT_ONCE)))
        finally:
            database.close()
        unfinished.with_name(unfinished.name + ".lock").unlink(missing_ok=True)
        unfinished.rename(path)
    return path


def searches(count: int) -> list[str]:
    """Different things to look for, of all kinds in turn."""
    vocabulary = _vocabulary()
    chance = random.Random(1)
    kinds: Sequence[Callable[[int], str]] = (
        lambda turn: f'"{vocabulary[turn]}"',  # in a good part of all messages
        lambda turn: f'"{vocabulary[-1 - turn]}"',  # in a handful
        lambda turn: f'"{vocabulary[turn]}" "{vocabulary[500 + turn]}"',
        lambda turn: f'"{vocabulary[turn]} {vocabulary[turn + 1]}"',  # beside each other
        lambda turn: vocabulary[chance.randrange(_VOCABULARY)][:2] + "b" * (turn % 2),  # beginnings of words
        lambda turn: f"{vocabulary[turn]} {vocabulary[2 * turn + 1][:3]}",
        lambda turn: _ELSEWHERE[turn % 10 : turn % 10 + 2 + turn // 10],
    )
    return [kinds[number % len(kinds)](number // len(kinds)) for number in range(count)]


def _vocabulary() -> list[str]:
    """The most common word first: the one at place n is said about n times less often."""
    chance = random.Random(0)
    consonants, vowels = _LETTERS
    made: dict[str, None] = {}
    while len(made) < _VOCABULARY:
        syllables = chance.choice((2, 2, 3, 3, 4))
        made["".join(chance.choice(consonants) + chance.choice(vowels) for _ in range(syllables))] = None
    return list(made)


def _conversations(numbers: range) -> Iterator[StoredConversation]:
    vocabulary = _vocabulary()
    chance = random.Random(numbers.start)
    weights = [1 / place for place in range(1, _VOCABULARY + 1)]
    # Drawn once and cut in pieces: drawing by weights is slow.
    drawn = chance.choices(vocabulary, weights, k=len(numbers) * MESSAGES_EACH * sum(_WORDS) // 2)
    place = 0
    for number in numbers:
        texts: list[str] = []
        for _ in range(MESSAGES_EACH):
            length = chance.randint(*_WORDS)
            start = place % (len(drawn) - _WORDS[1])
            texts.append(" ".join(drawn[start : start + length]))
            place += length
        if number % 20 == 0:
            texts[0] = f"{_ELSEWHERE} {texts[0]}"
        began = _START + timedelta(hours=2 * number)
        yield _conversation(number, texts, began)


def _conversation(number: int, texts: list[str], began: datetime) -> StoredConversation:
    name = conversation_id(number)
    messages = [
        Message(
            f"{number}-{place}",
            f"{number}-{place - 1}" if place else None,
            Role.ASSISTANT if place % 2 else Role.USER,
            text,
            began + timedelta(seconds=place),
            "SmolLM2" if place % 2 else "",
            EndReason.END if place % 2 else None,
        )
        for place, text in enumerate(texts)
    ]
    tree = Conversation.from_messages(messages, conversation_id=name, leaf=messages[-1].id)
    return StoredConversation(tree, began, messages[-1].created, title=" ".join(texts[0].split()[:6]))
