import type { Resolved, Span } from '../src/stage'
import type { Annotation, Family } from './notation'

/** Everything that the stages found in a text, said in the notation of checks. */
export function observe(walk: Resolved, wanted: Set<Family>): Annotation[] {
  return [...wanted].flatMap((family) => observers[family](walk).map((seen) => ({ family, ...seen })))
}

type Seen = Omit<Annotation, 'family'>

const observers: Record<Family, (walk: Resolved) => Seen[]> = {
  quote: ({ quotes, actors }) =>
    quotes.flatMap((quote) => {
      const speaker = actors.find((actor) => actor.id === quote.speaker)?.name ?? '?'
      return [
        { label: `quote ${quote.kind}: ${speaker}`, spans: quote.content },
        ...each('source', quote.source),
        ...each('cue', quote.cue),
        ...each('to', quote.to),
        ...each('via', quote.via),
      ]
    }),
  date: ({ quotes }) =>
    quotes.flatMap(({ date }) => (date ? [{ label: `date: ${date.value}`, spans: [date.span] }] : [])),
  actor: ({ actors }) =>
    actors.flatMap(({ kind, name, mentions }) =>
      mentions.map((mention) => ({ label: `actor ${kind}: ${name}`, spans: [mention] })),
    ),
  role: ({ actors }) =>
    actors.flatMap(({ roles }) =>
      roles.map(({ title, of, span }) => ({
        label: `role: ${of === undefined ? title : `${title} of ${of}`}`,
        spans: [span],
      })),
    ),
  block: ({ blocks }) => blocks.map((block) => ({ label: `block ${block.kind}`, spans: [block] })),
  sentence: ({ sentences }) => sentences.map((sentence) => ({ label: 'sentence', spans: [sentence] })),
  tokens: ({ text, tokens, sentences }) =>
    sentences.map(({ first, last }) => {
      const words: string[] = []
      for (let i = first; i < last; i++) words.push(text.slice(tokens.start[i], tokens.end[i]))
      // Tokens hold no white space, so a blank between two of them can't be read as part of one.
      return {
        label: `tokens: ${words.join(' ')}`,
        spans: [{ start: tokens.start[first]!, end: tokens.start[first]! + 1 }],
      }
    }),
  mark: ({ marks }) =>
    marks.map((mark) => {
      const how = [
        mark.depth > 0 && `depth ${mark.depth}`,
        mark.continues && 'continues',
        !mark.closed && 'unclosed',
      ]
      return { label: ['mark', mark.role, ...how.filter(Boolean)].join(' '), spans: [mark] }
    }),
  warning: ({ warnings }) =>
    warnings.map(({ code, span }) => ({ label: `warning ${code}`, spans: span === undefined ? [] : [span] })),
}

/** A source, cue, addressee or document of several pieces is one annotation with several runs of carets. */
function each(label: string, spans: Span[] = []): Seen[] {
  return spans.length === 0 ? [] : [{ label, spans }]
}
