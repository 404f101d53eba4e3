"""What a session is started with."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bitnet_desktop.chat.generation import KvType

if TYPE_CHECKING:
    # Only their types: with the template engine come modules that the first window need not wait for.
    from bitnet_desktop.chat.template import TurnFormat
    from bitnet_desktop.engine.binaries import Engine


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is chosen; llama-cli's own meanings. `seed` None = another one each time."""

    temperature: float = 0.8
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.1
    seed: int | None = None

    def arguments(self) -> list[str]:
        """The flags, the same in both families."""
        flags = ["--temp", f"{self.temperature:g}", "--top-k", str(self.top_k), "--top-p", f"{self.top_p:g}"]
        flags += ["--min-p", f"{self.min_p:g}", "--repeat-penalty", f"{self.repeat_penalty:g}"]
        return flags if self.seed is None else [*flags, "--seed", str(self.seed)]


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the session waits, in seconds: for a stop to work, and for a silent and idle engine."""

    stop: float = 5.0
    silence: float = 60.0


@dataclass(frozen=True, slots=True)
class SessionOptions:
    """One model in one engine with one way of talking.

    `context_size` is n_ctx in tokens, `batch` the tokens of one prefill step, `reply_limit` tokens per reply
    (0 = none). `escape_token_ids` are the vocabulary's tokens that hold the byte ESC; they are banned. `work_folder` is
    where a private folder is made for each process. `template` is a chat template (jinja) to use instead of the file's
    own, for engines that apply templates themselves; `token_log` makes our own llama-cli write its token log there.
    `kv_type` is one of `KvType` that `tuning.kv_types` names for the engine.
    """

    engine: Engine
    model: Path
    turn_format: TurnFormat
    work_folder: Path
    context_size: int
    threads: int
    batch: int
    sampling: Sampling = field(default_factory=Sampling)
    reply_limit: int = 0
    system: str = ""
    adds_bos: bool = True
    adds_eos: bool = False
    flash_attention: bool = True
    kv_type: str = KvType.F16
    control_tokens: frozenset[str] = frozenset()
    escape_token_ids: tuple[int, ...] = ()
    template: str = ""
    token_log: Path | None = None
    patience: Patience = field(default_factory=Patience)
