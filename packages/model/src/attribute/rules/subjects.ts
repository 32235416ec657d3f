/** Reporting words whose subject is not the one who reports: `is expected to close`, `was criticized by the union`. */
import clauseWords from '../../lang/en/clauses.json'
import contexts from '../../lang/en/contexts.json'
import { headlineKinds } from '../../text/headlines'
import { canBe, Word } from '../../text/lexicon'
import type { Cue } from './cues'
import { contentEnd, type Reporting } from './ends'
import type { Found } from './found'
import { phraseAfter } from './noun-phrase'
import { isMark, type Range, type Scene, word } from './scene'
import { lowerHead, type Source } from './sources'

/** What nobody in particular says is seldom worth a record: below this, 1 in 6 was annotated (PolNeAR train). */
const raisedThreshold = 0.9

/** `The talks seem to stall`: the subject and what follows are the content; nobody is named. */
export function raised(
  scene: Scene,
  sentence: Range,
  cue: Cue,
  source: Source,
  next: Reporting | undefined,
): Found | undefined {
  if (cue.chance < raisedThreshold) return undefined
  const last = contentEnd(scene, sentence, cue.last, next)
  if (last <= cue.last) return undefined
  return {
    rule: 'cue-between',
    content: [source.range, { first: cue.last, last }],
    cue: [{ first: cue.first, last: cue.last }],
    source: [],
  }
}

const being = new Set(clauseWords.being)
/** `is`, `was`, `'s` */
export const isBeing = (scene: Scene, at: number): boolean => being.has(word(scene, at))
const heard = new Set(clauseWords.heard)

const undergone = new Set(contexts.undergone)
const passives = new Set(contexts.passives)
const passivesFor = new Set(contexts.passivesFor)
const questions = new Set(contexts.questions)
/** `accused` → `of` */
const charges: Readonly<Record<string, string>> = clauseWords.charges

/**
 * The subject is not the one who says it, though no word of the cue tells: `is widely accused of`, `is understood to be`;
 * `Asked whether she would run, Hale said`; `Karras, asked whether he would resign, laughed`.
 */
export function isUndergone(scene: Scene, cue: Range, head: number, source: Range | undefined): boolean {
  const lower = word(scene, head)
  const always = undergone.has(lower)
  if (!always && !passives.has(lower)) return false
  const { first, block } = scene.article.sentences[scene.tokens.sentence[head]!]!
  let at = head - 1
  while (at >= first && canBe(scene.tokens, at, Word.adverbial)) at--
  // “let it be known”
  if (at > first && word(scene, at) === 'be' && word(scene, at - 1) === 'it') return false
  if (at >= first && word(scene, at) !== "'s" && isBeing(scene, at)) return true
  // “Families warned over costs”, but “Union called for talks”
  const headlined = headlineKinds.has(scene.article.blocks[block]!.kind)
  const isActive = lower === 'said' || lower === 'called'
  if (headlined && !isActive && passivesFor.has(word(scene, head + 1))) return true
  if (!always) return false
  // “Mayor accused of lying”, “Shoppers told not to eat it”, as headlines say it
  if (isCharge(scene, head) || lacksHearer(scene, head)) return true
  // “Asked about his future”, where the cue is `Asked about`
  if (!questions.has(word(scene, head + 1))) return false
  const before = cue.first - 1
  if (before < first || isMark(scene, before)) return true
  if (word(scene, before) !== ',' || source === undefined || source.last !== before) return false
  for (let at = source.first; at < source.last; at++) if (word(scene, at) === ',') return false
  return true
}

/** `told`, `warned`: whoever is told hears it. */
export const isHeard = (scene: Scene, at: number): boolean => heard.has(word(scene, at))

/** `told to leave`, `warned not to`: whoever tells tells somebody, so that one is the subject. Who asks to leave asks for it. */
function lacksHearer(scene: Scene, head: number): boolean {
  if (!isHeard(scene, head) || word(scene, head) === 'asked') return false
  const behind = word(scene, head + 1)
  return behind === 'to' || (behind === 'not' && word(scene, head + 2) === 'to')
}

/** `accused of`: what somebody is held to have done follows. */
export function isCharge(scene: Scene, head: number): boolean {
  return word(scene, head + 1) === charges[word(scene, head)]
}

/** `was criticized`, `has been described`: the subject is not the one who says it. */
export function isPassive(scene: Scene, cue: Cue): boolean {
  if (lowerHead(scene, cue).endsWith('ing')) return false
  for (let at = cue.head - 1; at >= cue.first; at--) if (isBeing(scene, at)) return true
  return false
}

/** `The plan was criticized by the union`: the union says it, and the plan is part of what is said. */
export function passive(
  scene: Scene,
  sentence: Range,
  cue: Cue,
  subject: Source,
  next: Reporting | undefined,
): Found | undefined {
  const cueRange = [{ first: cue.first, last: cue.last }]
  const by = word(scene, cue.head + 1) === 'by' ? phraseAfter(scene, cue.head + 2, sentence.last) : undefined
  const start = by?.last ?? cue.last
  const last = contentEnd(scene, sentence, start, next)
  const rest = last > start ? [{ first: start, last }] : []
  if (by) return { rule: 'cue-between', content: [subject.range, ...rest], cue: cueRange, source: [by] }
  if (rest.length === 0 || cue.chance < raisedThreshold) return undefined
  if (heard.has(lowerHead(scene, cue)))
    return { rule: 'cue-before', content: rest, cue: cueRange, source: [], to: subject.range }
  return { rule: 'cue-between', content: [subject.range, ...rest], cue: cueRange, source: [] }
}
