/**
 * What each paragraph is, by its place and its looks. Recognisers are asked in order and the first answer counts;
 * what none of them knows is a paragraph.
 */
import boilerplate from '../../lang/en/boilerplate.json'
import captions from '../../lang/en/captions.json'
import type { Block, BlockKind, Span } from '../../record'
import { CharClass, classAt } from '../../text/chars'
import { namesAlone } from '../byline'
import { dateIn } from '../dates'
import { datelineOf, isLabelled } from './dateline'

interface Place {
  text: string
  all: readonly Span[]
  index: number
  /** The line in small letters with straight apostrophes; empty for a long one. */
  lower: string
  /** No paragraph of the body has come yet. */
  ahead: boolean
  /** The headline has come. */
  titled: boolean
}
type Recogniser = (line: string, place: Place) => BlockKind | undefined

const recognisers: readonly Recogniser[] = [
  isBoilerplate,
  isRule,
  isByline,
  isDate,
  isBlockquote,
  isCaption,
  isListItem,
  isHeadline,
  isStandfirst,
  isTeaser,
  isHeading,
]

export function kindsOf(text: string, paragraphs: readonly Span[]): Block[] {
  const blocks: Block[] = []
  const place: Place = { text, all: paragraphs, index: 0, lower: '', ahead: true, titled: false }
  const end = bodyEnd(text, paragraphs)
  paragraphs.forEach(({ start, end: stop }, index) => {
    place.index = index
    const line = text.slice(start, stop)
    place.lower = line.length > longestKnown ? '' : lowered(line)
    const kind = index >= end ? 'boilerplate' : firstKind(line, place)
    if (kind === 'headline') place.titled = true
    if (kind === 'paragraph' && place.ahead) {
      place.ahead = false
      const dateline = datelineOf(line, !areLabelled(text, paragraphs.slice(index + 1, index + 1 + looked)))
      if (dateline) blocks.push({ start, end: start + dateline.end, kind: 'dateline' })
      blocks.push({ start: start + (dateline?.next ?? 0), end: stop, kind })
    } else blocks.push({ start, end: stop, kind })
  })
  return blocks
}

/** So many paragraphs further on are looked at for labels of speakers. */
const looked = 20

/** `HALE: We waited.` after `DAHL: When?`: one of several who speak, and no place. */
function areLabelled(text: string, paragraphs: readonly Span[]): boolean {
  return paragraphs.some(({ start, end }) => isLabelled(text.slice(start, Math.min(end, start + 80))))
}

function firstKind(line: string, place: Place): BlockKind {
  for (const recognise of recognisers) {
    const kind = recognise(line, place)
    if (kind) return kind
  }
  return 'paragraph'
}

const wholeLines = new Set(boilerplate.lines)
const sections = new Set(boilerplate.sections)

/** Longer lines are neither boilerplate nor a caption. */
const longestKnown = 300

function lowered(line: string): string {
  return line.toLowerCase().replaceAll('’', "'")
}

function plain(lower: string): string {
  return /[.:…]$/.test(lower) ? lower.slice(0, -1) : lower
}

function isBoilerplate(_line: string, { lower }: Place): BlockKind | undefined {
  return wholeLines.has(plain(lower)) || boilerplate.openings.some((opening) => lower.startsWith(opening))
    ? 'boilerplate'
    : undefined
}

/** Where the links below an article begin: at "Other news", if only short lines follow. */
function bodyEnd(text: string, paragraphs: readonly Span[]): number {
  let end = paragraphs.length
  for (let index = paragraphs.length - 1; index > 0; index--) {
    const { start, end: stop } = paragraphs[index]!
    if (stop - start > 140) break
    if (sections.has(plain(lowered(text.slice(start, stop))))) end = index
  }
  return end
}

/** `* * *` and `___` draw a line; they say nothing. */
function isRule(line: string): BlockKind | undefined {
  return line.length < 40 && !/[\p{L}\p{N}]/u.test(line) ? 'boilerplate' : undefined
}

