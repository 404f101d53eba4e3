"""No reply can do harm: nothing is loaded, nothing leads where it should not, nothing breaks the view or gets lost."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.links import LinkOpener
from bitnet_desktop.ui.message_region import MessageRegion
from dev_tools.project import ROOT
from tests.ui.hostile import FORBIDDEN_ADDRESSES, KINDS, pieces, snippets
from tests.ui.reading import asked, reply

_SNIPPETS = snippets()
_SHOWN = 20_000  # code points of the largest ones that are streamed here; `hostile_run` streams all of them
_ALLOWED_LINK = re.compile(r"(?:https?:|mailto:)", re.IGNORECASE)

# What the interpreter and the system read on their own account, whatever an app does.
_OWN_FILES = (
    str(ROOT / "bitnet_desktop"),
    str(ROOT / "tests"),
    str(Path(sys.prefix)),
    str(Path(sys.base_prefix)),
    *(sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")),
)
_SYSTEM_FILES = re.compile(
    r"/usr/(?:local/)?share/(?:fonts|fontconfig|mime|icons|locale|zoneinfo|X11)/|/etc/fonts/|/var/cache/fontconfig/"
    r"|/proc/(?:self|\d+)/(?:status|maps|stat|mountinfo|cgroup)\Z|/sys/devices/system/cpu|/dev/(?:null|urandom|shm)"
    r"|/(?:usr/)?lib(?:64)?/[^\0]*\.so|/etc/(?:ld\.so\.cache|localtime)\Z|[^\0]*/(?:\.cache/fontconfig|\.fonts|fonts)(?:/|\Z)"
)


def _stream(view: ChatView, text: str, size: int) -> None:
    view.set_messages(())
    view.begin_reply(reply())
    for piece in pieces(text, size):
        view.append(piece)
        view.viewport().repaint()
    view.end_reply("note")
    view.viewport().repaint()


def _copied_source(view: ChatView) -> str:
    """What the button "Copy as Markdown" puts on the clipboard."""
    view.findChildren(MessageRegion)[0].acted.emit(0, Act.COPY_MARKDOWN)
    return QGuiApplication.clipboard().text()


def _as_qt_keeps_it(text: str) -> str:
    """Half a character is none in Qt's strings."""
    return re.sub("[\ud800-\udfff]", "", text)


def _links(view: ChatView) -> list[str]:
    layout = view.column.layout(0)
    layout.fold_thought(is_open=True)
    parts = range(1, min(layout.part_count - 1, 60))
    return [link for piece in map(layout.piece, parts) if piece is not None for link in piece.links]


def test_there_are_enough_of_them() -> None:
    names = [snippet.name for snippet in _SNIPPETS]
    assert len(names) == len(set(names)) >= 200


# The system's fonts may lack a script; Qt says so for each of them.
@pytest.mark.qt_log_ignore("OpenType support missing", extend=True)
@pytest.mark.parametrize("kind", KINDS)
def test_hostile_replies_are_shown_and_kept(qtbot: QtBot, view: ChatView, kind: str) -> None:
    for snippet in KINDS[kind]():
        text = snippet.make()[:_SHOWN]
        _stream(view, text, 7 if len(text) < 400 else 4096)
        assert view.column.shown(0).text == text, snippet.name
        assert _copied_source(view) == _as_qt_keeps_it(text), snippet.name
        assert all(_ALLOWED_LINK.match(link) for link in _links(view)), snippet.name
        view.verticalScrollBar().setValue(0)
        view.viewport().repaint()
        view.set_messages([asked(text[:4096]), reply(text=text)])
        view.viewport().repaint()
        assert view.column.shown(1).text == text, snippet.name


def test_10_mb_on_one_line_are_shown_and_kept(qtbot: QtBot, view: ChatView) -> None:
    text = "All work and no play makes " * 370_000
    _stream(view, text, 500_000)
    assert _copied_source(view) == text


def test_a_forbidden_address_is_no_link_and_is_not_opened(qtbot: QtBot, view: ChatView) -> None:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    opener = LinkOpener(view, ["hostile.invalid"], open_url)
    for address in FORBIDDEN_ADDRESSES:
        view.set_messages([reply(text=f"[click here]({address})\n\n[click here](<{address}>)\n")])
        assert all(_ALLOWED_LINK.match(link) for link in _links(view)), address
        opener.ask(address)
        assert not view.findChildren(QMessageBox), address
        assert opened == [], address


# -- what a process does while it shows all of them

