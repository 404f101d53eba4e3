# Completion of bitnet-desktop for fish.
for program in bitnet-desktop bitnet-desktop-cli
    complete -c $program -n __fish_use_subcommand -a ask -d 'A conversation in the terminal'
    complete -c $program -n __fish_use_subcommand -a doctor -d 'What is here, and what is wrong'
    complete -c $program -n __fish_use_subcommand -l version -d 'Show the version'
    complete -c $program -n __fish_use_subcommand -l self-test -d 'Try every part'
    complete -c $program -l model -r -d 'The GGUF file to use'
    complete -c $program -l engine -r -d 'llama-cli, or a folder that holds it'
    complete -c $program -s h -l help -d 'Show the options'
    complete -c $program -n '__fish_seen_subcommand_from ask' -l system -x -d 'The system prompt'
    complete -c $program -n '__fish_seen_subcommand_from ask' -l display -x -a 'full live typing' -d 'How it is shown'
    complete -c $program -n '__fish_seen_subcommand_from ask' -l delay -x -d 'Typing: milliseconds per character'
    complete -c $program -n '__fish_seen_subcommand_from ask' -l max-tokens -x -d 'End each reply after N tokens'
    complete -c $program -n '__fish_seen_subcommand_from ask' -l temp -x -d 'How free the choice of words is'
    complete -c $program -n '__fish_seen_subcommand_from ask' -l seed -x -d 'The same words again'
    complete -c $program -n '__fish_seen_subcommand_from ask' -l threads -x -d 'Processor cores'
    complete -c $program -n '__fish_seen_subcommand_from ask' -l ctx -x -d 'The size of the context in tokens'
    complete -c $program -n '__fish_seen_subcommand_from ask doctor' -l json -d 'As JSON'
end
