import type { Actor, Article, Quote } from '@news/model'

/** Stands for a speaker who is none of the actors; no id of an actor is like it. */
export const somebodyElse = ' else'

/** Who says a quote, to choose: those who could be, those who speak, those who are only named. */
export function SpeakerSelect(props: {
  article: Article
  quote: Quote
  speaker: string
  onChange: (speaker: string) => void
}) {
  const { article, quote, speaker, onChange } = props
  const speaking = new Set(article.quotes.map((each) => each.speaker))
  const could = new Set(quote.candidates)
  const groups: [string, readonly Actor[]][] = [
    ['Could be', article.actors.filter(({ id }) => could.has(id))],
    ['Speak in the article', article.actors.filter(({ id }) => !could.has(id) && speaking.has(id))],
    ['Are named in it', article.actors.filter(({ id }) => !could.has(id) && !speaking.has(id))],
  ]
  return (
    <label class="field wide" for="speaker">
      <span>Said by</span>
      <select id="speaker" value={speaker} onChange={(event) => onChange(event.currentTarget.value)}>
        {groups.map(
          ([label, actors]) =>
            actors.length > 0 && (
              <optgroup key={label} label={label}>
                {actors.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ),
        )}
        <optgroup label="None of them">
          <option value={somebodyElse}>Somebody else …</option>
          <option value="">The text leaves it open</option>
        </optgroup>
      </select>
    </label>
  )
}
