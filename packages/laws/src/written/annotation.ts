import type { LawfulArticle, Stretch } from '../shapes'
import { charactersOf, demand, type Json, saidIn } from './said'

/** Reads quotes and their parts back by the positions; checks on the way that both selectors mean the same words. */
export function readAnnotations(json: string, text: string) {
  const { characters, offsets } = charactersOf(text)
  const spanOf = ({ selector: [quote, position] }: Json): Stretch => {
    const words = characters.slice(position.start, position.end).join('')
    demand(words === quote.exact, 'the words at the positions are those of the quote')
    demand(characters.slice(0, position.start).join('').endsWith(quote.prefix), 'the prefix stands before')
    demand(characters.slice(position.end).join('').startsWith(quote.suffix), 'the suffix stands behind')
    return { start: offsets[position.start]!, end: offsets[position.end]! }
  }
  return JSON.parse(json).items.map(({ motivation, body, target }: Json) => ({
    linked: motivation === 'linking',
    as: body.find(({ purpose }: Json) => purpose === 'classifying').value,
    said: body.find(({ purpose }: Json) => purpose === 'describing')?.value,
    speaker: body.find(({ purpose }: Json) => purpose === 'identifying')?.value,
    spans: target.map(spanOf),
  }))
}

/** The same as the article has it. */
export function carriedByAnnotations(article: LawfulArticle) {
  const said = saidIn(article)
  return article.quotes.flatMap((quote, i) => [
    {
      linked: false,
      as: quote.kind,
      said: quote.date?.value,
      speaker: said[i]!.speaker,
      spans: quote.content,
    },
    ...(['cue', 'source', 'to', 'via'] as const)
      .map((role) => ({
        linked: true,
        as: role,
        said: undefined,
        speaker: undefined,
        spans: quote[role] ?? [],
      }))
      .filter(({ spans }) => spans.length > 0),
  ])
}
