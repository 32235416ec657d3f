import type { Quote } from '@news/model'
import type { Piece as PieceRecord, Tag } from '../model/page'
import { type Speaker, speakerId } from '../model/speakers'

/** What a piece is drawn from. */
export interface PieceProps {
  piece: PieceRecord
  bySpeaker: ReadonlyMap<string, Speaker>
  filter: string | null
  lit: string | null
  selected: string | null
}

/** A flat piece of text: plain, or marked as what it is to the innermost quote over it that the filter lets through. */
export function Piece({ piece, bySpeaker, filter, lit, selected }: PieceProps) {
  const shown = (quote: Quote) => filter === null || speakerId(quote) === filter
  const speakerOf = (quote: Quote) => bySpeaker.get(speakerId(quote))
  const tags = piece.tags.filter(({ quote }) => shown(quote))
  return (
    <>
      {piece.opens.filter(shown).map((quote) => (
        <Opening key={quote.id} quote={quote} speaker={speakerOf(quote)} lit={lit} selected={selected} />
      ))}
      {piece.resumes.filter(shown).map((quote) => (
        <span key={quote.id} class="unseen">{`[${speakerOf(quote)?.name} goes on] `}</span>
      ))}
      {tags.length === 0 ? (
        piece.text
      ) : (
        <Marked text={piece.text} tags={tags} speakerOf={speakerOf} lit={lit} />
      )}
      {piece.closes.filter(shown).map((quote) => (
        <span key={quote.id} class="unseen">{` [end of quote] `}</span>
      ))}
    </>
  )
}

/** The speaker's label before the quote: what the eye finds, the keyboard reaches and a screen reader says. */
function Opening(props: {
  quote: Quote
  speaker: Speaker | undefined
  lit: string | null
  selected: string | null
}) {
  const { quote, speaker, lit, selected } = props
  return (
    <span class="opening">
      <button
        type="button"
        class="badge"
        data-badge={quote.id}
        data-quote={quote.id}
        data-hue={speaker?.hue ?? 0}
        data-hollow={speaker?.hollow}
        data-lit={lit === quote.id}
        aria-expanded={selected === quote.id}
      >
        {speaker?.label ?? '?'}
        <span class="unseen">{`: ${quote.kind} quote, ${speaker?.name}`}</span>
      </button>
    </span>
  )
}

function Marked(props: {
  text: string
  tags: readonly Tag[]
  speakerOf: (quote: Quote) => Speaker | undefined
  lit: string | null
}) {
  const { text, tags, speakerOf, lit } = props
  const pick = (some: readonly Tag[]) => some.find(({ quote }) => quote.id === lit) ?? some.at(-1)
  const contents = tags.filter(({ part }) => part === 'content')
  const content = pick(contents)
  // Words that tell of one quote can lie inside the content of another: “He told me ‘sell the boat’ on Monday.”
  const told = pick(tags.filter(({ part, quote }) => part !== 'content' && quote !== content?.quote))
  const attributes = ({ quote, part }: Tag) => ({
    'data-quote': quote.id,
    'data-part': part,
    'data-kind': quote.kind,
    'data-hue': speakerOf(quote)?.hue ?? 0,
    'data-lit': quote.id === lit,
  })
  const words = told ? <span {...attributes(told)}>{text}</span> : text
  if (!content) return words
  const outer = contents.filter(({ quote }) => quote !== content.quote).at(-1)
  return (
    <mark {...attributes(content)} data-outer={outer && (speakerOf(outer.quote)?.hue ?? 0)}>
      {words}
    </mark>
  )
}
