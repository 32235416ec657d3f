import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import { Article, type Quote, type Span, Warning } from '../src/record'
import type { Resolved } from '../src/stage'
import { parse, trace } from '../src/with-tagger'

/** Asserts everything that holds for every input. */
export function laws(input: string | Uint8Array): void {
  const parsed = parse(input)
  const json = JSON.stringify(parsed)
  const broken = [
    ...parsed.articles.flatMap(brokenLaws),
    ...trace(input).flatMap(brokenStageLaws),
    ...parsed.warnings.flatMap((warning) =>
      Warning.safeParse(warning).success ? [] : ['a warning is no Warning'],
    ),
    ...rule('the same input gives the same output', JSON.stringify(parse(input)) === json),
    ...rule('JSON brings back what was written', isDeepStrictEqual(JSON.parse(json), parsed)),
    ...rule('plain text is kept as it is', typeof input !== 'string' || parsed.articles[0]?.text === input),
  ]
  expect(broken).toEqual([])
}

/** The laws of an article that this one breaks. */
export function brokenLaws(article: Article): string[] {
  const { text, blocks, quotes, actors } = article
  if (!Article.safeParse(article).success) return ['an article is what its schema says']
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

/** The laws of what the stages hand on that this walk breaks. */
export function brokenStageLaws({ text, blocks, tokens, sentences, marks, mentions }: Resolved): string[] {
  const spans = Array.from({ length: tokens.length }, (_, i) => ({
    start: tokens.start[i]!,
    end: tokens.end[i]!,
  }))
  return [
    ...rule('tokens are stretches of the text', spans.every(lawful(text))),
    ...rule('sentences are stretches of the text', sentences.every(lawful(text))),
    ...rule('marks are stretches of the text', marks.every(lawful(text))),
    ...rule(
      'mentions are stretches of the text',
      [...mentions, ...mentions.map(({ head }) => head)].every(lawful(text)),
    ),
    ...rule('tokens follow each other', apart(spans)),
    ...rule('sentences follow each other', apart(sentences)),
    ...rule(
      'a token holds no white space',
      spans.every(({ start, end }) => !/\s/.test(text.slice(start, end))),
    ),
    ...rule('tokens leave out only white space', blank(text, spans)),
    ...rule(
      'every token is in the sentence that it names',
      sentences.every((sentence, nth) =>
        spans
          .slice(sentence.first, sentence.last)
          .every((token, i) => inside(token, sentence) && tokens.sentence[sentence.first + i] === nth),
      ) && sentences.reduce((count, { first, last }) => count + last - first, 0) === tokens.length,
    ),
    ...rule(
      'a sentence is inside its block',
      sentences.every((sentence) => inside(sentence, blocks[sentence.block])),
    ),
    ...rule('marks are in order', ordered(marks)),
    ...rule(
      'a mark is inside its block and around its inside',
      marks.every((mark) => inside(mark, blocks[mark.block]) && inside(mark.inner, mark)),
    ),
    ...rule(
      'a mark is inside its parent',
      marks.every((mark) => mark.parent < 0 || inside(mark, marks[mark.parent])),
    ),
    ...rule('mentions are in order', ordered(mentions)),
  ]
}

const rule = (law: string, holds: boolean) => (holds ? [] : [law])

function allSpans({ blocks, quotes, actors }: Article): Span[] {
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

/** Not empty, inside the text, and with no half of a surrogate pair left outside. */
const lawful =
  (text: string) =>
  ({ start, end }: Span) =>
    start >= 0 && start < end && end <= text.length && !splits(text, start) && !splits(text, end)

const splits = (text: string, at: number) =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(at - 1, 0), at + 1))

/** All that Unicode calls a separator, the control characters among them, and the blank without width. */
const whiteSpace = /^[\s\p{Z}\u0085\u200b]*$/u

/** Whether there is only white space before, between and after the spans. */
function blank(text: string, spans: Span[]): boolean {
  const starts = [...spans.map(({ start }) => start), text.length]
  const ends = [0, ...spans.map(({ end }) => end)]
  return starts.every((start, i) => ends[i]! <= start && whiteSpace.test(text.slice(ends[i], start)))
}

const apart = (spans: Span[]) => spans.every(({ start }, i) => i === 0 || spans[i - 1]!.end <= start)
const ordered = (spans: Span[]) => spans.every(({ start }, i) => i === 0 || spans[i - 1]!.start <= start)
const inside = (inner: Span, outer: Span | undefined) =>
  outer !== undefined && outer.start <= inner.start && inner.end <= outer.end
const numbered = (records: { id: string }[], letter: string) =>
  records.every(({ id }, i) => id === `${letter}${i + 1}`)
const firstOf = ({ content }: Quote) => content[0]!
const slices = (text: string, { content }: Quote) => content.map(({ start, end }) => text.slice(start, end))
