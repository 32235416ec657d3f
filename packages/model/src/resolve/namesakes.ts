/**
 * People who share a first and a last name: told apart by their initials, or by `Jr.` and the like.
 *
 *     George H. W. Bush and his son George W. Bush       Donald Trump Jr. and his father, Donald Trump
 */
import type { Attributed, Mention } from '../stage'
import type { Named } from './names'
import { generationOf, spelling } from './words'

export interface Namesakes {
  /**
   * What to add to the key of a name so that namesakes stay apart: nothing where there are none, undefined where the
   * name fits several.
   */
  apart(written: string, words: readonly string[]): string | undefined
}

/** What the text has of one first and last name. */
interface Bearers {
  initials: Set<string>
  generations: Set<string>
  /** The name was written without `Jr.` before it was written with it, or as that of a father or a son. */
  plainFirst: boolean
}

export function findNamesakes({ text, blocks }: Attributed, names: readonly Named[]): Namesakes {
  const headlineEnd = blocks.find(({ kind }) => kind !== 'headline')?.start ?? 0
  const byName = new Map<string, Bearers>()
  if (!names.some(isMarked)) return { apart: () => '' }
  for (const { mention, written, words } of names) {
    if (mention.kind !== 'person' || mention.form !== 'name' || words.length < 2) continue
    const key = endsOf(words)
    const one = byName.get(key) ?? { initials: new Set(), generations: new Set(), plainFirst: false }
    byName.set(key, one)
    const initials = initialsIn(words)
    // A few are enough to differ
    if (initials !== '' && one.initials.size < 8) one.initials.add(initials)
    const generation = generationOf(written)
    if (generation !== '') one.generations.add(generation)
    else if (isRelative(text, mention) || (one.generations.size === 0 && mention.start >= headlineEnd))
      one.plainFirst = true
  }
  return {
    apart: (written, words) => {
      const one = byName.get(endsOf(words))
      if (one === undefined) return ''
      const sons = one.generations.size > 1 || (one.generations.size === 1 && one.plainFirst)
      if (sons) return ` ${generationOf(written)}`
      if (!differ(one.initials)) return ''
      return initialsIn(words) === '' ? undefined : ` ${initialsIn(words)}`
    },
  }
}

/** Has an initial or a `Jr.`; where no name has, nobody needs to be told apart. */
function isMarked({ mention, written, words }: Named): boolean {
  return mention.kind === 'person' && (initialsIn(words) !== '' || generationOf(written) !== '')
}

function endsOf(words: readonly string[]): string {
  return `${spelling(words[0]!)} ${spelling(words.at(-1)!)}`
}

function initialsIn(words: readonly string[]): string {
  let initials = ''
  for (let i = 1; i < words.length - 1; i++) if (words[i]!.length === 1) initials += words[i]!
  return initials
}

/** `h` and `hw` can be the same; `w` and `hw` can't. */
function differ(initials: ReadonlySet<string>): boolean {
  const all = [...initials]
  return all.some((one) => all.some((other) => !one.startsWith(other) && !other.startsWith(one)))
}

/** `his father, Donald Trump` */
function isRelative(text: string, { head }: Mention): boolean {
  return /\b(?:father|son|senior),? $/i.test(text.slice(Math.max(0, head.start - 12), head.start))
}
