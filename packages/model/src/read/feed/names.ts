/** Which elements of a feed say what, best first. A name without a colon is of the format itself, RSS or Atom. */
export const fields = {
  title: ['title', 'dc:title', 'media:title', 'itunes:title'],
  content: ['content:encoded', 'content', 'xhtml:body', 'xhtml:div', 'body', 'fullitem'],
  summary: [
    'summary',
    'description',
    'abstract',
    'dc:description',
    'media:description',
    'itunes:summary',
    'itunes:subtitle',
  ],
  id: ['guid', 'id', 'dc:identifier'],
  authors: ['dc:creator', 'author', 'dc:author', 'itunes:author', 'managingeditor'],
  published: ['pubdate', 'published', 'issued', 'dcterms:issued', 'dc:date', 'dcterms:created', 'created'],
  modified: ['updated', 'modified', 'dcterms:modified', 'lastmod'],
  keywords: ['category', 'dc:subject', 'media:keywords', 'itunes:keywords', 'keywords'],
  language: ['language', 'dc:language'],
  link: ['feedburner:origlink', 'link', 'url'],
  tagline: ['subtitle', 'tagline', 'description', 'dc:description', 'abstract', 'itunes:summary'],
} as const
