import { expect, it } from 'vitest'
import { parse } from '../../src/with-tagger'
import { toAnnotations } from '../../src/write/annotation'
import { toBrat } from '../../src/write/brat'
import { toCsv } from '../../src/write/csv'
import { toJsonLd } from '../../src/write/jsonld'
import { toMarkdown } from '../../src/write/markdown'
import { toNinjs } from '../../src/write/ninjs'
import { toPage } from '../../src/write/page'

const writers = { toAnnotations, toBrat, toCsv, toJsonLd, toMarkdown, toNinjs, toPage }
const article = (size: number, pattern: string) => parse(pattern.repeat(size / pattern.length)).articles[0]!
const patterns = { quotes: '"No 🦦," said Berg. ', lines: '"No," he said.\n\n' }

// Linear is 8, quadratic is 64; a busy machine makes a time longer, never shorter.
it.each(
  Object.entries(writers).flatMap(([name, write]) =>
    Object.entries(patterns).map(([of, pattern]) => ({ name, of, write, pattern })),
  ),
)('$name stays linear with $of', { timeout: 120_000 }, ({ write, pattern }) => {
  const [small, large] = [article(20_000, pattern), article(160_000, pattern)]
  const seconds = (of: typeof small) => {
    const before = process.cpuUsage()
    write(of)
    return process.cpuUsage(before).user / 1e6
  }
  write(small)
  let ratio = Number.POSITIVE_INFINITY
  for (let again = 0; again < 5 && ratio > 24; again++)
    ratio = Math.min(ratio, Math.max(seconds(large), 0.04) / Math.max(seconds(small), 0.005))
  expect(ratio).toBeLessThan(24)
})
