/** Which mention inside the words of a source is the one who speaks. */
import titles from '../lang/en/titles.json'
import type { Attributed, Mention, Span } from '../stage'
import { firstFrom } from '../text/sorted'
import { possessives } from '../text/words'
import { firstCut, nameAhead, relativeClause } from './asides'
import { documentIn, documents, headed, isBody } from './bodies'
import { bodyBehind, calledBehind, callsItself, isCalled, nameBehind } from './called'
import { singles } from './nouns'
import { antecedent, isRelative } from './relative'

/** For each attribution the mention that its source is, or undefined. Both lists are in order of the text. */
export function findSources({ text, mentions, attributions }: Attributed): (Mention | undefined)[] {
  const found: (Mention | undefined)[] = []
  for (const { source, cue } of attributions) {
    const span = source.length > 1 ? nearest(source, cue[0]) : source[0]
    found.push(span && speakerIn(text, mentions, span, cue[0]))
  }
  return found
}

function speakerIn(
  text: string,
  mentions: readonly Mention[],
  span: Span,
  cue: Span | undefined,
): Mention | undefined {
  if (isRelative(text, span)) return antecedent(text, mentions, span)
  const head = headOf(text, span, around(mentions, span))
  return head?.form === 'description' ? (calledBehind(text, mentions, span, cue) ?? head) : head
}

/** `The society` a sentence before, and `Its secretary, Basil Teague,` beside the cue. */
function nearest(spans: readonly Span[], cue: Span | undefined): Span | undefined {
  if (cue === undefined) return spans[0]
  const gap = ({ start, end }: Span) => Math.max(start - cue.end, cue.start - end)
  return spans.reduce((best, one) => (gap(one) < gap(best) ? one : best))
}

const widest = 40

/** “a neighbour of the woman known as Ann Hale”: not Hale */
const isOfAnother = (before: string): boolean =>
  / (?:by|for|of|to) (?:an?|the) /.test(before.slice(before.lastIndexOf(',') + 1))

/** Mentions that overlap a span; those that start far before it can't be its head. */
function around(mentions: readonly Mention[], span: Span): Mention[] {
  const found: Mention[] = []
  for (
    let i = Math.max(0, firstFrom(mentions.length, (i) => mentions[i]!.start, span.start) - 6);
    i < mentions.length && mentions[i]!.start < span.end && found.length < widest;
    i++
  ) {
    if (mentions[i]!.end > span.start) found.push(mentions[i]!)
  }
  return found
}

/**
 * The head of the first part of the source: “Ann Hale, the head of Ferry Watch” is Hale, “a spokesman for the
 * ministry” the spokesman, “Ferry Watch's Ann Hale” Hale, “China and Russia” the first.
 */
