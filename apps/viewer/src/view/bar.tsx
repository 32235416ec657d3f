import type { ComponentChildren } from 'preact'

/** The line at the top: what this is, what is shown, and what can be done with it; under it, how it was read. */
export function Bar(props: { origin: string; children: ComponentChildren; accuracy: ComponentChildren }) {
  const { origin, children, accuracy } = props
  return (
    <header class="bar">
      <p class="brand">Who said what</p>
      <p class="origin">{origin}</p>
      <div class="buttons">{children}</div>
      {accuracy}
    </header>
  )
}
