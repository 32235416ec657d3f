import { useState } from 'preact/hooks'
import { save } from '../dom/giving'
import { type Form, fileName, forms } from '../model/exporting'
import { articlesOf } from '../model/loaded'
import type { State } from '../model/state'
import { Modal } from './modal'

/** What the page gives out: files of all that it shows or of the open article, and paper. */
export function Export({ state, onClose }: { state: State; onClose: () => void }) {
  const [said, say] = useState('')
  const [all, setAll] = useState(state.open === null)
  const several = state.loaded.length > 1
  const stock = {
    articles: articlesOf(state),
    loaded: state.loaded.map(({ article }) => article),
    corrections: state.corrections,
  }
  const give = (form: Form) => {
    const place = state.open ?? 0
    const one = {
      articles: [stock.articles[place]!],
      loaded: [stock.loaded[place]!],
      corrections: stock.corrections.filter(({ article }) => article === stock.loaded[place]!.id),
    }
    const name = fileName(all ? state.name : state.loaded[place]!.name, form.ending)
    save(name, form.type, form.write(all ? stock : one))
    say(`Saved: ${name}`)
  }
  return (
    <Modal id="export-dialog" title="Save or print" onClose={onClose}>
      {several && state.open !== null && (
        <label class="choice">
          <input type="checkbox" checked={all} onChange={() => setAll(!all)} />
          <span>{`All ${state.loaded.length} articles, not this one alone`}</span>
        </label>
      )}
      <ul class="forms">
        {forms
          .filter((form) => !form.corrected || state.corrections.length > 0)
          .map((form) => (
            <li key={form.name}>
              <button type="button" class="button" onClick={() => give(form)}>
                {form.name}
              </button>
              <span>{form.use}</span>
            </li>
          ))}
        <li>
          <button
            type="button"
            class="button"
            onClick={() => {
              onClose()
              // The dialog is gone by then; it would be on the paper.
              setTimeout(() => print())
            }}
          >
            Print
          </button>
          <span>with notes on each speaker at the end</span>
        </li>
      </ul>
      <output class="said">{said}</output>
    </Modal>
  )
}
