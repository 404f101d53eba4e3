"""The translations: collects the words of the source into .ts files, and makes the .qm files that the app reads.

`python3 dev.py translate` brings bitnet_desktop/resources/translations/*.ts up to the source: new words are added
without a translation, words that are gone are taken out. The .qm files are made whenever the app is run, tested or
packaged and a .ts file has changed; they are not kept in the repository.
"""

from __future__ import annotations

import ast
import hashlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dev_tools.project import ROOT, SetupError, say

LANGUAGES = ("de", "es", "fr", "ja", "zh_CN")
FOLDER = ROOT / "bitnet_desktop" / "resources" / "translations"
_NAME = "bitnet_desktop"
_STAMP = "stamp.txt"
_PLACE = re.compile(r"\{[a-z_]*\}|%n")
_LETTER = re.compile(r"&(?=[^&\s])")


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """Words of the source. `context` tells apart what is said alike: the class, or what `translate` is given."""

    context: str
    words: str


def ts_file(language: str, folder: Path = FOLDER) -> Path:
    """Where a language's translations stand."""
    return folder / f"{_NAME}_{language}.ts"


def update(python: Path, root: Path = ROOT) -> None:
    """Bring every .ts file up to the source.

    Raises:
        SetupError: lupdate could not do it.
    """
    sources = sorted((root / "bitnet_desktop").rglob("*.py"))
    folder = root / FOLDER.relative_to(ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        command = [_tool(python, "lupdate"), *(str(path.relative_to(root)) for path in sources)]
        # Without places in the source, which would change with every line that is added above them.
        command += ["-ts", str(ts_file(language, folder)), "-no-obsolete", "-locations", "none"]
        command += ["-source-language", "en", "-target-language", language, "-silent"]
        _run(command, root)


def ensure_compiled(python: Path, folder: Path = FOLDER) -> None:
    """Make the .qm files, unless they were made from these .ts files.

    Raises:
        SetupError: lrelease could not do it.
    """
    sources = sorted(folder.glob("*.ts"))
    digest = hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()
    stamp = folder / _STAMP
    made = [path.with_suffix(".qm") for path in sources]
    if stamp.is_file() and stamp.read_text() == digest and all(path.is_file() for path in made):
        return
    for source, target in zip(sources, made, strict=True):
        _run([_tool(python, "lrelease"), str(source), "-qm", str(target), "-silent"], folder)
    stamp.write_text(digest)


def messages_in(root: Path = ROOT) -> set[Message]:
    """What the source says, read from its syntax tree: what lupdate must find, too."""
    found: set[Message] = set()
    for path in sorted((root / "bitnet_desktop").rglob("*.py")):
        found.update(_messages_of(ast.parse(path.read_text(encoding="utf-8")), ""))
    return found


def _messages_of(node: ast.AST, context: str) -> Iterator[Message]:
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call):
            match child:
                case ast.Call(func=ast.Attribute(attr="tr"), args=[ast.Constant(value=str(words)), *_]):
                    yield Message(inner, words)
                case ast.Call(
                    func=ast.Attribute(attr="translate") | ast.Name(id="translate"),
                    args=[ast.Constant(value=str(given)), ast.Constant(value=str(words)), *_],
                ):
                    yield Message(given, words)
        yield from _messages_of(child, inner)


def read_translations(file: Path) -> Mapping[Message, str]:
    """The translations of a .ts file; empty for what has none yet, or one that is marked as unfinished."""
    translations: dict[Message, str] = {}
    # Our own file, not somebody's: no harm can be in it.
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            words = (translation.text or "") if translation is not None and done else ""
            translations[Message(name, message.findtext("source") or "")] = words
    return translations


def findings(translations: Mapping[Message, str], said: set[Message]) -> list[str]:
    """What is wrong with a language's translations, a line for each."""
    lines = [f"{message.context}: “{message.words}” is not there" for message in said - translations.keys()]
    lines += [f"{message.context}: nobody says “{message.words}”" for message in translations.keys() - said]
    for message, words in translations.items():
        lines += [
            f"{message.context}: “{message.words}” {finding}" for finding in _findings(message.words, words)
        ]
    return sorted(lines)


def _findings(source: str, words: str) -> Iterator[str]:
    if not words.strip():
        yield "has no translation"
        return
    if sorted(set(_PLACE.findall(source))) != sorted(set(_PLACE.findall(words))):
        yield f"has other places to fill in than “{words}”"
    if bool(_LETTER.search(source)) != bool(_LETTER.search(words)):
        yield f"and “{words}” do not both mark a letter with &"
    if source.endswith("…") != words.endswith("…"):
        yield f"and “{words}” do not both end with …"
    if source.count("\n") != words.count("\n"):
        yield f"has another number of lines than “{words}”"
    if (source[:1].isspace(), source[-1:].isspace()) != (words[:1].isspace(), words[-1:].isspace()):
        yield f"and “{words}” do not both begin or end with a space"


def _tool(python: Path, name: str) -> str:
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(python.with_name(f"pyside6-{name}{suffix}"))


def _run(command: Sequence[str], folder: Path) -> None:
    done = subprocess.run(
        list(command),
        check=False,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode != 0:
        say(done.stdout.strip())
        raise SetupError(f"{Path(command[0]).name} failed; its words stand above.")
