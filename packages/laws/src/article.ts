import type { LawfulArticle, Stretch } from './shapes'
import { apart, blank, lawful, ordered, rule } from './spans'

/** The laws of an article that this one breaks; that it satisfies its schema is for others to say. */
export function brokenLaws(article: LawfulArticle): string[] {
  const { text, blocks, quotes, actors } = article
  const ids = new Set(actors.map(({ id }) => id))
  return [
    ...rule(
      'the headline stands in the text',
      article.headline === undefined || text.includes(article.headline),
    ),
    ...rule('every span is a stretch of the text', allSpans(article).every(lawful(text))),
    ...rule('blocks rejoin to the text', blank(text, blocks)),
    ...rule(
      'quotes are numbered in the order of the text',
      numbered(quotes, 'q') && ordered(quotes.map(firstOf)),
    ),
    ...rule(
      'a quote is verbatim',
      quotes.every((quote) => quote.text === slices(text, quote).join(' ')),
    ),
    ...rule(
      'the parts of a quote follow each other',
      quotes.every(({ content }) => apart(content)),
    ),
    ...rule(
      'a speaker is an actor',
      quotes.every(({ speaker }) => speaker === null || ids.has(speaker)),
    ),
    ...rule(
      'candidates are actors',
      quotes.every(({ candidates = [] }) => candidates.every((id) => ids.has(id))),
    ),
    ...rule(
      'candidates stand only where the speaker is open',
      quotes.every(({ speaker, candidates }) => speaker === null || !candidates),
    ),
    ...rule(
      'a decision carries its basis',
      [...quotes, ...actors].every(({ basis }) => basis.length > 0),
    ),
    ...rule(
      'actors are numbered by first mention',
      numbered(actors, 'a') && ordered(actors.map(({ mentions }) => mentions[0]!)),
    ),
    ...rule(
      'mentions are in order',
      actors.every(({ mentions }) => ordered(mentions)),
    ),
    ...rule(
      'an alias is a name that the text uses',
      actors.every(({ aliases, mentions }) => {
        const used = mentions.map(({ start, end }) => text.slice(start, end))
        return aliases.every((alias) => used.some((words) => words.includes(alias)))
      }),
    ),
    ...rule(
      'an alias is said once, and is not the name',
      actors.every(({ name, aliases }) => new Set([name, ...aliases]).size === aliases.length + 1),
    ),
  ]
}

function allSpans({ blocks, quotes, actors }: LawfulArticle): Stretch[] {
  return [
    ...blocks,
    ...quotes.flatMap(({ content, cue, source, via = [], to = [], date, basis }) => [
      ...[content, cue, source, via, to].flat(),
      ...(date ? [date.span, ...date.basis.flatMap(({ evidence }) => evidence)] : []),
      ...basis.flatMap(({ evidence }) => evidence),
    ]),
    ...actors.flatMap(({ mentions, roles, basis }) => [
      ...mentions,
      ...roles.map(({ span }) => span),
      ...basis.flatMap(({ evidence }) => evidence),
    ]),
  ]
}

type LawfulQuote = LawfulArticle['quotes'][number]

const numbered = (records: { id: string }[], letter: string) =>
  records.every(({ id }, i) => id === `${letter}${i + 1}`)
const firstOf = ({ content }: LawfulQuote) => content[0]!
const slices = (text: string, { content }: LawfulQuote) =>
  content.map(({ start, end }) => text.slice(start, end))
