/**
 * Two people who are named side by side, and speak as one:
 *
 *     Hana and Tomas Brezina bought the mill. “We never regretted it,” they said.
 *     ^^^^^^^^^^^^^^^^^^^^^^
 */
import people from '../lang/en/people.json'
import type { Attributed, Mention } from '../stage'
import { mentionOf } from '../text/mention'
import { firstFrom } from '../text/sorted'
import { nounOf } from './words'

const pairs: ReadonlySet<string> = new Set(people.pairs)

/** `the couple`, `the brothers`, `the two lawmakers` */
export function isPair(text: string, mention: Mention): boolean {
  const { form, start, end } = mention
  if (form !== 'description') return false
  const written = text.slice(start, end)
  return (
    /^the two [a-z-]+$/i.test(written) ||
    (/^the (?:[a-z-]+ )?[a-z-]+$/i.test(written) && pairs.has(nounOf(text, mention)))
  )
}

/** So many sentences back they may be named. */
const farthest = 3

/** Those who were named last so before a sentence; `subject`: only where theirs begins with them. */
export function pairBefore(article: Attributed, sentence: number, subject: boolean): Mention | undefined {
  const { text, sentences, mentions } = article
  for (let back = 1; back <= farthest; back++) {
    const before = sentences[sentence - back]
    if (before === undefined || sentences[sentence]!.block - before.block > 1) return undefined
    const from = firstFrom(mentions.length, (i) => mentions[i]!.start, before.start)
    for (let i = from; i + 1 < mentions.length && mentions[i + 1]!.start < before.end; i++) {
      const [one, other] = [mentions[i]!, mentions[i + 1]!]
      if (!isNamed(one) || !isNamed(other) || text.slice(one.end, other.start) !== ' and ') {
        if (subject && isNamed(one)) return undefined
        continue
      }
      // `Mothers Hana Brezina, Ann Hale and Per Holm`: three
      if (
        text.slice(one.start - 2, one.start) === ', ' ||
        / and $/.test(text.slice(other.end, other.end + 5))
      )
        return undefined
      return mentionOf(one.head.start, other.end, 'description', 'group', {
        start: one.head.start,
        end: other.end,
      })
    }
  }
  return undefined
}

const isNamed = ({ kind, form }: Mention) => kind === 'person' && form !== 'pronoun' && form !== 'description'
