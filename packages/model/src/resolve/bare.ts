/** Sources with no mention in them: they stand for themselves. */
import { type Attributed, type Mention, type Span, TokenKind } from '../stage'
import { canBe, Word } from '../text/lexicon'
import { mentionOf } from '../text/mention'
import { firstTokenAt } from '../text/tokens'
import { asideOf, nameAhead } from './asides'
import { documentIn, isBody } from './bodies'
import { messages } from './messages'
import type { Referent } from './referent'
import { isRelative } from './relative'

/** Sources with no mention in them stand for themselves; puts a mention for each into the list, and returns those. */
export function bareSources(article: Attributed, sources: (Mention | undefined)[]): ReadonlySet<Mention> {
  const { text, attributions } = article
  const bare = new Set<Mention>()
  const made = new Map<string, Mention>()
  // Of two parts that name nobody the first: the one beside the cue is `which`, `both`, `you`.
  attributions.forEach(({ source: [source] }, i) => {
    if (sources[i] !== undefined || source === undefined || source.end <= source.start) return
    if (isRelative(text, source)) return
    const { start } = source
    const name = nameAhead(text, source)
    const isNamed = name < source.end
    const end = isNamed ? name : asideOf(text, source)
    const written = text.slice(start, end)
    const kind = isNamed || isBody(written) ? 'organization' : 'unnamed'
    const noun = nounIn(written)
    const head = { start: start + noun, end: noun > 0 ? start + withoutRelative(written).length : end }
    // `Some said no, adding that it was late`: one source
    const key = `${start}-${end}`
    const mention = made.get(key) ?? describing(text, { start, end }, kind, head)
    made.set(key, mention)
    sources[i] = mention
    bare.add(mention)
  })
  // “One trustee, who asked not to be named, said”: who asked is who said; else `who` is nobody
  attributions.forEach(({ source: [source] }, i) => {
    if (sources[i] !== undefined || source === undefined) return
    for (const at of [i + 1, i - 1, i + 2])
      if (sources[i] === undefined && attributions[at]?.source.some((one) => holds(text, one, source)))
        sources[i] = sources[at]
    // “One member who claimed to know”, and nobody's source holds it
    if (sources[i] === undefined && isRelative(text, source)) {
      const mention = phraseBefore(article, source)
      if (mention === undefined) return
      sources[i] = mention
      bare.add(mention)
    }
  })
  return bare
}

/** One source holds the other, or stands right before it: “two people familiar with it, who warned”. */
function holds(text: string, one: Span, source: Span): boolean {
  if (one.start >= source.start) return false
  return one.end >= source.end || /^,? ?$/.test(text.slice(one.end, Math.min(source.start, one.end + 3)))
}

/** `One member`, `the two Labour councillors` before “who”. */
function phraseBefore({ text, tokens }: Attributed, { start }: Span): Mention | undefined {
  const who = firstTokenAt(tokens, start)
  for (let at = who - 1; at >= Math.max(0, who - longestPhrase); at--) {
    if (tokens.kind[at] !== TokenKind.word || tokens.sentence[at] !== tokens.sentence[who]) return undefined
    const opens = canBe(tokens, at, Word.determiner) || tokens.lower[at] === 'one'
    // `this divide are activists who`, `a letter from his doctor Friday afternoon that`
    if (!opens && canBe(tokens, at, Word.function | Word.day | Word.month)) return undefined
    if (opens && at === who - 1) return undefined
    if (!opens) continue
    const head = { start: tokens.start[who - 1]!, end: tokens.end[who - 1]! }
    const isGroup = canBe(tokens, who - 1, Word.group)
    const kind = isGroup ? 'group' : isBody(text.slice(head.start, head.end)) ? 'organization' : 'unnamed'
    return describing(text, { start: tokens.start[at]!, end: head.end }, kind, head)
  }
  return undefined
}
const longestPhrase = 6

/** A mention of the words; of what is written, such as `A letter`, it is known that it is nobody. */
function describing(text: string, { start, end }: Span, kind: Mention['kind'], head: Span): Mention {
  const mention = mentionOf(start, end, 'description', kind, head)
  if (documentIn(text.slice(start, end)) !== undefined) mention.gender = 'neutral'
  return mention
}

