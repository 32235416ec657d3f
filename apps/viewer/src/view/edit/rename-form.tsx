import type { Article } from '@news/model'
import { useState } from 'preact/hooks'
import { renamed } from '../../model/edits'
import type { Person } from '../../model/people'
import { KindSelect } from './kind-select'
import type { Make } from './making'
import { NameField } from './name-field'

/** Gives a person another name or kind. */
export function RenameForm(props: { person: Person; articles: readonly Article[]; make: Make }) {
  const { person, articles, make } = props
  const [name, setName] = useState(person.name)
  const [kind, setKind] = useState(person.kind)
  const corrections = renamed(articles, person, name.trim(), kind)
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault()
        make(corrections, person.parts[0])
      }}
    >
      <h3>Call them otherwise</h3>
      <div class="fields">
        <NameField id="new-name" label="Name" name={name} onInput={setName} />
        <KindSelect id="new-kind" kind={kind} onChange={setKind} />
        <button type="submit" class="button" disabled={name.trim() === '' || corrections.length === 0}>
          Rename
        </button>
      </div>
    </form>
  )
}
