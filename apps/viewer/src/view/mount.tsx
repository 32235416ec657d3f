import { render } from 'preact'
import type { Read } from '../dom/reading'
import { App } from './app'

/** Draws the viewer into an element, with what reads the text handed in. */
export function mount(root: Element, read: Read) {
  render(<App read={read} />, root)
}
