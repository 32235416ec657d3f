import type { Article } from '@news/model'
import { countKinds, type Speaker } from '../model/speakers'
import { type Action, counted } from '../model/state'
import { percent, type Voice } from '../model/voice'
import { Badge } from './badge'

/** Who speaks, with how many quotes: the legend of the marks and, at a click, the filter. */
export function Actors(props: {
  article: Article
  speakers: readonly Speaker[]
  shares: readonly Voice[]
  filter: string | null
  dispatch: (action: Action) => void
}) {
  const { article, speakers, shares, filter, dispatch } = props
  const speaking = new Set(speakers.map(({ id }) => id))
  const silent = article.actors.filter(({ id }) => !speaking.has(id))
  return (
    <nav class="actors" aria-labelledby="who-speaks">
      <h2 id="who-speaks">Who speaks</h2>
      {speakers.length === 0 && <p class="none">Nobody is quoted.</p>}
      <ul class="speakers">
        {speakers.map((speaker) => (
          <li key={speaker.id}>
            <button
              type="button"
              class="speaker"
              data-hue={speaker.hue}
              aria-pressed={filter === speaker.id}
              onClick={() => dispatch({ type: 'filter', speaker: speaker.id })}
            >
              <Badge speaker={speaker} />
              <span class="who">
                <span class="name">{speaker.name}</span>
                {speaker.role && <span class="role">{speaker.role}</span>}
              </span>
              <span class="count" title={kindsOf(speaker)}>
                {speaker.quotes.length}
                <span class="unseen"> {speaker.quotes.length === 1 ? 'quote' : 'quotes'}</span>
                <span class="share">{shareOf(speaker, shares)}</span>
                <span class="unseen"> of the words</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {silent.length > 0 && (
        <details class="silent">
          <summary>Named only ({silent.length})</summary>
          <ul>
            {silent.map(({ id, name, mentions }) => (
              <li key={id}>
                {name} <span class="times">{counted(mentions.length, 'mention')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  )
}

function shareOf({ id }: Speaker, shares: readonly Voice[]): string {
  return percent(shares.find(({ who }) => who === id)?.share ?? 0)
}

function kindsOf({ quotes }: Speaker): string {
  const { direct, indirect, mixed } = countKinds(quotes)
  return `${direct} direct, ${indirect} indirect, ${mixed} mixed`
}
