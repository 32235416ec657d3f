import type { Article } from '@news/model'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useMemo } from 'preact/hooks'
import { reveal } from '../dom/focus'
import type { Hand } from '../dom/taking'
import type { Cast } from '../model/cast'
import { dateWords } from '../model/dates'
import type { Loaded } from '../model/loaded'
import { articleTitle, type Column, columnsByArticle, columnsByDate } from '../model/over-time'
import { type Action, counted, type State } from '../model/state'
import { strip } from '../model/strip'
import { AskButtons } from './ask-buttons'
import { Bar } from './bar'
import { Columns } from './columns'
import { Followed } from './followed'
import { InButtons } from './in-buttons'
import { OutButtons } from './out-buttons'
import { Strip } from './strip'
import { Textures } from './textures'
import { Voices } from './voices'

/** Several articles together: who says how much in all of them, over articles and over time; each opens at a click. */
export function Overview(props: {
  state: State
  articles: readonly Article[]
  cast: Cast
  dispatch: (action: Action) => void
  hand: Hand | null
  accuracy: ComponentChildren
}) {
  const { state, articles, cast, dispatch, hand, accuracy } = props
  const shares = cast.shares()
  const byArticle = useMemo(() => columnsByArticle(articles), [articles])
  const byDate = useMemo(() => columnsByDate(articles), [articles])
  useLayoutEffect(() => {
    if (state.filter !== null) reveal(document.querySelector('.overview .statements'))
  }, [state.filter])
  const quotes = articles.reduce((total, each) => total + each.quotes.length, 0)
  const open = ({ articles: places }: Column, who: string) => {
    for (const place of places) {
      const first = articles[place]!.quotes.find((quote) => cast.who(quote, place) === who)
      if (first) return dispatch({ type: 'show', article: place, quote: first.id })
    }
  }
  return (
    <>
      <Textures />
      <Bar origin={state.name} accuracy={accuracy}>
        <OutButtons state={state} dispatch={dispatch} />
        {hand && <InButtons dispatch={dispatch} hand={hand} />}
        <AskButtons dispatch={dispatch} />
      </Bar>
      <main class="overview">
        <header class="overview-head">
          <h1>{counted(articles.length, 'article')}</h1>
          <p>{`${counted(quotes, 'quote')} by ${counted(cast.people.size - 1, 'speaker')}`}</p>
        </header>
        <div class="charts">
          <div class="shares">
            <Voices
              voices={shares}
              people={cast.people}
              chosen={state.filter}
              onChoose={(speaker) => dispatch({ type: 'filter', speaker })}
            />
            <Followed state={state} articles={articles} cast={cast} dispatch={dispatch} />
          </div>
          {quotes > 0 && (
            <div class="over">
              <Columns
                id="over-articles"
                title="Over the articles"
                head="Article"
                columns={byArticle}
                voices={shares}
                people={cast.people}
                onOpen={open}
              />
              {byDate.columns.length > 1 && (
                <Columns
                  id="over-time"
                  title={`Over time, by ${byDate.unit}`}
                  head="Date"
                  columns={byDate.columns}
                  voices={shares}
                  people={cast.people}
                  onOpen={open}
                />
              )}
              {byDate.columns.length > 1 && byDate.undated.length > 0 && (
                <p class="reading-aid">{`Left out: ${counted(byDate.undated.length, 'article')} without a date that exact.`}</p>
              )}
            </div>
          )}
        </div>
        <h2>The articles</h2>
        <ol class="shelf">
          {articles.map((article, i) => (
            <Spine
              key={`${i}`}
              article={article}
              loaded={state.loaded[i]!}
              place={i}
              cast={cast}
              onOpen={() => dispatch({ type: 'open', article: i })}
            />
          ))}
        </ol>
      </main>
    </>
  )
}

/** One article on the shelf: what it is called, where it is from, and its strip. */
function Spine(props: { article: Article; loaded: Loaded; place: number; cast: Cast; onOpen: () => void }) {
  const { article, loaded, place, cast, onOpen } = props
  const stretches = useMemo(() => strip(article, (quote) => cast.who(quote, place)), [article, cast, place])
  const date = article.published ?? article.modified
  const facts = [
    ...[article.publisher, date && dateWords(date), counted(article.quotes.length, 'quote')],
    ...[loaded.by === 'accurate' && 'read accurately', loaded.name],
  ]
  return (
    <li>
      <button type="button" class="spine" onClick={onOpen}>
        <span class="spine-number">{place + 1}</span>
        <span class="spine-title">{articleTitle(article) || 'Without a title'}</span>
        <span class="spine-facts">{facts.filter(Boolean).join(' · ')}</span>
        <Strip stretches={stretches} people={cast.people} />
      </button>
    </li>
  )
}
