/** `his agency`, `her party`: the body that somebody was said to be of. */
import titles from '../lang/en/titles.json'
import type { Attributed, Mention } from '../stage'
import { firstFrom } from '../text/sorted'
import { otherBodies } from './called-also'
import { once } from './nouns'
import { ownerOf } from './owner'
import type { Referent, Referents } from './referent'
import type { Scene } from './scene'
import { nounOf } from './words'

const leading: ReadonlySet<string> = new Set(titles.leading)
/** Roles of one person that are looked through. */
const most = 12

/**
 * The one body in the roles of whoever has it:
 *
 *     Per Holm, head of the Nordic Ferry Fund, said so. His agency estimates that …
 *                           ^^^^^^^^^^^^^^^^^           ^^^^^^^^^^
 */
export function affiliation(
  article: Attributed,
  { of }: Referents,
  mention: Mention,
  scene: Scene,
): Referent | undefined {
  const { text, mentions } = article
  if (
    mention.kind !== 'organization' ||
    !/^(?:his|her) [a-z]+$/i.test(text.slice(mention.start, mention.end))
  )
    return undefined
  const owner = ownerOf(article, mention, scene)
  const noun = nounOf(text, mention)
  const found = new Set<Referent>()
  for (const { start, end, head, roles = [] } of owner?.mentions.slice(0, most) ?? []) {
    if (!roles.some(({ title }) => heads(title))) continue
    const first = firstFrom(mentions.length, (i) => mentions[i]!.start, start)
    for (let i = first; i < mentions.length && mentions[i]!.start < end; i++) {
      const body = of.get(mentions[i]!)
      const { start: from, end: to } = mentions[i]!
      // `the UN's Rural Fund` is the fund
      const isBeside = (to <= head.start || from >= head.end) && !/^['’]/.test(text.slice(to, to + 1))
      if (isBeside && body?.kind === 'organization' && isCalled(body, noun)) found.add(body)
    }
  }
  return found.size === 1 ? [...found][0] : undefined
}

/** `agency` and `group` are any body; `party`, `company`, `union` only one whose name has the word, or one for it. */
function isCalled({ words }: Referent, noun: string): boolean {
  return anyBody.test(noun) || words.some((word) => word === noun || otherBodies.get(word)?.includes(noun))
}

const anyBody = /^(?:agency|group|organi[sz]ation)$/

/** `head of the Ferry Fund`, `its chief executive`; not `a former professor at`, `a member of`. */
function heads(title: string): boolean {
  const words = title.toLowerCase().split(' ')
  return !words.some((word) => once.has(word)) && words.some((word) => leading.has(word))
}
