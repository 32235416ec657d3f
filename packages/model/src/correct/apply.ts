import type { Correction } from './correction'
import { actorOn, type Desk, quoteOn } from './desk'
import { merge } from './merge'
import { rename } from './rename'
import { giveTo } from './speaker'
import { split } from './split'
import type { CorrectionWarningCode } from './warnings'

/** Why a correction can’t be done, and the id that it fails on. */
export interface Problem {
  code: CorrectionWarningCode
  id?: string
}

/** Does one correction on an article, wholly or not at all. */
export function apply(desk: Desk, correction: Correction): Problem | undefined {
  switch (correction.type) {
    case 'rename':
    case 'merge':
      return onActor(desk, correction)
    case 'split':
      return split(desk, correction)
    case 'speaker':
    case 'reject':
    case 'restore':
      return onQuote(desk, correction)
  }
}

type Of<Type extends Correction['type']> = Extract<Correction, { type: Type }>

function onActor(desk: Desk, correction: Of<'rename' | 'merge'>): Problem | undefined {
  const actor = actorOn(desk, correction.actor)
  if (!actor) return { code: 'unknown-actor', id: correction.actor }
  if ((correction.was ?? actor.name) !== actor.name) return { code: 'not-as-before', id: actor.id }
  if (correction.type === 'rename') return rename(desk, actor, correction)
  const into = actorOn(desk, correction.into)
  if (!into) return { code: 'unknown-actor', id: correction.into }
  if (into === actor) return { code: 'same-actor', id: actor.id }
  return merge(desk, actor, into)
}

function onQuote(desk: Desk, correction: Of<'speaker' | 'reject' | 'restore'>): Problem | undefined {
  const quote = quoteOn(desk, correction.quote)
  if (!quote) return { code: 'unknown-quote', id: correction.quote }
  if ((correction.was ?? quote.text) !== quote.text) return { code: 'not-as-before', id: quote.id }
  switch (correction.type) {
    case 'speaker': {
      const speaker = correction.speaker === null ? null : actorOn(desk, correction.speaker)
      if (speaker === undefined) return { code: 'unknown-actor', id: correction.speaker ?? '' }
      return giveTo(desk, quote, speaker)
    }
    case 'reject':
      desk.rejected.add(quote.id)
      return undefined
    case 'restore':
      return desk.rejected.delete(quote.id) ? undefined : { code: 'not-rejected', id: quote.id }
  }
}
