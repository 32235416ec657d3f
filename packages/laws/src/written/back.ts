import type { LawfulArticle } from '../shapes'
import { inkOf, rule } from '../spans'

const names = [
  ...(['id', 'url', 'headline', 'standfirst', 'authors', 'publisher', 'agency', 'dateline'] as const),
  ...(['published', 'modified', 'embargoed', 'status', 'language', 'section', 'keywords'] as const),
]
type Fields = Partial<Record<(typeof names)[number], unknown>>

interface Draft {
  article: Fields
  text: string
  refused?: true
}

/** What is known of the article that was written, and of its format. */
export interface Written {
  article: LawfulArticle
  /** The text that no other field carries. */
  body: string
  /** Whether a line of it holds a credit or a place: those become fields, and leave the text. */
  credited: (line: string) => boolean
  /** What the format can't carry. */
  without: readonly (typeof names)[number][]
  /** True where a time is carried only as a full instant. */
  instants?: boolean
}

/** In what a reader’s drafts of a written article differ from that article. */
export function brokenBack(drafts: readonly Draft[], written: Written): string[] {
  const [draft] = drafts
  if (drafts.length !== 1 || draft === undefined || draft.refused) return ['one article comes back']
  const fields = written.article as Fields
  const head = [fields.headline, fields.standfirst].filter((one) => one !== undefined)
  const lines = written.body.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  return [
    ...names
      .filter((name) => !written.without.includes(name))
      .flatMap((name) => rule(`${name} comes back`, fieldComesBack(name, fields, draft.article, written))),
    // Credits in a text become fields, wherever it comes from: only a text without them comes back whole.
    ...rule(
      'the text comes back',
      lines.some(written.credited) || inkOf(draft.text) === inkOf([...head, written.body].join(' ')),
    ),
  ]
}

function fieldComesBack(
  name: (typeof names)[number],
  fields: Fields,
  read: Fields,
  { instants = false }: Written,
): boolean {
  const stated = fields[name]
  // What the article leaves open, its text may say, and so may its own address.
  if (stated === undefined) return true
  if (!instants || !isTime(stated))
    return JSON.stringify(sorted(read[name])) === JSON.stringify(sorted(stated))
  // The one date of an item is that of its first version.
  if (name === 'modified' && !(isTime(fields.published) && fields.published.zoneStated)) return true
  if (name === 'published' && !stated.zoneStated && fields.modified !== undefined) return true
  const time = read[name]
  const instant = isTime(time) ? Date.parse(time.value) : undefined
  return instant === (stated.zoneStated ? Date.parse(stated.value) : undefined)
}

const isTime = (value: unknown): value is { value: string; zoneStated: boolean } =>
  typeof value === 'object' && value !== null && 'zoneStated' in value

/** An object's properties in one order. */
const sorted = (value: unknown) =>
  isTime(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value
