/**
 * `the elder Hale`, where the text says what two of one name are to others.
 *
 *     Ray Hale, Todd Hale's father, sold it. The elder Hale said …
 *     ^^^^^^^^                                    ^^^^^^^^^^
 */
import type { Mention, Span } from '../stage'
import { kinKinds } from '../text/kin'
import { genderFits, type Referent } from './referent'

const generations: ReadonlyMap<string, 'elder' | 'younger'> = new Map([
  ['aunt', 'elder'],
  ['child', 'younger'],
  ['grandchild', 'younger'],
  ['grandparent', 'elder'],
  ['niece', 'younger'],
  ['parent', 'elder'],
])
/** In so many first mentions of somebody it is said what they are. */
const most = 8

/** Who of those named so far is meant; undefined where the text does not tell, and for names without such a word. */
export function ofAge(text: string, mention: Mention, named: readonly Referent[] = []): Referent | undefined {
  if (named.length < 2) return undefined
  const { start, gender } = mention
  const asked = generationAsked(text, mention)
  if (asked === undefined) return undefined
  const bearers = named.filter((one) => one.mentions[0]!.start < start && genderFits(one, gender))
  const known = bearers.map((one) => generationOf(text, one, start))
  const fitting = bearers.filter((_, i) => known[i] === asked)
  if (fitting.length > 0) return fitting.at(-1)
  // where it is said of the one, it is the other
  const left = bearers.filter((_, i) => known[i] === undefined)
  return left.length === 1 && bearers.length === 2 ? left[0] : undefined
}

/** `the elder Hale`, `the younger Hale`; `Miss Hale`, who is her mother's daughter. */
function generationAsked(text: string, { start, roles }: Mention): 'elder' | 'younger' | undefined {
  const asked = /\b(?:(elder|older|senior)|younger|junior) $/i.exec(text.slice(Math.max(0, start - 8), start))
  if (asked !== null) return asked[1] === undefined ? 'younger' : 'elder'
  return roles?.[0]?.title === 'Miss' ? 'younger' : undefined
}

/** `Ray Hale, Todd's father`, `the minister's son, Aditya Hale`, `her older sister, Ann Hale` */
function generationOf(text: string, { mentions }: Referent, limit: number): 'elder' | 'younger' | undefined {
  for (const { head } of mentions.slice(0, most)) {
    if (head.start >= limit) return undefined
    const [ahead, after] = [before(text, head), behind(text, head)]
    const sibling =
      /\b(?:(elder|older)|younger) (?:brother|sister|cousin), $/.exec(ahead) ??
      /^,(?: \d{1,3},)? [^,.;]{0,30}?(?:(elder|older)|younger) (?:brother|sister|cousin)\b/.exec(after)
    if (sibling !== null) return sibling[1] === undefined ? 'younger' : 'elder'
    const kin =
      /\b([a-z]+), $/.exec(ahead) ??
      /^,(?: \d{1,3},)? [^,.;]{0,30}?(?:['’]s|his|her|their|elder|older|younger|an?) ([a-z]+)\b/.exec(after)
    const generation = kin === null ? undefined : generations.get(kinKinds.get(kin[1]!) ?? '')
    if (generation !== undefined) return generation
  }
  return undefined
}

const before = (text: string, { start }: Span) => text.slice(Math.max(0, start - 20), start)
const behind = (text: string, { end }: Span) => text.slice(end, end + 60)
