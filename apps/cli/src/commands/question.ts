import type { Question } from '@news/store'
import { type Command, InvalidArgumentError } from 'commander'
import { given } from '../given'
import { newsLine } from '../render/look'
import type { Shell } from '../shell/shell'
import { choiceOption } from './inputs'

/** What quotes are asked for, beside their words. */
export interface QuestionOptions extends PeriodOptions {
  speaker?: string
  person?: string
  kind?: Question['kind']
  limit?: number
}

/** What narrows an outlet and a period. */
export interface PeriodOptions {
  outlet?: string
  since?: string
  until?: string
}

/** The options that narrow a search. */
export function addQuestion(command: Command): Command {
  return addPeriod(
    command
      .option('--speaker <NAME>', 'said by somebody of this name, or a part of it')
      .option('--person <ID>', 'said by this person, by the id that news people lists')
      .addOption(choiceOption('--kind <KIND>', 'said in this way', ['direct', 'indirect', 'mixed'])),
  )
}

/** The options that narrow an outlet and a period. */
export function addPeriod(command: Command): Command {
  return command
    .option('--outlet <NAME>', 'in articles of this publisher; where none is stated, agency; else site')
    .option('--since <DATE>', 'in articles from then on: 2017, 2017-11 or 2017-11-16')
    .option('--until <DATE>', 'in articles up to then, that year, month or day included')
}

/** How many there may be. */
export function addLimit(command: Command, usual: number): Command {
  return command.option('--limit <N>', `so many at most (${usual} unless said)`, wholeNumber)
}

/** Of one more than the limit: says that there are more, so that nobody takes a part for the whole. */
export async function tellMore(found: number, limit: number, { err }: Shell): Promise<void> {
  if (found > limit) await err.write(newsLine(err, `there are more than ${limit}; --limit N shows more`))
}

/** A question out of words and options. */
export function questionOf(words: string[], options: QuestionOptions): Question {
  const { speaker, person, kind, outlet, since, until } = options
  const text = words.join(' ') || undefined
  return given({ text, speaker, person, kind, outlet, since, until })
}

/** Reads a whole number from 1 on. */
export function wholeNumber(words: string): number {
  const number = Number(words)
  if (/^\d{1,9}$/.test(words) && number > 0) return number
  throw new InvalidArgumentError('It is a whole number from 1 on.')
}
