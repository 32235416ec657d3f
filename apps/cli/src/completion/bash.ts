import type { CommandWords, OptionWords, Vocabulary } from './vocabulary'

/** The script for bash. Where it offers nothing, bash completes file names. */
export function bash({ commands, options }: Vocabulary): string {
  return `# bash completion for news: put it where your .bashrc reads it
_news() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command= words= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      -*) ;;
      *) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  case $command:$previous in
${valued(commands)}  esac
  case $command:$current in
    :-*) words='${list(options)}' ;;
    :*) words='${list(commands)}' ;;
${commands.map(commandCases).join('')}  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _news news
`
}

function valued(commands: CommandWords[]): string {
  return commands
    .flatMap(({ word: command, options }) =>
      options.filter(({ values }) => values.length > 0).map((option) => ({ command, ...option })),
    )
    .map(
      ({ command, word, values }) =>
        `    ${command}:${word}) COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$current")); return ;;\n`,
    )
    .join('')
}

function commandCases({ word, options, values }: CommandWords): string {
  const cases = `    ${word}:-*) words='${list(options)}' ;;\n`
  return values.length === 0 ? cases : `${cases}    ${word}:*) words='${values.join(' ')}' ;;\n`
}

const list = (words: (CommandWords | OptionWords)[]) => words.map(({ word }) => word).join(' ')
