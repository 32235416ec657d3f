import type { ComponentChildren } from 'preact'

/** The line at the top: what this is, what is shown, and what can be done with it. */
export function Bar({ origin, children }: { origin: string; children: ComponentChildren }) {
  return (
    <header class="bar">
      <p class="brand">Who said what</p>
      <p class="origin">{origin}</p>
      <div class="buttons">{children}</div>
    </header>
  )
}
