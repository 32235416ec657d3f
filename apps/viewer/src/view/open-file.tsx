import type { Hand } from '../dom/taking'

/** A picker for one file or several that looks like the other buttons. */
export function OpenFile({ hand }: { hand: Hand }) {
  return (
    <label class="button">
      Open files
      <input
        type="file"
        multiple
        class="unseen"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          hand.files(files)
        }}
      />
    </label>
  )
}
