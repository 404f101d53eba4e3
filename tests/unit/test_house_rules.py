"""The house rules find what they are for, and nothing else."""

import ast
import textwrap

import pytest
from PySide6 import QtCore, QtWidgets

from dev_tools import house_rules
from dev_tools.house_rules import Finding, Source


def _source(path: str, code: str) -> Source:
    return Source(path, ast.parse(textwrap.dedent(code)))


def _shadows(*sources: Source) -> list[str]:
    return [finding.words for finding in house_rules.shadow_findings(sources, [QtCore, QtWidgets])]


@pytest.mark.parametrize(
    "code",
    [
        "from PySide6.QtGui import QImage",
        "from PySide6 import QtGui",
        "import PySide6.QtGui",
        "import PySide6.QtGui as g",
    ],
)
def test_the_engine_may_use_qtcore_only(code: str) -> None:
    found = list(house_rules.qt_part_findings(_source("engine/wire.py", code)))
    assert found == [Finding("engine/wire.py", 1, "QtGui may not be used in engine")]
    assert not list(house_rules.qt_part_findings(_source("ui/view.py", code)))
    assert not list(house_rules.qt_part_findings(_source("engine/wire.py", code.replace("QtGui", "QtCore"))))


def test_nobody_may_use_the_network() -> None:
    code = "from PySide6.QtNetwork import QNetworkAccessManager"
    assert list(house_rules.qt_part_findings(_source("ui/view.py", code)))


def test_local_sockets_have_their_file() -> None:
    path = "desktop/local_server.py"
    code = "from PySide6.QtNetwork import QLocalServer, QLocalSocket"
    assert not list(house_rules.qt_part_findings(_source(path, code)))
    assert list(house_rules.qt_part_findings(_source("desktop/focus.py", code)))
    assert list(house_rules.qt_part_findings(_source(path, code + ", QTcpSocket")))
    assert list(house_rules.qt_part_findings(_source(path, "import PySide6.QtNetwork")))
    assert list(house_rules.qt_part_findings(_source(path, "from PySide6 import QtNetwork")))


@pytest.mark.parametrize("name", ["AF_INET", "AF_INET6", "create_connection", "getaddrinfo"])
def test_pythons_sockets_reach_no_network(name: str) -> None:
    assert list(house_rules.qt_part_findings(_source("desktop/handing_over.py", f"socket.{name}")))


def test_there_is_one_door_to_processes_and_to_settings() -> None:
    imported = "from PySide6.QtCore import QProcess"
    assert not list(house_rules.door_findings(_source("engine/process.py", imported)))
    assert list(house_rules.door_findings(_source("engine/session.py", imported)))
    assert list(house_rules.door_findings(_source("ui/view.py", "QtCore.QSettings()")))


@pytest.mark.parametrize(
    "call",
    [
        'label.setText("Stop")',
        'self.setWindowTitle(f"Chat {n}")',
        'QLabel("Ready", self)',
        'QtWidgets.QPushButton("Send")',
        'button.setText("Stop" if busy else "Send")',
        'menu.addAction("Copy " + name)',
        'QMessageBox.warning(self, "Oh", words)',
        "QAction(text='Copy')",
        'painter.drawText(place, flags, "text")',
        'painter.drawText(place, flags, language or "text")',
        'painter.drawText(0, 0, f"{count} of {total}")',
        'shown = metrics.elidedText("Untitled", mode, 20)',
        'label.setText("{} tokens".format(count))',
        'label.setText("%d tokens" % count)',
        'label.setText(", ".join(["one", name]))',
        "label.setText(f'{size:.1f} {unit if big else \"kB\"}')",
        'Notice("full", "The disk is full", words.text)',
        'Notice(key, title, text, detail="Nothing")',
        'Action("Try again", self.try_again)',
        'Words(title, "Something went wrong")',
        'QAccessibleAnnouncementEvent(self, "Done")',
        'QToolTip.showText(place, "Copy")',
        'box.addButton("Open", role)',
        'spin.setSuffix(" ms")',
        'QFileDialog(self, "Choose a model")',
    ],
)
def test_bare_words_for_people_are_found(call: str) -> None:
    assert [finding.line for finding in house_rules.word_findings(_source("ui/view.py", call))] == [1]
    assert not list(house_rules.word_findings(_source("engine/session.py", call)))


