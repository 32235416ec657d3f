import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/with-tagger'
import { readingOf } from './reading'

const folder = new URL('./articles/', import.meta.url)
const names = readdirSync(folder).sort()

it('has articles', () => {
  expect(names.length).toBeGreaterThan(0)
})

describe.each(names)('articles/%s', (name) => {
  const file = (path: string) => new URL(`${name}/${path}`, folder)

  it('is read as expected', () => {
    // A missing expectation fails and is never made here: `pnpm fixture NAME` writes it for a person to review.
    expect(existsSync(file('expected.json')), `${name} has no expected.json: pnpm fixture ${name}`).toBe(true)
    const expected = JSON.parse(readFileSync(file('expected.json'), 'utf8'))
    expect(readingOf(parse(readFileSync(file('source.txt'), 'utf8')), expected)).toEqual(expected)
  })

  it('says where it comes from', () => {
    expect(JSON.parse(readFileSync(file('origin.json'), 'utf8'))).toEqual({
      source: expect.stringMatching(/./),
      licence: expect.stringMatching(/./),
      shows: expect.stringMatching(/./),
    })
  })
})
