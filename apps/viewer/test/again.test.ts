import { type Article, parse, rules } from '@news/model'
import { anyFormat } from '@news/model/any'
import { describe, expect, test } from 'vitest'
import { again } from '../src/parser/again'
import { samples } from '../src/parser/samples'

/** The rules, as something that takes its time. */
const slowRules = { attribute: async (articles: Parameters<typeof rules>[0][]) => articles.map(rules) }

const inputs: Record<string, string> = {
  ...samples,
  'a line of NDJSON’s text': 'Bridge shut\n\nBy Ann Lee\n\n“We are sorry,” said Bo Ek on Monday.\n',
  markdown:
    '---\ntitle: Up\ndate: 2025-03-04\n---\n\nIt rose, said *Bo Ek* on Tuesday.\n\n> “Late,” he said.\n',
  nothing: ' ',
}

describe('again', () => {
  test.each(Object.keys(inputs))(
    'makes of a record what reading its source makes, byte for byte: %s',
    async (name) => {
      const read = parse(inputs[name]!, { reader: anyFormat }).articles
      const expected = parse(inputs[name]!, { reader: anyFormat, attribution: rules }).articles
      const found: Article[] = []
      for (const article of read) found.push(await again(article, slowRules))
      expect(JSON.stringify(found)).toBe(JSON.stringify(expected))
    },
  )

  test('keeps the id and the address that stood beside a text', async () => {
    const [article] = parse('“No,” said Bo Ek.', { url: 'https://a.example/7' }).articles
    const named = { ...article!, id: '7' }
    expect(JSON.stringify(await again(named, slowRules))).toBe(
      JSON.stringify({ ...parse(named.text, { url: named.url!, attribution: rules }).articles[0]!, id: '7' }),
    )
  })
})
