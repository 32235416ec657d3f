import type { Article } from '@news/model'
import { useState } from 'preact/hooks'
import { merged } from '../../model/edits'
import type { Person } from '../../model/people'
import { counted } from '../../model/state'
import type { Make } from './making'

/** Says that a person is the same as another. */
export function MergeForm(props: {
  person: Person
  others: readonly Person[]
  articles: readonly Article[]
  make: Make
}) {
  const { person, others, articles, make } = props
  const [key, setKey] = useState('')
  const into = others.find((other) => other.key === key)
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault()
        if (into) make(merged(articles, person, into), into.parts[0])
      }}
    >
      <h3>The same as somebody else</h3>
      <div class="fields">
        <label class="field wide" for="merge-into">
          <span>{person.name} is</span>
          <select id="merge-into" value={key} onChange={(event) => setKey(event.currentTarget.value)}>
            <option value="">Choose …</option>
            {others.map((other) => (
              <option key={other.key} value={other.key}>
                {`${other.name} (${other.kind}, ${counted(other.said.length, 'quote')})`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button" disabled={!into}>
          Merge
        </button>
      </div>
    </form>
  )
}
