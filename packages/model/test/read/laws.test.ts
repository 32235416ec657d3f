import { anyText, brokenStageLaws, bytes, markupLike, nasty, newsLike } from '@news/laws'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Warning } from '../../src/record'
import type { Reader } from '../../src/stage'
import { parse, trace } from '../../src/with-tagger'
import { brokenLaws } from '../laws'
import { readers } from './readers'

const minute = 60_000
const seed = 19_930_817

function laws(input: string | Uint8Array, reader: Reader): void {
  const parsed = parse(input, { reader })
  expect([
    ...parsed.articles.flatMap(brokenLaws),
    ...trace(input, { reader }).flatMap(brokenStageLaws),
    ...parsed.warnings.flatMap((warning) =>
      Warning.safeParse(warning).success ? [] : ['a warning is no Warning'],
    ),
    ...(parsed.articles.length === 0 && parsed.warnings.length === 0
      ? ['nothing comes without a reason']
      : []),
    ...(JSON.stringify(parse(input, { reader })) === JSON.stringify(parsed) ? [] : ['not the same twice']),
  ]).toEqual([])
}

describe.each(Object.entries(readers))('every law holds for the reader %s', (_, reader) => {
  it('on any string', { timeout: minute }, () =>
    fc.assert(
      fc.property(anyText, (text) => laws(text, reader)),
      { seed, numRuns: 100 },
    ),
  )
  it('on any bytes', { timeout: minute }, () =>
    fc.assert(
      fc.property(bytes, (some) => laws(some, reader)),
      { seed, numRuns: 100 },
    ),
  )
  it('on strings made of what its formats are made of', { timeout: minute }, () =>
    fc.assert(
      fc.property(markupLike, (text) => laws(text, reader)),
      { seed, numRuns: 300 },
    ),
  )
  it('on news in the elements of its formats', { timeout: minute }, () =>
    fc.assert(
      fc.property(newsLike, newsLike, (title, body) =>
        [
          `<rss><channel><item><title>${title}</title><description><![CDATA[${body}]]></description></item></channel></rss>`,
          `<nitf><body><body.head><hedline><hl1>${title}</hl1></hedline></body.head><body.content><p>${body}</p></body.content></body></nitf>`,
          JSON.stringify({ uri: 'x', headline: title, body_text: body }),
          `---\ntitle: ${title}\n---\n\n${body}`,
        ].forEach((text) => {
          laws(text, reader)
        }),
      ),
      { seed, numRuns: 50 },
    ),
  )
  it.each(nasty)('on %s', { timeout: minute }, (_name, text) => laws(text, reader))
  it.each([undefined, null, 7, {}, []])('on %s, which is neither a string nor bytes', (input) => {
    expect(parse(input as unknown as string, { reader }).warnings.length).toBeGreaterThan(0)
  })
})
