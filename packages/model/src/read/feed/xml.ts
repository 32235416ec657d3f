/** RSS, RDF, Atom and CDF to a feed. */
import { readableItems } from '../pieces'
import { childOf, childrenOf, descendants, find, lineOf, type XmlElement } from '../xml/node'
import { parseXml } from '../xml/parse'
import { authorsOf, keywordsOf, languageOf, linkOf } from './elements'
import { type Entry, type Feed, inheritable } from './feed'
import { all, lineIn, markupOf } from './lookup'
import { fields } from './names'

/** The feed in a document that is XML, more or less; undefined where there is neither feed nor entry in it. */
export function xmlFeed(source: string): Feed | undefined {
  const { root, warnings: broken } = parseXml(source, closes)
  const top = find(root, 'rss', 'rdf', 'feed', 'channel')
  const { items: entries, warnings } = readableItems(entriesIn(top ?? root))
  if (top === undefined && entries.length === 0) return undefined
  const channel = (top && (top.name === 'channel' ? top : childOf(top, 'channel'))) ?? top ?? root
  const bases = basesOf(top, channel)
  const feed: Omit<Feed, 'entries'> = {
    ...stated('title', lineIn(channel, fields.title)),
    ...stated('description', lineIn(channel, fields.tagline)),
    ...stated('url', linkOf(channel, bases)),
    ...stated('language', languageOf(channel) ?? (top && languageOf(top))),
    warnings: [...broken, ...warnings],
  }
  const authors = inheritable(authorsOf(channel))
  const inherited = [...bases, ...(feed.url === undefined ? [] : [feed.url].filter(isBase))]
  return { ...feed, entries: entries.map((element) => entryOf(element, inherited, authors)) }
}

/** An entry never holds an entry, and a title, link or date holds neither: what opens there shows that an end is missing. */
function closes(name: string, open: XmlElement, isOpen: (tag: string) => boolean): boolean {
  if (name === 'item' || name === 'entry') return isOpen('item') || isOpen('entry')
  return leaves.has(open.name) && (open.space === '' || open.space === 'atom') && followers.has(name)
}

const leaves: ReadonlySet<string> = new Set([
  'guid',
  'id',
  'link',
  'pubdate',
  'published',
  'title',
  'updated',
])
const followers: ReadonlySet<string> = new Set([
  ...leaves,
  'author',
  'category',
  'content',
  'description',
  'summary',
])

function* entriesIn(element: XmlElement): Generator<XmlElement> {
  for (const below of descendants(element))
    if ((below.name === 'item' || below.name === 'entry') && below.space !== '?' && below.space !== 'media')
      yield below
}

function entryOf(element: XmlElement, inherited: readonly string[], feedAuthors: readonly string[]): Entry {
  const source = childOf(element, 'source')
  const bases = [...basesOf(element), ...inherited]
  const own = authorsOf(element)
  const bySource = source === undefined ? [] : authorsOf(source)
  const url = linkOf(element, bases)
  return {
    ...stated('id', lineIn(element, fields.id) ?? element.attributes.get('about')),
    ...stated('url', url),
    ...stated('title', lineIn(element, fields.title)),
    ...stated('content', markupIn(element, fields.content)),
    ...stated('summary', markupIn(element, fields.summary)),
    authors: own.length > 0 ? own : bySource.length > 0 ? bySource : [...feedAuthors],
    ...stated('published', lineIn(element, fields.published)),
    ...stated('modified', lineIn(element, fields.modified) ?? element.attributes.get('lastmod')),
    keywords: keywordsOf(element),
    ...stated('language', languageOf(element)),
    ...stated('publisher', lineOf(childOf(source, 'title')) ?? lineOf(source)),
  }
}

/** The first of these elements that says something, as HTML. */
function markupIn(element: XmlElement, names: readonly string[]): string | undefined {
  for (const found of all(element, names)) {
    const markup = markupOf(found)
    if (markup.trim() !== '') return markup
  }
  // media:group holds what belongs to the entry: YouTube's descriptions.
  const group = childrenOf(element, 'group').find(({ space }) => space === 'media')
  return group && markupIn(group, names)
}

function basesOf(...elements: (XmlElement | undefined)[]): string[] {
  return elements
    .flatMap((one) => one?.attributes.get('xml:base') ?? one?.attributes.get('base') ?? [])
    .filter(isBase)
    .reverse()
}

/** The links of all entries may begin with it. */
const isBase = (address: string) => address.length <= 2000

function stated<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  return (value === undefined || value === '' ? {} : { [name]: value }) as { [key in Name]?: string }
}
