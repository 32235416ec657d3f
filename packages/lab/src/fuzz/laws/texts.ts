import { anyText, bytes, newsLike, newsPieces, rule, same } from '@news/laws'
import { type Attributor, rules, tagger } from '@news/model'
import { anyFormat, binaryIn, readerOfRecord } from '@news/model/any'
import { parse } from '@news/model/rules'
import fc from 'fast-check'
import { brokenReading, outputOf } from '../judge'
import { type Law, law } from '../law'
import { mutated } from '../mutated'
import type { Seeds } from '../seeds'

/** Plain text, as strings and as bytes. */
export function textLaws({ text }: Seeds): Law[] {
  const texts = fc.oneof(
    { weight: 4, arbitrary: mutated(text, newsPieces) },
    { weight: 3, arbitrary: newsLike },
    { weight: 1, arbitrary: anyText },
  )
  const judged = (attribution: Attributor) => ({
    inputs: texts,
    broken: (input: string) => {
      const article = parse(input, { attribution }).articles[0]!
      const again = parse('', { attribution, reader: readerOfRecord(article) }).articles
      return [
        ...brokenReading(input, { attribution }),
        ...rule('plain text is kept as it is', article.text === input),
        ...rule('a record is read anew as its text was', same(again, [article])),
        ...rule('what is written is text', seemsBinary(input) || !binaryIn(new TextEncoder().encode(input))),
      ]
    },
    output: (input: string) => outputOf(input, { attribution }),
  })
  return [
    law({ name: 'text', share: 22, ...judged(rules) }),
    law({ name: 'text-tagger', share: 6, ...judged(tagger) }),
    law({
      name: 'bytes',
      share: 4,
      inputs: fc.oneof(bytes, encoded(texts)),
      broken: (input) => brokenReading(input, { attribution: rules }),
      output: (input) => outputOf(input, { attribution: rules }),
    }),
    law({
      name: 'bytes-any',
      share: 3,
      inputs: fc.oneof(bytes, encoded(texts)),
      broken: (input) => brokenReading(input, { attribution: rules, reader: anyFormat }),
      output: (input) => outputOf(input, { attribution: rules, reader: anyFormat }),
    }),
  ]
}

const seemsBinary = (text: string) => text.includes('\0') || /^(?:%PDF-|PK)/.test(text)

/** Texts in the encodings that bytes come in, cut anywhere. */
function encoded(texts: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const encodings = fc.constantFrom<(text: string) => Uint8Array>(
    (text) => new TextEncoder().encode(text),
    (text) => new TextEncoder().encode(`\ufeff${text}`),
    (text) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff),
    (text) =>
      new Uint8Array(Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0)).buffer),
    (text) =>
      new Uint8Array(Uint32Array.from(`\ufeff${text}`, (character) => character.codePointAt(0)!).buffer),
  )
  return fc
    .tuple(texts, encodings, fc.nat(5))
    .map(([text, encode, less]) => encode(text).slice(0, less === 0 ? -1 : undefined))
}
