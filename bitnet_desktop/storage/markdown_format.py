"""A conversation as Markdown: a heading for every message, what was said beneath it as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bitnet_desktop.chat.conversation import Message, Role
from bitnet_desktop.storage.records import StoredConversation
from bitnet_desktop.storage.spoken import Labels, heading

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&!])")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)


def to_markdown(conversations: Iterable[StoredConversation], labels: Labels) -> Iterator[str]:
    """The text of the file, in pieces. Each conversation shows the path that is being read."""
    between = ""
    for stored in conversations:
        yield f"{between}# {_one_line(stored.title or labels.untitled)}\n"
        if stored.conversation.system:
            yield f"\n> **{_one_line(labels.system)}**\n>\n{_quoted(stored.conversation.system)}\n"
        for message in stored.conversation.path():
            yield from _message(message, labels)
        between = "\n---\n\n"


def _message(message: Message, labels: Labels) -> Iterator[str]:
    yield f"\n## {_one_line(heading(message, labels))}\n\n"
    # The model reads attachments as named blocks, which are good Markdown too.
    text = message.whole_text if message.role is Role.USER else message.text
    yield _closed(text.replace("\r\n", "\n").strip("\n"))
    yield "\n"


def _closed(text: str) -> str:
    """A reply that was cut in the middle of code must not swallow all that follows it."""
    fence = ""
    for found in _FENCE.finditer(text):
        if not fence:
            fence = found[1]
        elif found[1][0] == fence[0] and len(found[1]) >= len(fence):
            fence = ""
    return f"{text}\n{fence}" if fence else text


def _one_line(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())
