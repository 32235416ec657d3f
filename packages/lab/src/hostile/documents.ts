import { letters, numbered } from './texts'

/** A page, feed or newsroom document that makes careless readers slow. */
export interface HostileDocument {
  /** The subpath of its reader: `html` for `@news/model/html`. */
  reader: string
  make: (length: number) => string
}

const paragraph = '<p>“We waited for years,” Anna Berg said of the bridge that closed on Monday.</p>\n'

/** A document that begins so and goes on with one thing, over and over, never cut within it. */
const flood = (reader: string, start: string, unit: string, end = ''): HostileDocument => ({
  reader,
  make: (length) =>
    start + unit.repeat(Math.max((length - start.length - end.length) / unit.length, 0)) + end,
})

/** Half of it one thing, over and over, and half another. */
const halves = (
  reader: string,
  [start, between, end]: [string, string, string],
  [first, second]: [string, string],
): HostileDocument => ({
  reader,
  make: (length) => {
    const half = (unit: string) => unit.repeat(length / 2 / unit.length)
    return start + half(first) + between + half(second) + end
  },
})

export const hostileDocuments: Record<string, HostileDocument> = {
  'page of paragraphs': flood('html', '', paragraph),
  'page nested deep': flood('html', '', '<div>', paragraph),
  'page of tags that are wide': flood('html', '<ul>', '<li><a href="/x">One</a>', paragraph),
  'page of crossed tags': flood('html', '', '<b><i></u></b>', paragraph),
  'page of entities': flood('html', '<p>', '&amp;&#x27;&bogus;&', `</p>${paragraph}`),
  'page of headings': flood('html', '<title>Anna Berg</title>', '<h1>Anna Berg', paragraph),
  'page of cards': flood('html', '', '<div><h3><a href=x>Related</a></h3>', paragraph),
  'page of one attribute after another': flood('html', '<p ', 'a="b" ', `>${paragraph}`),
  'page of attributes that never end': flood('html', '<p a="', '<p a=', paragraph),
  'page of broken JSON-LD': flood(
    'html',
    '<script type="application/ld+json">',
    '[{"a":"b",',
    `</script>${paragraph}`,
  ),
  'page of comments that never end': flood('html', paragraph, '<!-- '),
  'page of tables in tables': flood('html', '', '<table><tr><td>', paragraph),
  'page of scripts that never end': flood('html', paragraph, '<script>'),
  'page of meta elements': flood('html', '', '<meta property="article:author" content="Ann Lee">', paragraph),
  'feed of a million items': flood(
    'feed',
    '<rss><channel>',
    '<item><title>No, said Ann Lee</title></item>',
    '</channel></rss>',
  ),
  'feed of a title and items': halves(
    'feed',
    ['<rss><channel><title>', '</title>', '</channel></rss>'],
    ['a b ', '<item/>'],
  ),
  'feed of an item by many': {
    reader: 'feed',
    make: (length) =>
      `<rss><channel><item><title>a</title><author>${numbered(length, (n) => `Ann ${letters(n)}, `)}`,
  },
  'JSON-LD of articles by one author': halves(
    'any',
    ['[{"@type":"Person","@id":"#a","name":"', '"}', ']'],
    ['Ann Lee ', ',{"@type":"NewsArticle","articleBody":"It rained.","author":[{"@id":"#a"},{"@id":"#a"}]}'],
  ),
  'feed of items that never end': flood('feed', '<rss><channel>', '<item><title>a'),
  'feed of namespaces within namespaces': flood('feed', '<rss>', '<a xmlns:b="c">'),
  'feed of CDATA that never ends': flood('feed', '<rss><channel><item><title>', '<![CDATA['),
  'feed of entities that hold entities': flood(
    'feed',
    '<!DOCTYPE rss [',
    '<!ENTITY a "&b;&b;&b;">',
    ']><rss><channel><item><title>&a;',
  ),
  'feed of one text of tags': flood(
    'feed',
    '<rss><channel><item><description>',
    '&lt;div&gt;',
    '</description></item></channel></rss>',
  ),
  'JSON feed of a million items': flood(
    'feed',
    '{"version":"https://jsonfeed.org/version/1","items":[',
    '{"title":"a"},',
    '{}]}',
  ),
  'arrays in arrays': flood('any', '', '['),
  'NewsML of items in items': flood('newsml', '', '<newsItem guid="a">'),
  'NITF of paragraphs': flood(
    'nitf',
    '<nitf><body><body.content>',
    '<p>Anna Berg said.</p>',
    '</body.content></body></nitf>',
  ),
  'ninjs of one body': flood('ninjs', '{"uri":"a","body_text":"', 'We waited, Anna Berg said. ', '"}'),
  'Markdown of quotations in quotations': flood('markdown', '# a\n\n', '> '),
  'Markdown of links that open': flood('markdown', '# a\n\n', '[a]('),
  'Markdown of emphasis': flood('markdown', '# a\n\n', '*a_ '),
}
