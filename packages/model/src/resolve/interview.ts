/**
 * Who asks and who answers, where the text says that it is an interview.
 *
 *     The Herald spoke with Anna Berg, the mayor.      Q: Why now?      A: I think it was time.
 *         ^^^^^^ asks       ^^^^^^^^^ answers           ^                ^
 */
import data from '../lang/en/interviews.json'
import type { Attributed, Mention, Span } from '../stage'
import { firstTokenAt } from '../text/tokens'
import type { Referent, Referents } from './referent'
import type { Speech } from './speech'

export interface Interview {
  asks?: Referent
  answers?: Referent
  /** Who could answer, where several are named before the first answer. */
  candidates: Referent[]
  /** The words that say so. */
  evidence: Span[]
}

const questions = new Set(data.questions)
const answers = new Set(data.answers)
const verbs = new Set(data.verbs)
const between = new Set(data.prepositions)
/** Tokens between the verb and the name. */
const reach = 14
/** Blocks in which an interview is announced. */
const opening = 6

/** `Q` asks and `A` answers; undefined for any other label. */
function labelRole(label: string): 'asks' | 'answers' | undefined {
  const lower = (label.endsWith('.') || label.endsWith(':') ? label.slice(0, -1) : label).toLowerCase()
  if (questions.has(lower)) return 'asks'
  return answers.has(lower) ? 'answers' : undefined
}

/** Who speaks behind `A:`, and behind `Q:` where somebody asks; undefined for a source that is no such label. */
export function labelled(
  text: string,
  interview: Interview | undefined,
  { start, end }: Mention,
): Speech | undefined {
  const role = interview && labelRole(text.slice(start, end))
  const speaker = role && interview[role]
  if (speaker !== undefined) {
    speaker.speaks = true
    return { speaker, candidates: [], rule: 'source-interview', evidence: interview!.evidence }
  }
  // where several could answer
  const candidates = role === 'answers' ? interview!.candidates : []
  return candidates.length > 0
    ? { speaker: undefined, candidates, rule: 'source-open', evidence: [] }
    : undefined
}

/** Undefined where nothing looks like an interview. */
export function findInterview(article: Attributed, referents: Referents): Interview | undefined {
  const { text, attributions, blocks } = article
  const label = attributions.find(
    ({ source: [span] }) =>
      span !== undefined &&
      text[span.end] === ':' &&
      span.end - span.start < 12 &&
      labelRole(text.slice(span.start, span.end)),
  )
  const end = blocks[Math.min(opening, blocks.length) - 1]?.end ?? 0
  const before = label === undefined ? end : label.source[0]!.start
  if (label === undefined && !(asksOften(article) && isAnnounced(article, end))) return undefined
  return announced(article, referents, before) ?? onlyPerson(article, referents, before)
}

/** True for a paragraph that asks. */
export function isQuestion({ text, blocks, sentences }: Attributed, sentence: number): boolean {
  const block = blocks[sentences[sentence]!.block]!
  return text[block.end - 1] === '?'
}

function isAnnounced({ text }: Attributed, end: number): boolean {
  return /\binterview|\bQ&A\b/i.test(text.slice(0, end))
}

/** At least three paragraphs ask, and one of six: a column that asks itself something is no interview. */
function asksOften({ text, blocks }: Attributed): boolean {
  let asking = 0
  let paragraphs = 0
  for (const { end, kind } of blocks) {
    if (kind !== 'paragraph') continue
    paragraphs++
    if (text[end - 1] === '?') asking++
  }
  return asking > 2 && asking * 6 >= paragraphs
}

/** The first verb of asking with a person after it, or before it where an outlet comes after. */
function announced(article: Attributed, referents: Referents, before: number): Interview | undefined {
  const { tokens, sentences, mentions } = article
  let next = 0
  for (let at = 0; at < tokens.length && tokens.start[at]! < before; at++) {
    if (!verbs.has(tokens.lower[at]!)) continue
    const sentence = sentences[tokens.sentence[at]!]!
    while (next < mentions.length && mentions[next]!.start < sentence.start) next++
    let subject: Mention | undefined
    let object: Mention | undefined
    for (let i = next; i < mentions.length && mentions[i]!.start < sentence.end; i++) {
      const mention = mentions[i]!
      if (!canTakePart(mention)) continue
      const place = firstTokenAt(tokens, mention.start)
      if (place < at) subject = mention
      else if (place > at && place - at <= reach && object === undefined) object = mention
    }
    const found = sides(referents, subject, object)
    // `met`, `asked` and `spoke` alone say little: the name or a small word stands right behind
    const close = between.has(tokens.lower[at + 1] ?? '') || tokens.lower[at]!.startsWith('interview')
    if (found !== undefined && (close || object?.start === tokens.start[at + 1]))
      return { ...found, evidence: [{ start: tokens.start[at]!, end: tokens.end[at]! }, ...found.evidence] }
  }
  return undefined
}

function sides(
  { of }: Referents,
  subject: Mention | undefined,
  object: Mention | undefined,
): Interview | undefined {
  const person = object?.kind === 'person' ? object : subject?.kind === 'person' ? subject : undefined
  const answering = person && of.get(person)
  if (answering === undefined) return undefined
  const other = person === object ? subject : object
  const asking = other && of.get(other)
  const evidence = [person!.head, ...(asking === undefined ? [] : [other!.head])]
  return asking === undefined || asking === answering
    ? { answers: answering, candidates: [], evidence: [person!.head] }
    : { asks: asking, answers: answering, candidates: [], evidence }
}

function canTakePart({ kind, form }: Mention): boolean {
  return (kind === 'person' || kind === 'organization') && form !== 'pronoun' && form !== 'description'
}

/** Who answers, if just one person is named before the first label. */
function onlyPerson({ mentions }: Attributed, { of }: Referents, before: number): Interview | undefined {
  const people = new Map<Referent, Mention>()
  for (const mention of mentions) {
    if (mention.start >= before) break
    const referent = mention.kind === 'person' && mention.form !== 'pronoun' ? of.get(mention) : undefined
    if (referent !== undefined && !people.has(referent)) people.set(referent, mention)
  }
  const [[answering, mention] = []] = people
  return people.size === 1
    ? { answers: answering!, candidates: [], evidence: [mention!.head] }
    : { candidates: [...people.keys()], evidence: [] }
}
