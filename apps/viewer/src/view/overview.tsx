import type { Article } from '@news/model'
import type { Hand } from '../dom/taking'
import { type Action, counted, type State } from '../model/state'
import { Bar } from './bar'
import { InButtons } from './in-buttons'

/** All articles that came in, each a way to its reading. */
export function Overview(props: {
  state: State
  articles: readonly Article[]
  dispatch: (action: Action) => void
  hand: Hand | null
}) {
  const { state, articles, dispatch, hand } = props
  return (
    <>
      <Bar origin={`${state.name}: ${counted(articles.length, 'article')}`}>
        {hand && <InButtons dispatch={dispatch} hand={hand} />}
      </Bar>
      <main class="overview">
        <h1>{counted(articles.length, 'article')}</h1>
        <ol class="shelf">
          {articles.map((article, i) => (
            <li key={`${i}`}>
              <button type="button" class="spine" onClick={() => dispatch({ type: 'open', article: i })}>
                <span class="name">{article.headline ?? article.text.slice(0, 80)}</span>
                <span class="origin">{state.loaded[i]!.name}</span>
                <span class="count">{counted(article.quotes.length, 'quote')}</span>
              </button>
            </li>
          ))}
        </ol>
      </main>
    </>
  )
}
