import type { Rereader } from '../dom/rereading'
import { rereadOf } from '../model/accuracy'
import { apartText, megabytes, readingText } from '../model/accuracy-words'
import { type Action, counted, type State } from '../model/state'

/** The switch for the accurate tagger: what it costs before it is pressed, how far it is, and what has read the article. */
export function Accuracy(props: { state: State; dispatch: (action: Action) => void; rereader: Rereader }) {
  const { state, dispatch, rereader } = props
  const { on, ready, trouble } = state.accuracy
  const turn = (on: boolean) => dispatch({ type: 'accurate', on })
  const [text, apart] = [readingText(state), apartText(state)]
  return (
    <section class="accuracy" aria-label="How accurately the text is read">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          disabled={rereader.refused !== undefined}
          aria-describedby="accuracy-cost"
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        Accurate reading
      </label>
      <p id="accuracy-cost" class={on ? 'unseen' : 'quiet'}>
        {costOf(rereader, ready)}
      </p>
      <output class="quiet">{text}</output>
      {on && <Coming state={state} bytes={rereader.bytes} onCancel={() => turn(false)} />}
      {apart && <p class="quiet">{apart}</p>}
      {trouble && (
        <p class="trouble" role="alert">
          {`Accurate reading can’t be had: ${trouble}. The compact tagger’s reading stays.`}
        </p>
      )}
    </section>
  )
}

function costOf({ bytes, refused }: Rereader, ready: boolean): string {
  if (refused) return refused
  const gain = 'Finds more of who said what, and takes longer.'
  return ready ? gain : `${gain} Loads ${megabytes(bytes)} from this site first.`
}

/** How far it is, with a way to end it; nothing once all is read. */
function Coming({ state, bytes, onCancel }: { state: State; bytes: number; onCancel: () => void }) {
  const { ready, loaded } = state.accuracy
  const { done, of } = rereadOf(state)
  if (ready && done === of) return null
  return (
    <>
      {ready ? (
        <progress
          aria-label="Articles read again"
          aria-valuetext={`${done} of ${counted(of, 'article')}`}
          // One article tells nothing of how far it is.
          {...(of > 1 && { value: done, max: of })}
        />
      ) : (
        <>
          <progress aria-label="Accurate reading, loaded" value={loaded} max={bytes} />
          <span class="quiet">{`${megabytes(loaded)} of ${megabytes(bytes)}`}</span>
        </>
      )}
      <button type="button" class="button small" onClick={onCancel}>
        Cancel
      </button>
    </>
  )
}
