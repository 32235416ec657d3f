/** Quotes without a source: whose turn it is, in the order of the text. */
import contexts from '../lang/en/contexts.json'
import type { Attributed, Span } from '../stage'
import { firstFrom } from '../text/sorted'
import { firstTokenAt } from '../text/tokens'
import { type Asked, answeredBy, askedIn } from './answers'
import type { Referent, Referents } from './referent'
import { isSpokenOf } from './retold'
import type { Speech } from './speech'
import { toldOf } from './topic'

const replies = new Set(contexts.replies)

/** Somebody's turn: where it ended, and whether another's is to be expected. */
interface Turn {
  speaker: Referent
  block: number
  end: number
  source: Span[]
  /** It asks or replies, or was itself found by turns: a talk goes on. */
  talk: boolean
  /** Whom it asks. */
  asked: Asked | undefined
}

/** Nobody in particular, and nobody who could be meant; one for all such quotes, for a hostile text has a million. */
const nobody: Speech = { speaker: undefined, candidates: [], rule: 'source-open', evidence: [] }

/** Gives each quote its speaker: its own source's; else by turns, or the one before; else it stays open. */
export function carry(article: Attributed, referents: Referents, speeches: (Speech | undefined)[]): Speech[] {
  let last: Turn | undefined
  let previous: Turn | undefined
  const said = lettersSaid(article)
  return speeches.map((speech, i) => {
    const { content, cue, source, rule } = article.attributions[i]!
    const start = content[0]?.start ?? 0
    const block = blockAt(article, start)
    const own = rule === 'continuation' ? undefined : speech
    const echoed = own === undefined || rule === 'label' ? echo(article, said, speeches, i, block) : undefined
    const repeated = own === undefined || echoed === undefined ? echoed : whose(own, echoed)
    if (repeated !== undefined) return repeated
    const answer =
      own === undefined && source.length === 0 ? answeredBy(article.text, last, block, cue) : undefined
    const bySource =
      own ?? answer ?? byTurn(last, previous, block, cue.length + (own ? source.length : 0)) ?? speech
    let result = bySource
    // “You’d had two days, Mrs Hale.” is not hers
    if (
      own === undefined &&
      result?.speaker !== undefined &&
      addresses(article, referents, content, result.speaker)
    ) {
      const { speaker } = result
      const other = [last, previous].find(
        (turn) => turn !== undefined && turn.speaker !== speaker && block - turn.block < 5,
      )
      result = other && {
        speaker: other.speaker,
        candidates: [],
        rule: 'source-turn',
        evidence: other.source,
      }
    }
    if (result === undefined) {
      const near = last !== undefined && isNear(article.text, last.end, start)
      const candidates = [last?.speaker, previous?.speaker].filter((one) => one !== undefined)
      result =
        // with reporting words but no source (`is expected to close`) it is nobody's in particular
        near && source.length === 0 && cue.length === 0 && rule !== 'open-quote'
          ? { speaker: last!.speaker, candidates: [], rule: 'source-carried', evidence: last!.source }
          : candidates.length > 0
            ? { speaker: undefined, candidates: [...new Set(candidates)], rule: 'source-open', evidence: [] }
            : nobody
      // “…”, behind a paragraph in which nobody has spoken
      if (
        result.speaker === undefined &&
        cue.length === 0 &&
        source.length === 0 &&
        (last === undefined || last.block < block - 1)
      ) {
        result = toldOf(article, referents, { start, end: content.at(-1)?.end ?? start }) ?? result
      }
    }
    if (result.speaker !== undefined) {
      const { speaker, evidence } = result
      if (last !== undefined && last.speaker !== speaker) previous = last
      const end = content.at(-1)?.end ?? 0
      const talk = result.rule === 'source-turn' || isReply(article.text, cue)
      const asked = askedIn(article, referents, i, speaker)
      last = { speaker, block: blockAt(article, Math.max(0, end - 1)), end, source: evidence, talk, asked }
    }
    return result
  })
}

/** `‘Never again’: Hale faces revolt`, and below it another says so: not Hale. `‘Never again’: ferry boss resigns`: the boss is who says so. */
function whose(labelled: Speech, echoed: Speech): Speech | undefined {
  if (labelled.speaker === echoed.speaker) return labelled
  if (labelled.speaker?.kind !== 'person') return { ...labelled, speaker: echoed.speaker, candidates: [] }
  const isSomebody = echoed.speaker?.kind === 'person' || echoed.speaker?.kind === 'unnamed'
  return isSomebody ? echoed : labelled
}

