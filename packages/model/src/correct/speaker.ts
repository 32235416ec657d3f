import type { Actor } from '../record/actor'
import type { Quote } from '../record/quote'
import { aliasesOf, byHand, inOrder, within } from './actors'
import { type Desk, putActor, putQuote, speakerOn } from './desk'

/**
 * The quote is the speaker’s from now on, or nobody’s. `She` and `the minister` in its source then stand for the new
 * speaker, too; a name stays with whom it names.
 */
export function giveTo(desk: Desk, quote: Quote, speaker: Actor | null): undefined {
  if (speaker !== null && quote.speaker !== speaker.id) leadOver(desk, quote, speaker)
  putQuote(desk, spokenBy(quote, speaker?.id ?? null))
}

/** The quote with its speaker decided by hand: the rule that led to another is gone, and nothing stays open. */
export function spokenBy(quote: Quote, speaker: string | null): Quote {
  const { candidates: _, ...rest } = quote
  const found = quote.basis.filter(({ rule }) => !rule.startsWith('source-'))
  return { ...rest, speaker, basis: byHand(found, quote.source), confidence: 1 }
}

function leadOver(desk: Desk, quote: Quote, speaker: Actor): void {
  const from = speakerOn(desk, quote)
  const led = from?.mentions.filter(
    (mention) =>
      (mention.form === 'pronoun' || mention.form === 'description') &&
      quote.source.some((span) => within(mention, span)),
  )
  // Nobody is left without a mention: the schema has none, and the text would not know the actor.
  if (!from || !led || led.length === 0 || led.length === from.mentions.length) return
  putActor(desk, { ...from, mentions: from.mentions.filter((mention) => !led.includes(mention)) })
  const mentions = inOrder([...speaker.mentions, ...led])
  const aliases = aliasesOf(desk.article.text, speaker.name, mentions, speaker.aliases)
  putActor(desk, { ...speaker, mentions, aliases, basis: byHand(speaker.basis, led) })
}
