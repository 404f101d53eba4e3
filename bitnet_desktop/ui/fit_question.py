"""The question when a message does not fit into the context: how large it is, what is free, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bitnet_desktop.chat.context_window import WindowPlan
from bitnet_desktop.ui.notice_bar import Action, Notice
from bitnet_desktop.words import say_number, say_tokens

FIT_KEY = "fit-question"
"""The key of its notice; the message stays in the composer, so the notice ends when that is sent or emptied."""


@dataclass(frozen=True, slots=True)
class FitAnswers:
    """What is done when a button is pressed. `enlarge` gets the size of the context in tokens."""

    leave_out: Callable[[], object]
    enlarge: Callable[[int], object]
    begin_anew: Callable[[], object]


def fit_question(
    plan: WindowPlan,
    message_tokens: int,
    sizes: Sequence[int],
    answers: FitAnswers,
    *,
    is_exact: bool = False,
) -> Notice:
    """Ask what to do with a message that does not fit beside what was said.

    Args:
        plan: what would be kept and left out; its `needed` holds the message and the room for its reply.
        message_tokens: of the message alone.
        sizes: the larger contexts that the model and the memory allow, in tokens, smallest first.
        answers: what the buttons do. There are only those that help.
        is_exact: the engine counted the message's tokens.
    """
    translate = QCoreApplication.translate
    actions = []
    if plan.fits and plan.dropped:
        actions.append(Action(_leave_out_words(len(plan.dropped)), answers.leave_out))
    enough = next((size for size in sizes if size >= plan.whole), None)
    if enough is not None:
        words = translate("FitQuestion", "Larger context: {tokens}").format(tokens=say_tokens(enough))
        actions.append(Action(words, _enlarging(answers, enough)))
    fits_alone = plan.opening + plan.needed <= plan.size
    if fits_alone:
        actions.append(Action(translate("FitQuestion", "New conversation"), answers.begin_anew))
    return Notice(
        FIT_KEY,
        translate("FitQuestion", "Your message does not fit into the context."),
        " ".join((_size_words(plan, message_tokens, is_exact=is_exact), _way_words(plan, actions))),
        actions=tuple(actions),
    )


def _enlarging(answers: FitAnswers, size: int) -> Callable[[], object]:
    def enlarge() -> object:
        return answers.enlarge(size)

    return enlarge


def _size_words(plan: WindowPlan, message_tokens: int, *, is_exact: bool) -> str:
    translate = QCoreApplication.translate
    words = (
        translate("FitQuestion", "It has {message}; of the context’s {size}, {free} are free.")
        if is_exact
        else translate("FitQuestion", "It has about {message}; of the context’s {size}, {free} are free.")
    )
    words = words.format(
        message=say_tokens(message_tokens), size=say_number(plan.size), free=say_number(plan.free)
    )
    room = plan.needed - message_tokens
    if room <= 0:
        return words
    reply = translate("FitQuestion", "The reply needs some room as well, about {room}.")
    return f"{words} {reply.format(room=say_tokens(room))}"


def _way_words(plan: WindowPlan, actions: Sequence[Action]) -> str:
    translate = QCoreApplication.translate
    if plan.fits and plan.dropped:
        return translate(
            "FitQuestion",
            "Choose what to do; your message stays in the field until then. What is left out stays in the "
            "conversation, grey, and can be read.",
        )
    if actions:
        return translate("FitQuestion", "Shorten it, or choose what to do; it stays in the field until then.")
    return translate("FitQuestion", "Shorten it, or send it in parts; it stays in the field.")


def _leave_out_words(count: int) -> str:
    translate = QCoreApplication.translate
    if count == 1:
        return translate("FitQuestion", "Leave out the oldest turn")
    return translate("FitQuestion", "Leave out the {count} oldest turns").format(count=say_number(count))
