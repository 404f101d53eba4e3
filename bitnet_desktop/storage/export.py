"""One conversation or all of them as a file: Markdown, HTML or JSON."""

from __future__ import annotations

import enum
from collections.abc import Generator, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bitnet_desktop.storage.export_files import atomic_text
from bitnet_desktop.storage.html_format import to_html
from bitnet_desktop.storage.json_format import to_json
from bitnet_desktop.storage.markdown_format import to_markdown
from bitnet_desktop.storage.records import Folder, StoredConversation
from bitnet_desktop.storage.spoken import Labels


class ExportFormat(enum.StrEnum):
    """What can be written; the value is the file's ending without its dot. Only JSON holds the whole tree."""

    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"


def export_steps(
    conversations: Iterable[StoredConversation],
    folders: Sequence[Folder],
    path: Path,
    kind: ExportFormat,
    labels: Labels,
    title: str,
    now: datetime,
) -> Generator[None, None, None]:
    """Write conversations into one file a piece at a time, so that others can have their turn in between.

    The file is there when the iterator ends; closing it before leaves everything as it was. Of the folders, JSON has
    those that it is given.

    Raises:
        ProblemError: EXPORT_FAILED, or what `conversations` raises.
    """
    with atomic_text(path) as opened:
        for piece in _pieces(conversations, folders, kind, labels, title, now):
            opened.write(piece)
            yield


def _pieces(
    conversations: Iterable[StoredConversation],
    folders: Sequence[Folder],
    kind: ExportFormat,
    labels: Labels,
    title: str,
    now: datetime,
) -> Iterator[str]:
    match kind:
        case ExportFormat.MARKDOWN:
            return to_markdown(conversations, labels)
        case ExportFormat.HTML:
            return to_html(conversations, labels, title)
        case ExportFormat.JSON:
            return to_json(conversations, folders, now)
