/** Who answers a question, where the answer has nobody beside it. */
import clauseWords from '../lang/en/clauses.json'
import type { Attributed, Span } from '../stage'
import { firstFrom } from '../text/sorted'
import type { Referent, Referents } from './referent'
import type { Speech } from './speech'

/** Who is asked, and where that stands. */
export interface Asked {
  referent: Referent
  head: Span
}

/**
 * Whoever was asked:
 *
 *     "Did you read it?" Hale asked the director, Ann Ruiz.  ¶  "I read the summary," came the reply.
 *                                                 ^^^^^^^^
 */
export function answeredBy(
  text: string,
  last: { asked: Asked | undefined; block: number } | undefined,
  block: number,
  [cue]: readonly Span[],
): Speech | undefined {
  if (last?.asked === undefined || block - last.block > 1) return undefined
  const isAnswer = cue === undefined ? block === last.block + 1 : isReply(text, cue)
  const { referent, head } = last.asked
  return isAnswer ? { speaker: referent, candidates: [], rule: 'source-turn', evidence: [head] } : undefined
}

/** `came the reply`; not `came the reply from the floor`, nor `came a voice`. */
function isReply(text: string, { start, end }: Span): boolean {
  const [verb = '', , noun = ''] = text.slice(start, end).toLowerCase().split(' ')
  return comings.has(verb) && answers.has(noun) && !text.startsWith(' from ', end)
}
const comings: ReadonlySet<string> = new Set(clauseWords.coming)
const answers: ReadonlySet<string> = new Set(clauseWords.answers)

/** Who is asked by name in an attribution that asks. */
export function askedIn(
  { text, attributions, mentions }: Attributed,
  { of }: Referents,
  at: number,
  asker: Referent,
): Asked | undefined {
  const { cue, content, to } = attributions[at]!
  const [said] = content
  const asks = cue.some(({ start, end }) => isAsking(text.slice(start, end)))
  if (!asks || said === undefined || text.startsWith('to ', said.start)) return undefined
  // who stands behind the cue, in front of what is asked or behind it all
  const start = to?.[0]?.start ?? cue.at(-1)!.end
  const end = to?.[0]?.end ?? (said.start > start ? said.start : start + widestHearer)
  const first = firstFrom(mentions.length, (i) => mentions[i]!.start, start)
  for (let i = first; i < mentions.length && i < first + 3 && mentions[i]!.start < end; i++) {
    const { form, kind, head } = mentions[i]!
    // right behind the cue, or behind what they are: `asked the director, Ann Ruiz`
    if (
      !/^ ?(?:of )?(?:(?:an?|his|her|the|their) [^.?!,\n]{1,40}, )?(?:\p{Lu}[\p{L}.-]* )*$/u.test(
        text.slice(start, head.start),
      )
    )
      continue
    const referent = of.get(mentions[i]!)
    if (
      kind === 'person' &&
      form !== 'pronoun' &&
      form !== 'description' &&
      referent !== undefined &&
      referent !== asker
    )
      return { referent, head }
  }
  return subjectOf(text, mentions, of, said, asker)
}

/** `asked why she had waited` */
function subjectOf(
  text: string,
  mentions: Attributed['mentions'],
  of: Referents['of'],
  { start, end }: Span,
  asker: Referent,
): Asked | undefined {
  if (!/^(?:how|if|what|when|where|whether|why|did|had|was|would) /i.test(text.slice(start, start + 8)))
    return undefined
  const mention = mentions[firstFrom(mentions.length, (i) => mentions[i]!.start, start)]
  if (mention === undefined || mention.start > Math.min(end, start + 24) || mention.form !== 'pronoun')
    return undefined
  const referent = of.get(mention)
  return referent?.kind === 'person' && referent !== asker ? { referent, head: mention.head } : undefined
}
/** `Asked`, `had asked`, `demanded of` */
export const isAsking = (cue: string): boolean => asking.test(cue)
const asking =
  /^(?:(?:has|had|was|were) )?(?:ask|asks|asked|demands|demanded|challenges|challenged|pressed|quizzed|questioned)\b/i
const widestHearer = 60
