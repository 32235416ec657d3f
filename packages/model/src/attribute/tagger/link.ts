/** From tagged spans to attributions: each cue with the sources and contents that point at it. */
import clauseWords from '../../lang/en/clauses.json'
import { type RuleName, TokenKind } from '../../stage'
import { headlineKinds } from '../../text/headlines'
import { canBe, Word } from '../../text/lexicon'
import { complementOf, hearerBehind, isTelling } from '../rules/content'
import { type Found, ruleAround } from '../rules/found'
import { isNobody } from '../rules/label'
import { isBreak, isMark, type Range, type Scene, word } from '../rules/scene'
import { isUndergone } from '../rules/subjects'
import { isUnsaid } from '../rules/unsaid'
import { amend, upToMark, upToSemicolon } from './amend'
import { besideCue, borrowed, hears, isBy, quotedBy, tidied, toldOf } from './own-sources'
import type { Pointer } from './pointer'
import { asCue, headOf } from './tagged-cue'
import type { Tagged } from './tags'
import { Role } from './viterbi'

/** The attributions of one sequence; `offset` is its first token. */
export function link(
  scene: Scene,
  { first: offset, last: end }: Range,
  spans: readonly Tagged[],
  pointer: Pointer,
): Found[] {
  const cues = spans.filter(({ role }) => role === Role.cue)
  const groups = cues.map((cue) => ({ cue, sources: [] as Tagged[], contents: [] as Tagged[], chance: 1 }))
  for (const span of spans) {
    if (span.role === Role.cue) continue
    const { cue, chance } = pointer.cueOf(span)
    const group = groups[cue]
    if (group === undefined) continue
    group[span.role === Role.source ? 'sources' : 'contents'].push(span)
    group.chance = Math.min(group.chance, chance)
  }
  const sources = spans.filter(({ role }) => role === Role.source).flatMap((one) => tidied(scene, shift(one)))
  const found: Found[] = []
  const { block } = scene.article.sentences[scene.tokens.sentence[offset]!]!
  const headlined = headlineKinds.has(scene.article.blocks[block]!.kind)
  for (const { cue: tagged, sources: own, contents, chance } of groups) {
    const marked = shift(tagged)
    const reported = contents.map(shift)
    const whole = toHaveSaid(scene, marked, reported)
    const cue = whole?.cue ?? marked
    const said = whole?.content ?? (reported.length > 0 ? reported : announced(scene, cue, end))
    const content = said
      .filter((range) => !answers(scene, cue, range))
      .map((range) => upToSemicolon(scene, cue, upToMark(scene, cue, range)))
    // `‘Sula Nights’: Director joins the cast`: what stands ahead of a colon is the topic
    if (headlined && !reports(scene, cue) && content.some(({ last }) => word(scene, last) === ':')) continue
    const previous = found.at(-1)
    if (content.length === 0) {
      if (previous !== undefined && own.length > 0 && cameThrough(scene, cue, previous))
        previous.via = shift(own[0]!)
      continue
    }
    const head = headOf(scene, cue)
    if (isNobodys(scene, cue) || isUnsaid(scene, cue, head, content)) continue
    const theirs = own
      .flatMap((one) => tidied(scene, shift(one)))
      .filter((one) => !hears(scene, cue, head, one))
    const told = previous && toldOf(scene, cue, previous, theirs)
    const beside = theirs.length > 0 ? besideCue(scene, cue, theirs) : undefined
    const named = told ? [told] : (beside ?? borrowed(scene, cue, content, sources))
    // `Ann Bell, of the committee, apologised repeatedly`: for what, nobody knows
    if (named.length === 0 && own.length > 0 && isSubject(scene, cue, content)) continue
    const undergone = whole === undefined && isUndergone(scene, cue, head, named[0])
    const parts = { content, source: undergone ? named.filter((one) => isBy(scene, one)) : named }
    const amended = amend(scene, cue, parts, { own: own.length > 0, undergone })
    const quoted = amended.source.length === 1 ? quotedBy(scene, amended.source[0]!) : undefined
    found.push({
      rule: ruleOf(scene, amended.content, cue),
      ...amended,
      ...(quoted && { source: [quoted], via: amended.source[0]! }),
      cue: [cue],
      ...hearer(scene, cue, amended.content, amended.source),
      chance: Math.min(chance, tagged.chance, ...contents.map((span) => span.chance)),
      learned: true,
    })
  }
  return found

  /** In tokens of the article, without the commas or colon at its ends: annotators left those in or out as it came. */
  function shift({ first, last }: Range): Range {
    let from = first + offset
    let to = last + offset
    while (to - from > 1 && (isBreak(word(scene, to - 1)) || word(scene, to - 1) === ':')) to--
    while (to - from > 1 && isBreak(word(scene, from))) from++
    return { first: from, last: to }
  }
}

