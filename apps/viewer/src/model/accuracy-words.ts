/** What the page says of the accurate tagger. */
import { rereadOf } from './accuracy'
import { counted, type State } from './state'

/** Which tagger found what is shown, in a sentence. */
export function readingText(state: State): string {
  const { loaded, open, accuracy } = state
  const { done, of } = rereadOf(state)
  if (accuracy.on && !accuracy.ready) return 'Loading …'
  if (loaded.length === 0) return accuracy.on ? 'What you put in will be read with it.' : ''
  if (accuracy.on && done < of) return `Reading again … ${done} of ${counted(of, 'article')}`
  if (open === null)
    return `Read with the ${done > 0 ? 'accurate' : 'compact'} tagger: ${counted(done || of, 'article')} of ${loaded.length}.`
  const { by } = loaded[open]!
  return by ? `Read with the ${by} tagger.` : 'Shown as its record says.'
}

/** What was corrected and can’t be shown in the readings that are. */
export function apartText({ loaded }: Pick<State, 'loaded'>): string {
  const count = loaded.reduce((sum, { apart = [] }) => sum + apart.length, 0)
  if (count === 0) return ''
  return `${counted(count, 'change')} of yours had no place in this reading, and will be back in the other.`
}

/** `23.1 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
