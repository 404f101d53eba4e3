"""What the quick prompt offers to do with a text: explain it, translate it, and whatever else a person adds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

TEXT: Final = "{text}"
LANGUAGE: Final = "{language}"

MOST_ACTIONS: Final = 20
LONGEST_NAME: Final = 40  # characters
LONGEST_PROMPT: Final = 4_000


@dataclass(frozen=True, slots=True)
class QuickAction:
    """A message with places to fill in: `{text}` is the text that it is about, `{language}` the person's language.

    Without `{text}` the text follows the message. The names of built-in ones are English, and the user interface
    translates them.
    """

    name: str
    prompt: str


BUILT_IN: Final = (
    QuickAction("Explain", "Explain this in simple words:\n\n{text}"),
    QuickAction("Summarise", "Summarise this in a few sentences:\n\n{text}"),
    QuickAction(
        "Rewrite",
        "Rewrite this so that it is clear and pleasant to read. Answer with the new text only:\n\n{text}",
    ),
    QuickAction("Translate", "Translate this into {language}. Answer with the translation only:\n\n{text}"),
    QuickAction(
        "Fix", "Correct spelling and grammar in this. Answer with the corrected text only:\n\n{text}"
    ),
)
"""What is offered as long as nothing was changed."""


def filled(action: QuickAction, text: str, language: str) -> str:
    """The message for a text. What the text itself holds is never taken for a place to fill in."""
    prompt = action.prompt if TEXT in action.prompt else f"{action.prompt}\n\n{TEXT}"
    return text.join(part.replace(LANGUAGE, language) for part in prompt.split(TEXT))


def clean_action(name: str, prompt: str) -> QuickAction:
    """An action as it is kept: the name is one line.

    Raises:
        ValueError: there is no name or no prompt, or one is too long or no text.
    """
    action = QuickAction(" ".join(name.split()), prompt.strip())
    (action.name + action.prompt).encode()  # half a pair of surrogates is no text
    if not 0 < len(action.name) <= LONGEST_NAME or not 0 < len(action.prompt) <= LONGEST_PROMPT:
        raise ValueError("no action")
    return action


def to_json_values(actions: Sequence[QuickAction]) -> list[dict[str, str]]:
    """The actions, as JSON can hold them."""
    return [{"name": action.name, "prompt": action.prompt} for action in actions]


def actions_from(values: object) -> tuple[QuickAction, ...]:
    """The actions from parsed JSON; what is no action, or too much, is left out.

    Raises:
        ValueError: there is no list.
    """
    if not isinstance(values, list):
        raise ValueError("no list of actions")  # noqa: TRY004 - a bad file, not a mistake of the caller
    actions = []
    for value in values[:MOST_ACTIONS]:
        name, prompt = (
            (value.get("name"), value.get("prompt")) if isinstance(value, Mapping) else (None, None)
        )
        if isinstance(name, str) and isinstance(prompt, str):
            try:
                actions.append(clean_action(name, prompt))
            except ValueError:
                continue
    return tuple(actions)
