import type { ActorKind, Article, Quote } from '@news/model'
import { useState } from 'preact/hooks'
import type { Correction } from '../../model/corrections'
import { givenTo, rejected, spoken } from '../../model/edits'
import type { Action } from '../../model/state'
import { Modal } from '../modal'
import { KindSelect } from './kind-select'
import { useMaking } from './making'
import { NameField } from './name-field'
import { SpeakerSelect, somebodyElse } from './speaker-select'

/** Who says a quote, by hand: an actor of the article, somebody else, or nobody that the text names; or that it is none. */
export function QuoteDialog(props: {
  articles: readonly Article[]
  /** Place of the open article. */
  open: number
  quote: Quote
  log: readonly Correction[]
  dispatch: (action: Action) => void
  onClose: () => void
}) {
  const { articles, open, quote, log, onClose } = props
  const article = articles[open]!
  const [speaker, setSpeaker] = useState(quote.speaker ?? '')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ActorKind>('person')
  const { make, told } = useMaking(props)
  const isElse = speaker === somebodyElse
  const decided = () =>
    isElse
      ? givenTo(articles, log, [{ article: open, quote }], name.trim(), kind)
      : [spoken(article, quote, speaker === '' ? null : speaker)]
  return (
    <Modal id="quote-dialog" title="Correct this quote" onClose={onClose}>
      {told}
      <blockquote>{quote.text}</blockquote>
      <form
        class="edit"
        onSubmit={(event) => {
          event.preventDefault()
          make(decided())
        }}
      >
        <div class="fields">
          <SpeakerSelect article={article} quote={quote} speaker={speaker} onChange={setSpeaker} />
          {isElse && <NameField id="else-name" label="Name" name={name} onInput={setName} />}
          {isElse && <KindSelect id="else-kind" kind={kind} onChange={setKind} />}
          <button type="submit" class="button primary" disabled={isElse && name.trim() === ''}>
            Save
          </button>
        </div>
      </form>
      <h3>Not said at all</h3>
      <div class="fields">
        <p>A title, a scare quote, a thought: take it out of the list. It can be brought back.</p>
        <button type="button" class="button" onClick={() => make([rejected(article, quote)])}>
          This is no quote
        </button>
      </div>
    </Modal>
  )
}