function headOf(text: string, span: Span, mentions: readonly Mention[]): Mention | undefined {
  const within = mentions.filter((one) => one.head.start >= span.start && one.head.end <= span.end)
  // “National Union of Teachers (Nut) chief Ann Hale”
  const open = within.filter(({ start }) => text[start - 1] !== '(')
  const inside = open.length > 0 ? open : within
  // `Holm` where the name is `Per Holm`
  if (inside.length === 0)
    return mentions.find(({ head }) => head.start <= span.start && head.end >= span.end)
  // “A lawsuit the Hales filed in April”, “An internal document seen by the Courier”: it speaks for itself
  if (isDocument(text, span)) return undefined
  // “One of them, a retired postman named Arthur Venn”
  // but “Arthur Venn, who was known as Artie”
  const isNamed = inside[0]!.start === span.start && inside[0]!.form !== 'description'
  const called = isNamed
    ? undefined
    : inside.find(
        ({ kind, start }) =>
          (kind === 'person' && isCalled(text, start) && !isOfAnother(text.slice(span.start, start))) ||
          (kind === 'organization' && callsItself(text, start)),
      )
  if (called !== undefined) return called
  const last = nameBehind(text, span, inside) ?? bodyBehind(text, span, inside)
  if (last !== undefined) return last
  // “Aeris, the manufacturer of the plane”: a name that is nobody's mention
  if (nameAhead(text, span) <= inside[0]!.head.start) return undefined
  // “The study, which followed nurses”: the study speaks
  if (inside[0]!.head.start >= relativeClause(text, span)) return undefined
  const first = firstCut(text, span, inside[0]!)
  const whole = inside.filter((one) => one.head.start < first)
  // “Party of Renewal leader Ann Hale”: what she leads
  const isLed = (one: Mention) => one.roles !== undefined && isBodyOf(text.slice(span.start, one.start))
  const part = whole.filter((one) => isLed(one) || !hangsOn(text, span, one))
  // “Residents of Sula”, “a draft seen by the council”: what is named only hangs on the head; the words speak as they stand
  if (part.length === 0 && whole.length > 0) {
    // “The member for Sula, Ann Hale”: the name comes right behind
    const isOne = /^the /i.test(text.slice(span.start, span.start + 4)) && text[first] === ','
    return isOne ? inside.find((one) => one.kind === 'person' && one.start === first + 2) : undefined
  }
  const person = part.find(
    (one) =>
      one.kind === 'person' &&
      one.form !== 'pronoun' &&
      !owns(text, one) &&
      !isPartOf(one, part) &&
      !(one.form === 'name' && headFollows(text, span, one)),
  )
  if (person !== undefined) return described(text, person, part)
  const free = part.filter((one) => !owns(text, one) && !(one.form === 'pronoun' && isPossessive(text, one)))
  // a spokesman for the ministry: the description starts first and holds the rest
  const [outer] = [...free].sort((a, b) => a.start - b.start || b.end - a.end)
  // “His Labour shadow, Nia Beddoe”: the party only says what she is
  if (outer !== undefined && outer.form !== 'description' && text[first] === ',') {
    const named = inside.find((one) => one.kind === 'person' && one.start === first + 2)
    if (named !== undefined && /^(?: [a-z-]+){1,3}$/.test(text.slice(outer.head.end, first))) return named
  }
  const ofPlace = outer && bodyOfPlace(text, outer, part)
  if (ofPlace !== undefined) return ofPlace
  // the Vestmark statistics office: neither the country nor anybody named
  if (outer !== undefined && (headFollows(text, span, outer) || isPlaceOf(text, span, outer)))
    return undefined
  // House Speaker Paul Ryan's office: whatever Ryan has speaks, and not the House
  if (
    outer !== undefined &&
    part.some((one) => owns(text, one) && one.start <= outer.start && one.end > outer.end)
  )
    return undefined
  if (outer !== undefined) return outer
  // the head of the agency, Ann Hale
  const behind = inside.find((one) => one.kind === 'person' && one.form !== 'pronoun' && !owns(text, one))
  // “His agent”, “Ann Hale's office”: not the one whose it is
  return (
    behind ?? whole.find((one) => isAll(text, span, one) || !(owns(text, one) || isPossessive(text, one)))
  )
}

/** A document, with what hangs on it; not “the study author, Ann Hale”. */
function isDocument(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, Math.min(end, start + widest))
  if (!/^(?:the|an?|another|one) /i.test(written)) return false
  const length = documentIn(written)
  return length !== undefined && hanging.test(`${written.slice(length)} `)
}

const hanging =
  /^ (?:by|dated|filed|from|in|issued|leaked|obtained|of|on|published|released|seen|sent|signed|that|the|which) /