/** All that is told stands ahead of the cue, outside of marks, from where its sentence begins. */
function isSubject(scene: Scene, cue: Range, content: readonly Range[]): boolean {
  const { first } = scene.article.sentences[scene.tokens.sentence[cue.first]!]!
  const [said] = content
  return (
    content.length === 1 && said!.first === first && said!.last <= cue.first && !isMark(scene, said!.last - 1)
  )
}

/** `Daily deals: All prices cut`: what opens a sentence, and is no label of anybody. */
function isNobodys(scene: Scene, { first: colon }: Range): boolean {
  if (word(scene, colon) !== ':') return false
  const { first } = scene.article.sentences[scene.tokens.sentence[colon]!]!
  return first < colon && isNobody(scene, first, colon)
}

/**
 * `Ann Hale is understood to have told them that …`: it is she who told them, whoever understands it so.
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function toHaveSaid(
  scene: Scene,
  { first, last }: Range,
  content: readonly Range[],
): { cue: Range; content: Range[] } | undefined {
  const head = last + 2
  const behind = content.find((one) => one.first === last)
  if (behind === undefined || word(scene, last) !== 'to' || word(scene, last + 1) !== 'have') return undefined
  if (!isHearerOrSaying(word(scene, head))) return undefined
  const cue = { first, last: head + 1 }
  const start = complementOf(scene, asCue(scene, cue), undefined, behind.last)?.start
  if (start === undefined || start >= behind.last) return undefined
  return { cue, content: content.map((one) => (one === behind ? { first: start, last: one.last } : one)) }
}
const isHearerOrSaying = (lower: string) => isTelling(lower) || saidOnce.has(lower)
const saidOnce = new Set(clauseWords.saidOnce)

/** Whether a word of it is known to report. */
function reports(scene: Scene, cue: Range): boolean {
  for (let at = cue.first; at < cue.last; at++)
    if (canBe(scene.tokens, at, Word.cue) || scene.tokens.kind[at] !== TokenKind.word) return true
  return false
}

/** `What did the club tell you? “That I was too old.”`: not the club's words. */
function answers(scene: Scene, cue: Range, { first }: Range): boolean {
  const { last } = scene.article.sentences[scene.tokens.sentence[cue.first]!]!
  return first >= last && word(scene, last - 1) === '?' && isMark(scene, first)
}

/** `She said:` at the end of its paragraph, and the next one opens with a quotation mark. */
function announced(scene: Scene, cue: Range, end: number): Range[] {
  if (end - cue.last > 8 || word(scene, end - 1) !== ':' || !isMark(scene, end)) return []
  const stretch = scene.stretch.get(scene.marked[end]!)
  return stretch ? [stretch] : []
}

/** `"…", Hale told reporters, according to a transcript`: the way it came, in the same sentence, not a second speaker. */
function cameThrough(scene: Scene, cue: Range, { cue: said }: Found): boolean {
  const { sentence } = scene.tokens
  return (
    word(scene, cue.first) === 'according' &&
    said[0] !== undefined &&
    sentence[said[0].first] === sentence[cue.first]
  )
}

/** Whom it was told; `told the court | to wait`, where the network gives the hearer to the content, is cut there. */
function hearer(scene: Scene, cue: Range, content: Range[], source: readonly Range[]): { to?: Range } {
  const telling = asCue(scene, cue)
  const told = isTelling(word(scene, telling.head))
  const behind = content.find(({ first }) => first >= cue.last)
  if (behind?.first === cue.last && !isMark(scene, cue.last)) {
    const found = complementOf(scene, telling, undefined, behind.last)
    if (found?.to === undefined || found.start >= behind.last) return {}
    // "urged people to stay": annotators gave the hearers to the content in two of three; but never past a mark
    if (!told && !isMark(scene, found.start)) return {}
    behind.first = found.start
    return { to: found.to }
  }
  if (!told) return {}
  const sentence = scene.article.sentences[scene.tokens.sentence[cue.first]!]!
  const next = [...content, ...source].filter(({ first }) => first >= cue.last).map(({ first }) => first)
  return hearerBehind(scene, telling, Math.min(sentence.last, ...next))
}

function ruleOf(scene: Scene, content: readonly Range[], cue: Range): RuleName {
  for (let at = cue.first; at < cue.last; at++) if (word(scene, at) === 'according') return 'according-to'
  return ruleAround(content, cue.first)
}
