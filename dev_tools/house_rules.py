"""The rules of this house that no general tool knows, checked on the syntax tree.

- Each room uses only the parts of Qt that it may; nobody uses the network, and local sockets have their files.
- `QProcess` and `QSettings` have one door each.
- No attribute shadows a method of its Qt class: `self.parent = ...` breaks `parent()`.
- Words that a person reads go through translation, as literals that can be collected.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from dev_tools.project import ROOT

_PACKAGE = ROOT / "bitnet_desktop"
# Rooms without a line here may use any part of Qt but the forbidden ones.
_QT_PARTS: Mapping[str, frozenset[str]] = {
    "chat": frozenset(),
    "models": frozenset(),
    "storage": frozenset(),
    "engine": frozenset({"QtCore"}),
    "desktop": frozenset({"QtCore", "QtGui"}),
}
_FORBIDDEN_QT_PARTS = frozenset({"QtNetwork"})
# What of the forbidden parts a file may use all the same: sockets that are files of this computer.
_LOCAL_SOCKETS: Mapping[str, frozenset[str]] = {
    "desktop/local_server.py": frozenset({"QLocalServer", "QLocalSocket"}),
    "desktop/session_bus.py": frozenset({"QLocalSocket"}),
}
# Python's sockets may be used in one file, which import-linter knows, and only those that are files.
_NETWORK_NAMES = frozenset({"AF_INET", "AF_INET6", "create_connection", "create_server", "getaddrinfo"})
_ONE_DOOR: Mapping[str, str] = {"QProcess": "engine/process.py", "QSettings": "settings.py"}

_WORDY_ROOMS = frozenset({"ui", "desktop", "app.py", "window_loop.py", "words.py"})
_WORDY_METHODS = frozenset(
    {
        "addAction", "addButton", "addItem", "addMenu", "addRow", "addSection", "addTab", "drawStaticText", "drawText",
        "elidedText", "setAccessibleDescription", "setAccessibleName", "setButtonText", "setDetailedText",
        "setHeaderLabels", "setIconText", "setInformativeText", "setLabelText", "setPlaceholderText", "setPrefix",
        "setStatusTip", "setSuffix", "setTabText", "setText", "setTitle", "setToolTip", "setWhatsThis",
        "setWindowTitle", "showMessage", "showText",
    }
)  # fmt: skip
# With how many of its first arguments are no words: a notice begins with its key.
_WORDY_CLASSES: Mapping[str, int] = {
    "Action": 0,
    "Notice": 1,
    "QAccessibleAnnouncementEvent": 1,
    "QAction": 0,
    "QCheckBox": 0,
    "QDockWidget": 0,
    "QFileDialog": 0,
    "QGroupBox": 0,
    "QLabel": 0,
    "QLineEdit": 0,
    "QListWidgetItem": 0,
    "QMenu": 0,
    "QMessageBox": 0,
    "QPushButton": 0,
    "QRadioButton": 0,
    "QStandardItem": 0,
    "QStaticText": 0,
    "QTableWidgetItem": 0,
    "QTreeWidgetItem": 0,
    "Words": 0,
}
_WORDY_KEYWORDS = frozenset({"detail", "text", "title", "words"})
_MESSAGE_BOXES = frozenset({"about", "critical", "information", "question", "warning"})
_TAG = re.compile(r"<[^<>]*>")
_TRANSLATORS: Mapping[str, int] = {"tr": 0, "translate": 1}


_Named = Mapping[str, Sequence[ast.expr]]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A place that breaks a rule; `path` is relative to the package, `line` counts from 1."""

    path: str
    line: int
    words: str


@dataclass(frozen=True, slots=True)
class Source:
    """A parsed file of the package."""

    path: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The folder right under the package, or the file's own name."""
        return self.path.partition("/")[0]


def sources(package: Path = _PACKAGE) -> list[Source]:
    """All Python files of the package, parsed."""
    return [
        Source(path.relative_to(package).as_posix(), ast.parse(path.read_text(encoding="utf-8"), str(path)))
        for path in sorted(package.rglob("*.py"))
    ]


def qt_part_findings(source: Source) -> Iterator[Finding]:
    """Imports of parts of Qt that the room may not use."""
    allowed = _QT_PARTS.get(source.room)
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr in _NETWORK_NAMES:
            yield Finding(
                source.path, _line(node), f"{node.attr} may not be used: the app opens no connections"
            )
        for part in _imported_qt_parts(node):
            if part in _FORBIDDEN_QT_PARTS and _is_local(source, node):
                continue
            if part in _FORBIDDEN_QT_PARTS:
                yield Finding(
                    source.path, _line(node), f"{part} may not be used: the app opens no connections"
                )
            elif allowed is not None and part not in allowed:
                yield Finding(source.path, _line(node), f"{part} may not be used in {source.room}")


