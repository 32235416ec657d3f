import type { Article } from '@news/model'
import type { Command } from 'commander'
import { each } from '../each'
import { articlesOf, fromChoices, resultOf, titlesIn } from '../reading'
import { explainActor, explainQuote } from '../render/explain'
import { headlineLines } from '../render/head'
import { type Look, lookOf } from '../render/look'
import { nameLine } from '../render/reading'
import { exits } from '../shell/exits'
import type { Shell } from '../shell/shell'
import { harmless } from '../text/harmless'
import { textOf } from '../text/lines'
import { accurateOption, choiceOption, type InputOptions } from './inputs'

/** `news explain`: why a record says what it says. */
export function addExplain(program: Command, shell: Shell): void {
  program
    .command('explain')
    .summary('why a quote or an actor was read as it was')
    .description(description)
    .argument('<FILE>', 'the article; - is standard input')
    .argument('<ID>', 'the record: q3 for a quote, a2 for an actor')
    .addOption(choiceOption('--from <FORMAT>', 'how the file is to be read', fromChoices))
    .addOption(accurateOption())
    .addHelpText('before', examples)
    .action((file: string, id: string, options: InputOptions, command: Command) =>
      explain(file, id, options, command, shell),
    )
}

async function explain(
  file: string,
  id: string,
  { from, accurate }: InputOptions,
  command: Command,
  shell: Shell,
): Promise<void> {
  const look = lookOf(shell.out)
  const ids = { quote: [] as string[], actor: [] as string[] }
  let shown = 0
  await each({ names: [file], from, accurate }, shell, async (input) => {
    const parsed = await articlesOf(input, from)
    const { articles } = parsed
    const titles = titlesIn(input, articles)
    const texts = articles.flatMap((article, nth) => {
      ids.quote = longer(ids.quote, article.quotes)
      ids.actor = longer(ids.actor, article.actors)
      const text = explained(article, id.toLowerCase(), look)
      if (text === undefined) return []
      const title = titles[nth]
      const heading = title === undefined ? '' : headingOf(article, title, look)
      return [`${shown++ > 0 ? '\n' : ''}${heading}${text}`]
    })
    return resultOf(parsed, texts.join(''))
  })
  const isRead = shell.exitCode === exits.ok || shell.exitCode === exits.some
  if (shown === 0 && isRead)
    command.error(
      `no record ${harmless(id)} in ${harmless(file)}; it has ${rangeOf('quote', ids)} and ${rangeOf('actor', ids)}`,
    )
}

/** Of which article it is, where there are several. */
function headingOf(article: Article, name: string, look: Look): string {
  return nameLine(name, look) + textOf([...headlineLines(article, look), ''])
}

function explained(article: Article, id: string, look: Look): string | undefined {
  const quote = article.quotes.find((quote) => quote.id === id)
  if (quote) return explainQuote(article, quote, look)
  const actor = article.actors.find((actor) => actor.id === id)
  return actor && explainActor(article, actor, look)
}

/** The ids of the article that has most: those of the others are among them. */
const longer = (ids: string[], records: { id: string }[]) =>
  records.length > ids.length ? records.map(({ id }) => id) : ids

/** `the quotes q1 to q20`, `the actor a1` */
function rangeOf(noun: 'quote' | 'actor', { [noun]: ids }: Record<'quote' | 'actor', string[]>): string {
  const [first] = ids
  const last = ids.at(-1)
  if (first === undefined) return `no ${noun}s`
  return first === last ? `the ${noun} ${first}` : `the ${noun}s ${first} to ${last}`
}

const description = `Shows a record in its article, and each rule that made it, in a sentence, with signs \
under the words that the rule rests on.`

const examples = `Examples:
  news explain article.txt q3
  news explain article.txt a2
  curl -s https://example.org/article.txt | news explain - q1
`