/** Without `By` only below the headline. */
function isByline(line: string, { ahead, titled }: Pick<Place, 'ahead' | 'titled'>): BlockKind | undefined {
  if (!ahead || line.length > 120) return undefined
  const opened = /^by:? \p{Lu}/iu.test(line) && /^(?:by|BY|By)\b/.test(line) && !/[.!?]$/.test(line)
  return opened || (titled && namesAlone(line).length > 0) ? 'byline' : undefined
}

function isDate(line: string, { ahead }: Place): BlockKind | undefined {
  return ahead && (line.length <= 80 || (line.length <= 160 && isStamp.test(line))) && dateIn(line)
    ? 'dateline'
    : undefined
}

/** `Ann Hale · Sula News · Posted: Sep 18, 2025 4:00 AM · Last Updated: 3 hours ago` */
const isStamp =
  /^(?:first |last )?(?:posted|published|updated)\b|[·|•] ?(?:first |last )?(?:posted|published|updated)\b/i

function isBlockquote(line: string): BlockKind | undefined {
  return line.startsWith('> ') ? 'blockquote' : undefined
}

function isCaption(line: string, { lower }: Place): BlockKind | undefined {
  const credited = line.length <= 200 && captions.credits.some((credit) => lower.includes(credit))
  return credited || captions.openings.some((opening) => lower.startsWith(opening)) ? 'caption' : undefined
}

/** A bullet is one; a hyphen or a number only beside another, since dialogue and datelines use them too. */
function isListItem(line: string, { text, all, index }: Place): BlockKind | undefined {
  if (/^[•▪●◦‣·] ?/.test(line)) return 'listItem'
  const numbered = (at: number) =>
    at >= 0 &&
    at < all.length &&
    /^(?:[-*–] |\d{1,2}[.)] )/.test(text.slice(all[at]!.start, all[at]!.start + 5))
  return numbered(index) && (numbered(index - 1) || numbered(index + 1)) ? 'listItem' : undefined
}

/** The first block, if it is short and more text follows. A sentence with a full stop must look like a title. */
function isHeadline(line: string, { titled, ahead, all, index }: Place): BlockKind | undefined {
  if (titled || !ahead || index > 2 || line.length > 220 || index + 1 >= all.length) return undefined
  if (!endsSentence(line)) return 'headline'
  const { start, end } = all[index + 1]!
  const shorter = line.length < 130 && all.length > 3 && end - start > line.length
  return !/[“”"]$/.test(line) && (shorter || isTitleCase(line)) && index === 0 ? 'headline' : undefined
}

/** A sentence or two below the headline, above the byline. */
function isStandfirst(line: string, { text, titled, ahead, all, index }: Place): BlockKind | undefined {
  const next = all[index + 1]
  if (!titled || !ahead || index > 2 || next === undefined || line.length > 400) return undefined
  return isByline(text.slice(next.start, next.end), { titled, ahead }) ? 'standfirst' : undefined
}

/** A line below the headline that ends without a stop. */
function isTeaser(line: string, { titled, ahead, all, index }: Place): BlockKind | undefined {
  return titled && ahead && line.length <= 220 && index + 1 < all.length && !endsSentence(line)
    ? 'teaser'
    : undefined
}

/** A short line between paragraphs, without a stop. */
function isHeading(line: string, { text, ahead, all, index }: Place): BlockKind | undefined {
  if (ahead || line.length > 90 || index + 1 >= all.length) return undefined
  if (isQuotedHeading(line)) return 'heading'
  if (endsSentence(line)) return undefined
  const kind = classAt(text, all[index]!.start)
  return kind === CharClass.upper || kind === CharClass.digit ? 'heading' : undefined
}

/** `'For four days I begged'`: all of it in marks, and no stop within them. */
function isQuotedHeading(line: string): boolean {
  const words = /^["“'‘«](\p{Lu}[^"“”‘«»]*)["”'’»]$/u.exec(line)?.[1]
  return words?.includes(' ') === true && !/[.!?…:;,—–-]$/.test(words)
}

function endsSentence(line: string): boolean {
  return /[.!?…:;,—–-]["'”’»)\]]*$/.test(line.slice(-6)) || /["”»]$/.test(line.slice(-1))
}

/** Most of its longer words start in upper case. */
function isTitleCase(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => word.length > 3)
  return words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length >= words.length * 0.6
}
