import type { Actor, ActorKind } from '../record/actor'
import type { Article } from '../record/article'
import type { Quote } from '../record/quote'
import type { Span } from '../record/span'
import { codePointsIn, rangesOf } from './code-points'
import { wellFormed } from './well-formed'
import { speakersIn } from './words'

/**
 * brat standoff: the `.ann` beside a `.txt` that holds `Article.text` in UTF-8. Offsets count code points.
 *
 *     T1<tab>Content 0 9;13 27<tab>It rained all week long
 *     T2<tab>Cue 10 14<tab>said
 *     T3<tab>Attribution 10 14<tab>said
 *     E1<tab>Attribution:T3 Content:T1 Cue:T2
 *     A1<tab>Kind E1 direct
 *     #1<tab>AnnotatorNotes E1<tab>Anna Berg
 *
 * The note is the speaker. Each mention of an actor is a `T`, and an `Equiv` ties those of one actor together.
 * brat wants a span on one line of text: a content that runs over a line's end comes in fragments.
 */
export function toBrat(article: Article): string {
  const write = writerOf(article.text)
  const speakerOf = speakersIn(article)
  for (const quote of article.quotes) addQuote(write, quote, speakerOf(quote))
  for (const actor of article.actors) addActor(write, actor)
  return write.lines.map((line) => `${line}\n`).join('')
}

/** The `annotation.conf` that brat wants in the folder: which spans and events there are. */
export const bratConfiguration = `[entities]
Source
Cue
Content
To
Via
Person
Organization
Country
Place
Group
Unnamed
[relations]
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
[events]
Attribution Content:Content, Cue?:Cue, Source?:Source, To*:To, Via*:Via
[attributes]
Kind Arg:Attribution, Value:direct|indirect|mixed
`

interface Writer {
  lines: string[]
  /** Writes a span and gives its id; nothing for an empty one. */
  span(type: string, spans: readonly Span[]): string | undefined
  /** The next id that begins with this letter. */
  next(letter: string): string
}

function writerOf(text: string): Writer {
  const toCodePoints = codePointsIn(text)
  const counts = new Map<string, number>()
  const lines: string[] = []
  const next = (letter: string) => {
    const count = (counts.get(letter) ?? 0) + 1
    counts.set(letter, count)
    return letter + count
  }
  return {
    lines,
    next,
    span(type, spans) {
      const fragments = spans.flatMap((span) => fragmentsOf(text, span))
      if (fragments.length === 0) return undefined
      const id = next('T')
      const words = fragments.map(({ start, end }) => text.slice(start, end)).join(' ')
      lines.push(`${id}\t${type} ${rangesOf(fragments, toCodePoints)}\t${wellFormed(words)}`)
      return id
    },
  }
}

function addQuote({ lines, span, next }: Writer, quote: Quote, speaker: Actor | undefined): void {
  const parts = Object.entries({
    Content: quote.content,
    Cue: quote.cue,
    Source: quote.source,
    To: quote.to ?? [],
    Via: quote.via ?? [],
  })
  const roles = parts.map(([type, spans]) => [type, span(type, spans)] as const)
  // An event hangs on the words that say it happens; where there are none, on the content.
  const trigger = span('Attribution', quote.cue) ?? span('Attribution', quote.content)
  if (trigger === undefined) return
  const event = next('E')
  const filled = roles.filter(([, id]) => id !== undefined).map(([type, id]) => `${type}:${id}`)
  lines.push(`${event}\tAttribution:${trigger} ${filled.join(' ')}`)
  lines.push(`${next('A')}\tKind ${event} ${quote.kind}`)
  if (speaker) lines.push(`${next('#')}\tAnnotatorNotes ${event}\t${inOneLine(speaker.name)}`)
}

function addActor({ lines, span }: Writer, { kind, mentions }: Actor): void {
  const ids = mentions.flatMap((mention) => span(types[kind], [mention]) ?? [])
  if (ids.length > 1) lines.push(`*\tEquiv ${ids.join(' ')}`)
}

const types: Record<ActorKind, string> = {
  person: 'Person',
  organization: 'Organization',
  country: 'Country',
  place: 'Place',
  group: 'Group',
  unnamed: 'Unnamed',
}

/** The parts of a span between line ends, of all kinds that Python knows, and tabs: brat reads line by line. */
function fragmentsOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\p{Cc}\u2028\u2029]+/gu)].map(({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }))
}

const inOneLine = (text: string) => wellFormed(text.replace(/[\s\p{Cc}]+/gu, ' '))