def _is_local(source: Source, node: ast.AST) -> bool:
    """Whether nothing is imported but the local sockets that this file may use."""
    allowed = _LOCAL_SOCKETS.get(source.path, frozenset())
    return isinstance(node, ast.ImportFrom) and all(alias.name in allowed for alias in node.names)


def _imported_qt_parts(node: ast.AST) -> list[str]:
    modules: list[str] = []
    if isinstance(node, ast.Import):
        modules = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom) and node.module == "PySide6":
        modules = [f"PySide6.{alias.name}" for alias in node.names]
    elif isinstance(node, ast.ImportFrom) and node.module:
        modules = [node.module]
    return [module.split(".")[1] for module in modules if module.startswith("PySide6.")]


def door_findings(source: Source) -> Iterator[Finding]:
    """Uses of a class outside the one file that may use it."""
    for node in ast.walk(source.tree):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.Attribute):
            names = [node.attr]
        for name in names:
            door = _ONE_DOOR.get(name)
            if door is not None and door != source.path:
                yield Finding(source.path, _line(node), f"{name} belongs to {door} alone")


def word_findings(source: Source) -> Iterator[Finding]:
    """Words for people that are not translated, and translations that cannot be collected from the source."""
    for scope in ast.walk(source.tree):
        if isinstance(scope, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            named = _named_values(scope)
            for node in _within(scope):
                if isinstance(node, ast.Call):
                    yield from _call_findings(source, node, named)


def _call_findings(source: Source, node: ast.Call, named: _Named) -> Iterator[Finding]:
    place = _TRANSLATORS.get(_called_name(node)) if _translates(node) else None
    if place is not None and len(node.args) > place:
        text = node.args[place]
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
            yield Finding(source.path, node.lineno, "a text to translate must be one literal")
    elif source.room in _WORDY_ROOMS and _shows_words(node):
        arguments = [
            *node.args[_WORDY_CLASSES.get(_called_name(node), 0) :],
            *(keyword.value for keyword in node.keywords if keyword.arg in _WORDY_KEYWORDS),
        ]
        if any(_has_bare_words(argument, named) for argument in arguments):
            yield Finding(source.path, node.lineno, "words for people must go through tr()")


def _within(scope: ast.AST) -> Iterator[ast.AST]:
    """Everything in a function, or a file, that is not in another function within."""
    for node in ast.iter_child_nodes(scope):
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from _within(node)


def _named_values(scope: ast.AST) -> _Named:
    """What the names of a function are given in it."""
    named: dict[str, list[ast.expr]] = {}
    for node in _within(scope):
        pairs: list[tuple[ast.expr, ast.expr]] = []
        if isinstance(node, ast.Assign):
            pairs = [pair for target in node.targets for pair in _unpacked(target, node.value)]
        elif isinstance(node, ast.AnnAssign | ast.AugAssign | ast.NamedExpr) and node.value is not None:
            pairs = [(node.target, node.value)]
        elif isinstance(node, ast.For) and isinstance(node.iter, ast.Tuple | ast.List):
            pairs = [pair for value in node.iter.elts for pair in _unpacked(node.target, value)]
        for target, value in pairs:
            if isinstance(target, ast.Name):
                named.setdefault(target.id, []).append(value)
    return named


def _unpacked(target: ast.expr, value: ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        return list(zip(target.elts, value.elts, strict=True))
    return [(target, value)]


def _translates(call: ast.Call) -> bool:
    """Whether it is `tr` of an object, or `translate`; a painter's `translate` moves its origin."""
    if isinstance(call.func, ast.Attribute) and call.func.attr == "translate":
        return isinstance(call.func.value, ast.Name) and call.func.value.id.endswith("Application")
    return isinstance(call.func, ast.Attribute) or _called_name(call) == "translate"


def _called_name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _shows_words(call: ast.Call) -> bool:
    name = _called_name(call)
    if isinstance(call.func, ast.Attribute):
        owner = call.func.value
        is_box = isinstance(owner, ast.Name) and owner.id == "QMessageBox"
        return name in _WORDY_METHODS or name in _WORDY_CLASSES or (is_box and name in _MESSAGE_BOXES)
    return name in _WORDY_CLASSES


def _has_bare_words(node: ast.expr, named: _Named, seen: frozenset[str] = frozenset()) -> bool:
    """Whether an expression shows letters of its own: a literal, or what is made of literals, or a name for one."""

    def has(*parts: ast.expr) -> bool:
        return any(_has_bare_words(part, named, seen) for part in parts)

    match node:
        case ast.Constant(value=str(text)):
            return any(letter.isalpha() for letter in _TAG.sub("", text))
        case (
            ast.JoinedStr(values=parts)
            | ast.BoolOp(values=parts)
            | ast.List(elts=parts)
            | ast.Tuple(elts=parts)
        ):
            return has(*parts)
        case ast.BinOp(left=left, right=right):
            return has(left, right)
        case ast.IfExp(body=body, orelse=other):
            return has(body, other)
        case ast.NamedExpr(value=value) | ast.FormattedValue(value=value):
            return has(value)
        case ast.Call(func=ast.Attribute(value=text, attr="join"), args=[parts]):
            return has(text, parts)
        case ast.Call(func=ast.Attribute(value=ast.Constant() as text, attr="format" | "replace")):
            return has(text)
        case ast.Name(id=name) if name not in seen:
            return any(_has_bare_words(value, named, seen | {name}) for value in named.get(name, []))
        case _:
            return False


def shadow_findings(parsed: Iterable[Source], qt_modules: Iterable[ModuleType]) -> Iterator[Finding]:
    """Attributes that hide a method, signal or property of the Qt class behind them."""
    parsed = list(parsed)
    qt_modules = list(qt_modules)
    classes = [
        (source, node)
        for source in parsed
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef)
    ]
    bases = {node.name: [_base_name(base) for base in node.bases] for _, node in classes}
    for source, node in classes:
        qt_classes = _qt_classes(node.name, bases, qt_modules)
        for name, line in _attributes(node):
            owner = next((qt for qt in qt_classes if hasattr(qt, name)), None)
            if owner is not None:
                yield Finding(source.path, line, f"{node.name}.{name} shadows {owner.__name__}.{name}")


def _base_name(base: ast.expr) -> str:
    return base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "")


