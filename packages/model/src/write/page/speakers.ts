import type { Actor } from '../../record/actor'
import type { Article } from '../../record/article'
import type { Quote } from '../../record/quote'
import { speakersIn } from '../words'

/** Somebody who says something in the article, and how the page shows it. */
export interface Speaker {
  /** The anchor of what they say; made here, since an id of a record may hold anything. */
  anchor: string
  /** Nothing for the quotes whose speaker stays open. */
  actor: Actor | undefined
  name: string
  /** 1 to 8, again from 1 where there are more; 0 for the open ones. */
  hue: number
  /** Places in `Article.quotes`. */
  quotes: number[]
}

/** Who speaks, in the order of first speaking, and who speaks each quote. */
export interface Cast {
  speakers: Speaker[]
  speakerOf: (quote: number) => Speaker
  /** The anchor of a quote in the text. */
  anchorOf: (quote: number) => string
}

/** The cast of an article whose anchors begin with `prefix`. */
export function castOf(article: Article, prefix: string): Cast {
  const find = speakersIn(article)
  const byActor = new Map<Actor | undefined, Speaker>()
  const ofQuote = article.quotes.map((quote: Quote, i) => {
    const actor = find(quote)
    const speaker = byActor.get(actor) ?? newSpeaker(actor, prefix, byActor)
    byActor.set(actor, speaker)
    speaker.quotes.push(i)
    return speaker
  })
  return {
    speakers: [...byActor.values()].sort((a, b) => Number(a.hue === 0) - Number(b.hue === 0)),
    speakerOf: (quote) => ofQuote[quote]!,
    anchorOf: (quote) => `${prefix}-q${quote + 1}`,
  }
}

function newSpeaker(actor: Actor | undefined, prefix: string, others: Map<unknown, Speaker>): Speaker {
  const nth = others.size - Number(others.has(undefined))
  return {
    anchor: actor ? `${prefix}-s${nth + 1}` : `${prefix}-open`,
    actor,
    name: actor?.name ?? 'Speaker open',
    hue: actor ? (nth % 8) + 1 : 0,
    quotes: [],
  }
}
