"""One conversation or all of them as a file: Markdown, HTML or JSON."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from bitnet_desktop.storage.conversations import Library
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


def export_one(
    library: Library,
    conversation_id: str,
    path: Path,
    kind: ExportFormat,
    labels: Labels,
    now: datetime,
) -> None:
    """Write one conversation. The file is whole or, after an error, as it was.

    Raises:
        KeyError: there is no such conversation.
        ProblemError: EXPORT_FAILED, or the database cannot be read.
    """
    stored = library.load(conversation_id)
    folders = [folder for folder in library.folders() if folder.id == stored.folder]
    _write([stored], folders, path, kind, labels, stored.title or labels.untitled, now)


def export_all(
    library: Library, path: Path, kind: ExportFormat, labels: Labels, title: str, now: datetime
) -> None:
    """Write all conversations into one file; `title` is that of the HTML page. One at a time is in memory.

    Raises:
        ProblemError: EXPORT_FAILED, or the database cannot be read.
    """
    _write(library.load_all(), library.folders(), path, kind, labels, title, now)


def _write(
    conversations: Iterable[StoredConversation],
    folders: Iterable[Folder],
    path: Path,
    kind: ExportFormat,
    labels: Labels,
    title: str,
    now: datetime,
) -> None:
    with atomic_text(path) as opened:
        match kind:
            case ExportFormat.MARKDOWN:
                opened.writelines(to_markdown(conversations, labels))
            case ExportFormat.HTML:
                opened.writelines(to_html(conversations, labels, title))
            case ExportFormat.JSON:
                opened.writelines(to_json(conversations, folders, now))
