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
    ],
)
def test_bare_words_for_people_are_found(call: str) -> None:
    assert [finding.line for finding in house_rules.word_findings(_source("ui/view.py", call))] == [1]
    assert not list(house_rules.word_findings(_source("engine/session.py", call)))


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
    ],
)
def test_translated_words_and_other_text_are_left_alone(call: str) -> None:
    assert not list(house_rules.word_findings(_source("ui/view.py", call)))


@pytest.mark.parametrize("call", ['self.tr(f"{n} tokens")', 'QCoreApplication.translate("status", words)'])
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
