"""The words for a person: what happened, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.engine.states import State

translate: Final = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Words:
    """A problem in words.

    `title` is one sentence that says what happened, `text` what to do. `detail` is not for everybody: paths and the
    engine's or the system's own last words, often empty.
    """

    title: str
    text: str
    detail: str = ""

    @property
    def whole(self) -> str:
        """Everything, for a terminal or the clipboard."""
        return "\n".join(filter(None, (f"{self.title} {self.text}", self.detail)))


def say(problem: Problem) -> Words:
    """Put a problem into words, in the language of the app."""
    title, text = _SAYINGS[problem.kind](_Facts(problem))
    return Words(title, text, _detail(problem))


def say_state(state: State) -> str:
    """What the session does, in a word or two."""
    return _STATES[state]()


def say_bytes(count: int) -> str:
    """A size as people know it, such as 1.2 GB; powers of ten, as file managers and shops count."""
    return QLocale().formattedDataSize(
        max(0, count), 1 if count >= 1_000_000_000 else 0, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def say_number(count: int) -> str:
    """A whole number with the language's grouping."""
    return QLocale().toString(count)


def say_tokens(count: int) -> str:
    """So many tokens."""
    if count == 1:
        return translate("Figures", "1 token")
    return translate("Figures", "{count} tokens").replace("{count}", say_number(count))


def say_seconds(seconds: float) -> str:
    """A duration, as exact as a person wants it."""
    if round(seconds) < 60:
        number = QLocale().toString(seconds, "f", 1 if seconds < 10 else 0)
        return translate("Figures", "{number} s").replace("{number}", number)
    minutes, rest = divmod(round(seconds), 60)
    words = translate("Figures", "{minutes} min {seconds} s")
    return words.replace("{minutes}", say_number(minutes)).replace("{seconds}", say_number(rest))


def say_speed(tokens_per_s: float) -> str:
    """Tokens per second, with a decimal where it tells something."""
    digits = 0 if tokens_per_s >= 100 else 1
    number = QLocale().toString(tokens_per_s, "f", digits)
    return translate("Figures", "{number} tokens/s").replace("{number}", number)


def say_setting(name: str) -> str:
    """What a generation setting is called; a name that is not known stays as it is."""
    names = {
        "temperature": translate("Generation", "Temperature"),
        "top_k": translate("Generation", "Top-k"),
        "top_p": translate("Generation", "Top-p"),
        "min_p": translate("Generation", "Min-p"),
        "repeat_penalty": translate("Generation", "Repeat penalty"),
        "seed": translate("Generation", "Seed"),
        "reply_limit": translate("Generation", "Reply limit"),
        "context_size": translate("Generation", "Context size"),
        "threads": translate("Generation", "Threads"),
        "kv_type": translate("Generation", "Context precision"),
    }
    return names.get(name, name)


class _Facts:
    """Fills the gaps of a sentence."""

    def __init__(self, problem: Problem) -> None:
        facts = problem.facts
        values = {key: say_number(value) if isinstance(value, int) else value for key, value in facts.items()}
        if setting := facts.get("setting"):
            values["setting"] = say_setting(str(setting))
        for key in ("needed", "available", "expected", "actual", "limit"):
            if isinstance(size := facts.get(key), int):
                values[key] = say_bytes(size)
        for key in ("path", "model", "aside"):
            if path := facts.get(key):
                values[key] = PurePath(str(path)).name or str(path)
        if "model" not in values and "path" in values:
            values["model"] = values["path"]
        self._values = {key: value for key, value in values.items() if value not in ("", "0")}

    def pick(self, sentence: str, otherwise: str) -> str:
        """The first sentence if all its gaps can be filled, else the second, which has none."""
        names = set(re.findall(r"\{(\w+)\}", sentence))
        return self.fill(sentence) if names <= self._values.keys() else otherwise

    def fill(self, sentence: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda gap: self._values[gap[1]], sentence)


def _detail(problem: Problem) -> str:
    paths = [str(problem.facts[key]) for key in ("model", "path", "aside") if problem.facts.get(key)]
    return "\n".join([*dict.fromkeys(paths), *filter(None, [problem.detail.strip()])])


_Saying = Callable[[_Facts], tuple[str, str]]

