"""How the context is used, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bitnet_desktop.words import say_number, say_tokens

_NEAR_FULL = 0.85


@dataclass(frozen=True, slots=True)
class ContextUse:
    """All in tokens. `system` and `turns` are what the model sees already, `draft` is in the composer.

    `size` is n_ctx, 0 = not known. `draft_is_exact`: the engine has counted it. `dropped_turns` the model does not see.
    """

    system: int = 0
    turns: int = 0
    draft: int = 0
    size: int = 0
    dropped_turns: int = 0
    draft_is_exact: bool = False

    @property
    def used(self) -> int:
        return self.system + self.turns

    @property
    def free(self) -> int:
        """What is left for the draft and its reply."""
        return max(0, self.size - self.used)

    @property
    def overflows(self) -> bool:
        return self.used + self.draft > self.size

    @property
    def is_nearly_full(self) -> bool:
        return self.used + self.draft > _NEAR_FULL * self.size


def use_words(use: ContextUse) -> str:
    """How much of how much."""
    translate = QCoreApplication.translate
    if use.draft and use.draft_is_exact:
        words = translate("ContextBar", "{used} + {draft} of {size} tokens")
    elif use.draft:
        words = translate("ContextBar", "{used} + about {draft} of {size} tokens")
    else:
        words = translate("ContextBar", "{used} of {size} tokens")
    return words.format(used=say_number(use.used), draft=say_number(use.draft), size=say_number(use.size))


def next_words(use: ContextUse) -> str:
    """What a person ought to know: what the model does not see, and what happens next. Empty while all is well."""
    return " ".join(filter(None, (_dropped_words(use.dropped_turns), _full_words(use))))


def draft_words(use: ContextUse) -> str:
    """The size of what is being written."""
    if use.draft_is_exact:
        return say_tokens(use.draft)
    return QCoreApplication.translate("ContextBar", "about {tokens}").format(tokens=say_tokens(use.draft))


def _dropped_words(count: int) -> str:
    translate = QCoreApplication.translate
    if not count:
        return ""
    if count == 1:
        return translate("ContextBar", "The model no longer sees one turn; it is grey in the conversation.")
    words = translate(
        "ContextBar", "The model no longer sees {count} turns; they are grey in the conversation."
    )
    return words.format(count=say_number(count))


def _full_words(use: ContextUse) -> str:
    translate = QCoreApplication.translate
    if use.overflows and use.draft:
        words = translate(
            "ContextBar",
            "Your message does not fit: it has {draft}, and {free} are free. When you send it, you choose what to do.",
        )
        return words.format(draft=draft_words(use), free=say_number(use.free))
    if use.is_nearly_full:
        return translate(
            "ContextBar",
            "Nearly full: when a message does not fit any more, you are asked what to leave out.",
        )
    return ""
