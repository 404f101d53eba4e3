"""A conversation as one HTML file that loads nothing, runs nothing and can be read by anybody."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable, Iterator

from bitnet_desktop.chat.conversation import Message, Role
from bitnet_desktop.chat.markdown_whole import WholeMarkdown
from bitnet_desktop.chat.thinking import split_thought
from bitnet_desktop.storage.records import StoredConversation
from bitnet_desktop.storage.spoken import Labels, heading

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
article { margin: 1.5rem 0; padding: 0.1rem 1rem; border-inline-start: 0.25rem solid #8888; overflow-wrap: anywhere; }
article.user { border-color: #36cc; background: #36c1; }
header { font-size: 0.85rem; opacity: 0.8; margin-top: 0.6rem; }
pre { overflow-x: auto; padding: 0.8rem; background: #8882; white-space: pre; }
code { font-family: ui-monospace, monospace; font-size: 0.9em; }
code.maths { white-space: pre-wrap; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid #8888; padding: 0.3rem 0.6rem; overflow-wrap: normal; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 0.2rem solid #8886; opacity: 0.85; }
h1, h2, h3 { line-height: 1.3; } article h1 { font-size: 1.4rem; } article h2 { font-size: 1.2rem; }
@media print { article { break-inside: auto; } pre { white-space: pre-wrap; } }
section + section { border-top: 2px solid #8888; margin-top: 3rem; }
""".strip()
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
# Nothing is allowed but this very style sheet, whatever a message has smuggled in.
_POLICY = f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; form-action 'none'"
_LINK = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f]")


def _is_link(url: str) -> bool:
    """Only addresses that a person can judge; a browser ignores control characters within."""
    return _CONTROL.search(url) is None and _LINK.match(url) is not None


def to_html(conversations: Iterable[StoredConversation], labels: Labels, title: str) -> Iterator[str]:
    """The text of the file, in pieces. Each conversation shows the path that is being read."""
    yield (
        '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{html.escape(_POLICY)}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html.escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    )
    markdown = WholeMarkdown(_is_link)
    for stored in conversations:
        yield f'<section>\n<h1 dir="auto">{html.escape(stored.title or labels.untitled)}</h1>\n'
        if stored.conversation.system:
            yield f"<details><summary>{html.escape(labels.system)}</summary>\n"
            yield f"{_plain(stored.conversation.system)}</details>\n"
        for message in stored.conversation.path():
            yield from _message(message, labels, markdown)
        yield "</section>\n"
    yield "</body>\n</html>\n"


def _message(message: Message, labels: Labels, markdown: WholeMarkdown) -> Iterator[str]:
    yield f'<article class="{message.role}">\n<header>{html.escape(heading(message, labels))}</header>\n'
    for attachment in message.attachments:
        yield f"<details><summary>{html.escape(attachment.name)}</summary>\n{_plain(attachment.text)}</details>\n"
    # What a person typed is shown as typed.
    if message.role is Role.USER:
        yield _plain_paragraphs(message.text)
    else:
        thought, answer = split_thought(message.text)
        if thought.strip():
            yield f"<details><summary>{html.escape(labels.thought)}</summary>\n{_plain(thought.strip())}</details>\n"
        yield str(markdown.render(answer))
    yield "</article>\n"


def _plain(text: str) -> str:
    return f'<pre dir="auto">{html.escape(text)}</pre>\n'


def _plain_paragraphs(text: str) -> str:
    return f'<p dir="auto">{html.escape(text).replace(chr(10), "<br>" + chr(10))}</p>\n'