_ENGINE_SAYINGS: Mapping[ProblemKind, _Saying] = {
    ProblemKind.ENGINE_MISSING: lambda facts: (
        facts.pick(
            translate("Problem", "There is no engine at “{path}”."),
            translate("Problem", "No engine was found on this computer."),
        ),
        translate(
            "Problem",
            "The engine is the program that runs the model, llama-cli. Install the app again, or name a folder "
            "that holds llama-cli with --engine.",
        ),
    ),
    ProblemKind.ENGINE_NOT_EXECUTABLE: lambda facts: (
        facts.pick(
            translate("Problem", "The engine “{path}” may not be run."),
            translate("Problem", "The engine may not be run."),
        ),
        translate("Problem", "Give the file the permission to be executed, or choose another engine."),
    ),
    ProblemKind.ENGINE_WRONG_SYSTEM: lambda facts: (
        facts.pick(
            translate("Problem", "“{path}” is not a program for this computer."),
            translate("Problem", "The engine is not a program for this computer."),
        ),
        translate(
            "Problem",
            "It was made for another system or another kind of processor. Choose an engine that was made for this one.",
        ),
    ),
    ProblemKind.PROCESSOR_TOO_OLD: lambda facts: (
        facts.pick(
            translate("Problem", "This computer’s processor lacks {features}, which the engine needs."),
            translate(
                "Problem", "The engine uses instructions that this computer’s processor does not have."
            ),
        ),
        translate("Problem", "Use an engine that was built for this processor, or another computer."),
    ),
    ProblemKind.ENGINE_NOT_STARTED: lambda facts: (
        facts.pick(
            translate("Problem", "The engine “{path}” did not start."),
            translate("Problem", "The engine did not start."),
        ),
        translate(
            "Problem",
            "Something it needs is missing from this computer. Install the app again, or choose another engine.",
        ),
    ),
    ProblemKind.ENGINE_EXITED: lambda _: (
        translate("Problem", "The engine ended before it was done."),
        translate(
            "Problem", "Your conversation is kept. Try again; if it happens again, choose another model."
        ),
    ),
    ProblemKind.ENGINE_CRASHED: lambda _: (
        translate("Problem", "The engine crashed."),
        translate(
            "Problem", "Your conversation is kept. Try again; if it happens again, choose another model."
        ),
    ),
    ProblemKind.ENGINE_HUNG: lambda facts: (
        facts.pick(
            translate("Problem", "The engine has not answered for {seconds} seconds, so it was ended."),
            translate("Problem", "The engine no longer answered, so it was ended."),
        ),
        translate("Problem", "Your conversation is kept. Try again."),
    ),
    ProblemKind.ENGINE_GARBAGE: lambda facts: (
        facts.pick(
            translate("Problem", "“{model}” gives meaningless text, so the reply was stopped."),
            translate("Problem", "The model gives meaningless text, so the reply was stopped."),
        ),
        translate(
            "Problem",
            "Usually the model file does not suit this engine or this processor. Try again, or choose another model.",
        ),
    ),
    ProblemKind.ENGINE_REFUSED_OPTIONS: lambda facts: (
        facts.pick(
            translate("Problem", "The engine “{path}” does not know an option that this app needs."),
            translate("Problem", "The engine does not know an option that this app needs."),
        ),
        translate("Problem", "It is probably too old or too new. Choose another engine."),
    ),
    ProblemKind.OPTIMISER_MISSING: lambda _: (
        translate(
            "Problem", "This model must be optimised before its first use, and the program for it is missing."
        ),
        translate("Problem", "Use an engine that comes with llama-quantize, or choose another model."),
    ),
    ProblemKind.OPTIMISER_FAILED: lambda facts: (
        facts.pick(
            translate("Problem", "“{path}” could not be optimised."),
            translate("Problem", "The model could not be optimised."),
        ),
        translate("Problem", "The original file is unchanged. Try again, or choose another model."),
    ),
    ProblemKind.OPTIMISER_NO_SPACE: lambda facts: (
        facts.pick(
            translate(
                "Problem", "Optimising this model needs {needed} on the disk, and {available} are free."
            ),
            translate("Problem", "There is not enough room on the disk to optimise this model."),
        ),
        translate("Problem", "Free some room, then try again."),
    ),
}

