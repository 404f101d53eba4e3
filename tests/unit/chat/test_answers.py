from __future__ import annotations

from bitnet_desktop.chat.answers import answer_of, code_in


def test_the_thought_is_no_part_of_the_answer() -> None:
    assert answer_of("<think>\nHm.\n</think>\n\nParis.\n") == "Paris."
    assert answer_of("Paris.") == "Paris."
    assert answer_of("<think>Hm.") == ""


def test_all_code_blocks_of_the_answer() -> None:
    reply = "<think>```\nno\n```</think>First:\n\n```python\na = 1\n\nb = 2\n```\n\n1. then\n\n   ```\n   c\n   ```\n"
    assert code_in(reply) == "a = 1\n\nb = 2\n\nc"


def test_a_long_block_is_whole() -> None:
    code = "\n".join(f"line {number}" for number in range(500))
    assert code_in(f"```\n{code}\n```") == code
    assert code_in(f"```\n{code}") == code


def test_inline_code_is_no_block() -> None:
    assert code_in("Use `a` and **b**.") == ""
