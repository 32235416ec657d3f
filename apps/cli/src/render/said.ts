import type { Article, Quote } from '@news/model'
import { type Column, oneLine, row, wrap } from '../text/columns'
import { count } from '../text/count'
import type { Look } from './look'
import { actorOf, notesOf, quotesBySpeaker, roleOf, wordsOf } from './words'

/** Who said what: the quotes under their speakers, in the order in which these first speak. */
export function saidLines(article: Article, look: Look): string[] {
  // Those whose speaker stays open come last.
  const groups = [...quotesBySpeaker(article)].sort(([a], [b]) => Number(a === null) - Number(b === null))
  if (groups.length === 0) return wrap('Nobody is quoted.', look.width)
  const speakers = groups.filter(([speaker]) => speaker !== null).length
  const title = `Who said what · ${count(article.quotes.length, 'quote')}, ${count(speakers, 'speaker')}`
  return [
    ...wrap(title, look.width).map(look.paint.title),
    ...groups.flatMap(([speaker, quotes]) => [
      '',
      ...speakerLines(article, speaker, look),
      ...quotes.flatMap((quote) => quoteLines(article, quote, look)),
    ]),
  ]
}

function speakerLines(article: Article, id: string | null, { width, paint }: Look): string[] {
  const actor = actorOf(article, id)
  if (!actor) return [paint.speaker('Speaker left open')]
  const name = oneLine(actor.name)
  const [first = '', ...rest] = wrap([name, oneLine(roleOf(actor))].filter(Boolean).join(' · '), width)
  if (!first.startsWith(name)) return [first, ...rest].map(paint.speaker)
  return [paint.speaker(name) + first.slice(name.length), ...rest]
}

function quoteLines(article: Article, quote: Quote, look: Look): string[] {
  const cue = wordsOf(article, quote.cue)
  const notes = notesOf(article, quote).join(' · ')
  const columns = columnsFor(article, look)
  if (!columns) return stacked([quote.id, quote.kind, cue], quote.text, notes, look)
  const faint = columns.map((column) => ({ ...column, paint: look.paint.faint }))
  return [
    ...row(['', quote.id, quote.kind, cue || '–', quote.text], columns),
    ...(notes === '' ? [] : row(['', '', '', '', notes], faint)),
  ]
}

/** Indent, id, kind, cue, and the rest of the line for the words; none where that leaves too little for them. */
function columnsFor({ quotes }: Article, { width, paint }: Look): Column[] | undefined {
  const id = `q${quotes.length}`.length
  const cue = 14
  const words = width - id - 8 - cue - 4 * 2
  if (words < 28) return undefined
  return [
    { width: 0 },
    { width: id, paint: paint.faint },
    { width: 8, paint: paint.faint },
    { width: cue, paint: paint.cue },
    { width: words },
  ]
}

function stacked(label: string[], text: string, notes: string, { width, paint }: Look): string[] {
  return [
    ...wrap(label.filter(Boolean).join(' · '), width - 2).map((line) => `  ${paint.cue(line)}`),
    ...wrap(text, width - 4).map((line) => `    ${line}`),
    ...wrap(notes, width - 4).map((line) => `    ${paint.faint(line)}`),
  ]
}
