import { describe, expect, it } from 'vitest'
import { read, segment } from '../src/stages'

describe('what is read of a text is bounded', () => {
  it('sixteen million characters, with a warning, and no surrogate pair is cut in two', {
    timeout: 60_000,
  }, () => {
    const line = `${'a'.repeat(999)}\n`
    const [whole] = read(line.repeat(16_000))
    expect([whole!.text.length, whole!.warnings]).toEqual([16_000_000, []])
    const [cut] = read(`${line.repeat(16_000).slice(0, -1)}🦦 and on it goes`)
    expect(cut!.warnings.map(({ code }) => code)).toEqual(['too-long'])
    expect(cut!.text.length).toBe(15_999_999)
  })

  it('four hundred tokens and the one it ends with to a sentence that does not end', () => {
    const { sentences, tokens } = segment(read('word '.repeat(1001).trim())[0]!)
    expect(sentences.map(({ first, last }) => last - first)).toEqual([401, 401, 199])
    expect(tokens.length).toBe(1001)
  })
})
