/** What the page says of the accurate tagger. */
import { rereadOf } from './accuracy'
import { counted, type State } from './state'

/** Which tagger found what is shown, and what is being done about it. */
export function readingText(state: State): string {
  const { loaded, accuracy } = state
  if (loaded.length === 0) return accuracy.on && accuracy.ready ? 'What you put in will be read with it.' : ''
  const { done, of } = rereadOf(state)
  const goesOn = accuracy.on && accuracy.ready && done < of
  return `${shownText(state)}${goesOn ? ` Reading again … ${done} of ${counted(of, 'article')}` : ''}`
}

function shownText({ loaded, open }: State): string {
  const { done, of } = rereadOf({ loaded })
  if (open === null) {
    if (of === 0) return 'Shown as their records say.'
    const tagger = done > 0 ? 'accurate' : 'compact'
    return `${done || of} of ${counted(loaded.length, 'article')} read with the ${tagger} tagger.`
  }
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
