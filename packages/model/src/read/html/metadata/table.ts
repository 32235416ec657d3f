/** Where a field may be stated: a kind of place, and what it is called there. */
export type Place =
  | `${'meta' | 'item' | 'link' | 'element'}:${string}`
  | 'jsonld'
  | 'heading'
  | 'byline'
  | 'dateline'
  | 'address'

/**
 * Where each field is looked for, the most trusted place first: what is written for machines, then for readers,
 * then what can be concluded. The first place that says something lawful counts.
 */
export const places = {
  headline: [
    'heading',
    'jsonld',
    'item:headline',
    'meta:og:title',
    'meta:twitter:title',
    'meta:dc.title',
    'meta:dcterms.title',
    'meta:parsely-title',
    'meta:sailthru.title',
    'element:title',
  ],
  authors: [
    'jsonld',
    'byline',
    'item:author',
    'element:rel-author',
    'meta:author',
    'meta:parsely-author',
    'meta:sailthru.author',
    'meta:article:author',
    'meta:article:author_name',
    'meta:og:article:author',
    'meta:dc.creator',
    'meta:dcterms.creator',
    'meta:byl',
    'meta:cxenseparse:author',
    'element:author',
    'element:byline',
  ],
  agency: [
    'byline',
    'item:author',
    'element:rel-author',
    'meta:author',
    'meta:sailthru.author',
    'element:byline',
  ],
  published: [
    'jsonld',
    'meta:article:published_time',
    'meta:og:article:published_time',
    'meta:datepublished',
    'meta:parsely-pub-date',
    'meta:sailthru.date',
    'meta:cxenseparse:recs:publishtime',
    'meta:dc.date.issued',
    'meta:dcterms.created',
    'meta:dc.date',
    'meta:dcterms.date',
    'meta:date',
    'meta:pubdate',
    'meta:publishdate',
    'meta:publish-date',
    'meta:publish_date',
    'meta:pub_date',
    'meta:article.published',
    'meta:originalpublicationdate',
    'item:datepublished',
    'element:time',
    'dateline',
    'element:date',
    'address',
  ],
  modified: [
    'jsonld',
    'meta:article:modified_time',
    'meta:og:article:modified_time',
    'meta:og:updated_time',
    'meta:datemodified',
    'meta:dcterms.modified',
    'meta:dc.date.modified',
    'meta:lastmod',
    'meta:last-modified',
    'meta:article.updated',
    'item:datemodified',
  ],
  publisher: [
    'jsonld',
    'meta:og:site_name',
    'meta:dc.publisher',
    'meta:dcterms.publisher',
    'meta:application-name',
    'item:publisher',
  ],
  language: ['jsonld', 'element:lang', 'meta:content-language', 'meta:dc.language', 'meta:og:locale'],
  section: [
    'jsonld',
    'meta:article:section',
    'meta:og:article:section',
    'meta:parsely-section',
    'meta:section',
    'item:articlesection',
  ],
  keywords: [
    'jsonld',
    'meta:news_keywords',
    'meta:article:tag',
    'meta:keywords',
    'meta:parsely-tags',
    'meta:sailthru.tags',
    'item:keywords',
  ],
  url: ['link:canonical', 'meta:og:url', 'jsonld', 'meta:parsely-link'],
} as const satisfies Record<string, readonly Place[]>

export type Field = keyof typeof places