@pytest.mark.parametrize(
    "code",
    [
        """
        def show(self):
            words = "Stop"
            label.setText(words)
        """,
        """
        def paint(self, painter):
            name = self.leaf.language or "text"
            painter.drawText(place, flags, name)
        """,
        """
        def make(self, parent):
            for words, key in (("One", 1), ("Two", 2)):
                parent.addAction(words)
        """,
        """
        def make(self):
            title, text = self.tr("Stop"), "It has stopped"
            return Notice("stop", title, text)
        """,
        """
        def make(self):
            words: str = self.tr("Ready")
            if busy:
                words += " soon"
            self.label.setText(words)
        """,
        """
        class Box(QWidget):
            def make(self):
                button.clicked.connect(lambda: label.setText("Clicked"))
        """,
    ],
)
def test_bare_words_are_found_behind_a_name(code: str) -> None:
    assert len(list(house_rules.word_findings(_source("ui/view.py", code)))) == 1


def test_a_name_of_another_function_is_another_name() -> None:
    code = """
    def key():
        name = "a key"
        return name
    def show(name):
        label.setText(name)
        words = words
        label.setText(words)
    """
    assert not list(house_rules.word_findings(_source("ui/view.py", code)))


@pytest.mark.parametrize(
    "call",
    [
        'label.setText(self.tr("Stop"))',
        'label.setText("")',
        'label.setText("✕ 12")',
        "label.setText(words)",
        'label.setObjectName("stop")',
        'log.warning("not for people")',
        'QCoreApplication.translate("status", "Ready")',
        "QLabel(parent)",
        "painter.drawText(place, flags, self.marker)",
        'painter.drawText(place, flags, "…")',
        'Notice("unexpected", self.tr("Something went wrong."), line)',
        'Action(self.tr("Try again"), self.try_again)',
        'label.setText(self.tr("{count} tokens").format(count=count))',
        'label.setText(f"{a} · {b}")',
        'label.setText(words.get("title", ""))',
        'label.setToolTip(f"<p><b>{name}</b></p>")',
        "painter.translate(x, part.top)",
    ],
)
def test_translated_words_and_other_text_are_left_alone(call: str) -> None:
    assert not list(house_rules.word_findings(_source("ui/view.py", call)))


@pytest.mark.parametrize(
    "call",
    [
        'self.tr(f"{n} tokens")',
        'QCoreApplication.translate("status", words)',
        'QApplication.translate("status", "a" + b)',
        'translate("status", words)',
    ],
)
def test_a_translation_must_be_a_literal(call: str) -> None:
    assert list(house_rules.word_findings(_source("words.py", call)))


def test_an_attribute_that_shadows_a_method_is_found_through_the_family() -> None:
    base = _source("ui/base.py", "class Base(QtWidgets.QWidget):\n    pass")
    child = _source(
        "ui/child.py",
        """
        class Child(Base):
            size = 3
            def __init__(self, parent):
                self.parent, self.mine = parent, 1
                self.layout: object = None
        """,
    )
    assert _shadows(base, child) == [
        "Child.size shadows QWidget.size",
        "Child.parent shadows QWidget.parent",
        "Child.layout shadows QWidget.layout",
    ]


def test_overriding_methods_and_plain_classes_are_left_alone() -> None:
    code = """
    class View(QWidget):
        __slots__ = ()
        def closeEvent(self, event):
            self.closing = True
    class Plain:
        def __init__(self):
            self.parent = None
    class Loop(Loop):
        pass
    """
    assert _shadows(_source("ui/view.py", code)) == []
