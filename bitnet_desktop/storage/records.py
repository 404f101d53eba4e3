"""What the database keeps, as values, and how they become rows and come back."""

from __future__ import annotations

import dataclasses
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, TypeAlias

from bitnet_desktop.chat.conversation import Conversation, Draft
from bitnet_desktop.chat.turns import Figures

GENERATION_VERSION: Final = 1
"""The version of the generation settings' JSON."""

Generation: TypeAlias = Mapping[str, str | int | float | bool | None]
"""Generation settings of one conversation by name; one that is missing has its default."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder in the side bar."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A conversation as a list shows it. `title` is empty until it is made; `title_is_given`: a person chose it.

    `changed` is when the last message was kept. `position` only tells two apart that changed at the same time.
    """

    id: str
    title: str
    title_is_given: bool
    created: datetime
    changed: datetime
    pinned: bool
    folder: str | None
    position: int


@dataclass(frozen=True, slots=True)
class StoredConversation:
    """Everything that is kept of a conversation. `pins` are the ids of the messages that the model must always see."""

    conversation: Conversation
    created: datetime
    changed: datetime
    title: str = ""
    title_is_given: bool = False
    folder: str | None = None
    pinned: bool = False
    draft: Draft = field(default_factory=Draft)
    generation: Generation = field(default_factory=dict)
    model_path: str = ""
    model_name: str = ""
    pins: frozenset[str] = frozenset()


def new_id() -> str:
    """An id that nothing else has."""
    return uuid.uuid4().hex


def to_microseconds(time: datetime) -> int:
    """Microseconds since 1970 in UTC. Raises ValueError for a naive time."""
    if time.tzinfo is None:
        raise ValueError("a time that is kept must be aware")
    return (time - _EPOCH) // _MICROSECOND


def to_time(microseconds: int) -> datetime:
    """The time of `to_microseconds`, in UTC. One that no calendar has becomes the nearest that is one."""
    try:
        return _EPOCH + timedelta(microseconds=microseconds)
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC) if microseconds > 0 else datetime.min.replace(tzinfo=UTC)


def clean(text: str) -> str:
    """The text without lone surrogates, which are no characters and cannot be written as UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        # In UTF-16 two halves that belong together find each other again.
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def figures_to_json(figures: Figures | None) -> str | None:
    """What a turn cost, as kept."""
    return None if figures is None else json.dumps(dataclasses.asdict(figures))


def figures_from_json(text: str | None) -> Figures | None:
    """What a turn cost; None where nothing is known, or not in a way that this version understands."""
    if text is None:
        return None
    try:
        return figures_from_values(json.loads(text))
    except (ValueError, RecursionError):
        return None


def figures_from_values(values: object) -> Figures:
    """Figures from parsed JSON. Raises ValueError where a value is missing or no number."""
    if not isinstance(values, dict):
        raise ValueError("no figures")  # noqa: TRY004 - a bad file, not a mistake of the caller
    return Figures(
        prompt_tokens=_count(values.get("prompt_tokens")),
        reply_tokens=_count(values.get("reply_tokens")),
        ttft_ms=_number(values.get("ttft_ms")),
        tokens_per_s=_number(values.get("tokens_per_s")),
        context_used=_count(values.get("context_used")),
        context_size=_count(values.get("context_size")),
    )


def _count(value: object) -> int:
    if type(value) is not int:
        raise ValueError("no count")
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("no number")  # noqa: TRY004 - as above
    try:
        return float(value)
    except OverflowError as error:
        raise ValueError("no number") from error


def generation_to_json(generation: Generation) -> str:
    """Generation settings as kept: {"version": 1, "<name>": <value>, ...}."""
    return json.dumps({**generation, "version": GENERATION_VERSION})


def generation_from_json(text: str) -> dict[str, str | int | float | bool | None]:
    """Generation settings; what cannot be understood is left out, and so takes its default."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return generation_from_values(values)


def generation_from_values(values: object) -> dict[str, str | int | float | bool | None]:
    """Generation settings from parsed JSON, without what cannot be understood."""
    if not isinstance(values, dict) or values.get("version") != GENERATION_VERSION:
        return {}
    return {
        str(name): value
        for name, value in values.items()
        if name != "version" and (value is None or isinstance(value, str | int | float | bool))
    }
