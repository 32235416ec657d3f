/**
 * Who has been on stage so far, as the text is read from start to end: the last speakers and the last people
 * named. Pronouns and descriptions look back here, over a few entries and never over the whole text.
 */
import contexts from '../lang/en/contexts.json'
import type { Attributed, Mention } from '../stage'
import { firstTokenAt } from '../text/tokens'
import type { Referent } from './referent'

/** One appearance of a referent. */
export interface Appearance {
  referent: Referent
  sentence: number
  block: number
  /** It stands where a subject stands: first in its sentence, or the source of a quote. */
  subject: boolean
  /** It spoke here. */
  spoke: boolean
}

const oblique = new Set(contexts.oblique)
const kept = 24

export class Scene {
  readonly recent: Appearance[] = []
  private readonly article: Attributed
  private firstNamed = -1

  constructor(article: Attributed) {
    this.article = article
  }

  /** Enters a mention that was led to a referent. */
  enter(mention: Mention, referent: Referent, spoke: boolean) {
    const { sentence, block } = this.placeOf(mention)
    const subject = spoke || (sentence !== this.firstNamed && this.standsFirst(mention))
    if (subject) this.firstNamed = sentence
    this.recent.push({ referent, sentence, block, subject, spoke })
    if (this.recent.length > kept) this.recent.shift()
  }

  placeOf({ start }: { start: number }): { sentence: number; block: number } {
    const { tokens, sentences } = this.article
    const sentence = tokens.sentence[Math.min(firstTokenAt(tokens, start), tokens.length - 1)] ?? 0
    return { sentence, block: sentences[sentence]?.block ?? 0 }
  }

  /** No preposition before it and no possessive after it: `In Oslo, Hale …` has Hale first, `Hale's aide` not Hale. */
  private standsFirst({ start, head }: Mention): boolean {
    const { tokens } = this.article
    const at = firstTokenAt(tokens, start)
    const before = at > 0 && tokens.sentence[at - 1] === tokens.sentence[at] ? tokens.lower[at - 1]! : ''
    const after = tokens.lower[firstTokenAt(tokens, head.end)]
    return after !== "'s" && after !== "'" && !oblique.has(before)
  }
}
