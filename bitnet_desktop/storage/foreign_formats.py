"""What other programs write: OpenAI's chat export and Jan's threads, as conversations of ours.

Written from descriptions of the formats: https://jan.ai/docs/data-folder for Jan; OpenAI publishes none.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from bitnet_desktop.chat.conversation import Role
from bitnet_desktop.storage.foreign_trees import ForeignNode, build_tree
from bitnet_desktop.storage.records import StoredConversation, clean

_MILLISECONDS_FROM: Final = 1e11  # seconds would be in the year 5138
_ROLES: Final = {"user": Role.USER, "assistant": Role.ASSISTANT}


def is_openai(document: object) -> bool:
    """Whether a parsed file looks like the conversations.json of an OpenAI export."""
    return (
        isinstance(document, list)
        and bool(document)
        and isinstance(document[0], dict)
        and isinstance(document[0].get("mapping"), dict)
    )


def from_openai(document: Sequence[object], now: datetime) -> Iterator[StoredConversation]:
    """The conversations of an OpenAI export, each with its tree. What tools and hidden messages say is left out.

    Raises:
        ValueError: something in it is not as it should be, while they are taken from the iterator.
    """
    for each in document:
        if not isinstance(each, dict) or not isinstance(each.get("mapping"), dict):
            raise ValueError("a conversation without messages")  # noqa: TRY004 - a bad file, not a mistake of the caller
        created = _time(each.get("create_time")) or now
        nodes: list[ForeignNode] = []
        system = ""
        for node_id, node in _in_childrens_order(each["mapping"]):
            message = node.get("message")
            message = message if isinstance(message, dict) else {}
            role = _nested(message, "author", "role")
            text = _openai_text(message.get("content"))
            if role == "system" and not system:
                system = text
            model = _nested(message, "metadata", "model_slug")
            nodes.append(
                ForeignNode(
                    node_id,
                    parent if isinstance(parent := node.get("parent"), str) else None,
                    None if _is_hidden(message) else _ROLES.get(role),
                    text,
                    _time(message.get("create_time")),
                    model if role == "assistant" else "",
                )
            )
        leaf = each.get("current_node")
        yield StoredConversation(
            build_tree(nodes, leaf if isinstance(leaf, str) else None, system=system, otherwise=created),
            created,
            _time(each.get("update_time")) or created,
            title=_text(each.get("title")),
            title_is_given=bool(_text(each.get("title"))),
        )


def from_jan(thread: Mapping[str, object], messages: Sequence[object], now: datetime) -> StoredConversation:
    """A thread of Jan with its messages, which follow each other in the order of the file.

    Raises:
        ValueError: something in it is not as it should be.
    """
    assistants = thread.get("assistants")
    assistant = assistants[0] if isinstance(assistants, list) and assistants else {}
    assistant = assistant if isinstance(assistant, dict) else {}
    model = _nested(assistant, "model", "id") or _nested(thread, "model", "id")
    created = _time(thread.get("created")) or now
    system = _text(assistant.get("instructions"))
    nodes: list[ForeignNode] = []
    for number, each in enumerate(messages):
        if not isinstance(each, dict):
            raise ValueError("a message that is none")  # noqa: TRY004 - a bad file, not a mistake of the caller
        role = each.get("role")
        text = _jan_text(each.get("content"))
        if role == "system" and not system:
            system = text
        nodes.append(
            ForeignNode(
                str(number),
                str(number - 1) if number else None,
                _ROLES.get(role) if isinstance(role, str) else None,
                text,
                _time(each.get("created_at")),
                model if role == "assistant" else "",
            )
        )
    title = _text(thread.get("title"))
    return StoredConversation(
        build_tree(nodes, nodes[-1].id if nodes else None, system=system, otherwise=created),
        created,
        _time(thread.get("updated")) or created,
        title=title,
        title_is_given=bool(title),
        model_name=model,
    )


def _in_childrens_order(mapping: Mapping[str, object]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The nodes, siblings as their parent lists them rather than as the mapping happens to."""
    places: dict[str, int] = {}
    for node in mapping.values():
        children = node.get("children") if isinstance(node, dict) else None
        for place, child in enumerate(children if isinstance(children, list) else []):
            if isinstance(child, str):
                places.setdefault(child, place)
    for node_id in sorted(mapping, key=lambda each: places.get(each, 0)):
        node = mapping[node_id]
        if not isinstance(node, dict):
            raise ValueError("a message that is none")  # noqa: TRY004
        yield node_id, node


def _is_hidden(message: Mapping[str, object]) -> bool:
    metadata = message.get("metadata")
    hidden = isinstance(metadata, dict) and metadata.get("is_visually_hidden_from_conversation") is True
    # What is written to a tool (code for an interpreter, a query for a search) is not said to the person.
    return hidden or message.get("recipient", "all") not in {"all", None}


def _openai_text(content: object) -> str:
    if not isinstance(content, dict):
        return ""
    kind = content.get("content_type")
    if kind == "code":
        return _text(content.get("text"))
    if kind not in {"text", "multimodal_text", None}:
        return ""
    parts = content.get("parts")
    # Pictures are objects without a text; spoken words have one.
    texts = [
        _text(part.get("text") if isinstance(part, dict) else part)
        for part in (parts if isinstance(parts, list) else [])
    ]
    return "\n\n".join(filter(None, texts))


def _jan_text(content: object) -> str:
    if isinstance(content, str):
        return clean(content)
    texts = []
    for part in content if isinstance(content, list) else []:
        text = part.get("text") if isinstance(part, dict) else None
        texts.append(_text(text.get("value") if isinstance(text, dict) else text))
    return "\n\n".join(filter(None, texts))


def _nested(values: Mapping[str, object], outer: str, inner: str) -> str:
    within = values.get(outer)
    return _text(within.get(inner)) if isinstance(within, dict) else ""


def _text(value: object) -> str:
    return clean(value) if isinstance(value, str) else ""


def _time(value: object) -> datetime | None:
    """Seconds or milliseconds since 1970, as a number or ISO 8601; None for anything else."""
    if isinstance(value, str):
        try:
            time = datetime.fromisoformat(value)
            return time.astimezone(UTC) if time.tzinfo is not None else None
        except (ValueError, OverflowError):
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        seconds = float(value)
        if not math.isfinite(seconds) or seconds <= 0:
            return None
        return datetime.fromtimestamp(seconds / 1_000 if seconds > _MILLISECONDS_FROM else seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return None
