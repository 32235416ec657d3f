import type { Command } from 'commander'
import { each, type Input, type Result } from '../each'
import { articlesOf, resultOf, titlesIn } from '../reading'
import { jsonOf } from '../render/json'
import { type Look, lookOf } from '../render/look'
import { nameLine, type Part, readingOf } from '../render/reading'
import type { Shell } from '../shell/shell'
import { type FormatOptions, namesOf, taskOf, wantsJson } from './inputs'

/** Shows a part of each article, for a person or for a program. */
export async function showRecords(
  part: Part,
  files: string[],
  options: FormatOptions,
  command: Command,
  shell: Shell,
): Promise<void> {
  const names = namesOf(files, command, shell, options)
  const look = wantsJson(options, command, shell) ? undefined : lookOf(shell.out)
  const task = { ...taskOf(names, options), way: [part, look !== undefined] }
  await each(task, shell, look ? forReading(part, look, options.from) : forPrograms(part, options.from))
}

/** Reads one document and shows it to a person, each article under its name unless it is the only one. */
export function forReading(part: Part, look: Look, from?: string): (input: Input) => Promise<Result> {
  return async (input) => {
    const parsed = await articlesOf(input, from)
    const titles = titlesIn(input, parsed.articles)
    const texts = parsed.articles.map((article, nth) => {
      const title = titles[nth]
      return (title === undefined ? '' : nameLine(title, look)) + readingOf(article, look, part)
    })
    return resultOf(parsed, (input.index > 0 ? '\n' : '') + texts.join('\n'))
  }
}

function forPrograms(part: Part, from?: string): (input: Input) => Promise<Result> {
  return async (input) => {
    const parsed = await articlesOf(input, from)
    const { name } = input.document
    return resultOf(
      parsed,
      parsed.articles.map((article) => jsonOf(article, name, part)),
    )
  }
}
