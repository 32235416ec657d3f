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

  it('four hundred tokens to a sentence that does not end, and some of what closes it', () => {
    const { sentences, tokens } = segment(read('word '.repeat(1001).trim())[0]!)
    expect(sentences.map(({ first, last }) => last - first)).toEqual([400, 400, 201])
    expect(tokens.length).toBe(1001)
    const closed = segment(read(`No.${')'.repeat(1001)}`)[0]!)
    for (const { first, last } of closed.sentences) expect(last - first).toBeLessThan(410)
  })
})
