import type { Article, Span } from '@news/model'

/** What is unlawful about the spans of an article; nothing, if all is well. `text` is what was parsed. */
export function unlawful(article: Article, text: string): string[] {
  const faults: string[] = []
  if (article.text !== text) faults.push('text is not the input')
  for (const { where, span } of spansOf(article)) {
    const fault = faultOf(span, text)
    if (fault !== undefined) faults.push(`${where} ${span.start}-${span.end} ${fault}`)
  }
  for (const quote of article.quotes) {
    const joined = quote.content.map(({ start, end }) => text.slice(start, end)).join(' ')
    if (quote.text !== joined) faults.push(`${quote.id} text is not what its content covers`)
  }
  return [...faults, ...blockFaults(article, text)]
}

function spansOf({ blocks, quotes, actors }: Article): { where: string; span: Span }[] {
  const named = (where: string, spans: Span[]) => spans.map((span) => ({ where, span }))
  return [
    ...named('block', blocks),
    ...quotes.flatMap((quote) => [
      ...named(`${quote.id} content`, quote.content),
      ...named(`${quote.id} cue`, quote.cue),
      ...named(`${quote.id} source`, quote.source),
      ...named(`${quote.id} via`, quote.via ?? []),
      ...named(`${quote.id} to`, quote.to ?? []),
      ...named(
        `${quote.id} evidence`,
        quote.basis.flatMap((basis) => basis.evidence),
      ),
    ]),
    ...actors.flatMap((actor) => [
      ...named(`${actor.id} mention`, actor.mentions),
      ...named(
        `${actor.id} role`,
        actor.roles.map((role) => role.span),
      ),
      ...named(
        `${actor.id} evidence`,
        actor.basis.flatMap((basis) => basis.evidence),
      ),
    ]),
  ]
}

function faultOf({ start, end }: Span, text: string): string | undefined {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'is no pair of integers'
  if (start < 0 || end > text.length) return 'lies outside of the text'
  if (start >= end) return 'is empty'
  if (splitsPair(text, start) || splitsPair(text, end)) return 'splits a surrogate pair'
  return undefined
}

/** Whether a cut at `offset` falls between the halves of one character: `\ud83e|\udda6`. */
function splitsPair(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff
}

/** Blocks are in order and leave out nothing but white space. */
function blockFaults({ blocks }: Article, text: string): string[] {
  const faults: string[] = []
  let at = 0
  for (const { start, end } of [...blocks, { start: text.length, end: text.length }]) {
    if (start < at) faults.push(`block ${start}-${end} begins before the end of the one before`)
    else if (text.slice(at, start).trim() !== '') faults.push(`words outside of all blocks before ${start}`)
    at = Math.max(at, end)
  }
  return faults
}
