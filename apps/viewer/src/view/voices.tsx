import type { QuoteKind } from '@news/model'
import { nobody, type Speaker } from '../model/speakers'
import { counted } from '../model/state'
import { percent, type Voice } from '../model/voice'
import { Badge } from './badge'
import { Block } from './block'
import { DataTable } from './data-table'
import { Unfold } from './unfold'

/** Of a speaker, what charts need to know. */
export type Person = Pick<Speaker, 'name' | 'label' | 'hue' | 'pattern' | 'hollow'>

/** So many bars are drawn before the rest has to be asked for. */
const most = 12

/** Share of voice: a bar for each speaker, longest first. A click on one follows that speaker. */
export function Voices(props: {
  voices: readonly Voice[]
  people: ReadonlyMap<string, Person>
  /** The speaker who is followed. */
  chosen: string | null
  onChoose: (who: string) => void
}) {
  const { voices, people, chosen, onChoose } = props
  const longest = voices[0]?.words ?? 0
  if (longest === 0) return null
  const row = (voice: Voice) => (
    <Row
      key={voice.who}
      voice={voice}
      person={people.get(voice.who) ?? nobody}
      longest={longest}
      isChosen={chosen === voice.who}
      onChoose={onChoose}
    />
  )
  return (
    <figure class="chart voices" aria-labelledby="voices">
      <figcaption id="voices">Share of voice</figcaption>
      <p class="reading-aid">Of all words that are quoted: full bar direct, half mixed, strip indirect.</p>
      <ul>{voices.slice(0, most).map(row)}</ul>
      {voices.length > most && (
        <Unfold summary={counted(voices.length - most, 'more speaker')}>
          {() => <ul>{voices.slice(most).map(row)}</ul>}
        </Unfold>
      )}
      <DataTable
        title="Share of voice"
        head={['Speaker', 'Share', 'Words', 'Direct', 'Mixed', 'Indirect', 'Quotes']}
        rows={() =>
          voices.map(({ who, share, words, wordsOf, quotes }) => ({
            key: who,
            cells: [
              (people.get(who) ?? nobody).name,
              percent(share),
              words,
              ...kinds.map((kind) => wordsOf[kind]),
              quotes,
            ],
          }))
        }
      />
    </figure>
  )
}

const kinds: readonly QuoteKind[] = ['direct', 'mixed', 'indirect']

function Row(props: {
  voice: Voice
  person: Person
  longest: number
  isChosen: boolean
  onChoose: (who: string) => void
}) {
  const { voice, person, longest, isChosen, onChoose } = props
  return (
    <li>
      <button
        type="button"
        class="voice"
        data-hue={person.hue}
        aria-pressed={isChosen}
        onClick={() => onChoose(voice.who)}
      >
        <Badge speaker={person} />
        <span class="name">{person.name}</span>
        <span class="share">{percent(voice.share)}</span>
        <span class="unseen">
          {` of the words, ${counted(voice.words, 'word')} in ${counted(voice.quotes, 'quote')}`}
        </span>
        <WordsBar voice={voice} person={person} longest={longest} />
      </button>
    </li>
  )
}

/** The words of a speaker as a bar, by form; the longest bar takes all the room. */
function WordsBar({ voice, person, longest }: { voice: Voice; person: Person; longest: number }) {
  let x = 0
  return (
    <svg class="bar-of" height="12" aria-hidden="true" focusable="false">
      {kinds.map((kind) => {
        const width = longest > 0 ? (voice.wordsOf[kind] / longest) * 100 : 0
        const at = x
        x += width
        return width > 0 && <Block key={kind} look={person} kind={kind} x={at} width={width} height={12} />
      })}
    </svg>
  )
}
