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

/** What `JSON.parse` gives: the tests know its shape. */
export type Json = ReturnType<typeof JSON.parse>

/** What a reader of ours can't do without, where the written form is wrong. */
export function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}
