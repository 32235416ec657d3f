import type { Article } from '@news/model'
import type { Cast } from '../model/cast'
import { articleTitle } from '../model/over-time'
import type { Person, Said } from '../model/people'
import { nobody, openSpeaker } from '../model/speakers'
import { counted } from '../model/state'
import { percent, type Voice } from '../model/voice'
import { Badge } from './badge'

/** For paper: on each speaker who that is, how much they say and what, with the numbers that the text has. */
export function PrintNotes(props: {
  articles: readonly Article[]
  /** Speakers, and what each says that is printed. */
  speakers: readonly { person: Person | undefined; said: readonly Said[] }[]
  cast: Cast
  shares: readonly Voice[]
}) {
  const { articles, speakers, cast, shares } = props
  const several = new Set(speakers.flatMap(({ said }) => said.map(({ article }) => article))).size > 1
  return (
    <section class="print-notes">
      <h2>Who said what</h2>
      {speakers.map(({ person, said }) => {
        const key = person?.key ?? openSpeaker
        const share = shares.find(({ who }) => who === key)?.share
        return (
          <section key={key} data-hue={cast.people.get(key)?.hue ?? 0}>
            <h3>
              <Badge speaker={cast.people.get(key) ?? nobody} /> {(person ?? nobody).name}
            </h3>
            <p class="note">
              {[
                ...(person ? [person.kind, ...person.roles] : []),
                ...(person?.aliases.length ? [`also ${person.aliases.join(', ')}`] : []),
                counted(said.length, 'quote'),
                ...(share === undefined ? [] : [`${percent(share)} of the quoted words`]),
              ].join(' · ')}
            </p>
            <ul>
              {said.map(({ article, quote }) => (
                <li key={`${article} ${quote.id}`}>
                  <span class="nth">{quote.id}</span> {quote.text}{' '}
                  <span class="note">
                    {several ? `${quote.kind}, ${articleTitle(articles[article]!)}` : quote.kind}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}
