import { parse } from '@news/model'
import compromise from 'compromise'
import { parse as quoteParser } from 'quote-parser'
import model from 'wink-eng-lite-web-model'
import wink from 'wink-nlp'
import type { PredictedQuote } from '../corpus/prediction'
import { quotesOf } from '../predict/quotes'

/** Something that one can install from npm, at work on one article. */
export interface System {
  name: string
  /** All of its work. */
  run(text: string): unknown
  /** What it says of who said what; absent where it says nothing of that. */
  quotes?(text: string): PredictedQuote[]
}

/** `@news/model` comes first: the others are compared with it. */
export const systems: readonly System[] = [
  { name: '@news/model', run: parse, quotes: (text) => parse(text).articles.flatMap(quotesOf) },
  winkNlp(),
  { name: 'compromise', run: (text) => compromise(text).quotations(), quotes: compromiseQuotes },
  { name: 'quote-parser', run: readQuotes, quotes: quoteParserQuotes },
]

/** Sentences, parts of speech and entities, the three that our stages need as well; it has no quotes. */
function winkNlp(): System {
  const nlp = wink(model, ['sbd', 'pos', 'ner'])
  return { name: 'wink-nlp (sbd, pos, ner)', run: (text) => nlp.readDoc(text) }
}

/** What stands in quotation marks, by nobody. */
function compromiseQuotes(text: string): PredictedQuote[] {
  const found: { offset: Place }[] = compromise(text).quotations().json({ offset: true })
  return found.map(({ offset: { start, length } }) => ({ content: [[start, start + length]] }))
}

interface Place {
  start: number
  length: number
}

/** Ten characters rather than thirty, its default: as its own documentation has it, and it finds more. */
function readQuotes(text: string) {
  return quoteParser(text, 'en', { minLength: 10 })
}

/** Its name of the speaker runs on into what follows; that is how it is documented. */
function quoteParserQuotes(text: string): PredictedQuote[] {
  return readQuotes(text).map((quote) => ({
    content: [[quote.index, quote.index + quote.text.length]],
    source: [[quote.name.index, quote.name.index + quote.name.text.length]],
  }))
}
