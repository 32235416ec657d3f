import { createPeople, createStories, fingerprintOf, sightingsOf } from '@news/corpus'
import type { Article } from '@news/model'
import { describe, expect, it } from 'vitest'
import { news } from '../support/news'

const story = (start: string) =>
  `${start}\n\nThe harbour board of Sula will close the old bridge in March, its chairman told the council yesterday. \
Engineers had found cracks in four of the nine pillars, and the repair would cost more than a new tunnel under the \
sound. Fishermen have asked for a ferry that carries lorries at night until the tunnel opens in two years.\n\n\
"Nobody will be cut off from the mainland this winter," said Anna Berg, mayor of Sula.\n`
const texts = {
  a: story('Bridge to close'),
  b: story('Old bridge of Sula closes'),
  c: 'Rain\n\n"It rained on the fair all day," said Anna Berg, mayor of Sula.\n',
  d: 'Fish\n\n"Herring is back," said Jon Berg, head of the Sula Fish Union.\n',
}
const input = Object.entries(texts)
  .map(([id, text]) => `${JSON.stringify({ id, text })}\n`)
  .join('')
const objects = (ndjson: string) =>
  ndjson
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
const ndjson = (lines: object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')
const piped = async (command: string, lines: object[]) =>
  objects((await news([command], { input: ndjson(lines) })).stdout)

async function read() {
  const parsed = objects((await news(['parse', '--json', '--lines'], { input })).stdout)
  const articles: Article[] = parsed.map(({ article }) => article)
  return { parsed, articles, keys: await piped('keys', parsed) }
}

describe('the steps across articles', () => {
  it('print of a record, or of a line of parse, what it is found by', async () => {
    const { articles, keys } = await read()
    expect(await piped('keys', articles)).toEqual(keys)
    keys.forEach(({ article, bands, sightings }, at) => {
      const fingerprint = fingerprintOf(articles[at]!)
      expect([article, bands]).toEqual([articles[at]!.id, [...fingerprint.bands]])
      expect(sightings.map(({ keys, ...sighting }: { keys: string[] }) => sighting)).toEqual(
        sightingsOf(articles[at]!),
      )
    })
    expect(keys[0].quotes[0].keys.length).toBeGreaterThan(3)
    expect(keys[2].sightings.find(({ name }: { name: string }) => name === 'Anna Berg').keys).toEqual([
      'person:berg',
    ])
  })

  it('judge pairs as the index does', async () => {
    const { articles, keys } = await read()
    const [a, b, c] = keys
    const judged = await piped('copies', [
      { a, b },
      { a, b: c },
      { a: { ...a, shingles: a.shingles.toReversed() }, b },
    ])
    expect(judged.map(({ a, b, copy }) => [a, b, copy])).toEqual([
      ['a', 'b', true],
      ['a', 'c', false],
      ['a', 'b', true],
    ])
    const stories = createStories()
    expect(articles.map((article) => stories.add(fingerprintOf(article)))).toEqual(['a', 'a', 'c', 'd'])
  })

  it('lead the sightings of a group to the same people as one index for all', async () => {
    const { articles, keys } = await read()
    const all = keys.flatMap(({ sightings }) => sightings)
    const groups = [...new Set(all.map(({ keys: [key] }) => key))].map(
      (group) => [group, all.filter(({ keys: [key] }) => key === group)] as const,
    )
    const answers = await piped(
      'identify',
      groups.flatMap(([group, sightings]) => sightings.map((sighting: object) => ({ group, sighting }))),
    )
    const people = createPeople({ share: () => 0 })
    const expected = articles.flatMap((article) =>
      sightingsOf(article).map((sighting) => [sighting.id, people.add(sighting).person]),
    )
    expect(Object.fromEntries(answers.map(({ sighting, person }) => [sighting, person]))).toEqual(
      Object.fromEntries(expected),
    )
    expect(
      new Set(answers.filter(({ group }) => group === 'person:berg').map(({ person }) => person)).size,
    ).toBe(2)
  })

  it('forget a group with the next one', async () => {
    const { keys } = await read()
    const berg = (at: number) => keys[at].sightings.find(({ name }: { name: string }) => name === 'Anna Berg')
    const lines = [
      { group: 'x', sighting: berg(0) },
      { group: 'y', sighting: berg(2) },
      { group: 'y', sighting: berg(0) },
    ]
    const answers = await piped('identify', lines)
    expect(answers.map(({ person }) => person)).toEqual([berg(0).id, berg(2).id, berg(2).id])
  })

  it('pass on what was wrong for the command before, as it is', async () => {
    const broken = await news(['parse', '--json', '--lines'], { input: '{"id": "cut o\n\n{"id": "n"}\n' })
    const errors = objects(broken.stdout)
    expect(errors.map(({ error }) => error.code)).toEqual(['not-json', 'blank-line', 'no-article'])
    for (const command of ['keys', 'copies', 'identify']) expect(await piped(command, errors)).toEqual(errors)
    const none = [{ error: 'none' }, { error: { code: 1, message: 'x' } }, { error: null }]
    for (const { error } of await piped('keys', none)) expect(error.code).toBe('not-a-record')
  })

  it('refuse what is no record of theirs, and go on', async () => {
    const { parsed, keys } = await read()
    const codes = (answers: { error?: { code: string } }[]) => answers.map(({ error }) => error?.code)
    expect(codes(await piped('keys', [{ article: {} }, { id: 'x' }, parsed[0]]))).toEqual([
      'not-a-record',
      'not-a-record',
      undefined,
    ])
    const [a, b] = keys
    expect(codes(await piped('copies', [{ a }, { a, b: { ...b, prose: ['1'] } }, { a, b }]))).toEqual([
      'not-a-record',
      'not-a-record',
      undefined,
    ])
    const [sighting] = a.sightings
    const bad = [{}, { sighting: { id: 'x' } }, { sighting, shares: { Sula: '1' } }, { sighting, shares: {} }]
    expect(codes(await piped('identify', bad))).toEqual([
      'not-a-record',
      'not-a-record',
      'not-a-record',
      undefined,
    ])
  })
})