/** `Hale's` in “Hale's answer was no”, “his” in “his answer”: nothing of theirs is in the source. */
function isAll(text: string, { end }: Span, { head }: Mention): boolean {
  return /^(?:['’]s?)?$/.test(text.slice(head.end, Math.min(end, head.end + 4)))
}

/** `West End` in “one West End producer”. */
function isPartOf({ head }: Mention, others: readonly Mention[]): boolean {
  return others.some(
    (one) => one.form === 'description' && one.start <= head.start && one.head.start >= head.end,
  )
}

/** `Hale campaign manager Ann Ruiz` is Ruiz: between the two stand only words for what she is to Hale. */
function described(text: string, first: Mention, part: readonly Mention[]): Mention {
  let head = first
  for (const one of part) {
    if (one.kind !== 'person' || one.form === 'pronoun' || one.head.start <= head.head.end) continue
    const between = text.slice(head.head.end, Math.min(one.head.start, head.head.end + widest))
    if (!/^ [a-z]/.test(between) || /[^A-Za-z. -]|\b(?:and|or|with|for|of|to|from|who|as|in)\b/.test(between))
      break
    head = one
  }
  return head
}

/** `statistics office` behind a name, `rulers` behind “the army”: up to the end of the source, what the words are about. */
function headFollows(text: string, span: Span, { form, kind, head }: Mention): boolean {
  if (span.end - head.end > widest || form === 'pronoun') return false
  const behind = text.slice(head.end, span.end)
  // `a Sula University poll released Monday`
  if (form !== 'description' && documents.has(/^ ([a-z]+)/.exec(behind)?.[1] ?? '')) return true
  if (!/^(?: [a-z]+){1,2}$/.test(behind)) return false
  if (form === 'description') return !joins.test(behind)
  return isBody(behind) || isHead(behind) || (kind === 'organization' && singles.has(behind.slice(1)))
}

/** `Zelcom boss`: not Zelcom. */
const heads: ReadonlySet<string> = new Set(titles.heads)
const isHead = (behind: string) => heads.has(behind.slice(behind.lastIndexOf(' ') + 1))

/** `The Sula County medical examiner`: the county does not speak. */
function isPlaceOf(text: string, { end }: Span, { kind, head }: Mention): boolean {
  if ((kind !== 'place' && kind !== 'country') || end - head.end > widest) return false
  const behind = text.slice(head.end, end)
  return /^(?: [a-z]+){1,3}$/.test(behind) && !joins.test(behind)
}

/** `The Vestmark Governor's Office of Emergency Services`: the office. */
function bodyOfPlace(text: string, { kind, head }: Mention, part: readonly Mention[]): Mention | undefined {
  if (kind !== 'place' && kind !== 'country') return undefined
  return part.find(
    (one) =>
      one.kind === 'organization' &&
      one.form !== 'description' &&
      one.start > head.end &&
      /^ (?:\p{Lu}[\p{L}-]*['’]s )?$/u.test(text.slice(head.end, Math.min(one.start, head.end + widest))),
  )
}

/** A phrase that hangs on the head: `officials in the ministry`. */
const joins =
  /^ (?:and|around|as|at|behind|but|by|for|from|here|in|near|now|of|on|or|over|there|to|told|who|with)\b/

/** `Party of`, `the Ministry of`. */
function isBodyOf(written: string): boolean {
  const of = / of (?:the )?$/.exec(written)
  return (
    of !== null &&
    headed.has(written.slice(written.lastIndexOf(' ', of.index - 1) + 1, of.index).toLowerCase())
  )
}

/** `for` in “a spokesman for Ann Hale”, “a study in the journal Tides”: she is not the one who speaks. */
function hangsOn(text: string, span: Span, { start }: Mention): boolean {
  const before = text.slice(Math.max(span.start, start - 24), start)
  return /\s(?:of|for|from|at|atop|by|in|inside|with|to|on|near|outside|including)(?: [Tt]he(?: [A-Za-z]+)?| an?)? $/.test(
    before,
  )
}

function owns(text: string, { head }: Mention): boolean {
  return /^['’]/.test(text.slice(head.end, head.end + 1))
}

function isPossessive(text: string, { head }: Mention): boolean {
  return possessives.has(text.slice(head.start, head.end).toLowerCase())
}
