import type { CommandWords, OptionWords, Vocabulary } from './vocabulary'

/** The script for fish. */
export function fish({ commands, options }: Vocabulary): string {
  return [
    '# fish completion for news',
    'complete -c news -f',
    ...options.map((option) => `complete -c news -n __fish_use_subcommand ${optionPart(option)}`),
    ...commands.flatMap(commandLines),
    '',
  ].join('\n')
}

function commandLines({ word, help, options, files, values }: CommandWords): string[] {
  const here = `complete -c news -n '__fish_seen_subcommand_from ${word}'`
  return [
    `complete -c news -n __fish_use_subcommand -a ${word} -d ${quoted(help)}`,
    ...options.map((option) => `${here} ${optionPart(option)}`),
    ...(files ? [`${here} -F`] : []),
    ...(values.length > 0 ? [`${here} -a ${quoted(values.join(' '))}`] : []),
  ]
}

function optionPart({ word, help, values }: OptionWords): string {
  const value = values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ''
  return `-l ${word.slice(2)} -d ${quoted(help)}${value}`
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
