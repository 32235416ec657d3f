import type { Article, Quote } from '@news/model'
import { useEffect, useState } from 'preact/hooks'
import { copy } from '../dom/giving'
import { citationOf } from '../model/citation'
import type { Action } from '../model/state'

/** Copies a quote with speaker and source, and says on the button, and to screen readers, what came of it. */
export function CopyQuote(props: { article: Article; quote: Quote; dispatch: (action: Action) => void }) {
  const { article, quote, dispatch } = props
  const [said, say] = useState('')
  useEffect(() => {
    if (said === '') return
    const over = setTimeout(() => say(''), 2500)
    return () => clearTimeout(over)
  }, [said])
  const press = async () => {
    const words = (await copy(citationOf(article, quote))) ? 'Copied' : 'Not allowed here'
    say(words)
    dispatch({ type: 'tell', words })
  }
  return (
    <button type="button" class="button small copy" aria-label="Copy with its source" onClick={press}>
      {said || 'Copy'}
    </button>
  )
}
