"""Renders a chat template from a model file. The file may come from anybody: time, memory and output are bounded.

Jinja's sandbox keeps a template away from Python's insides, but not from endless loops and huge texts, and Python
cannot interrupt itself in the middle of one. So whatever in a template may cost more than its own length is counted
before it happens: the syntax tree is rewritten so that loops, `~`, comparisons, literals and slices count
themselves; operators, calls, filters and tests are counted where Jinja lets the environment have a say.
"""

from __future__ import annotations

import functools
import itertools
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import BuiltinMethodType, MethodType
from typing import Any

import jinja2
import jinja2.ext
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.parser import Parser
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer

from bitnet_desktop.chat.template_values import (
    Function,
    TemplateTooCostlyError,
    TemplateTroubleError,
    call_method,
    check_length,
    check_operator,
    format_time,
    offered_filters,
    weight,
)

MAX_TEMPLATE_BYTES = 256 * 1024
_MAX_TOKENS = 20_000  # of Jinja's lexer; published templates of 16 KB have under 4,000
# For one rendering: a character that is looked at or moved costs 1, an operation 16. Published templates need up to
# 60,000 and what grows with the messages.
_MAX_WORK = 1024 * 1024
_WORK_PER_INPUT = 64  # more, for each character of the messages
_OPERATION = 16
_JINJAS_ARGUMENTS = ("_loop_vars", "_block_vars")  # Jinja adds them to calls inside loops and blocks
_MAX_PROCESSOR_S = 1.0  # for compiling and all renderings together


class SandboxedTemplate:
    """A compiled chat template, with the names and the whitespace rules that Hugging Face's transformers give it.

    It belongs to the thread that made it, whose processor time it counts. `now` is what `strftime_now` formats.

    Raises:
        TemplateTroubleError: the text is too long or is not a template.
    """

    def __init__(self, text: str, *, bos: str, eos: str, now: datetime) -> None:
        self._bos = bos
        self._eos = eos
        if len(text.encode("utf-8", "surrogatepass")) > MAX_TEMPLATE_BYTES:
            raise TemplateTooCostlyError("template-too-long")
        self._environment = _BoundedEnvironment(now)
        try:
            self._template = self._environment.compile_bounded(text)
        except TemplateTroubleError:
            raise
        except Exception as error:  # a stranger's template may provoke anything, and is then unusable
            raise TemplateTroubleError(f"{type(error).__name__}: {error}") from error

    def render(self, messages: Sequence[Mapping[str, str]], *, generation_prompt: bool = True) -> str:
        """The text of these messages, up to where the model is to reply. Raises TemplateTroubleError."""
        self._environment.refill(sum(len(text) for message in messages for text in message.values()))
        pieces = []
        length = 0
        try:
            for piece in self._template.generate(
                messages=[dict(message) for message in messages],
                tools=None,
                documents=None,
                add_generation_prompt=generation_prompt,
                bos_token=self._bos,
                eos_token=self._eos,
            ):
                length += len(piece)
                check_length(length)
                pieces.append(piece)
        except TemplateTroubleError:
            raise
        except Exception as error:  # as above
            raise TemplateTroubleError(f"{type(error).__name__}: {error}") from error
        return "".join(pieces)


