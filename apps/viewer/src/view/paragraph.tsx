import type { Paragraph as ParagraphRecord, Piece as PieceRecord } from '../model/page'
import { Piece, type PieceProps } from './piece'

/** A block of the article as the element it is. */
export function Paragraph(
  props: Omit<PieceProps, 'piece'> & { paragraph: ParagraphRecord; isTitle: boolean },
) {
  const { paragraph, isTitle, ...rest } = props
  const { kind, start, pieces } = paragraph
  const children = pieces.map((piece) => <Piece key={piece.start} piece={piece} {...rest} />)
  if (isTitle)
    return (
      <h1 class="headline" data-start={start}>
        {children}
      </h1>
    )
  if (kind === 'heading')
    return (
      <h2 class="heading" data-start={start}>
        {children}
      </h2>
    )
  if (kind === 'blockquote')
    return (
      <blockquote class="blockquote" data-start={start}>
        {children}
      </blockquote>
    )
  return (
    <p class={paragraph.goesOn ? `${classes[kind]} goes-on` : classes[kind]} data-start={start}>
      {kind === 'boilerplate' && <span class="unseen">[beside the story] </span>}
      {children}
    </p>
  )
}

const classes = {
  headline: 'subheadline',
  standfirst: 'standfirst',
  teaser: 'teaser',
  paragraph: 'paragraph',
  listItem: 'list-item',
  caption: 'caption',
  dateline: 'dateline',
  byline: 'byline',
  boilerplate: 'boilerplate',
} satisfies Partial<Record<PieceRecord['kind'], string>>
