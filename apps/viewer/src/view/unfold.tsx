import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

/** What is folded away until somebody asks for it, and drawn only then. */
export function Unfold({ summary, children }: { summary: string; children: () => ComponentChildren }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  )
}
