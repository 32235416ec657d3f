import type { ActorKind } from '@news/model'

/** What an actor is, to choose. */
export function KindSelect(props: { id: string; kind: ActorKind; onChange: (kind: ActorKind) => void }) {
  const { id, kind, onChange } = props
  return (
    <label class="field" for={id}>
      <span>Kind</span>
      <select
        id={id}
        value={kind}
        onChange={(event) => onChange(kinds.find((each) => each === event.currentTarget.value) ?? kind)}
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  )
}

const kinds: readonly ActorKind[] = ['person', 'organization', 'country', 'place', 'group', 'unnamed']
