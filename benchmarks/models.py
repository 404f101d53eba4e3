"""The models that are measured: the small one of the tests, and a random BitNet file of the 2B shape."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from PySide6.QtCore import QEventLoop

from bitnet_desktop.chat.problems import Problem
from bitnet_desktop.desktop.folders import Folders
from bitnet_desktop.engine.binaries import Engine
from bitnet_desktop.engine.options import Sampling, SessionOptions
from bitnet_desktop.loading import MODEL_VARIABLE, Loading, Prepared, Wishes
from bitnet_desktop.words import say
from tests.support.gguf_files import write_2b_shape_bitnet

_CACHE_VARIABLE = "BITNET_DESKTOP_CACHE"
_2B_NAME = "random-bitnet-2b-shape-seed-0"


class BenchError(Exception):
    """The measuring cannot go on; the message is a sentence for the person at the terminal."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model with the way in which it is talked to.

    `prompt` brings a long reply; `question` has about 100 tokens; `filler` is text of
    `filler_tokens` tokens.
    """

    name: str
    path: Path
    sampling: Sampling
    prompt: str
    question: str
    filler: str
    filler_tokens: int

    def message(self, tokens: int) -> str:
        """A message of about so many tokens. What it says over and over may bring an empty reply."""
        return (self.filler * (tokens // self.filler_tokens)).strip()


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the benchmarks keep what takes long to make."""
    chosen = environment.get(_CACHE_VARIABLE)
    root = (
        Path(chosen).expanduser().absolute()
        if chosen
        else platformdirs.user_cache_path("bitnet-desktop", False)
    )
    return root / "benchmarks"


def small_model(environment: Mapping[str, str] = os.environ) -> Model:
    """The model that BITNET_DESKTOP_MODEL names, which `dev.py` sets: SmolLM2-135M-Instruct."""
    path = Path(environment.get(MODEL_VARIABLE, ""))
    if not path.is_file():
        raise BenchError(f"{MODEL_VARIABLE} must name the small model. `python3 dev.py bench` sets it.")
    prompt = "Write a very long story about a lighthouse keeper, with every detail of every day."
    filler = "The keeper of the lighthouse wrote down the wind and the weather each evening. "
    question = (
        "Please write a new story of several pages for me. It should be about a woman who keeps a lighthouse on an "
        "island, her brother who builds boats in the harbour, and a storm that lasts for three days. Tell me what the "
        "two of them say to each other before the storm, what they do while it lasts, and what they find on the beach "
        "when it is over. Begin with the weather on the first morning, and describe the sea, the birds and the light."
    )
    return Model("SmolLM2-135M Q4_1", path, Sampling(temperature=0, seed=1), prompt, question, filler, 15)


def large_model(engine: Engine) -> Model:
    """A BitNet model of the 2B shape with random weights in IQ2_BN; made once, and found by its name after that."""
    folder = cache_folder() / "models"
    path = folder / f"{_2B_NAME}-iq2_bn.gguf"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        source = folder / f"{_2B_NAME}-i2_s.gguf"
        _tell("Writing a random BitNet file of the 2B shape (once, 1.2 GB) ...")
        write_2b_shape_bitnet(source)
        _tell("Optimising it through the app's own loading (once) ...")
        optimised = prepare(source, engine, Wishes(), models=folder).options.model
        optimised.rename(path)
        source.unlink()
    # Random weights repeat themselves for ever at temperature 0, which the app takes for a broken engine.
    sampling = Sampling(temperature=1, top_k=40, seed=1)
    # Its vocabulary has no merges: a token is a letter.
    prompt = "balenuto kivora"
    return Model("2B-shape IQ2_BN", path, sampling, prompt, " ".join([prompt] * 6), f"{prompt} ", 16)


def prepare(model: Path, engine: Engine, wishes: Wishes, models: Path | None = None) -> Prepared:
    """Do what the app does before it starts an engine. Needs a QCoreApplication."""
    work = cache_folder() / "work"
    folder = models or cache_folder() / "models"
    folders = Folders(settings=work, data=work, cache=work, logs=work, models=folder, work=work)
    loading = Loading(engine, folders)
    loop = QEventLoop()
    outcomes: list[Prepared | Problem] = []

    def settle(outcome: Prepared | Problem) -> None:
        outcomes.append(outcome)
        loop.quit()

    loading.prepared.connect(settle)
    loading.failed.connect(settle)
    loading.start(model, wishes)
    loop.exec()
    outcome = outcomes[0]
    if isinstance(outcome, Problem):
        raise BenchError(say(outcome).whole)
    return outcome


def options_for(model: Model, engine: Engine, *, context_size: int, reply_limit: int) -> SessionOptions:
    """The options that the app would start a session with."""
    wishes = Wishes(context_size=context_size, reply_limit=reply_limit, sampling=model.sampling)
    return prepare(model.path, engine, wishes).options


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
