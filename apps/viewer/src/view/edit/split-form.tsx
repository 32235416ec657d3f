import type { Article } from '@news/model'
import { useState } from 'preact/hooks'
import type { Correction } from '../../model/corrections'
import { givenTo } from '../../model/edits'
import type { Person, Said } from '../../model/people'
import { KindSelect } from './kind-select'
import type { Make } from './making'
import { NameField } from './name-field'

/** Gives some of a person's statements to somebody else. */
export function SplitForm(props: {
  person: Person
  articles: readonly Article[]
  log: readonly Correction[]
  make: Make
}) {
  const { person, articles, log, make } = props
  const [chosen, setChosen] = useState<ReadonlySet<Said>>(new Set())
  const [name, setName] = useState('')
  const [kind, setKind] = useState(person.kind)
  const toggle = (one: Said) => {
    const next = new Set(chosen)
    if (!next.delete(one)) next.add(one)
    setChosen(next)
  }
  const statements = person.said.filter((one) => chosen.has(one))
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault()
        make(givenTo(articles, log, statements, name.trim(), kind))
      }}
    >
      <h3>Two people in one</h3>
      <fieldset class="choices">
        <legend>Said by somebody else</legend>
        {person.said.map((one) => (
          <label key={`${one.article} ${one.quote.id}`} class="choice">
            <input type="checkbox" checked={chosen.has(one)} onChange={() => toggle(one)} />
            <span>{one.quote.text}</span>
          </label>
        ))}
      </fieldset>
      <div class="fields">
        <NameField id="split-name" label="Who says this" name={name} onInput={setName} />
        <KindSelect id="split-kind" kind={kind} onChange={setKind} />
        <button type="submit" class="button" disabled={statements.length === 0 || name.trim() === ''}>
          Split off
        </button>
      </div>
    </form>
  )
}
