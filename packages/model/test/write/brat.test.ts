import { bratMentions, carriedByBrat, mentionsForBrat, readBrat } from '@news/laws'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bratConfiguration, toBrat } from '../../src/write/brat'
import { anyArticle, full } from './articles'

it('what brat can carry survives the round trip', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const { quotes, spans } = readBrat(toBrat(article), article.text)
      expect(quotes).toEqual(carriedByBrat(article))
      expect(bratMentions(spans)).toEqual(mentionsForBrat(article))
    }),
  )
})

it('offsets count code points, and a line end parts a span', () => {
  const lines = toBrat(full).split('\n')
  const start = [...full.text.slice(0, full.text.indexOf('"It will'))].length
  expect(lines[0]).toBe(`T1\tContent ${start} ${start + 30}\t"It will hold 🦦 until spring,"`)
  expect(lines.find((line) => line.includes('We were not asked'))).toMatch(
    /^T\d+\tContent \d+ \d+;\d+ \d+;\d+ \d+\t/,
  )
  expect(lines).toContain('A1\tKind E1 direct')
  expect(lines).toContain('#1\tAnnotatorNotes E1\tAnna Berg')
})

it('the configuration names every type that is written', () => {
  const types = new Set([...toBrat(full).matchAll(/^T\d+\t(\w+)/gm)].map(([, type]) => type!))
  for (const type of types) expect(bratConfiguration).toMatch(new RegExp(`^${type}\\b`, 'm'))
})
