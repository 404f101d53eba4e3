"""The few words that stand in an exported text. They come from whoever knows the person's language."""

from __future__ import annotations

from dataclasses import dataclass

from bitnet_desktop.chat.conversation import Message, Role


@dataclass(frozen=True, slots=True)
class Labels:
    """Words for an export: who speaks, what system prompt and thought are called, and a title for those without."""

    user: str
    assistant: str
    system: str
    untitled: str
    thought: str


def heading(message: Message, labels: Labels) -> str:
    """Who said it, with which model, and when: in the time of this computer, as ISO 8601 writes it."""
    who = labels.user if message.role is Role.USER else labels.assistant
    model = f" ({message.model})" if message.model else ""
    return f"{who}{model} · {message.created.astimezone().strftime('%Y-%m-%d %H:%M')}"
