import type { Command } from 'commander'

/** A word and what it is for. */
interface Word {
  word: string
  help: string
}

/** An option with its long name. */
export interface OptionWords extends Word {
  /** What may follow it; empty where nothing does. */
  values: string[]
}

/** A command and what may follow it. */
export interface CommandWords extends Word {
  options: OptionWords[]
  /** Whether file names follow. */
  files: boolean
  /** The words that may follow instead, such as the commands under it. */
  values: string[]
}

/** Everything that can be typed, read off the commands themselves, so that completion can't fall behind. */
export interface Vocabulary {
  commands: CommandWords[]
  options: OptionWords[]
}

/** Reads the vocabulary off the program. */
export function vocabularyOf(program: Command): Vocabulary {
  const options = program.createHelp().visibleOptions(program).map(optionWords)
  const commands = program.createHelp().visibleCommands(program)
  const names = commands.map((command) => command.name())
  return { options, commands: commands.map((command) => commandWords(command, names)) }
}

function commandWords(command: Command, commands: string[]): CommandWords {
  const names = command.registeredArguments.map((argument) => argument.name())
  const choices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? [])
  return {
    word: command.name(),
    help: command.summary() || command.description(),
    options: command.createHelp().visibleOptions(command).map(optionWords),
    files: names.includes('FILE'),
    values: names.includes('COMMAND')
      ? commands
      : [...choices, ...command.commands.map((each) => each.name())],
  }
}

function optionWords(option: {
  long?: string | undefined
  description: string
  argChoices?: string[] | undefined
}): OptionWords {
  return { word: option.long!, help: option.description, values: option.argChoices ?? [] }
}
