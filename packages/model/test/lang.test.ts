import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import common from '../src/lang/en/common-words.json'

const folder = new URL('../src/lang/en/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.json'))

it('has language data', () => expect(files.length).toBeGreaterThan(0))

describe.each(files)('lang/en/%s', (file) => {
  const { about, source, licence, ...data } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

  it('says what it is, where it comes from and how it may be used', () => {
    expect({ about, source, licence }).toEqual({
      about: expect.stringMatching(/\.$/),
      source: expect.stringMatching(/./),
      licence: expect.stringMatching(/./),
    })
  })

  it('holds something, sorted and each entry once', () => {
    expect(Object.keys(data)).not.toEqual([])
    for (const [name, value] of Object.entries(data)) {
      const entries = entriesOf(value)
      expect(entries.length, name).toBeGreaterThan(0)
      expect(entries, name).toEqual([...new Set(entries)].sort(byCode))
    }
  })
})

it('a word that people are called in front of their name stands in that list alone', () => {
  const modifiers = new Set(common.modifiers)
  expect(common.words.filter((word) => modifiers.has(word))).toEqual([])
})

/** What a list is sorted by: the words, the keys, or the names of its records. */
function entriesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return Object.keys(Object(value))
  return value.map((entry) => (typeof entry === 'string' ? entry : entry.name))
}

/** By UTF-16 unit, which is the same everywhere. */
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
