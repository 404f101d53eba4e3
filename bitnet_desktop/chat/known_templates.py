"""Chat templates that the app brings itself, as Jinja text: the repair of BitNet's file, and the plain defaults."""

from __future__ import annotations

# The published BitNet files carry a template that the model was not trained with, under which its replies never end;
# this word in it betrays them.
BROKEN_BITNET_MARK = "BITNETAssistant"

# The format the model was trained with: the chat_template in tokenizer_config.json of microsoft/bitnet-b1.58-2B-4T.
BITNET = """\
{%- for message in messages -%}
    {{- bos_token if loop.first -}}
    {{- message.role | capitalize ~ ': ' ~ message.content | trim ~ '<|eot_id|>' -}}
{%- endfor -%}
{{- 'Assistant: ' -}}
"""
BITNET_END_OF_TURN = "<|eot_id|>"

_CHATML = """\
{%- for message in messages -%}
    {{- '<|im_start|>' ~ message.role ~ '\\n' ~ message.content ~ '<|im_end|>\\n' -}}
{%- endfor -%}
{{- '<|im_start|>assistant\\n' -}}
"""

_LLAMA_3 = """\
{%- for message in messages -%}
    {{- '<|start_header_id|>' ~ message.role ~ '<|end_header_id|>\\n\\n' ~ message.content | trim ~ '<|eot_id|>' -}}
{%- endfor -%}
{{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' -}}
"""

_GEMMA = """\
{%- for message in messages -%}
    {%- if message.role == 'system' -%}{{- raise_exception('system-role') -}}{%- endif -%}
    {%- set role = 'model' if message.role == 'assistant' else message.role -%}
    {{- '<start_of_turn>' ~ role ~ '\\n' ~ message.content | trim ~ '<end_of_turn>\\n' -}}
{%- endfor -%}
{{- '<start_of_turn>model\\n' -}}
"""

_PLAIN = """\
{%- for message in messages -%}
    {%- if message.role == 'system' -%}
        {{- message.content ~ '\\n\\n' -}}
    {%- elif message.role == 'user' -%}
        {{- 'User: ' ~ message.content ~ '\\n' -}}
    {%- else -%}
        {{- 'Assistant: ' ~ message.content ~ eos_token ~ '\\n' -}}
    {%- endif -%}
{%- endfor -%}
{{- 'Assistant: ' -}}
"""

_BY_CONTROL_TOKENS = (
    (frozenset({"<|im_start|>", "<|im_end|>"}), _CHATML),
    (frozenset({"<|start_header_id|>"}), _LLAMA_3),
    (frozenset({"<start_of_turn>"}), _GEMMA),
)


def default_template(control_tokens: frozenset[str]) -> str:
    """The template that a vocabulary with these control tokens was most likely made for; a plain one without any."""
    for needed, template in _BY_CONTROL_TOKENS:
        if needed <= control_tokens:
            return template
    return _PLAIN
