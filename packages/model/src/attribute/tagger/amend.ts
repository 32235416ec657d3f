/**
 * What the network, which learned from bodies, leaves undone where subject and verb change places, in headlines, and
 * behind passives.
 */
import clauseWords from '../../lang/en/clauses.json'
import type { Span } from '../../record'
import { headlineKinds } from '../../text/headlines'
import { canBe, Word } from '../../text/lexicon'
import { firstFrom } from '../../text/sorted'
import { tokensIn } from '../../text/tokens'
import { leadsIn } from '../rules/clauses'
import { behindAside, contentBefore, isAboutNoun } from '../rules/content'
import { announcedBy } from '../rules/continuations'
import { loneSemicolon } from '../rules/ends'
import { phraseAfter } from '../rules/noun-phrase'
import { isBreak, isCapital, isMark, type Range, type Scene, word } from '../rules/scene'
import { fullSource } from '../rules/sources'
import { isCharge, isHeard } from '../rules/subjects'
import { isLeadIn, isOthers, isRetort } from './others'

/** Content and source of one cue, in tokens. */
interface Parts {
  content: Range[]
  source: Range[]
}

const longestSource = 6
/** What opens a clause or phrase that says when. */
const meantime = new Set(clauseWords.meantime)

/** What somebody else announces with a colon is theirs. `own`: the network found the source; `undergone`: the subject is not the one who says it. */
export function amend(
  scene: Scene,
  cue: Range,
  { content, source }: Parts,
  { own, undergone }: { own: boolean; undergone: boolean },
): Parts {
  const sentence = scene.article.sentences[scene.tokens.sentence[cue.first]!]!
  const headlined = headlineKinds.has(scene.article.blocks[sentence.block]!.kind)
  if (undergone) {
    const others = content.filter((one) => !isWhom(scene, cue, one))
    const asked = (others.length > 0 ? others : content).map((one) => upToSubject(scene, sentence, cue, one))
    return answered(scene, sentence, {
      content: asked,
      source: source.length > 0 ? source : byWhom(scene, sentence, cue, asked),
    })
  }
  const foreign =
    content.length > 1
      ? content.find((one) => isRetort(scene, cue, one) || isLeadIn(scene, cue, one, content))
      : undefined
  if (foreign !== undefined)
    return amend(
      scene,
      cue,
      { content: content.filter((one) => one !== foreign), source },
      { own, undergone },
    )
  const about = content.find(({ first }) => isAboutNoun(scene, first, cue.last))
  if (about !== undefined) {
    const rest = content.filter((one) => one !== about)
    const ahead = rest.length > 0 ? undefined : reportedAhead(scene, sentence, cue, source)
    const kept = ahead === undefined ? rest : [ahead]
    if (kept.length > 0) return amend(scene, cue, { content: kept, source }, { own, undergone })
    const first = behindAside(scene, about.first, about.last)
    if (first > about.first) return { content: [{ first, last: about.last }], source }
  }
  const theirs = content.filter(
    (one) =>
      !(
        one.first >= sentence.last &&
        (announcedBy(scene, one) !== undefined || isOthers(scene, cue, one, content))
      ),
  )
  if (theirs.length > 0 && theirs.length < content.length)
    return amend(scene, cue, { content: theirs, source }, { own, undergone })
  if (!own) {
    const behind = inverted(scene, cue, content, headlined)
    if (behind !== undefined) return { content: content.filter((one) => one !== behind), source: [behind] }
    const between = interrupting(scene, sentence, cue, content)
    if (between !== undefined) return between
    const ahead = source.length === 0 ? quotedAs(scene, cue, content) : undefined
    if (ahead !== undefined) return { content: content.filter((one) => one !== ahead), source: [ahead] }
  }
  if (!headlined) return { content, source }
  const shared =
    source.length === 0 && word(scene, cue.first - 1) === ',' ? subject(scene, sentence, cue) : undefined
  const kept = content.filter(
    ({ first }) => !(first >= cue.last && word(scene, first) === 'as' && content.length > 1),
  )
  return { content: kept, source: shared ? [shared] : source.map((range) => fromJoint(scene, range)) }
}

/** `Prices will rise, Hale said in a letter that was seen by the Ledger`: what stands ahead of her. */
function reportedAhead(
  scene: Scene,
  sentence: Range,
  cue: Range,
  [source]: readonly Range[],
): Range | undefined {
  const edge = source !== undefined && source.first < cue.first ? source.first : cue.first
  return leadsIn(scene, edge, sentence) ? contentBefore(scene, edge, sentence, 0) : undefined
}

/** `shouting “Shame”, before they left`: what only says when is no part of it. */
export function upToMark(scene: Scene, cue: Range, range: Range): Range {
  const quoted = range.first === cue.last ? scene.stretch.get(scene.marked[range.first]!) : undefined
  if (quoted === undefined || quoted.first !== range.first || quoted.last >= range.last) return range
  const outside = isBreak(word(scene, quoted.last))
  if (!outside && !isBreak(word(scene, quoted.last - 2))) return range
  const behind = word(scene, outside ? quoted.last + 1 : quoted.last)
  return meantime.has(behind) ? { first: range.first, last: quoted.last } : range
}

/** `He promised to post them by Friday; they had not appeared`: what follows the semicolon is no part of it. */
export function upToSemicolon(scene: Scene, cue: Range, range: Range): Range {
  const end = range.first < cue.last ? undefined : loneSemicolon(scene, range)
  return end === undefined ? range : { first: range.first, last: end }
}

