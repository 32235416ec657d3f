import { existsSync } from 'node:fs'
import type { Command, CommanderError } from 'commander'
import { newsLine } from './render/look'
import type { Shell } from './shell/shell'
import { harmless } from './text/harmless'

/** What is wrong with the command line, and what to do instead. Nothing where help was shown. */
export function complaint(error: CommanderError, args: string[], program: Command, shell: Shell): string {
  if (error.exitCode === 0 || error.code === 'commander.help') return ''
  const lines = error.message.replace(/^error: /, '').split('\n')
  const file = error.code === 'commander.unknownCommand' && args.find((arg) => existsSync(arg))
  if (file) lines.push(`To read the file: ${shell.program} parse ${file}`)
  const command = program.commands.find((command) => args.includes(command.name()))
  lines.push(`See ${[shell.program, command?.name(), '--help'].filter(Boolean).join(' ')}`)
  return lines.map((line) => newsLine(shell.err, harmless(line))).join('')
}
