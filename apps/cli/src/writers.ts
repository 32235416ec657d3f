import type { Article } from '@news/model'
import { toAnnotations } from '@news/model/write/annotation'
import { bratConfiguration, toBrat } from '@news/model/write/brat'
import { toCsv } from '@news/model/write/csv'
import { toJsonLd } from '@news/model/write/jsonld'
import { toMarkdown } from '@news/model/write/markdown'
import { toNinjs } from '@news/model/write/ninjs'
import { toPage } from '@news/model/write/page'
import { steady } from './render/json'

/** A format that articles can be written in. */
export interface WrittenFormat {
  /** The files of one article, by their endings. */
  files: Record<string, (article: Article) => string>
  /** Further files of the folder, the same for all articles. */
  beside?: Record<string, string>
  /**
   * The article among others in one stream; `first` for the first one. Nothing where the format has no such thing:
   * its articles need files of their own.
   */
  stream?: (article: Article, first: boolean) => string
}

/** The formats that `convert --to` knows. Of the JSON formats each article is one line. */
export const writers: Readonly<Record<string, WrittenFormat>> = {
  jsonld: { files: { '.jsonld': toJsonLd }, stream: (article) => steady(toJsonLd(article)) },
  ninjs: { files: { '.ninjs.json': toNinjs }, stream: (article) => steady(toNinjs(article)) },
  annotation: {
    files: { '.annotation.jsonld': toAnnotations },
    stream: (article) => steady(toAnnotations(article)),
  },
  brat: {
    files: { '.txt': ({ text }) => text, '.ann': toBrat },
    beside: { 'annotation.conf': bratConfiguration },
  },
  csv: {
    files: { '.csv': toCsv },
    stream: (article, first) => (first ? toCsv(article) : rowsOf(toCsv(article))),
  },
  markdown: { files: { '.md': toMarkdown }, stream: toMarkdown },
  page: { files: { '.html': toPage } },
}

/** CSV without its header, which ends at the first line's end. */
const rowsOf = (csv: string) => csv.slice(csv.indexOf('\r\n') + 2)
