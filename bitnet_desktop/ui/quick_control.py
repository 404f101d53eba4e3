"""The quick prompt at work: it asks, shows the answer, copies and keeps it, and is gone without a trace otherwise."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

from bitnet_desktop.chat.answers import answer_of, code_in
from bitnet_desktop.chat.conversation import Attachment
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.quick_actions import filled
from bitnet_desktop.chat.titles import title_of
from bitnet_desktop.desktop.text_files import LARGEST_TEXT
from bitnet_desktop.settings import Settings
from bitnet_desktop.storage.records import StoredConversation
from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.conversation_control import ConversationControl, Kept
from bitnet_desktop.ui.keeping import Keeper
from bitnet_desktop.ui.links import LinkOpener
from bitnet_desktop.ui.notice_bar import Action, Notice, Told
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.quick_engine import QuickEngine
from bitnet_desktop.ui.quick_prompt import QuickPrompt
from bitnet_desktop.ui.remedies import ENDS_WITH_NEXT_LOADING, ENDS_WITH_NEXT_MESSAGE, REMEDIES, Remedy
from bitnet_desktop.ui.shelf import Shelf
from bitnet_desktop.ui.status import Phase, Status
from bitnet_desktop.words import say

_REMEMBERED_MS = 3 * 60_000
_WINDOW_ONLY = frozenset({Act.AGAIN_WITH, Act.BRANCH})
_NOTHING = "quick-nothing"
_KEPT = "quick-kept"
_PROBLEM = "problem"


class _Nothing(enum.Enum):
    """Where there is no text that could be taken."""

    ANYWHERE = enum.auto()
    CLIPBOARD = enum.auto()
    SELECTION = enum.auto()


@dataclass(frozen=True, slots=True)
class Around:
    """What the quick prompt needs of the app.

    `show_window` brings the window up, `open_kept` a kept conversation in it, `take_over` a message with its texts into
    its field. `shelf` is None while there is no library.
    """

    preferences: Preferences
    shelf: Callable[[], Shelf | None]
    show_window: Callable[[], object]
    open_kept: Callable[[str], object]
    take_over: Callable[[str, tuple[Attachment, ...]], object]


@dataclass(frozen=True, slots=True)
class QuickKept:
    """What a prompt that is made anew, in another language, goes on with. `forget_ms` is -1 where nothing is to end."""

    control: Kept
    told: tuple[Told, ...]
    keeper: Keeper | None
    forget_ms: int


class QuickControl(QObject):
    """One short conversation at a time, which exists in memory only unless it is kept."""

    hide_asked = Signal()

    def __init__(self, prompt: QuickPrompt, engine: QuickEngine, around: Around) -> None:
        super().__init__(prompt)
        self._prompt = prompt
        self._engine = engine
        self._around = around
        self._keeper: Keeper | None = None
        self._conversing = conversing = engine.conversing
        self.control = ConversationControl(
            conversing,
            prompt.view,
            prompt.composer,
            prompt.strip,
            self.show_problem,
            self,
            without=_WINDOW_ONLY,
        )
        self.control.set_gate(self._may_send)
        self._links = LinkOpener(prompt, around.preferences.settings.trusted_sites)
        self._forgetting = QTimer(self, singleShot=True, interval=_REMEMBERED_MS)
        self._forgetting.timeout.connect(self.forget)
        self._teach_notices()
        self._apply_settings()
        self._connect()
        prompt.show_status(engine.status)
        self._show_answer()

    @property
    def _settings(self) -> Settings:
        return self._around.preferences.settings

    # -- coming and going

    def appear(self) -> None:
        """The prompt is about to be shown; what was said a moment ago is still there."""
        self._forgetting.stop()
        if not self._engine.has_model:
            self.show_problem(Problem(ProblemKind.MODEL_NOT_CHOSEN))

    def disappear(self, *, stops: bool) -> None:
        """The prompt is hidden. What was said is remembered for some minutes, in memory alone."""
        if stops and self._conversing.has_turn:
            self._conversing.stop()
        self._forgetting.start()

    def forget(self) -> None:
        """Begin anew; what was said and is not kept is gone."""
        self._forgetting.stop()
        self._prompt.notices.withdraw(_KEPT, _NOTHING, *ENDS_WITH_NEXT_MESSAGE)
        self._prompt.composer.clear()
        self._conversing.new_conversation()
        if self._keeper is not None:
            self._keeper.stop()
            self._keeper = None
        self._engine.let_go()
        self._show_answer()

    def give_up(self) -> QuickKept | None:
        """The prompt goes, and another takes its place: what goes on there, if anything. The conversation stays."""
        told = self._prompt.notices.told
        if not (told or self._conversing.conversation.messages) and self._prompt.composer.is_empty:
            return None
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.setParent(self._engine)
        forget_ms = self._forgetting.remainingTime()
        self._forgetting.stop()
        return QuickKept(self.control.kept, told, keeper, forget_ms)

    def take_up(self, kept: QuickKept) -> None:
        """Go on where another prompt was."""
        self._conversing.feed.flush()  # what is due now belongs to nobody; the conversation has it
        self._keeper = kept.keeper
        if self._keeper is not None:
            self._keeper.setParent(self)
        self.control.take_up(kept.control)
        self._prompt.notices.tell_again(kept.told)
        if kept.forget_ms >= 0:
            self._forgetting.start(kept.forget_ms)
        self._show_answer()

    def _apply_settings(self) -> None:
        """Show replies as the settings say, and offer the actions that they hold."""
        settings = self._settings
        self._conversing.feed.set_mode(settings.display_mode, settings.typing_delay_ms)
        self._prompt.view.set_zoom(settings.zoom)
        self._prompt.show_actions(settings.quick_actions)
        self._links.set_trusted(settings.trusted_sites)

    # -- asking

    def run_action(self, place: int) -> None:
        """Ask what an action asks about the text: what was added, else what was written, selected or copied."""
        actions = self._settings.quick_actions
        if place >= len(actions) or self._conversing.has_turn:
            return
        text = self._text()
        if not text:
            self._prompt.notices.tell(_NOTHING, _Nothing.ANYWHERE)
            return
        message = filled(actions[place], text, _language())
        if not self._engine.has_model:
            self.show_problem(Problem(ProblemKind.MODEL_NOT_CHOSEN))
            return
        self._engine.make_ready()
        if self._conversing.send(message):
            self._prompt.composer.clear()

    def _may_send(self, _text: str, _attachments: tuple[Attachment, ...]) -> bool:
        self._engine.make_ready()
        return True

    def _text(self) -> str:
        composer = self._prompt.composer
        parts = [attachment.text for attachment in composer.attachments]
        if composer.text.strip():
            parts.append(composer.text)
        if not parts:
            selected = self._selected()
            parts = [selected if selected.strip() else _clipboard(QClipboard.Mode.Clipboard)]
        return "\n\n".join(part.strip() for part in parts if part.strip())

    def _selected(self) -> str:
        """What is selected, in any window where the system tells that."""
        if not QGuiApplication.clipboard().supportsSelection():
            return ""
        return _clipboard(QClipboard.Mode.Selection)

    def add_clipboard(self) -> None:
        """Put what was copied beside the message, as a block that can be taken away again."""
        text = _clipboard(QClipboard.Mode.Clipboard)
        self._add(self.tr("Clipboard"), text, _Nothing.CLIPBOARD)

    def add_selection(self) -> None:
        """Put what is selected beside the message."""
        self._add(self.tr("Selection"), self._selected(), _Nothing.SELECTION)

    def _add(self, name: str, text: str, nothing: _Nothing) -> None:
        size = len(text.encode("utf-8", "surrogatepass"))
        if not text.strip():
            self._prompt.notices.tell(_NOTHING, nothing)
        elif size > LARGEST_TEXT:
            facts = {"actual": size, "limit": LARGEST_TEXT}
            self.show_problem(Problem(ProblemKind.ATTACHMENT_TOO_LARGE, facts=facts))
        else:
            self._prompt.notices.withdraw(_NOTHING)
            self._prompt.composer.strip.add(Attachment(name, text))
        self._prompt.composer.setFocus()

    # -- notices

    def _teach_notices(self) -> None:
        notices = self._prompt.notices
        notices.teach(_NOTHING, self._nothing_notice)
        notices.teach(_KEPT, self._kept_notice)
        notices.teach(_PROBLEM, self._problem_notice)

    def _nothing_notice(self, where: _Nothing) -> Notice:
        words = {
            _Nothing.ANYWHERE: self.tr(
                "There is no text to work on. Write it here, select it anywhere, or copy it."
            ),
            _Nothing.CLIPBOARD: self.tr("There is no text on the clipboard."),
            _Nothing.SELECTION: self.tr("No text is selected."),
        }
        return Notice(_NOTHING, words[where])

    def _kept_notice(self, _: None) -> Notice:
        return Notice(_KEPT, self.tr("Kept in your conversations."))

    def _problem_notice(self, problem: Problem) -> Notice:
        words = say(problem)
        actions = tuple(filter(None, map(self._action, REMEDIES.get(problem.kind, ()))))
        return Notice(problem.kind.value, words.title, words.text, words.detail, actions)

    # -- what becomes of an answer

    def copy_answer(self) -> None:
        """Put the newest answer on the clipboard."""
        if answer := answer_of(self._conversing.last_reply):
            QGuiApplication.clipboard().setText(answer)

    def copy_code(self) -> None:
        """Put the code of the newest answer on the clipboard."""
        if code := code_in(self._conversing.last_reply):
            QGuiApplication.clipboard().setText(code)

    def keep(self) -> None:
        """Make a conversation of it that stays in the library; once it is one, open it there."""
        conversing, shelf = self._conversing, self._around.shelf()
        conversation = conversing.conversation
        if self._keeper is not None:
            self._around.open_kept(conversation.id)
            self.hide_asked.emit()
            self.forget()
            return
        path = conversation.path()
        if shelf is None or conversing.has_turn or not path:
            return
        model = conversing.model
        stored = StoredConversation(
            conversation,
            path[0].created,
            datetime.now(UTC),
            title=title_of(path[0].text),
            model_path="" if model is None else str(model),
            model_name=conversing.status.model,
            pins=conversing.pins,
        )
        shelf.keep(lambda library: library.put(stored), changes=True)
        # From now on it is written down like any other.
        self._keeper = Keeper(conversing, shelf, self)
        self._keeper.begin(is_kept=True)
        self._show_answer()
        self._prompt.notices.tell(_KEPT)

    def _show_answer(self) -> None:
        reply = "" if self._conversing.has_turn else self._conversing.last_reply
        self._prompt.show_answer(
            has_answer=bool(reply.strip()), has_code=bool(code_in(reply)), is_kept=self._keeper is not None
        )

    # -- trouble

    def show_problem(self, problem: Problem) -> None:
        """Say what happened, and what can be done about it."""
        self._prompt.notices.tell(_PROBLEM, problem)

    def _action(self, remedy: Remedy) -> Action | None:
        match remedy:
            case Remedy.TRY_AGAIN:
                return Action(self.tr("Try again"), self._try_again)
            case Remedy.CHOOSE_MODEL:
                return Action(self.tr("Open BitNet Desktop"), self._open_window)
            case Remedy.NEW_CONVERSATION:
                return Action(self.tr("Ask in the window"), self._take_over)
            case _:
                return None  # the window has it

    def _try_again(self) -> None:
        text = self._prompt.composer.text
        if text.strip():
            self.control.send(text)
        else:
            self._conversing.try_again()

    def _open_window(self) -> None:
        self.hide_asked.emit()
        self._around.show_window()

    def _take_over(self) -> None:
        """The window has a larger context."""
        composer = self._prompt.composer
        self._around.take_over(composer.text, composer.attachments)
        self.hide_asked.emit()
        self.forget()

    # -- what happens

    def _on_draft(self) -> None:
        if not self._prompt.composer.is_empty:
            self._prompt.notices.withdraw(_NOTHING)
            self._engine.make_ready()

    def _on_said(self) -> None:
        self._prompt.notices.withdraw(_NOTHING, _KEPT, *ENDS_WITH_NEXT_MESSAGE)

    def _on_status(self, status: Status) -> None:
        self._prompt.show_status(status)
        if self._conversing.status.phase is Phase.PREPARING:
            self._prompt.notices.withdraw(*ENDS_WITH_NEXT_LOADING)

    def _connect(self) -> None:
        conversing, prompt = self._conversing, self._prompt
        self._around.preferences.changed.connect(self._apply_settings)
        conversing.said.connect(self._on_said)
        conversing.asked_again.connect(self._on_said)
        conversing.troubled.connect(self.show_problem)
        self._engine.status_changed.connect(self._on_status)
        conversing.said.connect(self._show_answer)
        conversing.asked_again.connect(self._show_answer)
        conversing.reply_ended.connect(self._show_answer)
        conversing.path_changed.connect(self._show_answer)
        self.control.page_changed.connect(prompt.show_page)
        prompt.composer.draft_changed.connect(self._on_draft)
        prompt.composer.attachments_changed.connect(self._on_draft)
        prompt.composer.troubled.connect(self.show_problem)
        prompt.view.link_asked.connect(self._links.ask)
        self._links.trusted.connect(self._on_trusted)
        self._links.failed.connect(self._on_link_failed)
        prompt.action_chosen.connect(self.run_action)
        prompt.clipboard_asked.connect(self.add_clipboard)
        prompt.selection_asked.connect(self.add_selection)
        prompt.copy_asked.connect(self.copy_answer)
        prompt.copy_code_asked.connect(self.copy_code)
        prompt.keep_asked.connect(self.keep)
        prompt.new_asked.connect(self._on_new)
        prompt.stop_asked.connect(conversing.stop)

    def _on_new(self) -> None:
        self.forget()
        self._prompt.composer.setFocus()

    def _on_trusted(self, site: str) -> None:
        sites = (*self._settings.trusted_sites, site)
        self._around.preferences.use(replace(self._settings, trusted_sites=sites))

    def _on_link_failed(self, address: str) -> None:
        self.show_problem(Problem(ProblemKind.LINK_NOT_OPENED, facts={"address": address}))


def _clipboard(mode: QClipboard.Mode) -> str:
    return QGuiApplication.clipboard().text(mode)


def _language() -> str:
    """The person's language, by its English name."""
    language = QLocale().language()
    return QLocale.languageToString(QLocale.Language.English if language is QLocale.Language.C else language)
