import type { CommandWords, OptionWords, Vocabulary } from './vocabulary'

/** The script for zsh, to be autoloaded from a folder in $fpath or sourced. */
export function zsh({ commands, options }: Vocabulary): string {
  return `#compdef news
_news() {
  local -a commands
  commands=(
${commands.map(({ word, help }) => `    ${quoted(`${word}:${help}`)}\n`).join('')}  )
  local context state state_descr line
  typeset -A opt_args
  _arguments -C ${options.map(argument).join(' ')} '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $words[1] in
${commands.map(commandCase).join('')}      esac ;;
  esac
}
if [ "$funcstack[1]" = _news ]; then _news "$@"; else compdef _news news; fi
`
}

function commandCase({ word, options, files, values }: CommandWords): string {
  const rest = files
    ? ["'*:file:_files'"]
    : values.length > 0
      ? [quoted(`1:argument:(${values.join(' ')})`)]
      : []
  return `        ${word}) _arguments ${[...options.map(argument), ...rest].join(' ')} ;;\n`
}

/** `'--stage[what one stage found]:stage:(read segment)'` */
function argument({ word, help, values }: OptionWords): string {
  const value = values.length > 0 ? `:${word.slice(2)}:(${values.join(' ')})` : ''
  return quoted(`${word}[${help.replace(/[[\]:]/g, ' ')}]${value}`)
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
