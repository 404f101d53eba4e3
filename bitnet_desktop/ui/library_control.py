"""Brings the library and the window together: side bar, search, drafts, settings of a conversation, ways in and out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from bitnet_desktop.chat.conversation import Draft
from bitnet_desktop.chat.generation import Generation, Overrides
from bitnet_desktop.chat.presets import Preset
from bitnet_desktop.storage.records import Folder, StoredConversation, Summary
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.desk import Desk
from bitnet_desktop.ui.generation_panel import GenerationPanel
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.notice_bar import Action, Notice
from bitnet_desktop.ui.search_all import SearchAll
from bitnet_desktop.ui.shelf import Shelf
from bitnet_desktop.ui.status import Status
from bitnet_desktop.ui.ways_out import WaysOut

_MODEL_GONE = "model-gone"
_DRAFT_MS = 2000  # of writing, at most, are lost when the app is killed


class LibraryControl(QObject):
    """Made when the window is there; until then nothing is kept.

    A window that is made anew takes over the `desk` of the one before.
    """

    def __init__(
        self,
        window: MainWindow,
        conversing: Conversing,
        shelf: Shelf,
        look: Look,
        desk: Desk | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._conversing = conversing
        self._look = look
        self._shelf = shelf
        self._titles: dict[str, str] = {}
        self._panel: GenerationPanel | None = None
        self._again = ""  # the id of the message that is to be answered with other settings
        self._search: SearchAll | None = None
        self._draft_timer = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self.desk = desk or Desk(conversing, shelf, self._draft, shelf)
        self.desk.set_draft(self._draft)
        self._draft_timer.timeout.connect(self.desk.save_draft)
        self._connect_desk()
        self._connect_sidebar()
        self._connect_window()
        self._ways = WaysOut(window, conversing, shelf, self._title)
        self._ways.everything_deleted.connect(self.desk.forget_everything)
        self._ways.import_given_up.connect(self.desk.tidy)
        window.sidebar.set_closed_folders(window.settings.closed_folders)
        if desk is not None:
            desk.show_again()

    @property
    def overrides(self) -> Overrides:
        """The generation settings of the conversation on the desk that differ from the usual ones."""
        return self.desk.generation

    # -- the desk

    def _connect_desk(self) -> None:
        desk = self.desk
        desk.listed.connect(self._on_listed)
        desk.current_changed.connect(self._window.sidebar.set_current)
        desk.opened.connect(self._on_opened)
        desk.begun.connect(self._on_begun)
        desk.undo_offered.connect(self._on_undo_offered)
        desk.place_asked.connect(self._on_place)
        desk.found.connect(self._on_found)
        self._window.notices.teach(_MODEL_GONE, self._model_gone_notice)
        desk.model_gone.connect(self._on_model_gone)
        self._conversing.status_changed.connect(self._on_status)

    def _on_listed(self, summaries: Sequence[Summary], folders: Sequence[Folder]) -> None:
        self._titles = {summary.id: summary.title for summary in summaries}
        self._window.sidebar.show_list(summaries, folders)

    def _on_opened(self, stored: StoredConversation) -> None:
        self._forget_again()
        self._window.composer.clear()
        self._window.composer.set_attachments(stored.draft.attachments)
        if stored.draft.text:
            self._window.composer.set_text(stored.draft.text)
        self._window.composer.setFocus()
        self._conversing.driver.look_again()
        self._fill_panel()

    def _on_begun(self) -> None:
        self._forget_again()
        self._window.composer.clear()
        self._conversing.driver.look_again()
        self._fill_panel()

    def _on_model_gone(self, name: str) -> None:
        self._window.notices.tell(_MODEL_GONE, name)

    def _model_gone_notice(self, name: str) -> Notice:
        loaded = self._conversing.status.model
        text = self.tr("“{model}” goes on with it.").replace("{model}", loaded)
        return Notice(
            _MODEL_GONE,
            self.tr("“{model}”, the model of this conversation, is not where it was.").replace(
                "{model}", name
            ),
            text if loaded else self.tr("Choose one to go on with."),
            actions=(Action(self.tr("Choose a model"), self._window.page.chooser.open_menu),),
        )

    def _on_status(self, status: Status) -> None:
        self._window.sidebar.set_busy(self.desk.current if status.has_turn else None)

    def _on_place(self, message_id: str, words: str) -> None:
        view = self._window.view
        message = view.column.index_of(message_id)
        if message is not None:
            view.scrolling.show_message(message)
            if words:
                self._window.page.find_bar.search_for(words)

    # -- the side bar

    def _connect_sidebar(self) -> None:
        sidebar, desk = self._window.sidebar, self.desk
        sidebar.opened.connect(self._open)
        sidebar.renamed.connect(desk.rename)
        sidebar.deleted.connect(self._delete)
        sidebar.undo_asked.connect(desk.undo_delete)
        sidebar.undo_expired.connect(desk.purge)
        sidebar.duplicated.connect(desk.duplicate)
        sidebar.pinned.connect(desk.pin)
        sidebar.moved.connect(desk.move)
        sidebar.folder_asked.connect(desk.create_folder)
        sidebar.folder_renamed.connect(desk.rename_folder)
        sidebar.folder_deleted.connect(desk.delete_folder)
        sidebar.closed_folders_changed.connect(self._on_closed_folders)
        sidebar.search_asked.connect(self.search)

    def _open(self, conversation_id: str) -> None:
        self._window.composer.setFocus()
        self.desk.open(conversation_id)

    def _delete(self, conversation_ids: list[str]) -> None:
        self.desk.delete(conversation_ids, self._titles.get(conversation_ids[0], ""))

    def _on_undo_offered(self, title: str, count: int) -> None:
        self._window.sidebar.offer_undo(title, count)

    def _on_closed_folders(self, folder_ids: list[str]) -> None:
        self._window.change_settings(replace(self._window.settings, closed_folders=tuple(folder_ids)))

    # -- searching

    def search(self) -> None:
        """Search in all conversations."""
        if self._search is None:
            self._search = SearchAll(self._look, self._window)
            self._search.asked.connect(self.desk.search)
            self._search.hit_opened.connect(self.desk.open)
        self._search.open_search()

    def _on_found(self, words: str, hits: object) -> None:
        if self._search is not None and isinstance(hits, tuple):
            self._search.show_hits(words, hits)

    # -- the window

    def _connect_window(self) -> None:
        window = self._window
        window.new_asked.disconnect(self._conversing.new_conversation)
        window.new_asked.connect(self._begin)
        window.commands.on("find-everywhere", self.search)
        window.commands.on("rename", window.sidebar.rename_current)
        window.commands.on("generation", self.open_settings)
        window.page.settings_button.clicked.connect(self.open_settings)
        window.again.settings_asked.connect(self._open_settings_for)
        window.composer.draft_changed.connect(self._conversing.driver.hurry)
        window.composer.draft_changed.connect(self._save_draft_soon)
        window.composer.attachments_changed.connect(self._save_draft_soon)
        window.context.leave_out_asked.connect(self.desk.leave_out)
        window.context.larger_asked.connect(self._enlarge)

    def _begin(self) -> None:
        self.desk.begin()

    def _draft(self) -> Draft:
        return self._window.control.draft

    def _save_draft_soon(self) -> None:
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    @property
    def title(self) -> str:
        """What the conversation on the desk is called; empty while it is not kept."""
        return self._title()

    @property
    def ids(self) -> Collection[str]:
        """Of all conversations."""
        return self._titles.keys()

    def _title(self) -> str:
        """Of the conversation on the desk."""
        return self._titles.get(self.desk.current or "", "")

    def close(self) -> None:
        """What is being written stays with its conversation."""
        self._ways.cancel()
        self._draft_timer.stop()
        self.desk.save_draft()

    # -- the settings of the conversation

    def open_settings(self) -> None:
        """Show what this conversation is generated with."""
        self._open_panel("")

    def _open_settings_for(self, message_id: str) -> None:
        """Show it, with a button that has a message answered again."""
        self._open_panel(message_id)

    def _open_panel(self, again: str) -> None:
        self._again = again
        if self._panel is None:
            panel = self._panel = GenerationPanel(self._look, self._window)
            panel.changed.connect(self._on_generation)
            panel.defaults_changed.connect(self._on_defaults)
            panel.presets_changed.connect(self._on_presets)
            panel.reload_needed.connect(self._conversing.driver.look_again)
            panel.again_asked.connect(self._answer_again)
        self._fill_panel()
        self._panel.open_panel(offers_again=bool(again))

    def _answer_again(self) -> None:
        if self._again in self._conversing.conversation.messages:
            self._conversing.regenerate(self._again)

    def _forget_again(self) -> None:
        """Another conversation is on the desk."""
        self._window.notices.withdraw(_MODEL_GONE)
        if self._panel is not None:
            self._panel.withdraw_again()

    def _fill_panel(self) -> None:
        if self._panel is not None:
            settings = self._window.settings
            self._panel.show_values(
                settings.generation,
                self.desk.generation,
                self._conversing.conversation.system,
                settings.presets,
                default_system=settings.system_prompt,
            )

    def _on_generation(self, overrides: Overrides, system: str) -> None:
        self.desk.set_generation(overrides, system)
        self._conversing.driver.look_again()

    def _on_defaults(self, generation: Generation, system: str) -> None:
        settings = self._window.settings.with_generation(generation)
        self._window.change_settings(replace(settings, system_prompt=system))
        self._conversing.driver.look_again()

    def _on_presets(self, presets: tuple[Preset, ...]) -> None:
        self._window.change_settings(replace(self._window.settings, presets=presets))

    def _enlarge(self, size: int) -> None:
        """Give this conversation a larger context."""
        self.desk.set_generation(
            {**self.desk.generation, "context_size": size}, self._conversing.conversation.system
        )
        self._conversing.driver.look_again()
        self._fill_panel()
