import { render } from 'preact'
import { App, type Mounted } from './app'

/** Draws the viewer into an element. */
export function mount(root: Element, from: Mounted) {
  render(<App {...from} />, root)
}