_MODEL_SAYINGS: Mapping[ProblemKind, _Saying] = {
    ProblemKind.MODEL_NOT_CHOSEN: lambda _: (
        translate("Problem", "No model is chosen."),
        translate("Problem", "Choose a model file: it has the ending .gguf."),
    ),
    ProblemKind.MODEL_MISSING: lambda facts: (
        facts.pick(
            translate("Problem", "The model file “{model}” is not there."),
            translate("Problem", "The model file is not there."),
        ),
        translate("Problem", "It may have been moved or deleted. Put it back, or choose another model."),
    ),
    ProblemKind.MODEL_UNREADABLE: lambda facts: (
        facts.pick(
            translate("Problem", "The model file “{model}” cannot be read."),
            translate("Problem", "The model file cannot be read."),
        ),
        translate("Problem", "Check that it is a file and that you may read it, or choose another model."),
    ),
    ProblemKind.MODEL_NOT_GGUF: lambda facts: (
        facts.pick(
            translate("Problem", "“{model}” is not a GGUF file."),
            translate("Problem", "This is not a GGUF file."),
        ),
        translate(
            "Problem", "GGUF is the kind of model file that this app runs. Choose a file of that kind."
        ),
    ),
    ProblemKind.MODEL_TRUNCATED: lambda facts: (
        facts.pick(
            translate(
                "Problem", "The model file “{model}” is not complete: {actual} of {expected} are there."
            ),
            translate("Problem", "The model file is not complete."),
        ),
        translate("Problem", "The download probably broke off. Download it again, or choose another model."),
    ),
    ProblemKind.MODEL_DAMAGED: lambda facts: (
        facts.pick(
            translate("Problem", "The model file “{model}” is damaged."),
            translate("Problem", "The model file is damaged."),
        ),
        translate("Problem", "Download it again, or choose another model."),
    ),
    ProblemKind.MODEL_UNSUPPORTED: lambda facts: (
        facts.pick(
            translate("Problem", "The engine cannot run models of the kind “{architecture}”."),
            facts.pick(
                translate("Problem", "The engine cannot run “{model}”: its weights are stored as {type}."),
                facts.pick(
                    translate("Problem", "The engine cannot run “{model}”."),
                    translate("Problem", "The engine cannot run this model."),
                ),
            ),
        ),
        translate("Problem", "Choose another model, or an engine that knows this kind."),
    ),
    ProblemKind.MODEL_NOT_FOR_CHAT: lambda facts: (
        facts.pick(
            translate("Problem", "“{model}” is not a model for conversations."),
            translate("Problem", "This is not a model for conversations."),
        ),
        translate("Problem", "Choose a chat or instruct model; their names often say so."),
    ),
    ProblemKind.TEMPLATE_UNUSABLE: lambda facts: (
        facts.pick(
            translate("Problem", "“{model}” does not say in a usable way how it is to be talked to."),
            translate("Problem", "The model does not say in a usable way how it is to be talked to."),
        ),
        translate(
            "Problem",
            "A plain form is used instead. If its replies are odd, choose a model with a chat template.",
        ),
    ),
    ProblemKind.MODEL_REFUSED_BY_ENGINE: lambda facts: (
        facts.pick(
            translate("Problem", "The engine could not load “{model}”."),
            translate("Problem", "The engine could not load the model."),
        ),
        translate("Problem", "The file may be damaged or too new for this engine. Choose another model."),
    ),
    ProblemKind.TEMPLATE_UNUSABLE: lambda facts: (
        facts.pick(
            translate("Problem", "“{model}” does not say in a usable way how to talk to it."),
            translate("Problem", "The model does not say in a usable way how to talk to it."),
        ),
        translate("Problem", "A common way is used instead; the replies may be odd."),
    ),
    ProblemKind.NOT_ENOUGH_MEMORY: lambda facts: (
        facts.pick(
            translate("Problem", "The model needs {needed} of memory, and {available} are free."),
            translate("Problem", "There is not enough memory for this model."),
        ),
        facts.pick(
            translate(
                "Problem",
                "It fits with a context (what the model can keep in mind) of {largest} tokens. Set the context to "
                "that, close other programs, or choose a smaller model.",
            ),
            translate("Problem", "Close other programs, or choose a smaller model."),
        ),
    ),
}

