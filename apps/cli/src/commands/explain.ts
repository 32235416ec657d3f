import type { Article } from '@news/model'
import type { Command } from 'commander'
import { each } from '../each'
import { articlesOf, fromChoices, resultOf } from '../reading'
import { explainActor, explainQuote } from '../render/explain'
import { type Look, lookOf } from '../render/look'
import type { Shell } from '../shell/shell'
import { harmless } from '../text/harmless'
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
    .action(async (file: string, id: string, { from, accurate }: InputOptions, command: Command) => {
      const look = lookOf(shell.out)
      let unknown: string | undefined
      await each({ names: [file], from, accurate }, shell, async (input) => {
        const parsed = await articlesOf(input, from)
        const { articles } = parsed
        const output = articles.map((article) => explain(article, id.toLowerCase(), look)).find(Boolean)
        if (output === undefined) unknown = existing(articles)
        return resultOf(parsed, output ?? '')
      })
      if (unknown) command.error(`no record ${harmless(id)} in ${harmless(file)}; ${unknown}`)
    })
}

function explain(article: Article, id: string, look: Look): string | undefined {
  const quote = article.quotes.find((quote) => quote.id === id)
  if (quote) return explainQuote(article, quote, look)
  const actor = article.actors.find((actor) => actor.id === id)
  return actor && explainActor(article, actor, look)
}

/** Which ids there are: `it has the quotes q1 to q20 and the actor a1` */
function existing(articles: Article[]): string {
  const quotes = rangeOf(
    'quote',
    articles.flatMap((article) => article.quotes),
  )
  const actors = rangeOf(
    'actor',
    articles.flatMap((article) => article.actors),
  )
  return `it has ${quotes} and ${actors}`
}

function rangeOf(noun: string, records: { id: string }[]): string {
  const first = records[0]?.id
  const last = records.at(-1)?.id
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
