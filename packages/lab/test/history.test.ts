import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inventedArticles } from '../src/bench/articles'
import { measureRatios } from '../src/bench/ratios'
import { inventedTexts } from '../src/bench/texts'
import { changesOf } from '../src/history/change'
import { circumstances } from '../src/history/circumstances'
import { record, recorded } from '../src/history/file'
import { type HistoryLine, lastOn, readHistory } from '../src/history/line'
import { repository } from '../src/places'
import { showChanges, showHistory } from '../src/report/history'

const line: HistoryLine = {
  date: '2031-04-05',
  commit: 'abc1234567',
  node: 'v20.19.0',
  cpu: 'Abacus',
  load: 0.3,
  texts: 'invented articles',
  ratios: { 'parse / other': 0.5, 'html / gone': 2 },
  shares: { read: 0.1 },
}
const ndjson = (...lines: unknown[]) => lines.map((one) => `${JSON.stringify(one)}\n`).join('')

describe('a history', () => {
  it('is read line by line, and the last on the same texts is found', () => {
    const newer = { ...line, commit: 'def7654321', dirty: true as const }
    const history = readHistory(`${ndjson(line)}\n${ndjson(newer, { ...line, texts: 'others' })}`)
    expect(history).toHaveLength(3)
    expect(lastOn('invented articles', history)).toEqual(newer)
    expect(lastOn('nothing', history)).toBeUndefined()
    expect(readHistory('')).toEqual([])
  })

  it.each([
    ['{"date":', 'line 2: no JSON'],
    ['7', 'line 2: Invalid input: expected object'],
    [{ ...line, commit: 'HEAD' }, 'line 2: commit: no commit'],
    [{ ...line, date: 'today' }, 'line 2: date: '],
    [{ ...line, ratios: { 'parse / other': null } }, 'line 2: ratios: parse / other: '],
    [{ ...line, shares: { read: -1 } }, 'line 2: shares: read: '],
    [{ ...line, speed: 9 }, 'line 2: Unrecognized key'],
  ])('says where it is broken: %j', (broken, words) => {
    const written = ndjson(line) + (typeof broken === 'string' ? broken : JSON.stringify(broken))
    expect(() => readHistory(written)).toThrow(words)
  })
})

describe('the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'))
  const file = join(folder, 'history.ndjson')
  afterAll(() => rmSync(folder, { recursive: true }))

  it('gets lines at its end, on lines of their own', () => {
    writeFileSync(file, ndjson(line).trimEnd())
    record([line, line], file)
    expect(recorded(file)).toEqual([line, line, line])
    expect(readFileSync(file, 'utf8')).toBe(ndjson(line, line, line))
  })

  it('is named where it can’t be read', () => {
    expect(() => recorded(join(folder, 'none'))).toThrow(join(folder, 'none'))
    writeFileSync(file, '{')
    expect(() => recorded(file)).toThrow(`${file}: line 1: no JSON`)
  })
})

describe('a change', () => {
  const now = {
    ...line,
    load: 2,
    ratios: { 'parse / other': 0.52, 'parse / new': 3 },
    shares: { read: 0.08 },
  }

  it('has what is new and what is gone, too', () => {
    expect(changesOf(now, line)).toEqual({
      ratios: [
        { name: 'parse / other', now: 0.52, before: 0.5 },
        { name: 'parse / new', now: 3 },
        { name: 'html / gone', before: 2 },
      ],
      shares: [{ name: 'read', now: 0.08, before: 0.1 }],
    })
  })

  it('is shown: ratios by how much they grew, shares in points, and what else was different', () => {
    expect(showChanges('invented articles', now, line).split('\n')).toEqual([
      'invented articles: beside the record of 2031-04-05, abc1234567',
      '                   now  at the last record  change',
      'parse / other     0.52                0.50    +4 %',
      'parse / new       3.00                   -',
      'html / gone          -                2.00',
      'read, % of parse   8.0                10.0    -2.0',
      'under a load of 2, then of 0.3',
    ])
    expect(showChanges('a', { ...now, cpu: 'Slate' }, line)).toContain(
      'on v20.19.0, Slate, then on v20.19.0, Abacus',
    )
    expect(showChanges('a', now, undefined)).toContain('there is no record')
  })

  it('over time is a row for each record', () => {
    const shown = showHistory([line, { ...now, dirty: true }, { ...line, texts: 'others' }])
    const rows = shown.split('\n')
    expect(rows[0]).toMatch(/^invented articles .*parse \/ other .*html \/ gone .*parse \/ new .*read, %/)
    expect(rows[1]).toMatch(/^2031-04-05 abc1234567 +0\.50 +2\.00 +- +10\.0 +0\.3 +v20\.19\.0, Abacus$/)
    expect(rows[2]).toMatch(/^2031-04-05 abc1234567 with changes +0\.52 +- +3\.00 +8\.0 +2 /)
    expect(shown).toMatch(/\n\nothers /)
  })
})

it('what is measured makes a line', () => {
  const [page] = inventedTexts().pages!
  const { ratios, shares } = measureRatios({ texts: inventedArticles(30_000), pages: [page!] })
  expect(Object.keys(ratios)).toEqual([
    'parse / wink-nlp',
    'parse / compromise',
    'parse / quote-parser',
    'parse by rules / wink-nlp',
    'html / Readability on linkedom',
  ])
  expect(Object.keys(shares)).toEqual(['read', 'segment', 'mention', 'attribute', 'resolve'])
  const measured: HistoryLine = { ...line, ratios, shares }
  expect(readHistory(ndjson(measured))).toEqual([measured])
})

it.skipIf(!existsSync(join(repository, '.git')))(
  'a line says of which commit it is, and on what machine',
  () => {
    const here = { ...line, ...circumstances() }
    expect(readHistory(ndjson(here))).toEqual([here])
    expect(here.commit).not.toBe(line.commit)
    expect(here.node).toBe(process.version)
  },
)
