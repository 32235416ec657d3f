import { expect, it } from 'vitest'
import type { Article } from '../../src/record'
import { parse } from '../../src/with-tagger'
import { toAnnotations } from '../../src/write/annotation'
import { toBrat } from '../../src/write/brat'
import { toCsv } from '../../src/write/csv'
import { toJsonLd } from '../../src/write/jsonld'
import { toMarkdown } from '../../src/write/markdown'
import { toNinjs } from '../../src/write/ninjs'
import { toPage } from '../../src/write/page'

const writers = { toAnnotations, toBrat, toCsv, toJsonLd, toMarkdown, toNinjs, toPage }
const repeated = (pattern: string) => (size: number) => pattern.repeat(size / pattern.length)
const texts: Record<string, (size: number) => string> = {
  quotes: repeated('"No 🦦," said Berg. '),
  lines: repeated('"No," he said.\n\n'),
  items: (size) => `They wrote a list.\n${repeated('• abc\n')(size)}`,
}

// Linear is 8, quadratic is 64; a busy machine makes a time longer, never shorter.
it.each(
  Object.entries(writers).flatMap(([name, write]) =>
    Object.entries(texts).map(([of, textOf]) => ({ name, of, write, textOf })),
  ),
)('$name stays linear with $of', { timeout: 120_000 }, ({ write, textOf }) => {
  const [small, large] = [20_000, 160_000].map((size) => parse(textOf(size)).articles[0]!)
  const seconds = (of: Article) => {
    const before = process.cpuUsage()
    write(of)
    return process.cpuUsage(before).user / 1e6
  }
  write(small!)
  let ratio = Number.POSITIVE_INFINITY
  for (let again = 0; again < 5 && ratio > 24; again++)
    ratio = Math.min(ratio, Math.max(seconds(large!), 0.04) / Math.max(seconds(small!), 0.005))
  expect(ratio).toBeLessThan(24)
})
