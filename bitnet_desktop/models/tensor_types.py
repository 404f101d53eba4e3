"""The tensor types of GGUF files: their names and how many bytes a tensor of each takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from types import MappingProxyType

I2_S = 36
"""Microsoft's ternary type of BitNet files, which ik_llama.cpp reads only to requantise it."""

IQ2_BN = 135
"""ik_llama.cpp's ternary type, which I2_S is requantised to."""

_I2_S_TAIL = 32  # one float32 scale per tensor, padded


@dataclass(frozen=True, slots=True)
class TensorType:
    """One tensor type: weights come in blocks of `block` elements in `size` bytes, rows after `row_meta` bytes."""

    name: str
    block: int
    size: int
    row_meta: int = 0


TENSOR_TYPES: MappingProxyType[int, TensorType] = MappingProxyType(
    {
        0: TensorType("F32", 1, 4),
        1: TensorType("F16", 1, 2),
        2: TensorType("Q4_0", 32, 18),
        3: TensorType("Q4_1", 32, 20),
        6: TensorType("Q5_0", 32, 22),
        7: TensorType("Q5_1", 32, 24),
        8: TensorType("Q8_0", 32, 34),
        9: TensorType("Q8_1", 32, 36),
        10: TensorType("Q2_K", 256, 84),
        11: TensorType("Q3_K", 256, 110),
        12: TensorType("Q4_K", 256, 144),
        13: TensorType("Q5_K", 256, 176),
        14: TensorType("Q6_K", 256, 210),
        15: TensorType("Q8_K", 256, 296),
        16: TensorType("IQ2_XXS", 256, 66),
        17: TensorType("IQ2_XS", 256, 74),
        18: TensorType("IQ3_XXS", 256, 98),
        19: TensorType("IQ1_S", 256, 50),
        20: TensorType("IQ4_NL", 32, 18),
        21: TensorType("IQ3_S", 256, 110),
        22: TensorType("IQ2_S", 256, 82),
        23: TensorType("IQ4_XS", 256, 136),
        24: TensorType("I8", 1, 1),
        25: TensorType("I16", 1, 2),
        26: TensorType("I32", 1, 4),
        27: TensorType("I64", 1, 8),
        28: TensorType("F64", 1, 8),
        29: TensorType("IQ1_M", 256, 56),
        30: TensorType("BF16", 1, 2),
        31: TensorType("Q4_0_4_4", 32, 18),
        32: TensorType("Q4_0_4_8", 32, 18),
        33: TensorType("Q4_0_8_8", 32, 18),
        34: TensorType("TQ1_0", 256, 54),
        35: TensorType("TQ2_0", 256, 66),
        39: TensorType("MXFP4", 32, 17),
        40: TensorType("NVFP4", 64, 36),
        41: TensorType("Q1_0", 128, 18),
        97: TensorType("Q8_0_X4", 32, 34),
        98: TensorType("Q8_1_X4", 32, 36),
        99: TensorType("Q8_2_X4", 32, 36),
        133: TensorType("Q6_0", 32, 26),
        134: TensorType("IQ1_BN", 64, 13, 2),
        135: TensorType("IQ2_BN", 64, 16, 4),
        136: TensorType("Q8_K64", 64, 68),
        137: TensorType("IQ2_K", 256, 76),
        138: TensorType("IQ3_K", 256, 110),
        139: TensorType("IQ4_K", 256, 144),
        140: TensorType("IQ5_K", 256, 176),
        141: TensorType("IQ6_K", 256, 212),
        144: TensorType("IQ4_KS", 256, 136, 4),
        145: TensorType("IQ2_KS", 256, 70, 2),
        146: TensorType("IQ4_KSS", 256, 128, 4),
        147: TensorType("Q8_K16", 64, 64, 20),
        148: TensorType("Q8_K32", 256, 296),
        149: TensorType("Q8_KR8", 256, 296),
        150: TensorType("Q8_K128", 128, 140),
        151: TensorType("Q8_KV", 32, 32, 8),
        152: TensorType("IQ5_KS", 256, 168, 4),
        153: TensorType("IQ2_KT", 256, 68, 4),
        154: TensorType("IQ3_KT", 256, 100, 4),
        155: TensorType("IQ4_KT", 256, 128, 4),
        156: TensorType("IQ3_KS", 256, 102, 2),
        157: TensorType("IQ2_KL", 256, 86, 2),
        158: TensorType("IQ1_KT", 256, 56, 4),
        202: TensorType("Q4_0_R8", 32, 18),
        206: TensorType("Q5_0_R4", 32, 22),
        208: TensorType("Q8_0_R8", 32, 34),
        210: TensorType("Q2_K_R4", 256, 84),
        211: TensorType("Q3_K_R4", 256, 110),
        212: TensorType("Q4_K_R4", 256, 144),
        213: TensorType("Q5_K_R4", 256, 176),
        214: TensorType("Q6_K_R4", 256, 210),
        216: TensorType("IQ2_XXS_R4", 256, 66),
        217: TensorType("IQ2_XS_R4", 256, 74),
        218: TensorType("IQ3_XXS_R4", 256, 98),
        219: TensorType("IQ1_S_R4", 32, 6, 2),
        220: TensorType("IQ4_NL_R4", 32, 18),
        221: TensorType("IQ3_S_R4", 256, 110),
        222: TensorType("IQ2_S_R4", 256, 82),
        223: TensorType("IQ4_XS_R8", 256, 136),
        229: TensorType("IQ1_M_R4", 32, 7, 2),
        230: TensorType("BF16_R16", 1, 2),
        233: TensorType("Q6_0_R4", 32, 26),
        335: TensorType("IQ2_BN_R4", 64, 16, 4),
        337: TensorType("IQ2_K_R4", 256, 76),
        338: TensorType("IQ3_K_R4", 256, 110),
        339: TensorType("IQ4_K_R4", 256, 144),
        340: TensorType("IQ5_K_R4", 256, 176),
        344: TensorType("IQ4_KS_R4", 256, 136, 4),
        352: TensorType("IQ5_KS_R4", 256, 168, 4),
        397: TensorType("Q8_K_R16", 256, 258),
        398: TensorType("Q8_KV_R8", 32, 32, 4),
        399: TensorType("Q8_K_R8", 256, 258),
    }
)
"""Type number to type, as ggml_blck_size, ggml_type_size and ggml_row_size of ik_llama.cpp give them.

34, 35 and 40 are llama.cpp's (ggml-common.h there: block_tq1_0, block_tq2_0, block_nvfp4). I2_S is not in blocks.
"""


def type_name(number: int) -> str:
    """The name of a tensor type as people know it, such as ``Q4_K``; ``type 77`` for one that is not known."""
    if number == I2_S:
        return "I2_S"
    known = TENSOR_TYPES.get(number)
    return known.name if known else f"type {number}"


def tensor_bytes(number: int, dimensions: Sequence[int]) -> int | None:
    """The bytes that a tensor's data takes, or None when the type is not known.

    Args:
        number: the type.
        dimensions: elements per dimension, the row's width first, each at least 1.

    Raises:
        ValueError: a row of this width does not divide into the type's blocks.
    """
    elements = prod(dimensions)
    if number == I2_S:
        # ggml_nbytes of ik_llama.cpp: four weights a byte, then the scale.
        return elements // 4 + _I2_S_TAIL
    known = TENSOR_TYPES.get(number)
    if known is None:
        return None
    width = dimensions[0] if dimensions else 1
    if width % known.block:
        raise ValueError(f"rows of {width} do not divide into {known.name} blocks of {known.block}")
    return elements // width * (width // known.block * known.size + known.row_meta)
