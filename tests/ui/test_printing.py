from __future__ import annotations

import itertools
import re
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QSizeF, Qt, QThreadPool, QUrl
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.conversation import Attachment, Conversation, Message, Role
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.storage.spoken import Labels
from bitnet_desktop.ui import printed_pages
from bitnet_desktop.ui.printed_pages import PrintedFonts, PrintedHead, _breaks, _Document, write_pages
from bitnet_desktop.ui.printed_pieces import PrintedPiece, pieces_of
from bitnet_desktop.ui.printing import Printer
from tests.ui.shelves import NOW, conversation

LABELS = Labels("You", "Assistant", "System prompt", "Conversation", "Thought")
HEAD = PrintedHead("A title", "1 May 2025", "Page {page}")
FONTS = PrintedFonts(("sans-serif",), ("monospace",))


@pytest.fixture
def printer(qtbot: QtBot) -> Iterator[Printer]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Printer(window)
    yield made
    QThreadPool.globalInstance().waitForDone()


def _path(*texts: str) -> tuple[Message, ...]:
    return conversation(*texts).path()


def _html(*texts: str) -> str:
    return "\n".join(piece.html for piece in pieces_of(_path(*texts), LABELS))


def _page_count(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def _glyphs(pdf: bytes) -> int:
    """How many runs of text are drawn."""
    streams = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    drawn = 0
    for stream in streams:
        try:
            drawn += len(re.findall(rb"T[jJ]\b", zlib.decompress(stream)))
        except zlib.error:
            continue  # a font
    return drawn


def _save(qtbot: QtBot, printer: Printer, path: Path, messages: tuple[Message, ...]) -> bytes:
    with qtbot.waitSignal(printer.done, timeout=20_000) as done:
        printer.save_pdf(path, messages, "A title")
    assert done.args == [str(path)]
    return path.read_bytes()


# -- what is printed


def test_everything_is_text_and_nothing_refers_to_anything_outside() -> None:
    hostile = '<script>x</script> <img src="file:///etc/passwd">'
    made = _html(hostile, f"{hostile} ![a](file:///etc/passwd) [b](https://example.org)\n\n{hostile}\n")
    assert "<script" not in made
    assert "<img" not in made
    assert made.count("&lt;script&gt;") == 3


def test_thoughts_are_left_out_and_attachments_are_not() -> None:
    made = Conversation().add(
        Role.USER, "Look", NOW, attachments=(Attachment("<a>.py", "if a < b:\n\treturn"),)
    )
    made = made.add(Role.ASSISTANT, "", NOW, model="tiny").grow_reply("<think>hidden</think>Seen")
    pieces = [piece.html for piece in pieces_of(made.path(), LABELS)]
    assert not [piece for piece in pieces if "hidden" in piece]
    assert [piece for piece in pieces if "&lt;a&gt;.py" in piece]
    assert [piece for piece in pieces if "if a &lt; b:<br>        return" in piece]
    assert [piece for piece in pieces if "Seen" in piece]


def test_no_piece_is_large_and_nothing_gets_lost() -> None:
    lines = [f"line {number} of very much text" for number in range(3000)]
    long_line = "x" * 30_000
    code = "```\n" + "\n".join(lines) + "\n```\n"
    pieces = list(pieces_of(_path("\n".join(lines) + long_line, code), LABELS))
    assert max(len(piece.html) for piece in pieces) < 10_000
    text = "".join(piece.html for piece in pieces)
    assert all(text.count(line) == 2 for line in lines[:-1:97])
    assert text.count("x") >= 30_000


def test_formulas_are_drawn_and_what_cannot_be_drawn_is_source() -> None:
    made = list(pieces_of(_path("q", r"Let $a^2$ be \(\nonsense\)." + "\n\n$$\\int x$$"), LABELS))
    (inline,) = [piece for piece in made if "Let" in piece.html]
    assert [formula.tex for formula in inline.formulas.values()] == ["a^2"]
    assert f'<img src="{next(iter(inline.formulas))}"' in inline.html
    assert r"\(\nonsense\)" in inline.html
    assert [len(piece.formulas) for piece in made[-2:]] == [1, 1]


def test_a_formula_is_on_its_page(qtbot: QtBot, printer: Printer, tmp_path: Path) -> None:
    for name, text in (("with", "A $\\frac{a}{b}$ here"), ("without", "A a/b here")):
        with qtbot.waitSignal(printer.done):
            printer.save_pdf(tmp_path / name, _path("q", text), "T")
    assert re.search(rb"/Subtype\s*/Image", (tmp_path / "with").read_bytes())
    assert not re.search(rb"/Subtype\s*/Image", (tmp_path / "without").read_bytes())


def test_cells_keep_their_borders_where_they_are_aligned() -> None:
    page = _html("q", "|a|b|\n|:-:|-:|\n|1|2|\n")
    assert '<td align="center">1</td>' in page
    assert "style=" not in page


def test_headings_and_tables_and_lists_are_kept() -> None:
    made = list(pieces_of(_path("q", "# Title\n\n- a\n  - b\n\n|a|b|\n|-|-|\n|1|2|\n"), LABELS))
    assert any(piece.is_heading and "Title" in piece.html for piece in made)
    assert any("<table>" in piece.html for piece in made)
    assert any(piece.html.count("<ul>") == 2 for piece in made)


# -- how it is put onto pages


class _Drawn:
    """Where the slices of the documents went."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.slices: list[tuple[int, float, float, float]] = []
        original = printed_pages.Pages._draw

        def draw(
            pages: printed_pages.Pages, document: QTextDocument, start: float, end: float, shrink: float
        ) -> None:
            self.slices.append((pages.number, pages._y, start, end))
            assert pages._y + (end - start) * shrink <= pages._bottom + 0.5
            original(pages, document, start, end, shrink)

        monkeypatch.setattr(printed_pages.Pages, "_draw", draw)


def _writer(path: Path, height_mm: float = 80) -> QPdfWriter:
    writer = QPdfWriter(str(path))
    size = QPageSize(QSizeF(100, height_mm), QPageSize.Unit.Millimeter)
    margins = QMarginsF(10, 10, 10, 10)
    writer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    return writer


def test_pages_end_between_lines(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = _Drawn(monkeypatch)
    piece = PrintedPiece("<p>" + "<br>".join(f"line {n}" for n in range(40)) + "</p>")
    pages = write_pages(_writer(tmp_path / "a.pdf"), [piece], HEAD, FONTS, lambda: True)
    assert pages == max(number for number, *_ in drawn.slices) >= 3
    document = _Document()
    document.setHtml(piece.html)
    of_piece = drawn.slices[1:]
    assert of_piece[0][2] == 0.0
    assert all(before[3] == after[2] for before, after in itertools.pairwise(of_piece))
    assert all(y == 0.0 for number, y, *_ in of_piece if number > 1)


def test_a_line_beside_another_is_not_cut(qtbot: QtBot) -> None:
    document = _Document()
    document.setTextWidth(400)
    document.setHtml("<table><tr><td>a<br>b<br>c</td><td><h1>large</h1></td></tr><tr><td>d</td></tr></table>")
    layout = document.documentLayout()
    breaks = _breaks(document)
    block = document.begin()
    while block.isValid():
        top = layout.blockBoundingRect(block).top() - block.layout().boundingRect().top()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            above, below = top + line.y(), top + line.y() + line.height()
            assert not [place for place in breaks if above + 0.02 < place < below - 0.02]
        block = block.next()
    assert len(breaks) >= 3


def test_a_heading_is_not_left_alone_at_the_foot(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = _Drawn(monkeypatch)
    filler = PrintedPiece("<p>" + "<br>".join("x" for _ in range(6)) + "</p>")
    pieces = [filler, PrintedPiece("<p>You</p>", is_heading=True), PrintedPiece("<p>said</p>")]
    write_pages(_writer(tmp_path / "a.pdf"), pieces, HEAD, FONTS, lambda: True)
    assert [number for number, *_ in drawn.slices] == [1, 1, 2, 2]


def test_a_table_that_is_too_wide_is_made_smaller(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shrinks: list[float] = []
    original = printed_pages.Pages._draw

    def draw(pages: printed_pages.Pages, document: QTextDocument, *where: float) -> None:
        shrinks.append(where[-1])
        assert document.size().width() * where[-1] <= pages._width + 0.5
        original(pages, document, *where)

    monkeypatch.setattr(printed_pages.Pages, "_draw", draw)
    table = "<table><tr>" + "<td>cell</td>" * 60 + "</tr></table>"
    assert write_pages(_writer(tmp_path / "a.pdf"), [PrintedPiece(table)], HEAD, FONTS, lambda: True)
    assert shrinks[-1] < 1.0


def test_a_line_higher_than_a_page_does_not_go_on_for_ever(qtbot: QtBot, tmp_path: Path) -> None:
    piece = PrintedPiece('<p style="font-size: 300pt">X</p>')
    assert write_pages(_writer(tmp_path / "a.pdf", 60), [piece], HEAD, FONTS, lambda: True) > 1


def test_a_document_loads_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    document = _Document()
    document.setHtml(f'<img src="{secret.as_uri()}"><link rel="stylesheet" href="{secret.as_uri()}">')
    assert document.resource(QTextDocument.ResourceType.ImageResource, QUrl(secret.as_uri())) is None
    assert document.size().height() < 60


# -- files and printers


def test_a_conversation_becomes_a_pdf(qtbot: QtBot, printer: Printer, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    short = _save(qtbot, printer, path, _path("Why?", "Because."))
    assert short.startswith(b"%PDF-")
    assert short.rstrip().endswith(b"%%EOF")
    assert _page_count(short) == 1
    assert _glyphs(short) >= 4
    long = _save(qtbot, printer, path, _path(*(f"Text number {n}\n" * 30 for n in range(12))))
    assert _page_count(long) >= 5
    assert _glyphs(long) > _glyphs(short) * 10
    assert "A title".encode("utf-16-be") in long or b"A title" in long
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]


def test_an_empty_conversation_has_its_title_page(qtbot: QtBot, printer: Printer, tmp_path: Path) -> None:
    assert _page_count(_save(qtbot, printer, tmp_path / "a.pdf", ())) == 1


def test_the_window_goes_on_while_pages_are_made(qtbot: QtBot, printer: Printer, tmp_path: Path) -> None:
    threads: set[int] = set()
    original = printed_pages.Pages.add

    def add(pages: printed_pages.Pages, piece: PrintedPiece, *, gap: float) -> None:
        threads.add(threading.get_ident())
        original(pages, piece, gap=gap)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(printed_pages.Pages, "add", add)
        busy: list[bool] = []
        printer.busy_changed.connect(busy.append)
        _save(qtbot, printer, tmp_path / "a.pdf", _path("q", "a"))
    assert threading.get_ident() not in threads
    assert busy == [True, False]
    assert not printer.is_busy


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, printer: Printer, tmp_path: Path) -> None:
    path = tmp_path / "none" / "a.pdf"
    with qtbot.waitSignal(printer.failed) as failed:
        printer.save_pdf(path, _path("q"), "")
    problem: Problem = failed.args[0]
    assert problem.kind is ProblemKind.EXPORT_FAILED
    assert problem.facts == {"path": str(path)}
    assert problem.detail


def test_an_older_file_stays_when_it_is_cancelled(qtbot: QtBot, printer: Printer, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_text("older", encoding="utf-8")
    reached, go_on = threading.Event(), threading.Event()
    original = printed_pages.Pages.add

    def add(pages: printed_pages.Pages, piece: PrintedPiece, *, gap: float) -> None:
        reached.set()
        go_on.wait(10)
        original(pages, piece, gap=gap)

    with pytest.MonkeyPatch.context() as patched, qtbot.assertNotEmitted(printer.done):
        patched.setattr(printed_pages.Pages, "add", add)
        printer.save_pdf(path, _path("q", "a"), "")
        assert reached.wait(10)
        printer.cancel()
        go_on.set()
        qtbot.waitUntil(lambda: not printer.is_busy)
    assert path.read_text(encoding="utf-8") == "older"
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]


def test_a_printer_that_is_gone_stops_its_work(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    made = Printer(window)
    made.save_pdf(tmp_path / "a.pdf", _path(*("text\n" * 500 for _ in range(40))), "")
    window.deleteLater()
    qtbot.wait(10)
    QThreadPool.globalInstance().waitForDone()
    assert list(tmp_path.iterdir()) == []


def test_the_place_is_asked_for(qtbot: QtBot, printer: Printer, tmp_path: Path) -> None:
    printer.choose_pdf(_path("q", "a"), "Why: a title")
    window = printer.parent()
    assert isinstance(window, QWidget)
    dialog = window.findChildren(QFileDialog)[0]
    assert Path(dialog.selectedFiles()[0]).name == "Why a title.pdf"
    dialog.hide()
    with qtbot.waitSignal(printer.done):
        dialog.fileSelected.emit(str(tmp_path / "chosen"))
    assert (tmp_path / "chosen.pdf").is_file()


def test_it_is_printed(qtbot: QtBot, printer: Printer, tmp_path: Path) -> None:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(printer.done) as done:
        printer.print_on(device, _path(*("text\n" * 100 for _ in range(4))), "")
    assert done.args == [""]
    assert _page_count((tmp_path / "printed.pdf").read_bytes()) >= 4


@pytest.mark.qt_log_ignore(r"^QPainter::begin\(\): Returned false", extend=True)
def test_a_printer_that_refuses_is_told(qtbot: QtBot, printer: Printer, tmp_path: Path) -> None:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "none" / "printed.pdf"))
    with qtbot.waitSignal(printer.failed) as failed:
        printer.print_on(device, _path("q"), "")
    assert failed.args[0].kind is ProblemKind.PRINT_FAILED


def test_the_printer_is_asked_for(qtbot: QtBot, printer: Printer, tmp_path: Path) -> None:
    printer.print(_path("q", "a"), "A title")
    window = printer.parent()
    assert isinstance(window, QWidget)
    dialog = window.findChildren(QPrintDialog)[0]
    assert dialog.windowModality() is Qt.WindowModality.WindowModal
    assert dialog.printer().docName() == "A title"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(printer.done):
        dialog.accepted.emit(dialog.printer())
    dialog.hide()
    assert (tmp_path / "printed.pdf").is_file()