/** `‘Never again’, says beaten captain`, `“Then go!” shouted someone on the benches`: no content but the source. */
function inverted(
  scene: Scene,
  cue: Range,
  content: readonly Range[],
  headlined: boolean,
): Range | undefined {
  const before = content.find(({ last }) => last <= cue.first)
  const behind = content.find(({ first }) => first === cue.last)
  if (before === undefined || behind === undefined || behind.last - behind.first > longestSource)
    return undefined
  const quoted =
    isMark(scene, before.last - 1) ||
    (isBreak(word(scene, before.last - 1)) && isMark(scene, before.last - 2))
  if (!quoted && !headlined) return undefined
  for (let at = behind.first; at < behind.last; at++) if (isMark(scene, at)) return undefined
  return behind
}

/** `The reason, argues the historian Ann Hale, is not …`: between the two halves who it is. */
function interrupting(
  scene: Scene,
  sentence: Range,
  cue: Range,
  content: readonly Range[],
): Parts | undefined {
  const behind = content.find(({ first }) => first === cue.last)
  const isInserted = isBreak(word(scene, cue.first - 1)) && cue.first - 1 > sentence.first
  if (behind === undefined || !isInserted || word(scene, cue.last - 1).endsWith('ing')) return undefined
  const source = fullSource(scene, cue.last, behind.last)
  if (source === undefined || !isBreak(word(scene, source.last)) || behind.last - source.last < 2)
    return undefined
  let isNamed = false
  for (let at = source.first; at < source.last; at++) isNamed ||= isCapital(scene, at)
  if (!isNamed) return undefined
  const rest = { first: source.last + 1, last: behind.last }
  const ahead = content.some(({ last }) => last <= cue.first)
    ? []
    : [contentBefore(scene, cue.first, sentence, 0)].filter((one) => one !== undefined)
  return { content: [...ahead, ...content.map((one) => (one === behind ? rest : one))], source: [source] }
}

/** `Dahl was quoted as saying that …`, `Dahl was quoted in the Ledger as saying …`: no content but the source. */
function quotedAs(scene: Scene, cue: Range, content: readonly Range[]): Range | undefined {
  if (content.length < 2 || word(scene, cue.last - 1) !== 'saying') return undefined
  const before = content.find(
    ({ last }) => last === cue.first || (last === cue.first - 1 && isBreak(word(scene, last))),
  )
  return before !== undefined && !isMark(scene, before.first) ? before : undefined
}

/** `Dawn Hessle, 47, is accused of taking it`, `Hessle was told that …`: she is accused or told, and no part of it. */
function isWhom(scene: Scene, cue: Range, { first, last }: Range): boolean {
  const ends = last === cue.first || (last === cue.first - 1 && isBreak(word(scene, last)))
  if (!ends || isMark(scene, first)) return false
  for (let at = cue.first; at < cue.last; at++) if (isCharge(scene, at) || isHeard(scene, at)) return true
  return false
}

/** `Asked whether she would stay, Reyes shook her head`: the rest of the sentence is no part of the question. */
function upToSubject(scene: Scene, sentence: Range, cue: Range, range: Range): Range {
  const { tokens, marked } = scene
  if (cue.first !== sentence.first || range.first < cue.last || range.last < sentence.last - 1) return range
  for (let at = range.last - 2; at > range.first; at--) {
    const opens = isCapital(scene, at + 1) || canBe(tokens, at + 1, Word.subjectPronoun)
    if (word(scene, at) === ',' && marked[at] === -1 && opens) return { first: range.first, last: at }
  }
  return range
}

/**
 * `Asked whether she would stay, Reyes shook her head. “Never.”`: the answer is no part of the question. `accused of ‘lying’ by a
 * rival`: the rival says so.
 */
function answered(scene: Scene, sentence: Range, { content, source }: Parts): Parts {
  const asked = content.filter(({ first }) => first < sentence.last)
  const kept = asked.length > 0 ? asked : content
  const last = kept.at(-1)!
  for (let at = last.first + 1; source.length === 0 && at < last.last - 1; at++) {
    if (!(isMark(scene, at - 1) && word(scene, at) === 'by' && last.last - at <= longestSource)) continue
    return {
      content: [...kept.slice(0, -1), { first: last.first, last: at }],
      source: [{ first: at + 1, last: last.last }],
    }
  }
  return { content: kept, source }
}

/** `She was told by her tutor that women lacked patience`: the tutor. */
function byWhom(scene: Scene, sentence: Range, cue: Range, content: readonly Range[]): Range[] {
  if (word(scene, cue.last) !== 'by') return []
  const behind = content.find(({ first }) => first >= cue.last)
  const phrase = phraseAfter(scene, cue.last + 1, behind?.first ?? sentence.last)
  // not “by phone”
  if (
    phrase === undefined ||
    !(canBe(scene.tokens, phrase.first, Word.determiner) || isCapital(scene, phrase.first))
  )
    return []
  return [phrase]
}

/** `Central bank holds rates, says cuts will come` */
function subject(scene: Scene, sentence: Range & Span, cue: Range): Range | undefined {
  const phrase = phraseAfter(scene, sentence.first, cue.first - 1)
  if (phrase === undefined || phrase.last >= cue.first - 1) return undefined
  // in a headline any word may be a verb: only who is named
  const { mentions } = scene.article
  const { start } = sentence
  const named = mentions[firstFrom(mentions.length, (i) => mentions[i]!.start, start)]
  return named?.start === start
    ? tokensIn(scene.tokens, { start, end: named.head.end }, sentence.first)
    : undefined
}

/** `Tractors close bridges as ministry says`: the ministry. */
function fromJoint(scene: Scene, { first, last }: Range): Range {
  for (let at = last - 2; at > first; at--) if (word(scene, at) === 'as') return { first: at + 1, last }
  return { first, last }
}
