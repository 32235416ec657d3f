import type { Article } from '@news/model'
import { useMemo } from 'preact/hooks'
import { dateWords } from '../model/dates'
import { articleTitle } from '../model/over-time'
import type { Person, Said } from '../model/people'
import { type Action, counted } from '../model/state'
import { Badge } from './badge'
import { CopyQuote } from './copy-quote'
import type { Person as Look } from './voices'

/** Everything that one person says, in order, in one article or in several; each statement leads to its place. */
export function Statements(props: {
  /** Nobody for the statements whose speaker is open. */
  person: Person | undefined
  said: readonly Said[]
  look: Look
  /** `38 %` of all quoted words. */
  share: string
  articles: readonly Article[]
  lit: string | null
  /** Place of the open article, in which statements light up. */
  open: number | null
  dispatch: (action: Action) => void
  onClose: () => void
}) {
  const { person, said, look, share, articles, lit, open, dispatch, onClose } = props
  const groups = useMemo(() => grouped(said), [said])
  return (
    <aside class="card statements" data-hue={look.hue} aria-labelledby="statements">
      <div class="card-head">
        <Badge speaker={look} />
        <h2 id="statements">{person ? `All that ${person.name} says` : 'Whose words stay open'}</h2>
        <button type="button" class="close" aria-label="Show all speakers" onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {person && <About person={person} />}
      <p class="measure">
        {counted(said.length, 'quote')}
        {share && `, ${share} of the quoted words`}
        {groups.size > 1 && `, in ${counted(groups.size, 'article')}`}
      </p>
      {person && (
        <div class="buttons">
          <button
            type="button"
            class="button small"
            onClick={() => dispatch({ type: 'ask', dialog: 'actor' })}
          >
            Rename, merge or split
          </button>
        </div>
      )}
      {[...groups].map(([place, statements]) => (
        <section key={place} aria-label={articleTitle(articles[place]!)}>
          {articles.length > 1 && <Heading article={articles[place]!} />}
          <ol>
            {statements.map(({ quote }) => (
              <li key={quote.id}>
                <button
                  type="button"
                  class="statement"
                  data-quote={place === open ? quote.id : undefined}
                  data-kind={quote.kind}
                  data-lit={place === open && lit === quote.id}
                  onClick={() => dispatch({ type: 'show', quote: quote.id, article: place })}
                >
                  <span class="kind">{quote.kind}</span>
                  {quote.text}
                </button>
                <CopyQuote article={articles[place]!} quote={quote} dispatch={dispatch} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </aside>
  )
}

/** What the articles call the person. */
function About({ person: { kind, roles, aliases } }: { person: Person }) {
  return (
    <dl class="about">
      <div>
        <dt>Is</dt>
        <dd>{[kind, ...roles].join(' · ')}</dd>
      </div>
      {aliases.length > 0 && (
        <div>
          <dt>Also</dt>
          <dd>{aliases.join(' · ')}</dd>
        </div>
      )}
    </dl>
  )
}

function Heading({ article }: { article: Article }) {
  const date = article.published ?? article.modified
  return (
    <h3>
      {articleTitle(article) || 'Without a title'}
      {date && <span class="when"> {dateWords(date)}</span>}
    </h3>
  )
}

function grouped(said: readonly Said[]): Map<number, Said[]> {
  const groups = new Map<number, Said[]>()
  for (const one of said) {
    const group = groups.get(one.article)
    if (group) group.push(one)
    else groups.set(one.article, [one])
  }
  return groups
}
