"""What the values inside a chat template may cost, and the filters and methods that keep to it.

Only those of Jinja's filters and of Python's methods are offered that chat templates use and whose result cannot be
much longer than what goes in, unless its length is checked here first.
"""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from types import BuiltinMethodType
from typing import Any, TypeAlias

import jinja2
from jinja2.exceptions import SecurityError
from jinja2.filters import do_indent, do_join
from jinja2.nodes import EvalContext
from jinja2.utils import Namespace

MAX_CHARACTERS = 1024 * 1024  # of the output, and of every value on the way to it
_MAX_SPLIT_TEXT = 10_000  # characters, where a text is taken for a sequence of characters
_MAX_NEEDLE = 100  # characters, for methods whose time is the product of two lengths
_MAX_INTEGER_BITS = 4096
_MAX_JSON_INDENT = 8  # columns
_MAX_INDENTED_JSON = 10_000  # characters before it is indented
_MAX_TIME_FORMAT = 200  # characters
_MAX_TROUBLE = 200  # characters

_TEXT_FILTERS = (
    "abs", "capitalize", "count", "d", "default", "e", "escape", "float", "int", "length", "lower", "safe", "string",
    "title", "upper",
)  # fmt: skip
_SEQUENCE_FILTERS = (
    "dictsort", "first", "items", "last", "list", "map", "max", "min", "reject", "rejectattr", "reverse", "select",
    "selectattr", "sort", "unique",
)  # fmt: skip
_TEXT_METHODS = frozenset((
    "capitalize", "casefold", "count", "endswith", "find", "index", "isalnum", "isalpha", "isascii", "isdecimal",
    "isdigit", "islower", "isnumeric", "isspace", "istitle", "isupper", "join", "lower", "lstrip", "partition",
    "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rpartition", "rsplit", "rstrip", "split",
    "splitlines", "startswith", "strip", "swapcase", "title", "upper",
))  # fmt: skip
# Python searches from the right, and for members of a set of characters, without a shortcut.
_SLOW_TEXT_METHODS = frozenset(("lstrip", "rfind", "rindex", "rpartition", "rsplit", "rstrip", "strip"))
_CONTAINER_METHODS = frozenset(("copy", "count", "get", "index", "items", "keys", "values"))
_CONTAINERS: tuple[type[Iterable[object]], ...] = (
    list, tuple, set, frozenset, type({}.keys()), type({}.values()), type({}.items()),
)  # fmt: skip

Function: TypeAlias = Callable[..., Any]


class TemplateTroubleError(Exception):
    """A template cannot be used. Its text is a short reason for logs, not a sentence for people."""

    def __init__(self, trouble: str) -> None:
        super().__init__(" ".join(trouble.split())[:_MAX_TROUBLE])


class TemplateTooCostlyError(TemplateTroubleError):
    """A template is longer, takes longer or makes more than it may."""


def weight(value: object) -> int:
    """About how many characters a value has when it is written out.

    Raises:
        TemplateTooCostlyError: more than `MAX_CHARACTERS`.
        SecurityError: it holds a namespace, which can be changed after it was weighed, and can hold itself.
    """
    total = 0
    waiting = [value]
    while waiting:
        item = waiting.pop()
        total += 1
        if isinstance(item, str | range):
            total += len(item)
        elif isinstance(item, dict):
            waiting.extend(item.keys())
            waiting.extend(item.values())
        elif isinstance(item, _CONTAINERS):
            waiting.extend(item)
        elif isinstance(item, Namespace):
            raise SecurityError("a namespace as a value")
        check_length(total)
    return total


def check_length(characters: int) -> None:
    """Raises TemplateTooCostlyError for more than `MAX_CHARACTERS`."""
    if characters > MAX_CHARACTERS:
        raise TemplateTooCostlyError("output-too-long")


def check_operator(operator: str, left: object, right: object) -> None:
    """Refuse `+`, `*`, `**` or `%` where the result would be too large, and formatting with `%`."""
    if operator == "+":
        check_length(weight(left) + weight(right))
    elif operator == "%" and isinstance(left, str):
        raise SecurityError("formatting with %")
    elif isinstance(left, int) and isinstance(right, int):
        if operator == "**":
            _check_integer(left.bit_length() * right)
        elif operator == "*":
            _check_integer(left.bit_length() + right.bit_length())
    elif operator == "*":
        for sequence, times in ((left, right), (right, left)):
            if isinstance(times, int):
                check_length(weight(sequence) * times)