def _qt_classes(name: str, bases: Mapping[str, list[str]], qt_modules: list[ModuleType]) -> list[type]:
    """The Qt classes that the project's class `name` descends from, directly or through other project classes."""
    found: list[type] = []
    seen, waiting = {name}, list(bases.get(name, []))
    while waiting:
        base = waiting.pop()
        if base in seen:
            continue
        seen.add(base)
        if base in bases:
            waiting += bases[base]
            continue
        found += [qt for module in qt_modules if isinstance(qt := getattr(module, base, None), type)]
    return found


def _attributes(node: ast.ClassDef) -> Iterator[tuple[str, int]]:
    """What a class assigns in its body and to `self` in its methods; special names are left out."""
    for statement in node.body:
        for target in _targets(statement):
            if isinstance(target, ast.Name) and not target.id.startswith("__"):
                yield target.id, target.lineno
        for inner in ast.walk(statement):
            for target in _targets(inner):
                if (
                    isinstance(target, ast.Attribute)
                    and isinstance(target.value, ast.Name)
                    and target.value.id == "self"
                ):
                    yield target.attr, target.lineno


def _targets(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        return [
            each
            for target in node.targets
            for each in (target.elts if isinstance(target, ast.Tuple | ast.List) else [target])
        ]
    return [node.target] if isinstance(node, ast.AnnAssign) else []


def _line(node: ast.AST) -> int:
    return getattr(node, "lineno", 1)


def all_findings(package: Path, qt_modules: Iterable[ModuleType]) -> list[Finding]:
    """Everything in `package` that breaks a rule, sorted by place."""
    parsed = sources(package)
    findings = set(shadow_findings(parsed, qt_modules))
    for source in parsed:
        findings.update(qt_part_findings(source), door_findings(source), word_findings(source))
    return sorted(findings)


def main() -> int:
    """Print what breaks a rule; returns the exit code."""
    # Only here, so that the rules can be read and tested where Qt's libraries are missing.
    from PySide6 import QtCore, QtGui, QtWidgets  # noqa: PLC0415

    findings = all_findings(_PACKAGE, [QtCore, QtGui, QtWidgets])
    for finding in findings:
        print(f"{_PACKAGE.name}/{finding.path}:{finding.line}: {finding.words}")
    return int(bool(findings))


if __name__ == "__main__":
    sys.exit(main())
