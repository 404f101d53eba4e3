"""What a reader finds in a conversation, as text that tests can compare."""

from __future__ import annotations

from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.message_facts import Shown
from bitnet_desktop.ui.selected_text import message_text


def read(view: ChatView) -> str:
    """Who, the text and the small print of every message, on lines of their own."""
    lines: list[str] = []
    if not view.is_empty:
        for message in range(len(view.column)):
            layout = view.column.layout(message)
            lines += [
                layout.shown.who,
                message_text(view.column, message),
                layout.status or layout.shown.note,
            ]
    return "\n".join(line for line in lines if line)


def asked(text: str, message_id: str = "1") -> Shown:
    """A person's message."""
    return Shown(message_id, mine=True, who="You", text=text)


def reply(message_id: str = "2", text: str = "") -> Shown:
    """A model's message."""
    return Shown(message_id, mine=False, who="Model", text=text)


def talk(view: ChatView, text: str) -> None:
    """A question, and a reply that goes on streaming."""
    view.add_message(asked("Hello"))
    view.begin_reply(reply())
    view.append(text)
