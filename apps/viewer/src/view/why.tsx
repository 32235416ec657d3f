import type { Article, Quote, Span } from '@news/model'
import { takeBackFocus } from '../dom/focus'
import { dateWords } from '../model/dates'
import { type Speaker, speakerId } from '../model/speakers'
import type { Action } from '../model/state'
import { Badge } from './badge'
import { CopyQuote } from './copy-quote'
import { Evidence } from './evidence'

/** Why the selected quote was read as it was: its parts, the rules behind it, their evidence, and how sure that is. */
export function Why(props: {
  article: Article
  quote: Quote
  speakers: readonly Speaker[]
  dispatch: (action: Action) => void
}) {
  const { article, quote, speakers, dispatch } = props
  const speaker = speakers.find(({ id }) => id === speakerId(quote))
  const close = () => {
    takeBackFocus()
    dispatch({ type: 'close' })
  }
  const percent = Math.round(quote.confidence * 100)
  return (
    <aside class="card why" data-hue={speaker?.hue ?? 0} data-quote={quote.id} aria-labelledby="why">
      <div class="card-head">
        <Badge speaker={speaker} />
        <h2 id="why">{speaker?.name}</h2>
        <button type="button" class="close" aria-label="Close the reasons" onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {speaker?.role && <p class="role">{speaker.role}</p>}
      <blockquote>{quote.text}</blockquote>
      <dl>
        <Row name="Kind">{kindTexts[quote.kind]}</Row>
        <Row name="Said with">{words(article, quote.cue)}</Row>
        <Row name="Source">{words(article, quote.source)}</Row>
        <Row name="Through">{words(article, quote.via)}</Row>
        <Row name="To">{words(article, quote.to)}</Row>
        <Row name="When">
          {quote.date ? `${dateWords(quote.date)} (“${words(article, [quote.date.span])}”)` : ''}
        </Row>
        <Candidates quote={quote} article={article} speakers={speakers} dispatch={dispatch} />
      </dl>
      <h3>Why</h3>
      <Evidence article={article} basis={quote.basis} />
      {quote.basis.every(({ rule }) => rule !== 'by-hand') && (
        <p class="confidence">
          <meter min={0} max={100} value={percent} aria-label="Confidence" />
          <span>{percent} of 100 quotes found this way are right</span>
        </p>
      )}
      <div class="buttons">
        <CopyQuote article={article} quote={quote} dispatch={dispatch} />
        <button type="button" class="button small" onClick={() => dispatch({ type: 'ask', dialog: 'quote' })}>
          Correct this
        </button>
      </div>
      <div class="buttons">
        <button type="button" class="button" onClick={() => dispatch({ type: 'step', by: -1 })}>
          <span aria-hidden="true">←</span> Previous
        </button>
        <span class="place">{`${article.quotes.indexOf(quote) + 1} of ${article.quotes.length}`}</span>
        <button type="button" class="button" onClick={() => dispatch({ type: 'step', by: 1 })}>
          Next <span aria-hidden="true">→</span>
        </button>
      </div>
    </aside>
  )
}

const kindTexts = {
  direct: 'direct: all in quotation marks',
  indirect: 'indirect: none in quotation marks',
  mixed: 'mixed: partly in quotation marks',
}

function Row({ name, children }: { name: string; children: string }) {
  if (children === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function words({ text }: Article, spans: readonly Span[] = []): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

/** Who could have said it, where the text leaves that open; each leads to what they say for sure. */
function Candidates(props: {
  article: Article
  quote: Quote
  speakers: readonly Speaker[]
  dispatch: (action: Action) => void
}) {
  const { article, quote, speakers, dispatch } = props
  if (!quote.candidates?.length) return null
  return (
    <div>
      <dt>Could be</dt>
      <dd class="candidates">
        {quote.candidates.map((id) => {
          const speaker = speakers.find((each) => each.id === id)
          const name = article.actors.find((actor) => actor.id === id)?.name ?? id
          if (!speaker) return <span key={id}>{name}</span>
          return (
            <button
              key={id}
              type="button"
              class="candidate"
              data-hue={speaker.hue}
              onClick={() => dispatch({ type: 'filter', speaker: id })}
            >
              <Badge speaker={speaker} /> {name}
            </button>
          )
        })}
      </dd>
    </div>
  )
}
