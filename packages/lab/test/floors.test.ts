import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PredictedQuote } from '../src/corpus/prediction'
import type { Range } from '../src/corpus/range'
import { readBaseline, showChanges, writeBaseline } from '../src/floors/baseline'
import { readCarets } from '../src/floors/carets'
import { readEvaluation } from '../src/floors/files'
import { baselineFile, belowFloors, type Floors, floorsFrom, readFloors } from '../src/floors/floors'
import { figuresOf, type Measured, measure } from '../src/floors/measure'
import { changesSince, type Outcome, outcomesOf } from '../src/floors/outcomes'
import { speakerRight } from '../src/floors/speaker'
import { attributorNames } from '../src/predict/run'
import { align } from '../src/score/align'

const markdown = `# Two

## The one

\`\`\`news
"We waited," Anna Berg said and left. "Long," she said.
^^^^^^^^^^^^ quote 1 direct: Anna Berg
             ^^^^^^^^^ source 1
                       ^^^^ cue 1
                                      ^^^^^^^ quote 2 direct: Anna Berg
                                              ^^^ source 2
                                                  ^^^^ cue 2
\`\`\`

## The other

\`\`\`news
Hale said: "Go.
^^^^ source 1
     ^^^^ cue 1
           ^^^^ quote 1 direct: Hale

"Go now."
^^^^^^^^^ … quote 1
\`\`\`
`
const [one, other] = readCarets('two', markdown)

describe('the evaluation set', () => {
  const { articles, sha256 } = readEvaluation()
  const all = new Map<string, Measured[]>()
  beforeAll(async () => {
    for (const name of attributorNames) all.set(name, await measure(articles, name))
    // the larger tagger takes minutes for so many
  }, 900_000)

  it('holds at least 60 articles, each under a name of its own', () => {
    expect(articles.length).toBeGreaterThanOrEqual(60)
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
  })

  it('is what the floors were recorded on, and no figure is below its floor', () => {
    const figures = Object.fromEntries([...all].map(([name, measured]) => [name, figuresOf(measured)]))
    expect(belowFloors(readFloors(), sha256, figures)).toEqual([])
  })

  it('has a baseline for every quote', () => {
    const keys = (outcomes: Outcome[]) => outcomes.map(({ id, content }) => `${id} ${content}`)
    expect(keys(readBaseline(baselineFile))).toEqual(
      keys(all.get('tagger')!.flatMap(({ outcomes }) => outcomes)),
    )
  })

  it('scores the gold itself as right throughout', () => {
    const outcomes = articles.flatMap((article) => outcomesOf(align(article, article.quotes), () => true))
    expect(outcomes.filter(({ right }) => right.length < 4)).toEqual([])
  })
})

describe('carets', () => {
  it('leads sources and cues to quotes by number, and goes on in a later line', () => {
    const words = (text: string, ranges: Range[]) => ranges.map((range) => text.slice(...range))
    expect(one!.text).toBe('"We waited," Anna Berg said and left. "Long," she said.')
    expect(one!.quotes.map(({ source, speaker }) => [words(one!.text, source), speaker])).toEqual([
      [['Anna Berg'], 'Anna Berg'],
      [['she'], 'Anna Berg'],
    ])
    expect(words(other!.text, other!.quotes[0]!.content)).toEqual(['"Go.', '"Go now."'])
    expect([one!.id, other!.id]).toEqual(['two: The one', 'two: The other'])
  })

  it('refuses what can’t mean anything', () => {
    const block = (line: string) => () => readCarets('bad', `## Bad\n\`\`\`news\nShort.\n${line}\n\`\`\`\n`)
    expect(block('^^^^^^^^^ quote 1 direct: ?')).toThrow('past the end')
    expect(block('^^^ qoute 1 direct: ?')).toThrow('nothing is called')
    expect(block('^^^ quote direct: ?')).toThrow('no number')
    expect(block('^^^ source 1')).toThrow('no content')
    expect(() => readCarets('bad', '```news\nShort.')).toThrow('never closed')
  })
})

describe('gains and losses', () => {
  const now = (quotes: PredictedQuote[]) => outcomesOf(align(one!, quotes), () => true)
  const first: PredictedQuote = { content: [[0, 12]], source: [[13, 22]] }
  const second: PredictedQuote = { content: [[38, 45]], source: [[46, 49]] }

  it('says of each quote what is right', () => {
    expect(now([{ ...first, source: [] }])).toEqual([
      { id: 'two: The one', content: [[0, 12]], right: ['found', 'exact', 'speaker'] },
      { id: 'two: The one', content: [[38, 45]], right: [] },
    ])
  })

  it('names what changed, and says nothing where nothing did', () => {
    const before = now([{ ...first, source: [] }, second])
    expect(changesSince(before, before)).toEqual([])
    const changes = changesSince(before, now([first]))
    expect(changes.map(({ gained, lost }) => [gained, lost])).toEqual([
      [['source'], []],
      [[], ['found', 'source', 'exact', 'speaker']],
    ])
    expect(showChanges(changes, [one!])).toBe(
      [
        'gains since the baseline: 1',
        '  source               "We waited,"  (two: The one)',
        'losses since the baseline: 1',
        '  found, source, exact, speaker "Long,"  (two: The one)',
      ].join('\n'),
    )
  })

  it('leaves aside a quote that the baseline does not know', () => {
    expect(changesSince([], now([first]))).toEqual([])
  })

  it('writes offsets and reads them again, without a word of the text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'floors-'))
    const file = join(folder, 'baseline.ndjson')
    const outcomes = now([first])
    writeBaseline(file, outcomes)
    expect(readBaseline(file)).toEqual(outcomes)
    rmSync(folder, { recursive: true })
  })
})

describe('floors', () => {
  let figures: ReturnType<typeof figuresOf>
  let floors: Floors
  beforeAll(async () => {
    figures = figuresOf(await measure([one!, other!]))
    floors = floorsFrom('abc', { rules: figures })
  })

  it('are reached by the figures that they were recorded from', () => {
    expect(belowFloors(floors, 'abc', { rules: figures })).toEqual([])
  })

  it('fail on another set and on a lower figure', () => {
    const worse = { ...figures, exact: { ...figures.exact, f1: figures.exact.f1 - 0.002 } }
    expect(belowFloors(floors, 'abd', { rules: worse })).toEqual([
      expect.stringContaining('evaluation set'),
      expect.stringContaining('exact by rules is'),
    ])
  })
})

describe('the speaker', () => {
  const actor = (name: string, kind: string, aliases: string[] = []) => ({ id: 'a1', name, kind, aliases })
  const right = (gold: string, actors: object[], speaker: string | null = 'a1') =>
    speakerRight(gold, { speaker } as never, { actors } as never)

  it('is named in full or by an alias', () => {
    expect(right('Anna Berg', [actor('Anna Berg', 'person')])).toBe(true)
    expect(right('Norway', [actor('Oslo', 'place', ['Norway'])])).toBe(true)
    expect(right('Anna Berg', [actor('Berg', 'person')])).toBe(false)
  })

  it('without a name may be told at another length', () => {
    expect(right('two officials at the port', [actor('Two officials', 'unnamed')])).toBe(true)
    expect(right('The officials', [actor('the doctors', 'group')])).toBe(false)
  })

  it('is open on both sides or on none', () => {
    expect(right('?', [], null)).toBe(true)
    expect(right('?', [actor('Anna Berg', 'person')])).toBe(false)
    expect(right('Anna Berg', [], null)).toBe(false)
  })
})
