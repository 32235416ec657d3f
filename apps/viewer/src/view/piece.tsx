import type { Quote } from '@news/model'
import type { ComponentChildren } from 'preact'
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
      {piece.resumes
        .filter(({ quote }) => shown(quote))
        .map(({ quote, afterWords }) => (
          <Resuming key={quote.id} quote={quote} speaker={speakerOf(quote)} shows={afterWords} />
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

/** The label again, small, where a quote goes on after other words; to the eye only where words came between. */
function Resuming({ quote, speaker, shows }: { quote: Quote; speaker: Speaker | undefined; shows: boolean }) {
  return (
    <>
      {/* Drawn by the style sheet, so that it is not copied with the words. */}
      {shows && (
        <span
          class="resuming"
          aria-hidden="true"
          data-quote={quote.id}
          data-hue={speaker?.hue ?? 0}
          data-label={speaker?.label ?? '?'}
        />
      )}
      <span class="unseen">{`[${speaker?.name} goes on] `}</span>
    </>
  )
}

/** Marks one in another, as the quotes are. Words that tell of a quote stand inside them. */
function Marked(props: {
  text: string
  tags: readonly Tag[]
  speakerOf: (quote: Quote) => Speaker | undefined
  lit: string | null
}) {
  const { text, tags, speakerOf, lit } = props
  const contents = tags.filter(({ part }) => part === 'content')
  const innermost = contents.at(-1)?.quote
  // Words that tell of one quote can lie inside the content of another: “He told me ‘sell the boat’ on Monday.”
  const telling = tags.filter(({ part, quote }) => part !== 'content' && quote !== innermost)
  const told = telling.find(({ quote }) => quote.id === lit) ?? telling.at(-1)
  const attributes = ({ quote, part }: Tag) => ({
    'data-quote': quote.id,
    'data-part': part,
    'data-kind': quote.kind,
    'data-hue': speakerOf(quote)?.hue ?? 0,
    'data-lit': quote.id === lit,
  })
  return contents.reduceRight<ComponentChildren>(
    (inner, tag) => (
      <mark
        {...attributes(tag)}
        data-pattern={speakerOf(tag.quote)?.pattern ?? 0}
        data-level={Math.min(tag.level, mostLevels)}
      >
        {inner}
      </mark>
    ),
    told ? <span {...attributes(told)}>{text}</span> : text,
  )
}

/** So many lines have room under a line of text. */
const mostLevels = 3
