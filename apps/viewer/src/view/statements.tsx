import type { Speaker } from '../model/speakers'
import type { Action, State } from '../model/state'
import { Badge } from './badge'

/** Everything that one speaker says in the article, in its order; each leads to its place in the text. */
export function Statements(props: { speaker: Speaker; state: State; dispatch: (action: Action) => void }) {
  const { speaker, state, dispatch } = props
  return (
    <aside class="card statements" data-hue={speaker.hue} aria-labelledby="statements">
      <div class="card-head">
        <Badge speaker={speaker} />
        <h2 id="statements">
          {speaker.id === '' ? 'Whose words stay open' : `All that ${speaker.name} says`}
        </h2>
        <button
          type="button"
          class="close"
          aria-label="Show all speakers"
          onClick={() => dispatch({ type: 'filter', speaker: speaker.id })}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <ol>
        {speaker.quotes.map((quote) => (
          <li key={quote.id}>
            <button
              type="button"
              class="statement"
              data-quote={quote.id}
              data-kind={quote.kind}
              data-lit={(state.lit ?? state.selected) === quote.id}
              onClick={() => dispatch({ type: 'show', quote: quote.id })}
            >
              <span class="kind">{quote.kind}</span>
              {quote.text}
            </button>
          </li>
        ))}
      </ol>
    </aside>
  )
}