class _BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's strictest sandbox, and a count of the work that is left.

    What is raised while Jinja folds constants at compile time only makes it leave the constant for run time.
    """

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, now: datetime) -> None:
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[jinja2.ext.loopcontrols, _GenerationTag],
            finalize=self.bounded,  # sees every value that is written, inside macros and `set` blocks too
        )
        self._processor_limit = time.thread_time() + _MAX_PROCESSOR_S
        self._work_left = _MAX_WORK
        self.globals = {name: self.globals[name] for name in ("range", "dict", "namespace")}
        self.globals["raise_exception"] = _raise_exception
        self.globals["strftime_now"] = functools.partial(format_time, now)
        self.filters = {name: self._counting_filter(f) for name, f in offered_filters(self.filters).items()}
        jinjas: Any = self.tests
        self.tests = {name: self._counting_test(function) for name, function in jinjas.items()}

    def compile_bounded(self, text: str) -> jinja2.Template:
        if next(itertools.islice(self.lex(text), _MAX_TOKENS, None), None) is not None:
            raise TemplateTooCostlyError("template-too-long")
        tree: nodes.Template = _CountingRewriter().visit(self.parse(text))
        tree.set_environment(self)
        return self.from_string(tree)

    def refill(self, given: int) -> None:
        """Begin a rendering of messages that have so many characters."""
        self._work_left = _MAX_WORK + _WORK_PER_INPUT * given

    def spend(self, work: int) -> None:
        self._work_left -= work + _OPERATION
        if self._work_left < 0 or time.thread_time() > self._processor_limit:
            raise TemplateTooCostlyError("too-much-work")

    def bounded(self, value: Any) -> Any:  # noqa: ANN401 - a template's values are of any type
        """Let a value pass whose text is not too long."""
        self.spend(weight(value))
        return value

    def joined(self, *values: object) -> str:
        """What `~` does."""
        self.bounded(values)
        return "".join(map(str, values))

    def call(  # the names of the first two cannot clash with a template's keyword arguments
        self,
        context: Context,
        function: Any,  # noqa: ANN401
        /,
        *args: Any,  # noqa: ANN401
        **kwargs: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        if isinstance(function, MethodType) and function.__self__ is self:
            return function(*args)
        own_kwargs = {name: value for name, value in kwargs.items() if name not in _JINJAS_ARGUMENTS}
        self._take_in(*args, *own_kwargs.values())
        if isinstance(function, BuiltinMethodType):
            self.bounded(function.__self__)
            return call_method(function, *args, **own_kwargs)
        if not (
            isinstance(function, Macro | BlockReference | LoopContext | jinja2.Undefined)
            or (isinstance(function, MethodType) and isinstance(function.__self__, LoopContext))
            or any(function is known for known in self.globals.values())
        ):
            raise SecurityError(f"call of {type(function).__name__}")
        return super().call(context, function, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        check_operator(operator, left, right)
        return self.bounded(super().call_binop(context, operator, left, right))

    def _take_in(self, *values: object) -> None:
        for value in values:
            # Calls and tests hand a namespace over as it is; anywhere else it might be written out.
            self.spend(0 if isinstance(value, Namespace) else weight(value))

    def _counting_test(self, function: Function) -> Function:
        @functools.wraps(function)  # copies the mark by which Jinja knows that a function wants its context
        def counted(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
            self._take_in(*args, *kwargs.values())
            return function(*args, **kwargs)

        return counted

    def _counting_filter(self, function: Function) -> Function:
        @functools.wraps(function)
        def counted(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
            for value in (*args, *kwargs.values()):
                self.bounded(value)
            result = function(*args, **kwargs)
            if isinstance(result, list):
                self.spend(8 * len(result))  # its memory: 8 bytes an item
            return result

        return counted


class _CountingRewriter(NodeTransformer):
    """Makes the parts of a template for which Jinja has no hook call the environment."""

    def _count_body(self, node: nodes.For | nodes.Macro | nodes.CallBlock | nodes.Block) -> nodes.Node:
        own_text = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
        self.generic_visit(node)
        tick = _call_environment("spend", [nodes.Const(own_text)], node.lineno)
        node.body.insert(0, nodes.ExprStmt(tick, lineno=node.lineno))
        return node

    visit_Macro = visit_CallBlock = visit_Block = _count_body  # noqa: N815

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        self._count_body(node)
        # The body of a loop with a condition may never run.
        sequence: Any = node.iter
        node.iter = _call_environment("bounded", [sequence], node.lineno)
        return node

    def _bound(self, node: nodes.Expr) -> nodes.Node:
        self.generic_visit(node)
        return _call_environment("bounded", [node], node.lineno)

    visit_List = visit_Dict = _bound  # noqa: N815

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802
        return self._bound(node) if node.ctx == "load" else node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        return self._bound(node) if isinstance(node.arg, nodes.Slice) else self.generic_visit(node)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.expr = _call_environment("bounded", [node.expr], node.lineno)
        for operand in node.ops:
            operand.expr = _call_environment("bounded", [operand.expr], node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _call_environment("joined", node.nodes, node.lineno)


class _GenerationTag(jinja2.ext.Extension):
    """`{% generation %}` marks the replies for training; here it is only its content."""

    tags = {"generation"}  # noqa: RUF012 - Jinja declares it so

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


def _call_environment(method: str, arguments: list[nodes.Expr], line: int) -> nodes.Call:
    # No name in a template can hide an attribute of the environment.
    attribute = nodes.EnvironmentAttribute(method, lineno=line)
    return nodes.Call(attribute, arguments, [], None, None, lineno=line)


def _raise_exception(message: str) -> None:
    raise jinja2.TemplateError(message)
