/**
 * Who has been on stage so far, as the text is read from start to end: the last speakers and the last people
 * named. Pronouns and descriptions look back here, over a few entries and never over the whole text.
 */
import contexts from '../lang/en/contexts.json'
import type { Attributed, Mention, Span } from '../stage'
import { canBe, Word } from '../text/lexicon'
import type { Referent } from './referent'

/** One appearance of a referent. */
export interface Appearance {
  referent: Referent
  head: Span
  sentence: number
  block: number
  /** It stands where a subject stands: first in its sentence, or the source of a quote. */
  subject: boolean
  /** It spoke here. */
  spoke: boolean
  /** A voice without a name: `One critic wrote …. He was born in Sula` goes on about somebody else. */
  passing: boolean
}

const hearing = new Set(contexts.hearing)
const oblique = new Set(contexts.oblique)
const kept = 24
const told = / (?:tell|tells|told) (?:[Tt]he )?$/
const shown = / (?:obtained|reviewed|seen|viewed) by (?:[Tt]he )?$/

export class Scene {
  readonly recent: Appearance[] = []
  /** Those whom the byline names: they and their paper. */
  readonly writers = new Set<Referent>()
  private readonly article: Attributed
  private firstNamed = -1
  private at = 0

  constructor(article: Attributed) {
    this.article = article
  }

  /** Goes on to a mention: who was named beside the text, in a caption, is not spoken of in the text. */
  moveTo(mention: Mention) {
    const last = this.recent.at(-1)?.block
    if (last === undefined || this.article.blocks[last]?.kind !== 'caption') return
    if (this.placeOf(mention).block === last) return
    while (this.recent.at(-1)?.block === last) this.recent.pop()
  }

  /** Enters a mention that was led to a referent. */
  enter(mention: Mention, referent: Referent, spoke: boolean, passing = false) {
    if (!spoke && this.isShown(mention)) return
    const { sentence, block } = this.placeOf(mention)
    // who wrote it is not who it is about
    if (this.article.blocks[block]?.kind === 'byline') {
      this.writers.add(referent)
      return
    }
    const subject =
      spoke || this.isHeard(mention) || (sentence !== this.firstNamed && this.standsFirst(mention))
    if (subject) this.firstNamed = sentence
    this.recent.push({ referent, head: mention.head, sentence, block, subject, spoke, passing })
    if (this.recent.length > kept) this.recent.shift()
  }

  placeOf({ start }: { start: number }): { sentence: number; block: number } {
    const { tokens, sentences } = this.article
    const sentence = tokens.sentence[Math.min(this.tokenAt(start), tokens.length - 1)] ?? 0
    return { sentence, block: sentences[sentence]?.block ?? 0 }
  }

  /** Mentions come in the order of the text, so that the place of one is looked for behind that of the last. */
  private tokenAt(offset: number): number {
    const { tokens } = this.article
    while (this.at < tokens.length && tokens.start[this.at]! < offset) this.at++
    return this.at
  }

  /** `a letter seen by the Sula Post`, `told the Sula Post`: who reports it, and nobody who is spoken of. */
  private isShown({ start, kind, head }: Mention): boolean {
    if (kind !== 'organization' || !'edy'.includes(this.article.text[start - 2] ?? ' ')) return false
    const before = this.article.text.slice(Math.max(0, start - 20), start)
    return shown.test(before) || (told.test(before) && this.isPaper(start, head.end))
  }

  /** `Sula Post`, `Radio Sula` */
  private isPaper(start: number, end: number): boolean {
    const { tokens } = this.article
    for (let at = this.tokenAt(start); at < tokens.length && tokens.start[at]! < end; at++)
      if (canBe(tokens, at, Word.mediaSuffix)) return true
    return false
  }

  /** `The jury heard from Ann Hale`: she is who speaks next. */
  private isHeard({ start }: Mention): boolean {
    const { lower } = this.article.tokens
    const at = this.tokenAt(start)
    return lower[at - 1] === 'from' && hearing.has(lower[at - 2] ?? '')
  }

  /** No preposition before it and no possessive after it: `In Oslo, Hale …` has Hale first, `Hale's aide` not Hale. */
  private standsFirst({ start, head }: Mention): boolean {
    const { tokens } = this.article
    const at = this.tokenAt(start)
    const before = at > 0 && tokens.sentence[at - 1] === tokens.sentence[at] ? tokens.lower[at - 1]! : ''
    if (oblique.has(before)) return false
    let end = at
    while (end < tokens.length && tokens.start[end]! < head.end) end++
    const after = tokens.lower[end]
    return after !== "'s" && after !== "'"
  }
}
