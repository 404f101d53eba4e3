"""Imports what the steps after the first paint need, in portions that nobody notices.

PySide makes a class of Qt when its name is first used, and that is not safe with two threads: while one imports and one
shows a window it may crash. So what knows Qt is imported in the window's thread, a module at a time, each after those
that it needs; and only what knows no Qt in another one.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from functools import partial

from bitnet_desktop.ui.afterwards import Step

SIDEBAR = (
    "ui.conversation_sections",
    "ui.conversation_list",
    "ui.conversation_rows",
    "ui.escape_key",
    "ui.row_editor",
    "ui.conversation_view",
    "ui.sidebar_menus",
    "ui.undo_strip",
    "ui.sidebar",
)

CONTEXT = (
    "ui.context_use",
    "ui.context_meter",
    "ui.context_popup",
    "ui.context_bar",
    "ui.fit_question",
    "ui.context_control",
)

LIBRARY = (
    "ui.shelf",
    "ui.keeping",
    "ui.desk",
    "ui.choice",
    "ui.setting_words",
    "ui.preset_bar",
    "ui.setting_row",
    "ui.setting_stops",
    "ui.system_prompt",
    "ui.generation_panel",
    "ui.search_hits",
    "ui.search_rows",
    "ui.search_all",
    "ui.words_dialog",
    "ui.delete_all",
    "ui.formula",
    "ui.printed_pieces",
    "ui.printed_pages",
    "ui.save_dialog",
    "ui.printing",
    "ui.shelf_notices",
    "ui.transfer",
    "ui.ways_out",
    "ui.library_control",
)

AT_HAND = (
    "desktop.session_bus",
    "desktop.xcb",
    "desktop.compositing",
    "desktop.focus",
    "desktop.combination",
    "desktop.hotkey",
    "desktop.task_bar",
    "desktop.tray_host",
    "ui.closing",
    "ui.links",
    "ui.quick_engine",
    "ui.quick_actions_row",
    "ui.quick_frame",
    "ui.quick_prompt",
    "ui.quick_control",
    "ui.model_menu",
    "ui.tray_icons",
    "ui.tray",
    "ui.at_hand",
    "desktop.notifications",
    "desktop.in_sight_x11",
    "desktop.in_sight",
    "desktop.hotkey_macos",
    "desktop.hotkey_portal",
    "desktop.hotkey_windows",
    "desktop.hotkey_x11",
    "desktop.system_hotkey",
    "ui.reply_notices",
)

ENGINE = (
    "desktop.local_server",
    "engine.events",
    "engine.options",
    "engine.interrupt",
    "engine.lifetime",
    "engine.tuning",
    "engine.process",
    "engine.diagnosis",
    "engine.cache",
    "engine.processor",
    "engine.binaries",
    "engine.wire_marks",
    "engine.wire",
    "engine.wire_repl",
    "engine.families",
    "engine.stream",
    "engine.counters",
    "engine.run",
    "engine.host",
    "engine.measuring",
    "engine.outbox",
    "engine.watch",
    "engine.telling",
    "engine.sanity",
    "engine.turn",
    "engine.session",
    "loading",
)

MESSAGES = (
    "ui.chat_keys",
    "ui.chat_mouse",
    "ui.code_tokens",
    "ui.quick_highlight",
    "ui.highlight",
    "ui.code_colours",
    "ui.even_letters",
    "ui.reading_style",
    "ui.estimates",
    "ui.heights",
    "ui.text_box",
    "ui.long_line",
    "ui.long_lines",
    "ui.pieces",
    "ui.code_piece",
    "ui.code_blocks",
    "ui.reply_leaves",
    "ui.message_items",
    "ui.message_links",
    "ui.row_piece",
    "ui.text_pieces",
    "ui.piece_making",
    "ui.said_leaves",
    "ui.message_layout",
    "ui.column",
    "ui.chat_painting",
    "ui.message_region",
    "ui.region_faces",
    "ui.selected_text",
    "desktop.autostart",
    "ui.settings_pages",
    "ui.settings_pages.surroundings",
    "finding",
)


def imports(modules: Sequence[str]) -> list[Step]:
    """A step for each module."""
    return [Step(partial(importlib.import_module, f"bitnet_desktop.{module}")) for module in modules]


def import_what_knows_no_qt() -> None:
    """For all of them: the database, Markdown, templates, model files, D-Bus."""
    import bitnet_desktop.chat.answers
    import bitnet_desktop.chat.context_window
    import bitnet_desktop.chat.inline_landmarks
    import bitnet_desktop.chat.link_address
    import bitnet_desktop.chat.markdown_blocks
    import bitnet_desktop.chat.markdown_inline
    import bitnet_desktop.chat.template
    import bitnet_desktop.chat.titles
    import bitnet_desktop.models.connections
    import bitnet_desktop.models.fitness
    import bitnet_desktop.models.library
    import bitnet_desktop.models.optimise
    import bitnet_desktop.storage.conversations
    import bitnet_desktop.storage.deleting
    import bitnet_desktop.storage.export
    import bitnet_desktop.storage.export_files
    import bitnet_desktop.storage.importing
    import bitnet_desktop.storage.search
    import bitnet_desktop.storage.spoken
    import bitnet_desktop.storage.worker  # noqa: F401
