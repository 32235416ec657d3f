/** A key of the page, and what to say of it in the list of keys. */
export interface Key {
  keys: readonly string[]
  does: string
  /** True for what only makes sense with several articles. */
  several?: boolean
}

/** All keys, in the order of the help. `dom/keys.ts` says what they make happen. */
export const keys: readonly Key[] = [
  { keys: ['j'], does: 'next quote' },
  { keys: ['k'], does: 'the quote before' },
  { keys: ['n'], does: 'next article', several: true },
  { keys: ['p'], does: 'the article before', several: true },
  { keys: ['o'], does: 'all articles', several: true },
  { keys: ['f'], does: 'follow the speaker of this quote, or choose one; again, to follow nobody' },
  { keys: ['/'], does: 'search in names and quotes' },
  { keys: ['e'], does: 'correct the open quote, or who is followed' },
  { keys: ['u'], does: 'undo; U to redo' },
  { keys: ['s'], does: 'save or print' },
  { keys: ['Enter'], does: 'on a label: why the quote was read that way' },
  { keys: ['←', '→'], does: 'on the strip: from quote to quote' },
  { keys: ['Esc'], does: 'one step back: the reasons, the speaker, the article' },
  { keys: ['?'], does: 'this help' },
]
