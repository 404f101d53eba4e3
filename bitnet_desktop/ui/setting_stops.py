"""Where the sliders of the generation settings stop: close together where it matters, wide apart where it does not."""

from __future__ import annotations

from collections.abc import Sequence

_USUAL_CORES = 16
_LARGEST_CONTEXT = 131_072
_TOP_K = (0, 1, 2, 5, 10, 15, 20, 30, 40, 50, 60, 80, 100, 150, 200, 300, 500, 1000)
_REPLY = (0, 32, 64, 128, 256, 384, 512, 768, 1024, 1536, 2048, 3072, 4096, 8192)
_CONTEXT = (512, 1024, 2048, 3072, 4096, 6144, 8192, 12288, 16384, 24576, 32768, 49152, 65536, 98304, 131_072)


def stops_of(name: str, *, model_context: int = 0, cores: int = 0) -> Sequence[float]:
    """The stops of a setting's slider, rising; none where a slider makes no sense.

    `model_context` is the tokens that the model was trained with, `cores` those of the processor; 0 = not known.
    """
    match name:
        case "temperature":
            return _evenly(0, 200, 5)
        case "top_p":
            return _evenly(0, 100, 1)
        case "min_p":
            return _evenly(0, 50, 1)
        case "repeat_penalty":
            return _evenly(90, 150, 1)
        case "top_k":
            return _TOP_K
        case "reply_limit":
            return _REPLY
        case "context_size":
            most = model_context or _LARGEST_CONTEXT
            return (0, *(size for size in _CONTEXT if size < most), most)
        case "threads":
            return range((cores or _USUAL_CORES) + 1)
        case _:
            return ()


def _evenly(first: int, last: int, step: int) -> Sequence[float]:
    """Hundredths as numbers: 0.05 and not 0.05000000000000001."""
    return tuple(hundredths / 100 for hundredths in range(first, last + 1, step))
