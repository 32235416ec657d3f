import type { Article } from '@news/model'
import { factsOf } from '../model/facts'

/** One line above the article: where it is from, when it came out, and what forbids to publish it. */
export function Facts({ article }: { article: Article }) {
  const facts = factsOf(article)
  if (facts.length === 0) return null
  return (
    <dl class="facts">
      {facts.map(({ name, value, href, alert }) => (
        <div key={name} data-alert={alert}>
          <dt class={alert ? undefined : 'unseen'}>{name}</dt>
          <dd>
            {href ? (
              <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
                {value}
              </a>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
