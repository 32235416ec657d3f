/**
 * A quotation that nobody introduces, behind words that tell of somebody:
 *
 *     Hiroko Tanabe was feeding the koi when the ground shook. She dragged her neighbour out by his belt.
 *     ^^^^^^^^^^^^^
 *     “He weighs 90 kilos.”
 */
import contexts from '../lang/en/contexts.json'
import type { Attributed, Mention, Span } from '../stage'
import { firstFrom } from '../text/sorted'
import { firstTokenAt } from '../text/tokens'
import type { Referent, Referents } from './referent'
import type { Speech } from './speech'

const oblique = new Set(contexts.oblique)
/** So much of the paragraph is looked through for quotation marks. */
const longest = 1200
/** So many mentions are looked through. */
const most = 12

/** What somebody is who does not speak. */
const silent =
  /\b(?:accused|arrested|buried|charged|convicted|dead|died|dies|found|hit|jailed|killed|murdered|sentenced|shot|stabbed)\b/
/** So far the sentence that begins with somebody is looked through for that, and so much of the quotation for words about them. */
const furthest = 160

/** Who the paragraph tells of that the quotation begins behind, or in: the one its first sentence begins with, and nobody without a name beside. */
export function toldOf(
  article: Attributed,
  { of }: Referents,
  { start, end: last }: Span,
): Speech | undefined {
  const { blocks, mentions, sentences, text, tokens } = article
  const block =
    sentences[tokens.sentence[Math.min(firstTokenAt(tokens, start), tokens.length - 1)] ?? -1]?.block
  if (block === undefined) return undefined
  const own = start > blocks[block]!.start
  const told = blocks[own ? block : block - 1]
  if (told === undefined || (told.kind !== 'paragraph' && told.kind !== 'standfirst')) return undefined
  const end = own ? start : told.end
  // somebody speaks in it
  if (/["“”‘]/.test(text.slice(told.start, Math.min(end, told.start + longest)))) return undefined
  const from = firstFrom(mentions.length, (i) => mentions[i]!.start, told.start)
  for (let i = from; i < mentions.length && i < from + most && mentions[i]!.end <= end; i++) {
    const mention = mentions[i]!
    if (mention.kind === 'unnamed' || (mention.form === 'description' && mention.kind === 'group')) {
      // `The new chief, Ann Hale`; but a friend of hers may speak as well
      if (of.get(mention)?.kind !== 'person') return undefined
      continue
    }
    const referent = of.get(mention)
    if (referent?.kind !== 'person' || isAside(article, mention)) continue
    if (silent.test(text.slice(mention.end, Math.min(end, mention.end + furthest)))) return undefined
    if (isAbout(text.slice(start, Math.min(last, start + furthest)), referent)) return undefined
    return { speaker: referent, candidates: [], rule: 'source-told', evidence: [mention.head] }
  }
  return undefined
}

/** `He took my boy from me` is not his. */
function isAbout(said: string, { gender, firstNameGender }: Referent): boolean {
  const known = gender ?? firstNameGender
  return (
    (known !== 'female' && /\b(?:he|him)\b/i.test(said)) ||
    (known !== 'male' && /\b(?:her|she)\b/i.test(said))
  )
}

/** So many characters of it are looked through: what it begins with. */
const beginning = 24

/** Whether a quotation speaks of somebody as of another: “She was a saint”. */
export function speaksOf(text: string, [said]: readonly Span[], referent: Referent): boolean {
  if (said === undefined || !/["“”'‘’«„]/.test(text[said.start] ?? '')) return false
  return isAbout(text.slice(said.start, Math.min(said.end, said.start + beginning)), referent)
}

/** `Hale's aide`, `In Hale's view`: not Hale; `a cheer for Hale, who took the microphone` is. */
function isAside({ text, tokens }: Attributed, { start, end, head }: Mention): boolean {
  const at = firstTokenAt(tokens, start)
  const behind = text.slice(head.end, end + 6)
  return /^['’]/.test(behind) || (oblique.has(tokens.lower[at - 1] ?? '') && !behind.endsWith(', who '))
}
