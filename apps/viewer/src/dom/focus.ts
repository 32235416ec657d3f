/** Where the notes come up over the text, as in the style sheet. */
export const notesBelow = '(max-width: 68rem)'

/** The label of a quote: the place in the article that can hold the keyboard focus. */
export function badgeOf(quote: string | null): HTMLElement | null {
  return quote === null ? null : document.querySelector(`[data-badge="${CSS.escape(quote)}"]`)
}

/** Brings a quote into view and puts the keyboard focus on it. */
export function goTo(quote: string | null) {
  const badge = badgeOf(quote)
  badge?.focus({ preventScroll: true })
  reveal(badge)
}

/** Scrolls no further than it takes to show an element, and at once for those who want it calm. */
export function reveal(element: HTMLElement | null) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' })
}

/**
 * To be called before the reasons are closed: if the keyboard focus is in them, it goes back to the label of their
 * quote rather than away with them.
 */
export function takeBackFocus() {
  const reasons = document.querySelector<HTMLElement>('.why:has(:focus-visible)')
  badgeOf(reasons?.dataset.quote ?? null)?.focus({ preventScroll: true })
}

/** To the list of speakers, where no quote says whom to follow. */
export function goToSpeakers() {
  document.querySelector<HTMLElement>('.speaker, .voice')?.focus()
}
