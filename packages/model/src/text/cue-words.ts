/** Apart from the other words, so that who needs those does not load all that was counted of cues. */
import cues from '../lang/en/cues.json'

/** All forms of reporting words, in lower case. */
export const cueWords: ReadonlySet<string> = new Set([
  ...Object.keys(cues.cues),
  ...Object.values(cues.like).flat(),
])