def call_method(method: BuiltinMethodType, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - any method
    """Call a method of a text or a container if it is an offered one and its result is not too long.

    Raises:
        TemplateTooCostlyError: it would be too long or take too long.
        SecurityError: it is not offered.
    """
    owner, name = method.__self__, method.__name__
    if isinstance(owner, str) and name in _TEXT_METHODS:
        if name in _SLOW_TEXT_METHODS:
            _check_needle(*args)
        elif name == "replace":
            _check_replacement(owner, *args[:2])
        elif name == "join":
            args = (_items_to_join(args[0], owner), *args[1:])
    elif not (isinstance(owner, dict | list | tuple) and name in _CONTAINER_METHODS):
        raise SecurityError(f"call of {type(owner).__name__}.{name}")
    return method(*args, **kwargs)


def offered_filters(jinjas: Mapping[str, Function]) -> dict[str, Function]:
    """The filters for chat templates by name: some of Jinja's own and some of ours in place of Jinja's."""
    filters = {name: jinjas[name] for name in _TEXT_FILTERS}
    filters |= {name: _of_sequences(jinjas[name]) for name in _SEQUENCE_FILTERS}
    filters |= {"indent": _indent, "join": _join, "replace": _replace, "tojson": _to_json, "trim": _trim}
    return filters


def format_time(now: datetime, layout: str) -> str:
    """What `strftime_now` gives."""
    if len(layout) > _MAX_TIME_FORMAT:
        raise TemplateTooCostlyError("output-too-long")
    return now.strftime(layout)


def _of_sequences(function: Function) -> Function:
    """Refuse a long text in the place of a sequence: it would be taken apart."""

    @functools.wraps(function)  # copies the mark by which Jinja knows that a filter wants its context
    def of_sequences(*args: object, **kwargs: object) -> object:
        if any(isinstance(value, str) and len(value) > _MAX_SPLIT_TEXT for value in args):
            raise TemplateTooCostlyError("too-much-work")
        return function(*args, **kwargs)

    return of_sequences


@jinja2.pass_eval_context
def _join(context: EvalContext, value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
    joined: str = do_join(context, _items_to_join(value, d), d, attribute)
    return joined


def _replace(text: object, old: object, new: object, count: int = -1) -> str:
    text, old, new = str(text), str(old), str(new)
    _check_replacement(text, old, new)
    return text.replace(old, new, count)


def _trim(text: object, chars: str | None = None) -> str:
    _check_needle(chars)
    return str(text).strip(chars)


def _indent(
    text: str,
    width: int | str = 4,
    first: bool = False,  # noqa: FBT001, FBT002 - the signature that templates know
    blank: bool = False,  # noqa: FBT001, FBT002
) -> str:
    columns = len(width) if isinstance(width, str) else width
    check_length(len(text) + len(text.splitlines()) * columns)
    return do_indent(text, width, first, blank)


def _to_json(
    value: object,
    ensure_ascii: bool = False,  # noqa: FBT001, FBT002 - as above
    indent: int | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,  # noqa: FBT001, FBT002
) -> str:
    """Unlike Jinja's own, which escapes for HTML."""
    if indent and (indent > _MAX_JSON_INDENT or weight(value) > _MAX_INDENTED_JSON):
        raise TemplateTooCostlyError("output-too-long")
    check_length(weight(value) * weight(separators))
    return json.dumps(
        value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys
    )


def _items_to_join(values: Iterable[Any], separator: str) -> list[Any]:
    items = list(itertools.islice(values, MAX_CHARACTERS))
    check_length(weight(items) + len(items) * len(separator))
    return items


def _check_replacement(text: str, old: str, new: str) -> None:
    check_length(len(text) + text.count(old) * len(new))


def _check_needle(*arguments: object) -> None:
    if any(isinstance(argument, str) and len(argument) > _MAX_NEEDLE for argument in arguments):
        raise TemplateTooCostlyError("too-much-work")


def _check_integer(bits: int) -> None:
    if bits > _MAX_INTEGER_BITS:
        raise TemplateTooCostlyError("number-too-long")
