/** Who is called by a noun that no list knows, or as somebody's: by the words beside their name. */
import people from '../lang/en/people.json'
import type { Attributed, Mention, Span } from '../stage'
import { kinKinds } from '../text/kin'
import { firstFrom } from '../text/sorted'
import type { Doer } from './doings'
import { singles } from './nouns'
import { genderFits, type Referent, type Referents } from './referent'
import { nounOf } from './words'

/** So far back the noun is looked for, in characters, and so many of its places are looked at. */
const lookback = 4000
const mostPlaces = 12
/** So much stands between the noun and the name, at most. */
const widest = 72

const kin = Object.entries(people.kin)

/**
 * `the keeper`, `her brother`, of whom the text has called so beside their name: `His keeper for 33 years, Ann Hale`, `Per Dahl, her only
 * brother,`. A daughter is a child, too.
 */
export function calledSo(
  { text, mentions }: Attributed,
  { of }: Referents,
  mention: Mention,
  excluded: readonly Referent[],
): Doer | undefined {
  const { start, end, gender } = mention
  if (!/^(?:the|his|her|its|their) [a-z-]+$/i.test(text.slice(start, end))) return undefined
  const noun = nounOf(text, mention)
  // `the endorsements` are nobody
  if (/[^s]s$/.test(noun)) return undefined
  const kind = kinKinds.get(noun)
  const nouns =
    kind === undefined ? [noun] : [...kin.flatMap(([one, of]) => (of === kind ? [one] : [])), kind]
  const from = Math.max(0, start - lookback)
  const before = text.slice(from, start)
  let found: Doer | undefined
  for (const one of nouns) {
    let at = before.lastIndexOf(` ${one}`)
    for (let places = 0; at >= 0 && places < mostPlaces; places++) {
      const told = { start: from + at + 1, end: from + at + 1 + one.length }
      const named =
        (one === noun ? nameAfter(text, mentions, told) : undefined) ?? nameBefore(text, mentions, told)
      const referent = named && of.get(named)
      // `her only brother, Per Dahl, died in the war`
      const isDead = named !== undefined && dead.test(text.slice(named.end, named.end + widest))
      if (
        !isDead &&
        referent?.kind === 'person' &&
        !excluded.includes(referent) &&
        genderFits(referent, gender)
      ) {
        if (found !== undefined && found.referent !== referent) return undefined
        found = { referent, told }
      }
      at = at > 0 ? before.lastIndexOf(` ${one}`, at - 1) : -1
    }
  }
  return found
}

/** `His keeper for the past 33 years, Ann Hale`, `Her older brother Per Dahl`: the name. */
function nameAfter(text: string, mentions: readonly Mention[], { start, end }: Span): Mention | undefined {
  const behind =
    /^(?:(?: (?:at|for|from|in|of|on|since|that|to|who|with) [^,.;:!?"“”()\n]{1,60})?,)? (?:(?:Dr|Mr|Mrs|Ms|Miss|Sir)\.? )?/.exec(
      text.slice(end, end + widest),
    )
  if (behind === null) return undefined
  // `the book Ann Hale wrote`; but `her brother Per Dahl`, `of council speaker Ann Hale`
  const before = text.slice(Math.max(0, start - 40), start)
  const isTheirs = owned.test(before) || (singles.has(text.slice(start, end)) && !determined.test(before))
  const isApposed = behind[0].includes(',')
  if (!isApposed && !isTheirs) return undefined
  // `After meeting with the official, Ann Hale left`, `The sister of the victim, Ann Hale,`: not the victim
  if (isApposed && hangs.test(before)) return undefined
  const named = mentions[firstFrom(mentions.length, (i) => mentions[i]!.head.start, end + behind[0].length)]
  if (named?.head.start !== end + behind[0].length || !isNamed(named)) return undefined
  return !isApposed || /^(?:[,.;:]| \()/.test(text.slice(named.end, named.end + 2)) ? named : undefined
}
const dead = /^[^.!?]*\b(?:buried|dead|died|killed)\b/
const hangs = /(?:^|[^a-z])(?:as|at|by|for|from|in|of|on|to|with) (?:an?|the) (?:[a-z-]+ ){0,2}$/i
const determined = /\b(?:an?|one|that|the|this) (?:[a-z-]+ )?$/i
const owned = /(?:\b(?:his|her|its|their)|['’]s) (?:[a-z-]+ )?$/i

/** `Per Dahl, her only brother,`: the name. */
function nameBefore(text: string, mentions: readonly Mention[], { start, end }: Span): Mention | undefined {
  if (!/^(?:,| (?:and|for|in|of|who)\b)/.test(text.slice(end, end + 5))) return undefined
  const ahead =
    /, (?:an?|his|her|its|the|their) (?:(?!(?:and|as|at|by|for|from|in|of|on|or|to|who|with) )[a-z-]+ ){0,3}$/.exec(
      text.slice(Math.max(0, start - widest), start),
    )
  if (ahead === null) return undefined
  const comma = start - ahead[0].length
  const last = firstFrom(mentions.length, (i) => mentions[i]!.start, comma) - 1
  for (let at = last; at >= 0 && at > last - 3; at--)
    if (mentions[at]!.head.end === comma && isNamed(mentions[at]!)) return mentions[at]
  return undefined
}

function isNamed({ form, kind }: Mention): boolean {
  return kind === 'person' && form !== 'pronoun' && form !== 'description'
}