_CHILD = """
import sys

WATCHED = ("open", "os.", "shutil.", "glob.", "socket.", "subprocess.", "urllib.", "http.", "ftplib.", "smtplib.")
WATCHED += ("ctypes.", "webbrowser.")
seen = []
is_watching = False


def hook(event, arguments):
    if is_watching and event.startswith(WATCHED):
        seen.append(repr((event, arguments[:2]))[:300])


sys.addaudithook(hook)
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.message_facts import Shown
from tests.ui.hostile import pieces, snippets

app = QApplication([])
look = Look(app, "light")
view = ChatView(look)
view.resize(900, 600)
view.show()


def show(text, size):
    view.set_messages([Shown("1", mine=True, who="You", text=text[:20_000])])
    view.begin_reply(Shown("2", mine=False, who="Model", text=""))
    for piece in pieces(text, size):
        view.append(piece)
        app.processEvents()
        view.viewport().repaint()
    view.end_reply("note")
    app.processEvents()
    view.viewport().repaint()


# What is loaded once: fonts, Markdown, formulas, the colours of code.
harmless = "# Warm *up* **now** `code`\\n\\n```python\\nx = 1\\n```\\n\\n- [x] a\\n\\n| a |\\n|---|\\n| $x^2$ |\\n\\n"
harmless += "$$\\\\frac{a}{b}$$\\n\\n<https://a.example/>\\n"
letters = "日本語 العربية עברית 🙂 👩‍👩‍👧 ᠮᠣᠩ ខ្មែរ བོད జ్ఞ \\ue000 \\u0301 \\U0001f1e9\\U0001f1ea"
show(harmless + letters + "\\n\\n" + harmless, 10_000)
for _ in range(3):
    QThreadPool.globalInstance().waitForDone()
    app.processEvents()
    show(harmless, 5)
sys.stderr.write("@@ begin\\n")
sys.stderr.flush()
open("/dev/null").close()
is_watching = True
for snippet in snippets():
    show(snippet.make()[:700], 700)
QThreadPool.globalInstance().waitForDone()
app.processEvents()
is_watching = False
open("/dev/zero").close()
print("SHOWN", len(snippets()))
print("\\n".join(seen))
"""


def _run(command: list[str], tmp_path: Path) -> str:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "QT_LOGGING_RULES": "qt.text.font.*=false",
    }
    script = tmp_path / "child.py"
    script.write_text(_CHILD, encoding="utf-8")
    done = subprocess.run(
        [*command, sys.executable, str(script)],
        check=False, capture_output=True, text=True, env=environment, cwd=ROOT, timeout=100,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    # Nothing was said: no warning of Qt's, no exception in a slot.
    assert done.stderr.replace("@@ begin\n", "").strip() == "", done.stderr[-3000:]
    shown, *seen = done.stdout.splitlines()
    assert shown == f"SHOWN {len(_SNIPPETS)}"
    return "\n".join(line for line in seen if not _is_own(line))


def _is_own(line: str) -> bool:
    """Whether an event is Python reading its own files, or ours."""
    return any(
        f"('open', ('{folder}" in line or f"('os.listdir', ('{folder}" in line for folder in _OWN_FILES
    )


def test_nothing_is_opened_connected_or_started(tmp_path: Path) -> None:
    if not (sys.platform == "linux" and shutil.which("strace")):
        assert _run([], tmp_path) == ""
        return
    log = tmp_path / "trace"
    calls = "trace=%network,open,openat,openat2,creat,execve,execveat,unlinkat,renameat,renameat2,mkdirat,symlinkat"
    command = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-s",
        "300",
        "-e",
        calls,
        "-e",
        "signal=none",
        "-o",
        str(log),
    ]
    assert _run(command, tmp_path) == ""
    found = _while_shown(log.read_text(encoding="utf-8", errors="replace").splitlines())
    assert [line for line in found if not _is_harmless(line)] == []


def _while_shown(lines: list[str]) -> list[str]:
    """The system calls between the two marks that the child sets."""
    begin = max(number for number, line in enumerate(lines) if '"/dev/null"' in line)
    end = next(number for number, line in enumerate(lines) if '"/dev/zero"' in line)
    assert begin < end
    return lines[begin + 1 : end]


def _is_harmless(line: str) -> bool:
    if " resumed>" in line or "+++ exited" in line:
        return True  # the call itself stands further up
    path = re.search(r'\bopen(?:at2?)?\((?:AT_FDCWD, )?"([^"]*)".*', line)
    if path is None or re.search(r"O_(?:WRONLY|RDWR|CREAT|TRUNC)", line):
        return False
    return path[1].startswith(_OWN_FILES) or _SYSTEM_FILES.match(path[1]) is not None
