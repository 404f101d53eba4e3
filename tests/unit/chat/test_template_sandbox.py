"""A template may come from anybody: whatever it tries, it ends soon, small and harmless."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import jinja2
import pytest

from bitnet_desktop.chat.template import FormatSource, turn_format
from bitnet_desktop.chat.template_sandbox import MAX_TEMPLATE_BYTES, SandboxedTemplate
from bitnet_desktop.chat.template_values import TemplateTooCostlyError, TemplateTroubleError
from tests.unit.chat.template_cases import CASES, CHATML

NOW = datetime(2025, 3, 4, tzinfo=UTC)
GOOD = CASES["chatml"].text
MESSAGES = [{"role": "user", "content": "hello"}]


def render(template: str) -> str:
    return SandboxedTemplate(template, bos="<s>", eos="</s>", now=NOW).render(MESSAGES)


def growing(step: str, start: str = "'xx'") -> str:
    """Sixty times the same step on `ns.s`."""
    return (
        f"{{% set ns = namespace(s={start}) %}}{{% for i in range(60) %}}{step}{{% endfor %}}{{{{ ns.s }}}}"
    )


ENDLESS = {
    "loops": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "loops with a condition": "{% for a in range(99999) %}{% for b in range(99999) if false %}{% endfor %}{% endfor %}",
    "loops over messages": "{% for a in messages %}" * 18 + "{% endfor %}" * 18,
    "many conditions": "{% set s = 'x' * 1000000 %}" + "{% for x in s if false %}{% endfor %}" * 900,
    "recursive macro": "{% macro f() %}{{ f() }}{{ f() }}{% endmacro %}{{ f() }}",
    "branching macro": "{% macro f(n) %}{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}{{ f(60) }}",
    "recursive loop": "{% for a in [1, 2] recursive %}{{ loop([1, 2]) }}{% endfor %}",
    "recursive block": "{% block a %}{{ self.a() }}{{ self.a() }}{% endblock %}",
    "hidden names": "{% macro spend() %}{% endmacro %}{% set environment = 1 %}{% for a in range(99999) %}"
    "{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "comparisons": "{% set a = ('x ' * 200000).split() %}{% set b = ('x ' * 200000).split() %}"
    + "{% if a == b %}{% endif %}" * 900,
    "tests": "{{ range(99999) | select('in', range(99999) | list) | list }}",
    "sorts": "{% set a = range(99999) | sort %}" * 500,
    "search from the right": "{{ ('a' * 400000).rfind('b' + 'a' * 300000) }}",
    "strip of a set": "{{ ('a' * 400000).strip('b' * 400000 + 'a') }}",
    "trim of a set": "{{ ('a' * 400000) | trim('b' * 400000 + 'a') }}",
    "dates": "{% for i in range(99999) %}{{ strftime_now('%c' * 90) }}{% endfor %}",
    "rounding": "{{ 5 | round(-1000000000) }}",
}
HUGE = {
    "text in loops": "{% for a in range(99999) %}" + "x" * 200_000 + "{% endfor %}",
    "text in a set block": "{% set x %}{% for a in range(99999) %}"
    + "x" * 200_000
    + "{% endfor %}{% endset %}",
    "text in a macro": "{% macro f(n) %}"
    + "y" * 100_000
    + "{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}{% set x = f(60) %}",
    "multiplied text": "{{ 'x' * 10**9 }}",
    "multiplied by text": "{{ 10**9 * 'x' }}",
    "multiplied list": "{% set a = [0] * 10**9 %}",
    "power": "{{ 10 ** (10 ** 10) }}",
    "product": growing("{% set ns.s = ns.s * ns.s %}", "9"),
    "joined": growing("{% set ns.s = ns.s ~ ns.s %}"),
    "added": growing("{% set ns.s = ns.s + ns.s %}"),
    "nested lists": growing("{% set ns.s = [ns.s, ns.s] %}"),
    "nested tuples": growing("{% set ns.s = (ns.s, ns.s) %}"),
    "nested dictionaries": growing("{% set ns.s = {'a': ns.s, 'b': ns.s} %}"),
    "called dictionaries": growing("{% set ns.s = dict(a=ns.s, b=ns.s) %}"),
    "deep lists": "{% set ns = namespace(a=[]) %}{% for i in range(99999) %}{% set ns.a = [ns.a] %}{% endfor %}",
    "set blocks": "{% set x = 'xx' %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 60,
    "namespaces": "{% set a = namespace() %}"
    + "{% set b = namespace() %}{% set b.x = a %}{% set b.y = a %}{% set a = b %}" * 40
    + "{{ a }}",
    "a namespace in itself": "{% set ns = namespace() %}{% set ns.a = ns %}{{ [ns] }}",
    "escapes": growing("{% set ns.s = ns.s | e ~ '' %}", "'&' * 1000"),
    "autoescape": "{% autoescape true %}"
    + growing("{% set ns.s = ns.s | e ~ '' %}", "'&' * 1000")
    + "{% endautoescape %}",
    "join": "{{ ('x' * 1000000).join(range(99999) | map('string')) }}",
    "join filter": "{{ range(99999) | join('x' * 1000000) }}",
    "replace": "{{ ('x' * 500000).replace('x', 'y' * 500000) }}",
    "replace filter": "{{ ('x' * 500000) | replace('', 'y' * 500000) }}",
    "indent": "{{ 'a\nb' | indent(1000000000) }}",
    "indent of many lines": "{{ ('\n' * 500000) | indent('x' * 500000) }}",
    "json indent": "{{ range(90000) | list | tojson(indent=1000000) }}",
    "json separators": "{{ range(90000) | list | tojson(separators=('x' * 100000, 'y')) }}",
    "center": "{{ 'x' | center(1000000000) }}",
    "ljust": "{{ 'x'.ljust(1000000000) }}",
    "format": "{{ '%1000000000d' % 1 }}",
    "format method": "{{ '{:>1000000000}'.format(1) }}",
    "split texts": "{% set s = 'x ' * 500000 %}"
    + "".join(f"{{% set a{n} = s.split() %}}" for n in range(1000)),
    "slices": "{% set s = '中' * 1000000 %}" + "".join(f"{{% set a{n} = s[1:] %}}" for n in range(1300)),
    "characters": "{{ ('x' * 300000) | list }}",
    "lipsum": "{{ lipsum(n=100000) }}",
    "output": "{% for i in range(20) %}" + "x" * 60_000 + "{% endfor %}",
    "date format": "{{ strftime_now('%Y' * 100000) }}",
    "raised": "{{ raise_exception('no' * 400000) }}",
}
UNREADABLE = {
    "too long": "x" * (MAX_TEMPLATE_BYTES + 1),
    "too long in bytes": "中" * (MAX_TEMPLATE_BYTES // 3 + 1),
    "many tags": "{{ x }}" * 30_000,
    "deep parentheses": "{{ " + "(" * 9_000 + "1" + ")" * 9_000 + " }}",
    "long sum": "{{ " + "+".join(["1"] * 9_000) + " }}",
    "long chain of filters": "{{ x" + "|trim" * 9_000 + " }}",
    "long chain of attributes": "{{ x" + ".a" * 9_000 + " }}",
    "many negations": "{{ " + "not " * 9_000 + "x }}",
    "nested conditions": "{% if a %}" * 2_000 + "{% endif %}" * 2_000,
    "nested loops": "{% for a in messages %}" * 30 + "{% endfor %}" * 30,
    "open tags": "{{" * 100_000,
    "open comments": "{#" * 100_000,
    "open raw blocks": "{% raw %}" * 20_000,
    "white space": "{%" + " " * 250_000,
    "quotes": "{{ '" * 50_000,
    "a long number": "{{ " + "9" * 100_000 + " }}",
}
FORBIDDEN = {
    "classes": "{{ ''.__class__.__mro__ }}",
    "attribute filter": "{{ messages | attr('__class__') }}",
    "globals of a function": "{{ raise_exception.__globals__['jinja2'] }}",
    "the environment": "{{ self._TemplateReference__context.environment }}",
    "a change of the messages": "{{ messages.append(1) }}",
    "include": "{% include '/etc/passwd' %}",
    "import": "{% import '/etc/passwd' as x %}",
    "extends": "{% extends '/etc/passwd' %}",
    "a method of a number": "{{ (1).to_bytes(1000000000) }}",
    "a method of a time": "{{ strftime_now.func() }}",
    "a filter by name": "{{ messages | map('attr', '__class__') | list }}",
}
HOSTILE = {**ENDLESS, **HUGE, **UNREADABLE, **FORBIDDEN}


@pytest.mark.parametrize("attack", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_template_ends_soon_in_a_default(attack: str) -> None:
    started = time.thread_time()
    turns = turn_format(
        attack + GOOD, bos="<s>", eos="</s>", adds_bos=True, control_tokens=CHATML, system="S", now=NOW
    )
    assert time.thread_time() - started < 2.0
    assert turns.source is FormatSource.FALLBACK
    assert 0 < len(turns.trouble) <= 200
    assert turns.close == "<|im_end|>"


@pytest.mark.parametrize(
    "name", ["multiplied text", "nested lists", "set blocks", "text in a macro", "join", "slices"]
)
def test_sizes_are_limited_whatever_the_time(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bitnet_desktop.chat.template_sandbox._MAX_PROCESSOR_S", 60.0)
    started = time.thread_time()
    with pytest.raises(TemplateTooCostlyError):
        render(HUGE[name])
    assert time.thread_time() - started < 5.0


def test_the_processor_time_is_limited_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bitnet_desktop.chat.template_sandbox._MAX_WORK", 2**60)
    started = time.thread_time()
    with pytest.raises(TemplateTooCostlyError, match="too-much-work"):
        render(ENDLESS["loops"])
    assert 0.9 < time.thread_time() - started < 1.5


@pytest.mark.parametrize(
    ("template", "rendering"),
    [
        ("{{ messages[0]['content'] ~ 1 ~ none }}", "hello1None"),
        ("{{ 'ab' * 3 + 'c' }} {{ 7 % 4 }} {{ 2 ** 10 }} {{ 2 * 3.5 }} {{ 7.5 % 2 }}", "abababc 3 1024 7.0 1.5"),
        ("{{ [1, 2] + [3] }}{{ (1, 2)[0] }}{{ {'a': 1}.a }}", "[1, 2, 3]11"),
        ("{% for k, v in {'a': 1, 'b': 2}.items() %}{{ k }}{{ v }}{{ loop.index }}{% endfor %}", "a11b22"),
        ("{% for n in range(9) %}{% if n == 2 %}{% continue %}{% endif %}{{ n }}{% endfor %}", "01345678"),
        ("{% for n in range(9) %}{% if n > 3 %}{% break %}{% endif %}{{ n }}{% endfor %}", "0123"),
        ("{% for n in [1, 2, 3] if n != 2 %}{{ n }}{% else %}none{% endfor %}", "13"),
        ("{% for n in [1, 1, 2] %}{{ loop.cycle('a', 'b') if loop.changed(n) }}{% endfor %}", "aa"),
        ("{{ 112 | replace(1, 3) }}", "332"),
        ("{% for n in [] %}{{ n }}{% else %}none{% endfor %}", "none"),
        ("{% macro f(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ f(1) }}{{ f(3, b=4) }}", "1234"),
        ("{% macro f(a) %}{{ a }}{{ caller() }}{% endmacro %}{% call f(1) %}!{% endcall %}", "1!"),
        ("{% for t in [[1, [2]], [3]] recursive %}{{ loop(t) if t is iterable else t }}{% endfor %}", "123"),
        ("{% set ns = namespace(n=0) %}{% for m in messages %}{% set ns.n = ns.n + 1 %}{% endfor %}{{ ns.n }}", "1"),
        ("{% macro f(ns) %}{{ ns.n }}{% endmacro %}{{ f(namespace(n=5)) }}", "5"),
        ("{% set x %}a{{ 1 }}{% endset %}{{ x | upper }}{% filter upper %}b{% endfilter %}", "A1B"),
        ("{{ ' a '.strip() }}{{ 'a-b'.split('-')[-1] }}{{ ','.join(['x', 'y']) }}{{ 'aa'.replace('a', 'b', 1) }}",
         "abx,yba"),
        ("{{ 'a,b'.rsplit(',', maxsplit=1) | join('+') }}{{ messages[0].get('nothing', 'x') }}", "a+bx"),
        ("{{ messages | map(attribute='content') | join(' ') }}", "hello"),
        ("{{ messages | selectattr('role', 'equalto', 'user') | list | length }}", "1"),
        ("{{ ['b', 'a'] | sort | join }}{{ [1, 1] | unique | list }}{{ {'b': 1} | dictsort }}", "ab[1][('b', 1)]"),
        ("{{ {'b': 'é<', 'a': none} | tojson }}", '{"b": "é<", "a": null}'),
        ("{{ {'a': [1]} | tojson(indent=2, sort_keys=true) }}", '{\n  "a": [\n    1\n  ]\n}'),
        ("{{ 'a\nb' | indent(2) }}{{ 'x' | replace('x', 'y') }}{{ ' z ' | trim }}{{ 'q' | default('r') }}",
         "a\n  byzq"),
        ("{{ nothing | default('d') }}{{ nothing is defined }}{{ tools is none }}{{ not nothing }}", "dFalseTrueTrue"),
        ("{{ messages[::-1][0].role }}{{ 'abc'[1:] }}", "userbc"),
        ("{{ 'ell' in messages[0].content and 1 < 2 <= 2 }}", "True"),
        ("{% generation %}{{ bos_token }}x{{ eos_token }}{% endgeneration %}", "<s>x</s>"),
        ("  {% if true %}\n  a\n  {% endif %}\n", "  a\n"),
        ("{{ strftime_now('%d %B') }}", "04 March"),
        ("{{ dict(a=1).a }}{{ range(3) | list }}", "1[0, 1, 2]"),
    ],
)  # fmt: skip
def test_what_templates_use_works_as_in_jinja(template: str, rendering: str) -> None:
    assert render(template) == rendering


def test_the_generation_prompt_can_be_left_out() -> None:
    template = SandboxedTemplate(GOOD, bos="", eos="", now=NOW)
    assert template.render(MESSAGES, generation_prompt=False) == "<|im_start|>user\nhello<|im_end|>\n"


def test_a_rendering_leaves_nothing_behind_for_the_next_one() -> None:
    template = SandboxedTemplate(GOOD, bos="", eos="", now=NOW)
    long = [{"role": "user", "content": "x" * 900_000}]
    first = template.render(MESSAGES)
    assert all(len(template.render(long)) > 900_000 for _ in range(20))
    assert template.render(MESSAGES) == first


def test_messages_are_not_changed_by_a_template() -> None:
    messages = [{"role": "user", "content": "hello"}]
    SandboxedTemplate("{{ messages[0].update({'content': 'x'}) }}", bos="", eos="", now=NOW)
    with pytest.raises(TemplateTroubleError, match="SecurityError"):
        SandboxedTemplate("{{ messages[0].update({'content': 'x'}) }}", bos="", eos="", now=NOW).render(
            messages
        )
    assert messages == [{"role": "user", "content": "hello"}]


def test_jinjas_own_defaults_stay_as_they_are() -> None:
    render(GOOD)
    assert "lipsum" in jinja2.Environment().globals
    assert "center" in jinja2.Environment().filters
