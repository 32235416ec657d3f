import type { Article, Quote } from '@news/model'
import { useEffect, useState } from 'preact/hooks'
import { copy } from '../dom/giving'
import { citationOf } from '../model/citation'

/** Copies a quote with speaker and source, and says on the button what came of it. */
export function CopyQuote({ article, quote }: { article: Article; quote: Quote }) {
  const [said, say] = useState('')
  useEffect(() => {
    const over = setTimeout(() => say(''), 2500)
    return () => clearTimeout(over)
  }, [said])
  return (
    <button
      type="button"
      class="button small copy"
      onClick={async () => say((await copy(citationOf(article, quote))) ? 'Copied' : 'Not allowed here')}
    >
      {/* What came of it is said, too: the button’s own words change unheard. */}
      <span aria-hidden="true">{said || 'Copy'}</span>
      <span class="unseen">Copy with its source</span>
      <output class="unseen">{said}</output>
    </button>
  )
}
