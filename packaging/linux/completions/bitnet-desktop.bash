# Completion of bitnet-desktop for bash.
_bitnet_desktop() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
    local common='--model --engine --help'
    case $before in
        --model | --engine)
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            compopt -o filenames
            return
            ;;
        --display)
            mapfile -t COMPREPLY < <(compgen -W 'full live typing' -- "$word")
            return
            ;;
        --system | --delay | --max-tokens | --temp | --seed | --threads | --ctx)
            return
            ;;
    esac
    local words
    case $command in
        ask) words="$common --system --display --delay --max-tokens --temp --seed --threads --ctx --json --in-window" ;;
        doctor) words="$common --json" ;;
        quick) words=$common ;;
        *) words="$common --version --hidden --self-test" ;;
    esac
    [[ $COMP_CWORD -eq 1 && $word != -* ]] && words="quick ask doctor"
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    if [[ $COMP_CWORD -eq 1 && $word != -* ]]; then
        local file
        while IFS= read -r file; do
            COMPREPLY+=("$file")
        done < <(compgen -f -X '!*.gguf' -- "$word")
        compopt -o filenames
    fi
}
complete -F _bitnet_desktop bitnet-desktop bitnet-desktop-cli
