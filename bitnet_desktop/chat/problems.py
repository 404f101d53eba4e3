"""What can go wrong, as data: a kind and its facts. The words for a person are made in `bitnet_desktop.words`."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field


class ProblemKind(enum.StrEnum):
    """Every trouble that a person may be told about, one name each."""

    ENGINE_MISSING = "engine-missing"
    ENGINE_NOT_EXECUTABLE = "engine-not-executable"
    ENGINE_WRONG_SYSTEM = "engine-wrong-system"
    PROCESSOR_TOO_OLD = "processor-too-old"
    ENGINE_NOT_STARTED = "engine-not-started"
    ENGINE_EXITED = "engine-exited"
    ENGINE_CRASHED = "engine-crashed"
    ENGINE_HUNG = "engine-hung"
    ENGINE_GARBAGE = "engine-garbage"
    ENGINE_REFUSED_OPTIONS = "engine-refused-options"

    MODEL_NOT_CHOSEN = "model-not-chosen"
    MODEL_MISSING = "model-missing"
    MODEL_UNREADABLE = "model-unreadable"
    MODEL_NOT_GGUF = "model-not-gguf"
    MODEL_TRUNCATED = "model-truncated"
    MODEL_DAMAGED = "model-damaged"
    MODEL_UNSUPPORTED = "model-unsupported"
    MODEL_NOT_FOR_CHAT = "model-not-for-chat"
    MODEL_REFUSED_BY_ENGINE = "model-refused-by-engine"
    NOT_ENOUGH_MEMORY = "not-enough-memory"
    TEMPLATE_UNUSABLE = "template-unusable"

    OPTIMISER_MISSING = "optimiser-missing"
    OPTIMISER_FAILED = "optimiser-failed"
    OPTIMISER_NO_SPACE = "optimiser-no-space"

    MESSAGE_EMPTY = "message-empty"
    MESSAGE_TOO_LONG = "message-too-long"
    CONTEXT_FULL = "context-full"
    CANNOT_CONTINUE = "cannot-continue"
    KV_TYPE_UNUSABLE = "kv-type-unusable"
    SETTING_OUT_OF_RANGE = "setting-out-of-range"
    CONTEXT_BEYOND_MODEL = "context-beyond-model"
    SETTINGS_DAMAGED = "settings-damaged"
    SETTINGS_NEWER = "settings-newer"
    AUTOSTART_UNCHANGED = "autostart-unchanged"
    LINK_NOT_OPENED = "link-not-opened"
    FOLDER_UNUSABLE = "folder-unusable"

    DATABASE_IN_USE = "database-in-use"
    DATABASE_TOO_NEW = "database-too-new"
    DATABASE_DAMAGED = "database-damaged"
    DATABASE_READ_ONLY = "database-read-only"
    DATABASE_FULL = "database-full"
    DATABASE_LOCKED = "database-locked"
    DATABASE_IO = "database-io"
    DATABASE_UNREADABLE = "database-unreadable"
    EXPORT_FAILED = "export-failed"
    IMPORT_UNREADABLE = "import-unreadable"
    IMPORT_UNKNOWN = "import-unknown"
    IMPORT_DAMAGED = "import-damaged"
    IMPORT_TOO_LARGE = "import-too-large"
    PRINT_FAILED = "print-failed"

    SERVER_UNREACHABLE = "server-unreachable"
    SERVER_UNTRUSTED = "server-untrusted"
    SERVER_REFUSED = "server-refused"
    CONNECTION_NOT_RECORDED = "connection-not-recorded"

    ATTACHMENT_IS_FOLDER = "attachment-is-folder"
    ATTACHMENT_UNREADABLE = "attachment-unreadable"
    ATTACHMENT_TOO_LARGE = "attachment-too-large"
    ATTACHMENT_NOT_TEXT = "attachment-not-text"
    ATTACHMENT_EMPTY = "attachment-empty"
    ATTACHMENTS_TOO_MANY = "attachments-too-many"


_MODEL_KINDS = frozenset(
    {
        ProblemKind.MODEL_NOT_CHOSEN,
        ProblemKind.MODEL_MISSING,
        ProblemKind.MODEL_UNREADABLE,
        ProblemKind.MODEL_NOT_GGUF,
        ProblemKind.MODEL_TRUNCATED,
        ProblemKind.MODEL_DAMAGED,
        ProblemKind.MODEL_UNSUPPORTED,
        ProblemKind.MODEL_NOT_FOR_CHAT,
        ProblemKind.MODEL_REFUSED_BY_ENGINE,
    }
)
_NO_ENGINE_KINDS = frozenset(
    {
        ProblemKind.ENGINE_MISSING,
        ProblemKind.ENGINE_NOT_EXECUTABLE,
        ProblemKind.ENGINE_WRONG_SYSTEM,
        ProblemKind.PROCESSOR_TOO_OLD,
        ProblemKind.OPTIMISER_MISSING,
    }
)
_USAGE_KINDS = frozenset(
    {
        ProblemKind.MESSAGE_EMPTY,
        ProblemKind.SETTING_OUT_OF_RANGE,
        ProblemKind.CONTEXT_BEYOND_MODEL,
        ProblemKind.KV_TYPE_UNUSABLE,
    }
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One trouble.

    `detail` is the engine's or the system's own words (untranslated, at most a few lines); `facts` are the values
    that the sentence needs: paths as text, sizes in bytes, token counts, seconds.
    """

    kind: ProblemKind
    detail: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        """The exit code of the command line: 2 usage, 3 no engine, 4 no or bad model, 5 engine failed."""
        if self.kind in _USAGE_KINDS:
            return 2
        if self.kind in _NO_ENGINE_KINDS:
            return 3
        if self.kind in _MODEL_KINDS:
            return 4
        return 5


class ProblemError(Exception):
    """Carries a `Problem` up to whoever talks to the person."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.kind}: {problem.detail}" if problem.detail else str(problem.kind))
        self.problem = problem
