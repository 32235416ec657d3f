import { describe, expect, it } from 'vitest'
import { parse } from '../src/with-tagger'

/** Pieces of text that drive programs for text into quadratic time when they are repeated. */
const patterns = {
  'straight marks': '"',
  'opening marks': '“',
  'nested marks': '“‘',
  'paragraphs that open again': '“We waited.\n\n',
  'full stops': 'a.',
  'one long word': 'a',
  blanks: ' ',
  'line ends': '\n',
  names: 'John Smith ',
  'names in capitals': 'JOHN SMITH ',
  pronouns: 'he she ',
  cues: 'said ',
  'sources and cues': 'Berg said he said ',
  'commas with names': 'Berg, the head of X, ',
  'according to': 'according to Berg, ',
  speakers: '"No," said Berg. ',
  'speakers without a name': '"No," he said. ',
  labels: 'BERG: No.\n',
  brackets: '(Berg ',
  dashes: '— Berg ',
}

describe('time stays linear: eight times the text takes far less than sixty-four times the time', () => {
  for (const [name, pattern] of Object.entries(patterns)) {
    it(`of ${name}`, { timeout: 120_000 }, () => {
      const small = pattern.repeat(8_000 / pattern.length)
      const large = pattern.repeat(64_000 / pattern.length)
      parse(small)
      let ratio = growth(small, large)
      // A busy machine makes a time longer, never shorter: where it looks bad, measure again.
      for (let again = 0; again < 4 && ratio > limit; again++) ratio = Math.min(ratio, growth(small, large))
      expect(ratio).toBeLessThan(limit)
    })
  }
})

/** Linear is 8, quadratic is 64. */
const limit = 24

function growth(small: string, large: string): number {
  // Below a few milliseconds the clock says nothing.
  return Math.max(seconds(large), 0.04) / Math.max(seconds(small), 0.005)
}

/** The processor time of a parse. */
function seconds(text: string): number {
  const before = process.cpuUsage()
  parse(text)
  return process.cpuUsage(before).user / 1e6
}
