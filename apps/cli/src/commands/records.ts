import { parse } from '@news/model'
import type { Command } from 'commander'
import { each, type Input, type Result } from '../each'
import { jsonOf } from '../render/json'
import { type Look, lookOf } from '../render/look'
import { nameLine, type Part, readingOf } from '../render/reading'
import type { Shell } from '../shell/shell'
import { type FormatOptions, namesOf, wantsJson } from './inputs'

/** Shows a part of each article, for a person or for a program. */
export async function showRecords(
  part: Part,
  files: string[],
  options: FormatOptions,
  command: Command,
  shell: Shell,
): Promise<void> {
  const names = namesOf(files, command, shell)
  const look = wantsJson(options, command, shell) ? undefined : lookOf(shell.out)
  await each(names, shell, look ? forReading(part, look, names.length > 1) : forPrograms(part))
}

/** Reads one input and shows it to a person, under its name if there are several. */
export function forReading(part: Part, look: Look, named: boolean): (input: Input) => Result {
  return ({ name, bytes, index }) => {
    const { articles, warnings } = parse(bytes)
    const heading = named ? (index > 0 ? '\n' : '') + nameLine(name, look) : ''
    const output = heading + articles.map((article) => readingOf(article, look, part)).join('\n')
    return { output, text: articles.map(({ text }) => text).join(''), warnings }
  }
}

function forPrograms(part: Part): (input: Input) => Result {
  return ({ name, bytes }) => {
    const { articles, warnings } = parse(bytes)
    const output = articles.map((article) => jsonOf(article, name, part)).join('')
    return { output, text: articles.map(({ text }) => text).join(''), warnings }
  }
}
