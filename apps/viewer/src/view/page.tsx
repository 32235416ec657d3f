import type { Article, Warning } from '@news/model'
import { Component } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { visibleQuotes } from '../model/moves'
import type { Paragraph as ParagraphRecord } from '../model/page'
import { countKinds, type Speaker } from '../model/speakers'
import { type Action, counted, type State } from '../model/state'
import { Facts } from './facts'
import { Paragraph } from './paragraph'
import { StripBand } from './strip-band'

/** So many sheets are drawn in one go; the rest of a long article follows while the page stays awake. */
const atOnce = 8

/** The article itself, sheet by sheet, under a line that says what the marks mean. */
export function Page(props: {
  state: State
  article: Article
  warnings: readonly Warning[]
  sheets: ParagraphRecord[][]
  bySpeaker: ReadonlyMap<string, Speaker>
  dispatch: (action: Action) => void
}) {
  const { state, article, warnings, sheets, bySpeaker, dispatch } = props
  const lit = state.lit ?? state.selected
  const title = sheets[0]?.find(({ kind }) => kind === 'headline')
  const [drawn, setDrawn] = useState(atOnce)
  const needed = sheets.findLastIndex((paragraphs) => own(paragraphs, state.selected) !== null) + 1
  const upTo = Math.max(drawn, needed)
  useEffect(() => {
    const soon = setTimeout(() => drawn < sheets.length && setDrawn(drawn + atOnce))
    return () => clearTimeout(soon)
  }, [drawn, sheets])
  return (
    <main class="page">
      <Legend state={state} warnings={warnings} />
      <StripBand article={article} state={state} bySpeaker={bySpeaker} dispatch={dispatch} />
      <Facts article={article} />
      <article data-text aria-busy={upTo < sheets.length} aria-label={title ? undefined : 'Article'}>
        {!title && <h1 class="unseen">Article</h1>}
        {sheets.slice(0, upTo).map((paragraphs) => (
          <Sheet
            key={paragraphs[0]!.start}
            paragraphs={paragraphs}
            title={title}
            bySpeaker={bySpeaker}
            filter={state.filter}
            lit={own(paragraphs, lit)}
            selected={own(paragraphs, state.selected)}
          />
        ))}
      </article>
    </main>
  )
}

/** What a sheet is drawn from. `lit` and `selected` are null for sheets that don't hold the quote. */
export interface SheetProps {
  paragraphs: readonly ParagraphRecord[]
  title: ParagraphRecord | undefined
  bySpeaker: ReadonlyMap<string, Speaker>
  filter: string | null
  lit: string | null
  selected: string | null
}

/** Drawn anew only if something in it changed, so that hovering stays light on a long article. */
class Sheet extends Component<SheetProps> {
  override shouldComponentUpdate(next: SheetProps) {
    const { paragraphs, bySpeaker, filter, lit, selected } = this.props
    return (
      next.paragraphs !== paragraphs ||
      next.bySpeaker !== bySpeaker ||
      next.filter !== filter ||
      next.lit !== lit ||
      next.selected !== selected
    )
  }

  override render({ paragraphs, title, ...rest }: SheetProps) {
    return (
      <div class="sheet">
        {paragraphs.map((paragraph) => (
          <Paragraph key={paragraph.start} paragraph={paragraph} isTitle={paragraph === title} {...rest} />
        ))}
      </div>
    )
  }
}

function Legend({ state, warnings }: { state: State; warnings: readonly Warning[] }) {
  const counts = countKinds(visibleQuotes(state))
  return (
    <div class="legend">
      <p>
        {(['direct', 'mixed', 'indirect'] as const).map((kind) => (
          <span key={kind} class="form">
            <span class="mark" data-kind={kind} data-hue={0}>
              {kind}
            </span>{' '}
            {counts[kind]}
          </span>
        ))}
      </p>
      {warnings.length > 0 && (
        <details>
          <summary>{counted(warnings.length, 'note')} on the text</summary>
          <ul>
            {warnings.slice(0, 20).map(({ message }, i) => (
              <li key={`${i}`}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function own(paragraphs: readonly ParagraphRecord[], quote: string | null): string | null {
  if (quote === null) return null
  const holds = paragraphs.some(({ pieces }) =>
    pieces.some(({ tags }) => tags.some((tag) => tag.quote.id === quote)),
  )
  return holds ? quote : null
}
