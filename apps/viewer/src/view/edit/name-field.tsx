/** A name to type. */
export function NameField(props: {
  id: string
  label: string
  name: string
  onInput: (name: string) => void
}) {
  const { id, label, name, onInput } = props
  return (
    <label class="field wide" for={id}>
      <span>{label}</span>
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={name}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  )
}
