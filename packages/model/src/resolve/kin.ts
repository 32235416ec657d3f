/** `His wife said`, where the text has said who is whose wife, or whose husband he is. */
import type { Attributed, Mention, Span } from '../stage'
import { kinKinds } from '../text/kin'
import { firstFrom } from '../text/sorted'
import { ownerOf } from './owner'
import { genderFits, type Referent, type Referents } from './referent'
import type { Scene } from './scene'
import { nounOf } from './words'

const inverse: ReadonlyMap<string, string> = new Map([
  ['aunt', 'niece'],
  ['child', 'parent'],
  ['cousin', 'cousin'],
  ['grandchild', 'grandparent'],
  ['grandparent', 'grandchild'],
  ['niece', 'aunt'],
  ['parent', 'child'],
  ['sibling', 'sibling'],
  ['spouse', 'spouse'],
])
/** So many relations of a text are remembered. */
const most = 64
/** Characters between a name and its `, whose wife`. */
const nearby = 12

/** `Her husband, Martin`: whoever she is has him as husband. */
export class Kin {
  private readonly relations: { owner: Referent; kind: string; one: Referent }[] = []
  /** Of the description that is being read: `Her` comes next. */
  private open: { start: number; kind: string; one: Referent } | undefined

  constructor(
    private readonly article: Attributed,
    private readonly referents: Referents,
  ) {}

  /** `her husband` was led to the one whose name stands beside it. */
  begin(mention: Mention, one: Referent, scene: Scene) {
    const { text } = this.article
    const kind = kinKinds.get(nounOf(text, mention))
    this.open = undefined
    if (kind === undefined) return
    const last = scene.recent.at(-1)
    // `Bruce Aitken, whose wife, Wendy Aitken, voted for it`
    if (!/^whose /i.test(text.slice(mention.start, mention.start + 6)))
      this.open = { start: mention.start, kind, one }
    else if (last !== undefined && mention.start - last.head.end < nearby) this.add(last.referent, kind, one)
  }

  /** A mention was led to somebody: the owner, where it is `Her` of the description before. */
  note({ start }: Mention, owner: Referent) {
    if (this.open?.start === start && owner !== this.open.one) {
      this.add(owner, this.open.kind, this.open.one)
      this.open = undefined
    }
  }

  /** Who `his wife` is. */
  resolve(mention: Mention, scene: Scene): Referent | undefined {
    const kind = kinKinds.get(nounOf(this.article.text, mention))
    if (kind === undefined) return undefined
    const owner = ownerOf(this.article, mention, scene)
    if (owner === undefined) return undefined
    const found = new Set<Referent>()
    for (const one of this.relations) {
      if (one.owner === owner && one.kind === kind && genderFits(one.one, mention.gender)) found.add(one.one)
      if (one.one === owner && inverse.get(one.kind) === kind && genderFits(one.owner, mention.gender))
        found.add(one.owner)
    }
    if (found.size === 0 && kind === 'spouse') return this.spouseOf(owner, mention)
    return found.size === 1 ? [...found][0] : undefined
  }

  /** `Leah and Tom Hale`, then `Her husband`: Tom. */
  private spouseOf(owner: Referent, { gender }: Mention): Referent | undefined {
    const { text, mentions } = this.article
    for (const { head } of owner.mentions.slice(0, most)) {
      const at = firstFrom(mentions.length, (i) => mentions[i]!.start, head.start)
      for (const one of [mentions[at + 1], mentions[at - 1]]) {
        if (one?.kind !== 'person') continue
        const [first, second] = one.start > head.start ? [head, one.head] : [one.head, head]
        const isPair = text.slice(first.end, second.start) === ' and ' && isCouple(text, first, second)
        const other = isPair ? this.referents.of.get(one) : undefined
        if (other !== undefined && other !== owner && other.words.at(-1) === owner.words.at(-1))
          return genderFits(other, gender) ? other : undefined
      }
    }
    return undefined
  }

  private add(owner: Referent, kind: string, one: Referent) {
    if (this.relations.length < most) this.relations.push({ owner, kind, one })
  }
}

/** `Leah and Tom Hale, whose son was two`: what only a couple has, shortly before or after. */
function isCouple(text: string, { start }: Span, { end }: Span): boolean {
  return (
    /\b(?:couple|husband and wife|parents) $/.test(text.slice(Math.max(0, start - 20), start)) ||
    /\b(?:couple|married|whose (?:son|daughter|baby|child)|their (?:son|daughter|baby|child|children|wedding|home|house)|live)\b/.test(
      text.slice(end, end + 120),
    )
  )
}