_CHAT_SAYINGS: Mapping[ProblemKind, _Saying] = {
    ProblemKind.MESSAGE_EMPTY: lambda _: (
        translate("Problem", "The message is empty."),
        translate("Problem", "Write something, then send it."),
    ),
    ProblemKind.MESSAGE_TOO_LONG: lambda facts: (
        facts.pick(
            translate("Problem", "The message is too long: it has {need} tokens, and {free} are left."),
            translate("Problem", "The message is too long for what is left of the context."),
        ),
        facts.pick(
            translate(
                "Problem",
                "A token is a word or a part of one; the context, what the model can keep in mind, holds {size}. "
                "Shorten the message, or begin a new conversation.",
            ),
            translate("Problem", "Shorten the message, or begin a new conversation."),
        ),
    ),
    ProblemKind.CONTEXT_FULL: lambda facts: (
        facts.pick(
            translate(
                "Problem",
                "The conversation is longer than the context, the {size} tokens that the model can keep in mind.",
            ),
            translate("Problem", "The conversation fills the context, all that the model can keep in mind."),
        ),
        translate("Problem", "Begin a new conversation, or choose a larger context."),
    ),
    ProblemKind.SETTING_OUT_OF_RANGE: lambda facts: (
        facts.pick(
            translate("Problem", "“{setting}” cannot be {value}."),
            translate("Problem", "A setting of this conversation cannot be used."),
        ),
        facts.pick(
            translate("Problem", "Choose a value in the range {allowed}, or reset it."),
            translate("Problem", "Choose another value, or reset it."),
        ),
    ),
    ProblemKind.CONTEXT_BEYOND_MODEL: lambda facts: (
        facts.pick(
            translate("Problem", "A context of {context} tokens is larger than this model can use."),
            translate("Problem", "The context is larger than this model can use."),
        ),
        facts.pick(
            translate("Problem", "It was trained with {largest}. Choose at most that, or Automatic."),
            translate("Problem", "Choose a smaller one, or Automatic."),
        ),
    ),
    ProblemKind.KV_TYPE_UNUSABLE: lambda facts: (
        facts.pick(
            translate("Problem", "The context cannot be kept as {type} here."),
            translate("Problem", "The context cannot be kept in this precision here."),
        ),
        translate(
            "Problem",
            "The engine, the processor or the model does not allow it. Choose Full for the context precision.",
        ),
    ),
    ProblemKind.CANNOT_CONTINUE: lambda _: (
        translate("Problem", "This reply cannot be continued."),
        translate(
            "Problem",
            "It has ended by itself, or this engine cannot take up a reply. Ask the model to go on, or have it answer "
            "again.",
        ),
    ),
    ProblemKind.FOLDER_UNUSABLE: lambda facts: (
        facts.pick(
            translate("Problem", "The folder “{path}” cannot be made or written to."),
            translate("Problem", "A folder that this app needs cannot be made or written to."),
        ),
        translate(
            "Problem",
            "Check its permissions and the room on the disk, or set BITNET_DESKTOP_HOME to another folder.",
        ),
    ),
    ProblemKind.LINK_NOT_OPENED: lambda facts: (
        translate("Problem", "The link could not be opened."),
        facts.pick(
            translate("Problem", "No program on this computer opens {address}. You can copy the address."),
            translate("Problem", "No program on this computer opens such a link. You can copy its address."),
        ),
    ),
    ProblemKind.SETTINGS_DAMAGED: lambda facts: (
        translate("Problem", "The settings could not be read, so the defaults are used."),
        facts.pick(
            translate("Problem", "The old file is kept as “{aside}”. Choose your settings again."),
            translate("Problem", "Choose your settings again."),
        ),
    ),
    ProblemKind.AUTOSTART_UNCHANGED: lambda facts: (
        translate("Problem", "Starting at login could not be changed."),
        facts.pick(
            translate(
                "Problem", "The system keeps it in “{path}”. See that you may write there, then try again."
            ),
            translate("Problem", "See that you may write where the system keeps it, then try again."),
        ),
    ),
    ProblemKind.SETTINGS_NEWER: lambda facts: (
        translate("Problem", "A newer version of this app has changed the settings."),
        facts.pick(
            translate(
                "Problem",
                "What this version knows of them is used. The file is kept as “{aside}” for the newer one.",
            ),
            translate("Problem", "What this version knows of them is used."),
        ),
    ),
}

