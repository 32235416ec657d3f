import type { Article } from '@news/model'
import type { Cast } from '../model/cast'
import { personFollowed } from '../model/followed'
import { peopleOf } from '../model/people'
import type { Hit } from '../model/search'
import type { Action, State } from '../model/state'
import { ActorDialog } from './edit/actor-dialog'
import { ChangesDialog } from './edit/changes-dialog'
import { QuoteDialog } from './edit/quote-dialog'
import { Export } from './export'
import { Help } from './help'
import { Search } from './search'

/** The dialog that lies over the page, if there is one. */
export function Dialogs(props: {
  state: State
  articles: readonly Article[]
  cast: Cast
  dispatch: (action: Action) => void
}) {
  const { state, articles, cast, dispatch } = props
  const onClose = () => dispatch({ type: 'ask', dialog: null })
  const found = (hit: Hit) => {
    onClose()
    if (hit.type === 'quote') dispatch({ type: 'show', article: hit.article, quote: hit.quote })
    else dispatch({ type: 'person', key: hit.who })
  }
  const change = { articles, log: state.corrections, dispatch, onClose }
  switch (state.dialog) {
    case null:
      return null
    case 'help':
      return <Help several={articles.length > 1} onClose={onClose} />
    case 'search':
      return <Search articles={articles} cast={cast} onClose={onClose} onFound={found} />
    case 'changes':
      return <ChangesDialog state={state} dispatch={dispatch} onClose={onClose} />
    case 'export':
      return <Export state={state} onClose={onClose} />
    case 'actor': {
      const person = personFollowed(state)
      if (!person) return null
      const others = peopleOf(articles).all.filter((other) => other !== person)
      return <ActorDialog key={person.key} person={person} others={others} {...change} />
    }
    case 'quote': {
      const quote = articles[state.open ?? -1]?.quotes.find(({ id }) => id === state.selected)
      return quote ? <QuoteDialog key={quote.id} open={state.open!} quote={quote} {...change} /> : null
    }
  }
}
