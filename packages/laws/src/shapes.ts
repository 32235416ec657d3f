/**
 * What the laws look at of records and stages. By shape and not by import: the library's own tests judge its sources
 * by these laws, the fuzzer what is built of them, and a package that the library needs for its tests can't need it.
 */

/** A stretch of a text. */
export interface Stretch {
  start: number
  end: number
}

interface Reason {
  rule: string
  evidence: Stretch[]
}

/** An article with its quotes and actors. */
export interface LawfulArticle {
  id: string
  headline?: string | undefined
  text: string
  blocks: Stretch[]
  quotes: {
    id: string
    kind: string
    text: string
    content: Stretch[]
    cue: Stretch[]
    source: Stretch[]
    via?: Stretch[] | undefined
    to?: Stretch[] | undefined
    date?: { value: string; span: Stretch; basis: Reason[] } | undefined
    basis: Reason[]
    confidence: number
    speaker: string | null
    candidates?: string[] | undefined
  }[]
  actors: {
    id: string
    name: string
    kind: string
    aliases: string[]
    mentions: Stretch[]
    roles: { span: Stretch }[]
    basis: Reason[]
  }[]
}

/** The results of all stages. */
export interface LawfulWalk {
  text: string
  blocks: Stretch[]
  tokens: { length: number; start: ArrayLike<number>; end: ArrayLike<number>; sentence: ArrayLike<number> }
  sentences: (Stretch & { block: number; first: number; last: number })[]
  marks: (Stretch & { block: number; inner: Stretch; parent: number })[]
  mentions: (Stretch & { head: Stretch })[]
}