_STORAGE_SAYINGS: Mapping[ProblemKind, _Saying] = {
    ProblemKind.DATABASE_IN_USE: lambda _: (
        translate("Problem", "Your conversations are in use by another start of this app."),
        translate("Problem", "Go on in its window, or close it and try again."),
    ),
    ProblemKind.DATABASE_TOO_NEW: lambda _: (
        translate("Problem", "Your conversations were kept by a newer version of this app."),
        translate(
            "Problem",
            "They are untouched. Install the newest version; until then nothing you write here is kept.",
        ),
    ),
    ProblemKind.DATABASE_DAMAGED: lambda facts: (
        translate("Problem", "The file with your conversations is damaged."),
        facts.pick(
            translate(
                "Problem", "It is kept as “{aside}”. Go on with the newest copy, or begin with an empty file."
            ),
            translate("Problem", "Start the app again to go on with the newest copy."),
        ),
    ),
    ProblemKind.DATABASE_READ_ONLY: lambda facts: (
        facts.pick(
            translate("Problem", "Your conversations cannot be saved: “{path}” may not be written to."),
            translate("Problem", "Your conversations cannot be saved: their file may not be written to."),
        ),
        translate(
            "Problem",
            "What you write now stays until you close the app. Check the permissions of the file and its folder, then "
            "try again.",
        ),
    ),
    ProblemKind.DATABASE_FULL: lambda facts: (
        translate("Problem", "Your conversations cannot be saved: the disk is full."),
        facts.pick(
            translate(
                "Problem",
                "What you write now stays until you close the app. Free some room, then try again: {needed} are "
                "needed, {available} are free.",
            ),
            translate(
                "Problem", "What you write now stays until you close the app. Free some room, then try again."
            ),
        ),
    ),
    ProblemKind.DATABASE_LOCKED: lambda _: (
        translate("Problem", "Your conversations cannot be saved: another program holds their file."),
        translate(
            "Problem",
            "What you write now stays until you close the app. Close the other program, perhaps a backup or a virus "
            "scanner, then try again.",
        ),
    ),
    ProblemKind.DATABASE_IO: lambda _: (
        translate("Problem", "Your conversations cannot be saved: the disk reports an error."),
        translate(
            "Problem",
            "What you write now stays until you close the app. Check that the disk is connected and healthy, then try "
            "again.",
        ),
    ),
    ProblemKind.DATABASE_UNREADABLE: lambda _: (
        translate("Problem", "Your conversations cannot be read: the disk reports an error."),
        translate(
            "Problem",
            "Their file was left as it is. Check that the disk is connected and healthy, then try again. If it is "
            "failing, copy your files to another one soon.",
        ),
    ),
    ProblemKind.EXPORT_FAILED: lambda facts: (
        facts.pick(
            translate("Problem", "“{path}” could not be written."),
            translate("Problem", "The file could not be written."),
        ),
        translate("Problem", "Check the room on the disk and the permissions, or choose another place."),
    ),
    ProblemKind.PRINT_FAILED: lambda _: (
        translate("Problem", "The conversation could not be printed."),
        translate("Problem", "Check the printer, then try again, or save the conversation as PDF."),
    ),
    ProblemKind.SERVER_UNREACHABLE: lambda facts: (
        facts.pick(
            translate("Problem", "{host} cannot be reached."),
            translate("Problem", "The server cannot be reached."),
        ),
        translate("Problem", "Check the connection to the Internet, then try again."),
    ),
    ProblemKind.SERVER_UNTRUSTED: lambda facts: (
        facts.pick(
            translate("Problem", "The connection to {host} is not safe, so it was ended."),
            translate("Problem", "The connection is not safe, so it was ended."),
        ),
        translate(
            "Problem",
            "Check this computer’s date and time, and whether a network sign-in page is in the way.",
        ),
    ),
    ProblemKind.SERVER_REFUSED: lambda facts: (
        facts.pick(
            translate("Problem", "{host} did not answer as expected."),
            translate("Problem", "The server did not answer as expected."),
        ),
        translate("Problem", "Try again later."),
    ),
    ProblemKind.CONNECTION_NOT_RECORDED: lambda facts: (
        translate("Problem", "Nothing was connected to, because it could not be written down."),
        facts.pick(
            translate(
                "Problem",
                "Connections are listed in {path}. Check the room on the disk and the permissions.",
            ),
            translate("Problem", "Check the room on the disk and the permissions of the data folder."),
        ),
    ),
    ProblemKind.IMPORT_UNREADABLE: lambda facts: (
        facts.pick(
            translate("Problem", "“{path}” cannot be read."), translate("Problem", "The file cannot be read.")
        ),
        translate("Problem", "Nothing was imported. Check that it is there and that you may read it."),
    ),
    ProblemKind.IMPORT_UNKNOWN: lambda facts: (
        facts.pick(
            translate("Problem", "“{path}” holds no conversations in a form that this app knows."),
            translate("Problem", "The file holds no conversations in a form that this app knows."),
        ),
        translate(
            "Problem",
            "Nothing was imported. Choose a JSON export of this app, the conversations.json of an OpenAI export, or "
            "Jan’s threads folder.",
        ),
    ),
    ProblemKind.IMPORT_DAMAGED: lambda facts: (
        facts.pick(
            translate("Problem", "“{path}” is damaged."), translate("Problem", "The file is damaged.")
        ),
        translate("Problem", "Nothing was imported. Export it again where it comes from, then try again."),
    ),
    ProblemKind.IMPORT_TOO_LARGE: lambda facts: (
        facts.pick(
            translate("Problem", "“{path}” is too large to be imported."),
            translate("Problem", "This is too large to be imported."),
        ),
        translate("Problem", "Nothing was imported. Export fewer conversations at once, then try again."),
    ),
}

