/**
 * A quotation that nobody introduces, behind words that tell of somebody:
 *
 *     Hiroko Tanabe was feeding the koi when the ground shook. She dragged her neighbour out by his belt.
 *     ^^^^^^^^^^^^^
 *     “He weighs 90 kilos.”
 */
import contexts from '../lang/en/contexts.json'
import type { Attributed, Mention } from '../stage'
import { firstFrom } from '../text/sorted'
import { firstTokenAt } from '../text/tokens'
import type { Referent, Referents } from './referent'

const oblique = new Set(contexts.oblique)
/** So many mentions are looked through. */
const most = 12

/** Who the paragraph tells of that the quotation at `start` goes on from: the first person in it, ahead of the quotation. */
export function toldOf(article: Attributed, { of }: Referents, start: number): Referent | undefined {
  const { blocks, mentions, sentences, tokens } = article
  const block =
    sentences[tokens.sentence[Math.min(firstTokenAt(tokens, start), tokens.length - 1)] ?? -1]?.block
  if (block === undefined) return undefined
  const own = start > blocks[block]!.start
  const told = blocks[own ? block : block - 1]
  if (told === undefined || (told.kind !== 'paragraph' && told.kind !== 'standfirst')) return undefined
  const end = own ? start : told.end
  const from = firstFrom(mentions.length, (i) => mentions[i]!.start, told.start)
  for (let i = from; i < mentions.length && i < from + most && mentions[i]!.end <= end; i++) {
    const mention = mentions[i]!
    const referent = of.get(mention)
    if (referent?.kind === 'person' && !isAside(article, mention)) return referent
  }
  return undefined
}

/** `Hale's aide`, `In Hale's view`: not Hale; `a cheer for Hale, who took the microphone` is. */
function isAside({ text, tokens }: Attributed, { start, end, head }: Mention): boolean {
  const at = firstTokenAt(tokens, start)
  const behind = text.slice(head.end, end + 6)
  return /^['’]/.test(behind) || (oblique.has(tokens.lower[at - 1] ?? '') && !behind.endsWith(', who '))
}
