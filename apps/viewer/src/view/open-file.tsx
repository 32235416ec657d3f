import type { Hand } from '../dom/dropping'

/** A file picker that looks like the other buttons. */
export function OpenFile({ hand }: { hand: Hand }) {
  return (
    <label class="button">
      Open a file
      <input
        type="file"
        class="unseen"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) hand.file(file)
        }}
      />
    </label>
  )
}