/** So many quotes behind a heading are looked through for its words. */
const furthest = 60
/** Shorter headings say nothing of their own. */
const shortest = 8

/**
 * A heading in quotation marks repeats words of a quote below it, and is whose that is:
 *
 *     'For four days I begged': Hale faces a revolt
 *     "I begged. For four days I begged," she says.
 */
function echo(
  article: Attributed,
  said: (at: number) => string,
  speeches: readonly (Speech | undefined)[],
  at: number,
  block: number,
): Speech | undefined {
  const { text, blocks, attributions } = article
  const kind = blocks[block]?.kind
  if (kind !== 'heading' && kind !== 'headline') return undefined
  const start = attributions[at]!.content[0]?.start ?? 0
  const isQuoted = /[\p{Pi}\p{Pf}"']/u.test(text[start] ?? '')
  const words = said(at)
  if (words.length < shortest) return undefined
  for (let next = at + 1; next < attributions.length && next <= at + furthest; next++) {
    const speech = speeches[next]
    // no source stands here
    if (speech?.speaker === undefined || !said(next).includes(words)) continue
    if (isQuoted || !isSpokenOf(article, start, speech.speaker))
      return { speaker: speech.speaker, candidates: [], rule: 'source-turn', evidence: [] }
  }
  return undefined
}

/** The letters of what each attribution says, worked out where they are asked for. */
function lettersSaid({ text, attributions }: Attributed): (at: number) => string {
  const known: string[] = []
  return (at) => {
    known[at] ??= attributions[at]!.content.map(({ start, end }) =>
      lettersOf(text.slice(start, Math.min(end, start + longest))),
    ).join('')
    return known[at]
  }
}

/** Characters of a quote that a heading may repeat. */
const longest = 600

/** `…, Mrs Hale.”`: somebody is spoken to at the end of a quotation. */
function addresses(
  { text, mentions }: Attributed,
  { of }: Referents,
  content: readonly Span[],
  speaker: Referent,
): boolean {
  const end = content.at(-1)?.end ?? 0
  const last = firstFrom(mentions.length, (i) => mentions[i]!.start, end) - 1
  const mention = mentions[last]
  if (mention === undefined || of.get(mention) !== speaker || mention.form === 'pronoun') return false
  return (
    text.slice(mention.start - 2, mention.start) === ', ' &&
    /^[.?!…]+["”’']+$/.test(text.slice(mention.end, end))
  )
}

/**
 * Two people in turns, each in a paragraph of their own.
 *
 *     "When was that?" Hale asked.  ¶  "On Monday," Ruiz replied.  ¶  "I was away on Monday."
 *                                                                     ^^^^^^^^^^^^^^^^^^^^^^^ Hale
 */
function byTurn(
  last: Turn | undefined,
  previous: Turn | undefined,
  block: number,
  said: number,
): Speech | undefined {
  if (said > 0 || !last?.talk || previous === undefined) return undefined
  if (last.block !== block - 1 || previous.block !== block - 2) return undefined
  return { speaker: previous.speaker, candidates: [], rule: 'source-turn', evidence: previous.source }
}

function blockAt({ tokens, sentences }: Attributed, offset: number): number {
  const at = Math.min(firstTokenAt(tokens, offset), tokens.length - 1)
  return sentences[tokens.sentence[at] ?? 0]?.block ?? 0
}

/** `asked`, `replied`: words of a talk. A question mark alone is none: “It is odd, right?” said Hale. */
function isReply(text: string, cue: readonly Span[]): boolean {
  return cue.some(({ start, end }) => replies.has(text.slice(start, end).toLowerCase()))
}

/** At most one paragraph lies between. */
function isNear(text: string, end: number, start: number): boolean {
  if (start - end > 1200) return false
  // a slice: `indexOf` in the text would look for the next line far behind
  const between = text.slice(end, start)
  let breaks = 0
  for (let at = between.indexOf('\n'); at >= 0; at = between.indexOf('\n', at + 1)) {
    breaks++
    while (between[at + 1] === '\n' || between[at + 1] === '\r' || between[at + 1] === ' ') at++
  }
  return breaks < 3
}

const lettersOf = (written: string) => written.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
