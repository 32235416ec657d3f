import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pageOf } from './page'

const folder = new URL('./pages/', import.meta.url)
const names = readdirSync(folder).sort()

it('has pages', () => expect(names.length).toBeGreaterThan(0))

describe.each(names)('pages/%s', (name) => {
  const file = (path: string) => new URL(`${name}/${path}`, folder)

  it('is read as expected', () => {
    // A missing expectation fails and is never made here: `pnpm page NAME` writes it for a person to review.
    expect(existsSync(file('expected.json')), `${name} has no expected.json: pnpm page ${name}`).toBe(true)
    const expected = JSON.parse(readFileSync(file('expected.json'), 'utf8'))
    expect(pageOf(readFileSync(file('source.html'), 'utf8'))).toEqual(expected)
  })

  it('says where it comes from', () => {
    expect(JSON.parse(readFileSync(file('origin.json'), 'utf8'))).toEqual({
      source: expect.stringMatching(/./),
      licence: expect.stringMatching(/./),
      shows: expect.stringMatching(/./),
    })
  })
})
