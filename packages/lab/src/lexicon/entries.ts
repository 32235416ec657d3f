import { isFunctionWord } from '@news/model/stages'
import { emptyCount, emptyNeighbour, type FormCount, type NeighbourCount, neighbourIn } from './counts'
import { baseOf, inflect, inflectionOf } from './inflections'

/** What the library's `lang/en/cues.json` says of a word form; shares in percent. */
export interface Entry {
  rate: number
  next?: Record<string, number>
  prev?: Record<string, number>
  turned?: string[]
  takes?: string[]
  raising?: true
}

/** How many counted uses a family's share weighs in the estimate of one of its forms. */
const familyWeight = 4
/** A neighbour is listed where it moves the share by this much. */
const telling = 0.1
/** Below this a word is never taken for a cue, so that it need not be listed. */
const fewest = 35
const particles = new Set(
  'about against around as at between down for from in into of off on out over through to toward towards up upon with'.split(
    ' ',
  ),
)

/** Classes of next words with which the content begins, in most cues of all forms. */
export function beginnings(counts: Map<string, FormCount>): string[] {
  const total: Record<string, NeighbourCount> = {}
  for (const count of counts.values()) addAll(total, count.next)
  return Object.keys(total)
    .filter((name) => total[name]!.followed >= 5 && total[name]!.adjacent >= total[name]!.followed / 2)
    .sort()
}

/** The entries worth having. A rare form leans on the other forms of its verb. */
export function entriesOf(counts: Map<string, FormCount>, begins: ReadonlySet<string>): Map<string, Entry> {
  const isVerbBase = (word: string) => counts.has(word) && counts.get(word)!.cues > 0
  const families = new Map<string, Set<string>>()
  for (const form of counts.keys()) {
    if (!/^[a-z][a-z'-]*$/.test(form)) continue
    const base = baseOf(form, (word) => isVerbBase(word) || (form.endsWith('ed') && counts.has(word)))
    if (!families.has(base)) families.set(base, new Set())
    families.get(base)!.add(form)
  }
  const entries = new Map<string, Entry>()
  for (const [base, forms] of families) addFamily(base, forms, counts, begins, entries)
  return entries
}

function addFamily(
  base: string,
  forms: Set<string>,
  counts: Map<string, FormCount>,
  begins: ReadonlySet<string>,
  entries: Map<string, Entry>,
) {
  const family = emptyCount()
  for (const form of forms) addCount(family, counts.get(form)!)
  if (family.cues < 3) return
  // A verb that reports often gets its missing regular forms: "asserts" where only "asserted" was counted.
  const past = [...forms].find((form) => inflectionOf(form, base) === 'ed')
  const regular = family.cues >= 8 && family.cues / family.uses > 0.3 && past && counts.get(past)!.cues >= 3
  const present = new Set([...forms].map((form) => inflectionOf(form, base)))
  const added = regular ? Object.entries(inflect(base)).filter(([kind]) => !present.has(kind as never)) : []
  for (const form of [...forms, ...added.map(([, word]) => word)]) {
    const count = counts.get(form) ?? emptyCount()
    if (isFunctionWord(form) || (count.cues === 0 && count.uses > 0) || (count.cues < 3 && count.uses > 30))
      continue
    const entry = entryOf(count, forms.size > 1 || count.uses === 0 ? family : undefined, begins)
    const best = Math.max(entry.rate, ...Object.values(entry.next ?? {}))
    if (best < fewest || (count.cues < 2 && entry.rate < 50 && family.cues / family.uses < 0.4)) continue
    if (count.raised >= 3 && count.raised / count.cues > 0.4) entry.raising = true
    entries.set(form, entry)
  }
}

function entryOf(count: FormCount, family: FormCount | undefined, begins: ReadonlySet<string>): Entry {
  const rate = family
    ? (count.cues + (familyWeight * family.cues) / family.uses) / (count.uses + familyWeight)
    : count.cues / count.uses
  const entry: Entry = { rate: percent(rate) }
  const next: Record<string, number> = {}
  const turned: string[] = []
  const takes: string[] = []
  for (const [name, own, back] of neighbours(count.next, family?.next)) {
    if (own.uses + back.uses < 3) continue
    const share = shareOf(own, back, rate)
    if (Math.abs(share - rate) >= telling) next[name] = percent(share)
    const followed = own.followed + back.followed
    const adjacent = own.adjacent + back.adjacent
    if (
      followed >= 2 &&
      Math.abs(adjacent / followed - 0.5) > 0.15 &&
      adjacent / followed >= 0.5 !== begins.has(name)
    )
      turned.push(name)
    const taken = own.taken + back.taken
    const mostly = taken >= 2 && taken / (own.cues + back.cues) >= 0.5
    if (particles.has(name) && mostly && adjacent / (followed || 1) < 0.5) takes.push(name)
  }
  const prev: Record<string, number> = {}
  for (const [name, own, back] of neighbours(count.prev, family?.prev)) {
    const share = shareOf(own, back, rate)
    if (own.uses + back.uses >= 3 && Math.abs(share - rate) >= telling) prev[name] = percent(share)
  }
  if (Object.keys(next).length > 0) entry.next = next
  if (Object.keys(prev).length > 0) entry.prev = prev
  if (turned.length > 0) entry.turned = turned
  if (takes.length > 0) entry.takes = takes
  return entry
}

/** The family's share, itself leaning on the overall rate, as `familyWeight` uses beside the counted ones. */
function shareOf(own: NeighbourCount, back: NeighbourCount, rate: number): number {
  const expected = (back.cues + 2 * rate) / (back.uses + 2)
  return (own.cues + familyWeight * expected) / (own.uses + familyWeight)
}

function neighbours(
  own: Record<string, NeighbourCount>,
  family: Record<string, NeighbourCount> = {},
): [string, NeighbourCount, NeighbourCount][] {
  const names = [...new Set([...Object.keys(own), ...Object.keys(family)])].sort()
  return names.map((name) => [name, own[name] ?? emptyNeighbour(), family[name] ?? emptyNeighbour()])
}

function addCount(sum: FormCount, count: FormCount) {
  sum.uses += count.uses
  sum.cues += count.cues
  sum.raised += count.raised
  addAll(sum.next, count.next)
  addAll(sum.prev, count.prev)
}

function addAll(sums: Record<string, NeighbourCount>, counts: Record<string, NeighbourCount>) {
  for (const [name, count] of Object.entries(counts)) {
    const sum = neighbourIn(sums, name)
    for (const key of Object.keys(count) as (keyof NeighbourCount)[]) sum[key] += count[key]
  }
}

const percent = (share: number): number => Math.round(share * 100)
