"""What can be taken out of a reply: the answer without the thought, and its code."""

from __future__ import annotations

from bitnet_desktop.chat.leaves import LeafKind
from bitnet_desktop.chat.markdown_blocks import parse_blocks
from bitnet_desktop.chat.thinking import ThoughtSplitter


def answer_of(reply: str) -> str:
    """The answer, as the model wrote it; what it thought first is left out."""
    splitter = ThoughtSplitter()
    pieces = [*splitter.feed(reply), *splitter.finish()]
    return "".join(text for is_thought, text in pieces if not is_thought).strip()


def code_in(reply: str) -> str:
    """The code blocks of the answer with a blank line between them, "" where there is none."""
    blocks: dict[int, str] = {}
    leaves, _ = parse_blocks(answer_of(reply))
    for leaf in leaves:
        if leaf.kind is LeafKind.CODE:
            joint = "\n" if leaf.block in blocks and not leaf.continues else ""
            blocks[leaf.block] = blocks.get(leaf.block, "") + joint + leaf.text
    return "\n\n".join(blocks.values())
