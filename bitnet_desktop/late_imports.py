"""Imports what each step after the first paint needs; in a thread, because all of it would hold up the first keys."""

from __future__ import annotations


def sidebar() -> None:
    """The side bar."""
    import bitnet_desktop.ui.sidebar  # noqa: F401


def context() -> None:
    """How full the context is."""
    import bitnet_desktop.ui.context_control  # noqa: F401


def library() -> None:
    """What is kept, and all that a person can do with it."""
    import bitnet_desktop.ui.library_control  # noqa: F401


def at_hand() -> None:
    """The tray, the quick prompt, its keys, and notifications."""
    import bitnet_desktop.desktop.session_bus
    import bitnet_desktop.ui.at_hand  # noqa: F401


def engine() -> None:
    """Loading a model, and listening to later starts."""
    import bitnet_desktop.desktop.local_server
    import bitnet_desktop.engine.session
    import bitnet_desktop.loading  # noqa: F401


def messages() -> None:
    """For the first message."""
    import bitnet_desktop.ui.highlight
    import bitnet_desktop.ui.region_faces
    import bitnet_desktop.ui.selected_text  # noqa: F401


def nothing() -> None:
    """The last step only loads."""