_ATTACHMENT_SAYINGS: Mapping[ProblemKind, _Saying] = {
    ProblemKind.ATTACHMENT_IS_FOLDER: lambda facts: (
        facts.pick(
            translate("Problem", "“{path}” is a folder, which cannot be attached."),
            translate("Problem", "A folder cannot be attached."),
        ),
        translate("Problem", "Attach the text files in it instead."),
    ),
    ProblemKind.ATTACHMENT_UNREADABLE: lambda facts: (
        facts.pick(
            translate("Problem", "“{path}” cannot be read."), translate("Problem", "The file cannot be read.")
        ),
        translate(
            "Problem",
            "It was not attached. Check that it is there, that it is a file and that you may read it.",
        ),
    ),
    ProblemKind.ATTACHMENT_TOO_LARGE: lambda facts: (
        facts.pick(
            translate("Problem", "“{path}” is too large to be attached: it has {actual}."),
            translate("Problem", "The text is too large to be attached."),
        ),
        facts.pick(
            translate(
                "Problem",
                "An attachment has at most {limit}, and most models see far less. Attach the part that matters.",
            ),
            translate("Problem", "Attach the part that matters."),
        ),
    ),
    ProblemKind.ATTACHMENT_NOT_TEXT: lambda facts: (
        facts.pick(
            translate("Problem", "“{path}” is not a text file that this app can read."),
            translate("Problem", "This is not a text file that this app can read."),
        ),
        translate(
            "Problem",
            "It was not attached. Models read plain text: save a document as text in UTF-8, then attach that.",
        ),
    ),
    ProblemKind.ATTACHMENT_EMPTY: lambda facts: (
        facts.pick(translate("Problem", "“{path}” is empty."), translate("Problem", "The file is empty.")),
        translate("Problem", "It was not attached."),
    ),
    ProblemKind.ATTACHMENTS_TOO_MANY: lambda facts: (
        facts.pick(
            translate("Problem", "A message has at most {count} attachments."),
            translate("Problem", "A message cannot have so many attachments."),
        ),
        translate("Problem", "The rest was not attached. Send it with the next message."),
    ),
}

_SAYINGS: Mapping[ProblemKind, _Saying] = {
    **_ENGINE_SAYINGS,
    **_MODEL_SAYINGS,
    **_CHAT_SAYINGS,
    **_STORAGE_SAYINGS,
    **_ATTACHMENT_SAYINGS,
}

_STATES: Mapping[State, Callable[[], str]] = {
    State.STOPPED: lambda: translate("State", "Stopped"),
    State.LOADING: lambda: translate("State", "Loading the model"),
    State.READY: lambda: translate("State", "Ready"),
    State.PREFILLING: lambda: translate("State", "Reading"),
    State.GENERATING: lambda: translate("State", "Replying"),
    State.STOPPING: lambda: translate("State", "Stopping"),
    State.FAILED: lambda: translate("State", "Not running"),
}
