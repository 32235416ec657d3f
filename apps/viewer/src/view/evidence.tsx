import type { Article, Basis } from '@news/model'
import { ruleTexts, type Span } from '@news/model'
import { useEffect } from 'preact/hooks'
import { highlight, rangeOf } from '../dom/places'

/** The reasons in their order, each with the words it rests on; a word lights up in the text and leads there. */
export function Evidence({ article, basis }: { article: Article; basis: readonly Basis[] }) {
  useEffect(() => () => highlight([]), [basis])
  return (
    <ol class="steps">
      {basis.map(({ rule, evidence }, i) => (
        <li key={`${rule}-${i}`}>
          {ruleTexts[rule]}
          <span class="pieces">
            {inOrder(evidence).map((span) => (
              <Words key={span.start} article={article} span={span} />
            ))}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Words({ article, span }: { article: Article; span: Span }) {
  return (
    <button
      type="button"
      class="evidence"
      onMouseEnter={() => highlight([span])}
      onMouseLeave={() => highlight([])}
      onFocus={() => highlight([span])}
      onBlur={() => highlight([])}
      onClick={() => {
        highlight([span])
        rangeOf(span)?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      }}
    >
      <span class="unseen">Show in the text: </span>
      {article.text.slice(span.start, span.end)}
    </button>
  )
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start)
}
