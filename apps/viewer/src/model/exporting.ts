import type { Article } from '@news/model'
import { toAnnotations } from '@news/model/write/annotation'
import { toCsv } from '@news/model/write/csv'
import { toJsonLd } from '@news/model/write/jsonld'
import type { Correction } from './corrections'

/** What can be saved. */
export interface Stock {
  /** As they are drawn. */
  articles: readonly Article[]
  /** As they came in. */
  loaded: readonly Article[]
  corrections: readonly Correction[]
}

/** A form in which the page gives out what it shows. */
export interface Form {
  name: string
  /** What it is good for. */
  use: string
  /** Ends the name of the file. */
  ending: string
  /** Media type. */
  type: string
  write(stock: Stock): string
  /** True where it only makes sense with corrections made. */
  corrected?: boolean
}

/** All forms, those that most ask for first. */
export const forms: readonly Form[] = [
  {
    ...{ name: 'JSON', use: 'the records, corrected; opens here again', ending: '.json' },
    type: 'application/json',
    write: ({ articles }) => `${JSON.stringify(articles, null, 2)}\n`,
  },
  {
    ...{ name: 'NDJSON', use: 'the same, an article a line', ending: '.ndjson' },
    type: 'application/x-ndjson',
    write: ({ articles }) => articles.map((article) => `${JSON.stringify(article)}\n`).join(''),
  },
  {
    ...{ name: 'CSV', use: 'a row a quote, for spreadsheets', ending: '.csv' },
    type: 'text/csv;charset=utf-8',
    // Spreadsheets take a file without the mark for one in the encoding of the machine.
    write: ({ articles }) => `\ufeff${toCsv(articles)}`,
  },
  {
    ...{ name: 'JSON-LD', use: 'schema.org, for web pages', ending: '.jsonld' },
    type: 'application/ld+json',
    write: ({ articles }) => toJsonLd(articles),
  },
  {
    ...{ name: 'Web Annotation', use: 'W3C, for annotation tools', ending: '.annotations.json' },
    type: 'application/ld+json',
    write: ({ articles }) => toAnnotations(articles),
  },
  {
    ...{ name: 'Corrections', use: 'what you changed; drop it here again', ending: '.corrections.json' },
    ...{ type: 'application/json', corrected: true },
    write: ({ corrections }) => `${JSON.stringify({ corrections }, null, 2)}\n`,
  },
  {
    ...{
      name: 'Working file',
      use: 'the records as read, with what you changed to undo',
      ending: '.work.json',
    },
    ...{ type: 'application/json', corrected: true },
    write: ({ loaded, corrections }) => `${JSON.stringify({ articles: loaded, corrections }, null, 2)}\n`,
  },
]

/** A name for the file from the name of what was read: letters, digits and hyphens, so that every system takes it. */
export function fileName(name: string, ending: string): string {
  const base = name
    .replace(/\.[a-z0-9]{1,6}$/i, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `${[...base].slice(0, 60).join('') || 'articles'}${ending}`
}
