import type { LawfulArticle } from '../shapes'

/** What is said, by whom and when, of every quote: what all formats carry. */
export function saidIn(
  article: LawfulArticle,
): { text: string; kind: string; speaker: string | undefined; date: string | undefined }[] {
  return article.quotes.map(({ text, kind, speaker, date }) => ({
    text,
    kind,
    date: date?.value,
    speaker: article.actors.find(({ id }) => id === speaker)?.name,
  }))
}

/** The characters of a text, and the offset at which each begins: where a format counts characters, records count units. */
export function charactersOf(text: string): { characters: string[]; offsets: number[] } {
  const characters = [...text]
  const offsets = [0]
  for (const character of characters) offsets.push(offsets.at(-1)! + character.length)
  return { characters, offsets }
}

/** What `JSON.parse` gives: the tests know its shape. */
export type Json = ReturnType<typeof JSON.parse>

/** What a reader of ours can't do without, where the written form is wrong. */
export function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}
