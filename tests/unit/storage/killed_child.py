"""Run by test_kills: writes as the app does and says on standard output what is kept, until it is killed.

A line is written after the call returned, so whatever is told must be found afterwards.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from bitnet_desktop.chat.conversation import Conversation, Role
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_database
from bitnet_desktop.storage.deleting import delete, purge_step
from bitnet_desktop.storage.worker import ReplySaver

# Not from the samples: they need hypothesis, which takes longer to import than most rounds last.
NOW = datetime(2025, 5, 1, 12, 0, tzinfo=UTC)


def tell(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def talk(library: Library, chat: str, chance: random.Random) -> None:
    """One turn: a question, a reply that streams, its end, and perhaps something else."""
    conversation = library.load(chat).conversation.add(Role.USER, f"question {chance.random()}", NOW)
    library.save_message(chat, conversation.path()[-1])
    tell("message", conversation.leaf, conversation.path()[-1].text.replace(" ", "_"))
    conversation = conversation.add(Role.ASSISTANT, "", NOW, model="tiny")
    reply = conversation.path()[-1]
    library.save_message(chat, reply)
    saver = ReplySaver(every_s=0.002)
    for number in range(chance.randrange(60)):
        delta = f"delta{number}_"
        conversation = conversation.grow_reply(delta)
        tell("grown", reply.id, len(conversation.path()[-1].text), time.monotonic())
        if piece := saver.add(delta, time.monotonic()):
            library.append_text(reply.id, piece.start, piece.text)
            tell("text", reply.id, piece.start + len(piece.text))
        if chance.random() < 0.2:
            time.sleep(0.001)
    conversation = conversation.finish_reply(EndReason.END, None)
    library.finish_reply(conversation.path()[-1])
    tell("finished", reply.id, len(conversation.path()[-1].text))
    edited = conversation.edit(chance.choice(conversation.path()).id, "edited", NOW)
    library.save_message(chat, edited.path()[-1])
    tell("message", edited.leaf, "edited")
    library.set_leaf(chat, edited.switch_to(conversation.path()[0].id).leaf)


def main() -> None:
    path, seed = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(seed)
    tell("ready")
    library = Library(open_database(path))
    while True:
        chat = library.create(NOW)
        tell("conversation", chat)
        for _ in range(chance.randrange(1, 4)):
            talk(library, chat, chance)
        library.duplicate(chat, NOW)
        gone = library.create(NOW)
        deleted = Conversation().add(Role.USER, "to be deleted", NOW)
        library.save_message(gone, deleted.path()[-1])
        delete(library.database, gone, NOW)
        purge_step(library.database, NOW.replace(year=2030), NOW)


if __name__ == "__main__":
    main()