/** `A first-time member` of “A first-time member who left”. */
function withoutRelative(written: string): string {
  const who = written.indexOf(' who ')
  return who < 0 ? written : written.slice(0, who)
}

/** Where the noun begins in `the league`, `A Tory backbencher`; of words with more that hangs on them, `a man in the crowd`, all are one. */
function nounIn(written: string): number {
  const phrase = withoutRelative(written)
  return /^(?:the|an?|one|another|this|that) (?:[\w.&-]+ ){0,5}[\w-]+$/i.test(phrase) && !hangs.test(phrase)
    ? phrase.lastIndexOf(' ') + 1
    : 0
}

const hangs = / (?:about|and|as|at|between|by|for|from|in|like|of|on|or|over|than|that|to|under|with) /

/** Both in order of the text, and so is what is returned; of two that begin together the longer one comes first. */
export function withBare(mentions: readonly Mention[], bare: ReadonlySet<Mention>): readonly Mention[] {
  if (bare.size === 0) return mentions
  const all: Mention[] = []
  let at = 0
  const added = [...bare].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const one of added) {
    while (at < mentions.length && comesFirst(mentions[at]!, one)) all.push(mentions[at++]!)
    all.push(one)
  }
  while (at < mentions.length) all.push(mentions[at++]!)
  return all
}

function comesFirst(one: Mention, other: Mention): boolean {
  return one.start < other.start || (one.start === other.start && one.end > other.end)
}

/** A document, which `it` may mean, or somebody new in few words: `A Tory backbencher`. Of others it is not known whether they are one or many. */
export function isOnStage({ text }: Attributed, { start, end }: Mention, speaker: Referent): boolean {
  if (speaker.gender === 'neutral') return true
  const written = text.slice(start, end)
  return /^(?:an?|one|another) /i.test(written) && nounIn(written) > 0
}

/** `The letter was sent to Hale. It warns …`, `Hale received a letter. It warned …` */
export function documentBefore(
  { text, sentences, tokens }: Attributed,
  sentence: number,
): Mention | undefined {
  const before = sentences[sentence - 1]
  if (before === undefined) return undefined
  const { start } = before
  const length = documentIn(text.slice(start, Math.min(before.end, start + 60)))
  if (length !== undefined && /^(?:the|an?|this|that|his|her|their) /i.test(text.slice(start, start + 6)))
    return written(text, start, start + length)
  if (before.block !== sentences[sentence]!.block) return undefined
  for (let at = before.first; at < Math.min(before.last, before.first + furthest); at++) {
    // `The club sent a letter. It said`: that may be the club
    if (canBe(tokens, at, Word.body | Word.organizationSuffix | Word.group)) return undefined
    if (!messages.has(tokens.lower[at]!) || isNoun(tokens, at + 1)) continue
    const article = tokens.lower[at - 1]
    return article === 'a' || article === 'an'
      ? written(text, tokens.start[at - 1]!, tokens.end[at]!)
      : undefined
  }
  return undefined
}
/** Tokens that are looked through for it. */
const furthest = 60

/** `paper mill` */
const isNoun = (tokens: Attributed['tokens'], at: number) =>
  tokens.kind[at] === TokenKind.word && !canBe(tokens, at, Word.function)

function written(text: string, start: number, end: number): Mention {
  const head = { start: text.lastIndexOf(' ', end - 1) + 1, end }
  const document = mentionOf(start, end, 'description', 'unnamed', head)
  document.gender = 'neutral'
  return document
}

/** `Researchers followed 300 lakes. They found …`: several people, whose sentence begins with them. */
export function groupBefore({ sentences, tokens }: Attributed, sentence: number): Mention | undefined {
  const before = sentences[sentence - 1]
  if (before === undefined || before.block !== sentences[sentence]!.block) return undefined
  const { first, last } = before
  let at = first
  while (at < Math.min(last, first + 3) && !canBe(tokens, at, Word.group)) {
    // `Then the police`
    const isAside = canBe(tokens, at, Word.preposition | Word.cue | Word.adverbial | Word.conjunction)
    if (tokens.kind[at] !== TokenKind.word || isAside) return undefined
    at++
  }
  if (at >= Math.min(last, first + 3) || tokens.lower[at + 1] === 'of') return undefined
  const head = { start: tokens.start[at]!, end: tokens.end[at]! }
  return mentionOf(tokens.start[first]!, head.end, 'description', 'group', head)
}
