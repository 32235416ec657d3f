import { render } from 'preact'
import type { Reader } from '../dom/parser'
import { App } from './app'

/** Draws the viewer into an element, with what reads the texts that it is given. */
export function mount(root: Element, reader: Reader) {
  render(<App reader={reader} />, root)
}
