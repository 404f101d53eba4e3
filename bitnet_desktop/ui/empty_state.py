"""What is seen before anything was said: what this is, which model there is, and what one might ask."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from bitnet_desktop.ui.look import Look, app_icon, scaled_font
from bitnet_desktop.ui.status import Phase, Status
from bitnet_desktop.ui.status_line import phase_words
from bitnet_desktop.ui.tokens import SPACE, TYPE

_MARK = 56
_WIDTH = 480


class EmptyState(QScrollArea):
    """A greeting with three prompts, or the invitation to open a model."""

    prompted = Signal(str)
    open_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget(self)
        page.setObjectName("page")
        column = QWidget(page)
        column.setMaximumWidth(_WIDTH)
        self._about = self._label(column)
        self._about.setProperty("role", "secondary")
        self._open = QPushButton(self.tr("Open a GGUF file…"), column)
        self._open.setProperty("role", "main")
        self._open.setAutoDefault(False)
        self._open.clicked.connect(self.open_asked)
        self._prompts = self._make_prompts(column)
        middle = Qt.AlignmentFlag.AlignHCenter
        rows = QVBoxLayout(column)
        rows.setContentsMargins(SPACE.margin, SPACE.wide, SPACE.margin, SPACE.wide)
        rows.setSpacing(SPACE.medium)
        rows.addStretch(3)
        rows.addWidget(self._mark(column), 0, middle)
        rows.addSpacing(SPACE.small)
        rows.addWidget(self._title(column))
        rows.addWidget(self._about)
        rows.addSpacing(SPACE.wide)
        rows.addWidget(self._open, 0, middle)
        rows.addWidget(self._prompts)
        rows.addStretch(4)
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(column)
        self.setWidget(page)
        self.show_status(Status())

    def _mark(self, parent: QWidget) -> QLabel:
        mark = QLabel(parent)
        mark.setPixmap(app_icon().pixmap(_MARK, _MARK))
        return mark

    def _title(self, parent: QWidget) -> QLabel:
        title = self._label(parent)
        title.setText(self.tr("What would you like to know?"))
        title.setFont(scaled_font(title, TYPE.title, strong=True))
        return title

    def _label(self, parent: QWidget) -> QLabel:
        label = QLabel(parent)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label

    def _make_prompts(self, parent: QWidget) -> QWidget:
        prompts = QWidget(parent)
        rows = QVBoxLayout(prompts)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE.medium)
        for words in self._examples():
            button = QPushButton(words, prompts)
            button.setProperty("role", "prompt")
            button.setAutoDefault(False)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, said=words: self.prompted.emit(said))
            rows.addWidget(button)
        return prompts

    def show_status(self, status: Status) -> None:
        """Say how far the model is."""
        # Where a model could not be loaded, a question would only bring the same trouble once more.
        has_model = status.phase not in {Phase.NO_MODEL, Phase.FAILED}
        self._open.setVisible(not has_model)
        self._prompts.setVisible(has_model)
        self._about.setText(self._words(status))

    def _words(self, status: Status) -> str:
        private = self.tr("The model runs on this computer. Nothing that you write leaves it.")
        match status.phase:
            case Phase.NO_MODEL:
                state = self.tr(
                    "Open one to begin: a file on your disk that ends in .gguf. You can also drop it here."
                )
            case Phase.READY:
                state = self.tr("{model} is ready.").format(model=status.model)
            case Phase.PREPARING | Phase.LOADING | Phase.PREFILLING:
                state = self.tr("{model} is loading; you can write already.").format(model=status.model)
            case Phase.FAILED:
                state = self.tr("{model} could not be loaded.").format(model=status.model)
            case _:
                state = self.tr("{model}: {state}.").format(model=status.model, state=phase_words(status))
        return f"{private}\n{state}"

    def _examples(self) -> tuple[str, str, str]:
        return (
            self.tr("Why is the sky blue?"),
            self.tr("Write a short poem about the sea in winter."),
            self.tr("Give me three ideas for a dinner with potatoes."),
        )
