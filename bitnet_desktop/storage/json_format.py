"""The app's own JSON format, described in docs/conversation-format.md: complete, with the whole tree."""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Final

from bitnet_desktop.chat.conversation import Attachment, Conversation, Draft, Message, Role
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.storage.records import (
    GENERATION_VERSION,
    Folder,
    StoredConversation,
    clean,
    figures_from_values,
    generation_from_values,
)
from bitnet_desktop.storage.trees import in_order

FORMAT: Final = "bitnet-desktop-conversations"
VERSION: Final = 1
_MOST_DRAFT_FILES = 100  # more than the app lets anybody attach; all of them would be shown at once


def to_json(
    conversations: Iterable[StoredConversation], folders: Iterable[Folder], now: datetime
) -> Iterator[str]:
    """The text of the file, in pieces; each conversation is on a line of its own."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "exported": now.astimezone(UTC).isoformat(),
        "folders": [dataclasses.asdict(folder) for folder in folders],
    }
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "conversations": ['
    between = "\n"
    for stored in conversations:
        yield between + json.dumps(_conversation_values(stored), ensure_ascii=False)
        between = ",\n"
    yield "\n]}\n"


def folders_from_json(document: Mapping[str, object]) -> list[Folder]:
    """The folders of a parsed file, of which the conversations need not be there.

    Raises:
        ValueError: it is of a newer version, or something in it is not as the format says.
    """
    if document.get("format") != FORMAT or document.get("version") != VERSION:
        raise ValueError(f"not version {VERSION} of {FORMAT}")
    return [Folder(_text(each, "id"), _text(each, "name")) for each in _objects(document.get("folders", []))]


def conversation_from_json(values: object, folders: Iterable[Folder]) -> StoredConversation:
    """One element of the file's list of conversations. Values that later versions may add are left out.

    Raises:
        ValueError: something in it is not as the format says.
    """
    (conversation,) = (_conversation(each, {folder.id for folder in folders}) for each in _objects([values]))
    return conversation


def _conversation_values(stored: StoredConversation) -> dict[str, object]:
    conversation = stored.conversation
    return {
        "id": conversation.id,
        "title": stored.title,
        "title_is_given": stored.title_is_given,
        "folder": stored.folder,
        "pinned": stored.pinned,
        "created": _time_value(stored.created),
        "changed": _time_value(stored.changed),
        "system": conversation.system,
        "generation": {**stored.generation, "version": GENERATION_VERSION},
        "model": stored.model_name,
        "draft": stored.draft.text,
        "draft_attachments": [dataclasses.asdict(attachment) for attachment in stored.draft.attachments],
        "leaf": conversation.leaf,
        "messages": [
            _message_values(message, pinned=message.id in stored.pins) for message in in_order(conversation)
        ],
    }


def _message_values(message: Message, *, pinned: bool) -> dict[str, object]:
    values: dict[str, object] = {
        "id": message.id,
        "parent": message.parent,
        "role": message.role,
        "created": _time_value(message.created),
        "text": message.text,
    }
    if message.role is Role.ASSISTANT:
        values["model"] = message.model
        values["reason"] = message.reason or EndReason.STOPPED
        values["figures"] = None if message.figures is None else dataclasses.asdict(message.figures)
        values["thought_s"] = message.thought_s
    if message.attachments:
        values["attachments"] = [dataclasses.asdict(attachment) for attachment in message.attachments]
    if pinned:
        values["pinned"] = True
    return values


def _conversation(values: Mapping[str, object], folders: set[str]) -> StoredConversation:
    messages: list[Message] = []
    pins: set[str] = set()
    for each in _objects(values.get("messages")):
        message = _message(each)
        messages.append(message)
        if each.get("pinned") is True:
            pins.add(message.id)
    roles = {message.id: message.role for message in messages}
    for message in messages:
        if message.role is Role.ASSISTANT and (
            message.parent is None or roles.get(message.parent) is not Role.USER
        ):
            raise ValueError("a reply that answers nobody")
    folder = values.get("folder")
    leaf = _optional_text(values, "leaf")
    return StoredConversation(
        Conversation.from_messages(
            messages, conversation_id=_text(values, "id"), system=_text(values, "system", ""), leaf=leaf
        ),
        created=_time(values, "created"),
        changed=_time(values, "changed"),
        title=_text(values, "title", ""),
        title_is_given=values.get("title_is_given") is True,
        folder=folder if isinstance(folder, str) and folder in folders else None,
        pinned=values.get("pinned") is True,
        draft=_draft(values),
        generation=generation_from_values(values.get("generation")),
        model_name=_text(values, "model", ""),
        pins=frozenset(pins),
    )


def _message(values: Mapping[str, object]) -> Message:
    role = Role(_text(values, "role"))
    if role is Role.SYSTEM:
        raise ValueError("the system prompt is no message")
    figures = values.get("figures")
    thought = values.get("thought_s", 0.0)
    if (
        isinstance(thought, bool)
        or not isinstance(thought, int | float)
        or not math.isfinite(thought)
        or thought < 0
    ):
        raise ValueError("no number of seconds")
    return Message(
        _text(values, "id"),
        _optional_text(values, "parent"),
        role,
        _text(values, "text"),
        _time(values, "created"),
        _text(values, "model", ""),
        EndReason(_text(values, "reason")) if role is Role.ASSISTANT else None,
        None if figures is None or role is Role.USER else figures_from_values(figures),
        float(thought),
        _attachments(values, "attachments"),
    )


def _draft(values: Mapping[str, object]) -> Draft:
    attachments = _attachments(values, "draft_attachments")
    if len(attachments) > _MOST_DRAFT_FILES:
        raise ValueError(f"more than {_MOST_DRAFT_FILES} files in a draft")
    return Draft(_text(values, "draft", ""), attachments)


def _attachments(values: Mapping[str, object], name: str) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(_text(each, "name"), _text(each, "text")) for each in _objects(values.get(name, []))
    )


def _time_value(time: datetime) -> str:
    return time.astimezone(UTC).isoformat()


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    if not isinstance(value, list):
        raise ValueError("no list")  # noqa: TRY004 - a bad file, not a mistake of the caller
    for each in value:
        if not isinstance(each, dict):
            raise ValueError("no object")  # noqa: TRY004
        yield each


def _text(values: Mapping[str, object], name: str, otherwise: str | None = None) -> str:
    value = values.get(name, otherwise)
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")  # noqa: TRY004
    return clean(value)


def _optional_text(values: Mapping[str, object], name: str) -> str | None:
    return None if values.get(name) is None else _text(values, name)


def _time(values: Mapping[str, object], name: str) -> datetime:
    time = datetime.fromisoformat(_text(values, name))
    if time.tzinfo is None:
        raise ValueError(f"{name} has no time zone")
    try:
        return time.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"{name} is no time in UTC") from error
