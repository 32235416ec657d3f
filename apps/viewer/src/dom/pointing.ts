import type { Action } from '../model/state'

/**
 * Whatever carries `data-quote` lights its quote up, under the pointer as well as with the keyboard focus in it.
 * One listener for the page, as a long article has thousands of such places.
 */
export function watchPointing(root: HTMLElement, dispatch: (action: Action) => void): () => void {
  const light = (event: Event) => dispatch({ type: 'light', quote: quoteAt(event.target) })
  let rest = ''
  const point = (event: MouseEvent) => {
    // Text that scrolls away under a resting pointer sends this event too, and lights nothing.
    const place = `${event.screenX} ${event.screenY}`
    if (place !== rest) light(event)
    rest = place
  }
  const unlight = () => dispatch({ type: 'light', quote: null })
  const select = (event: MouseEvent) => {
    const quote = quoteAt(event.target)
    const inText = event.target instanceof Element && event.target.closest('[data-text]')
    if (quote && inText && !isSelecting()) dispatch({ type: 'select', quote })
  }
  root.addEventListener('mouseover', point)
  root.addEventListener('mouseleave', unlight)
  root.addEventListener('focusin', light)
  root.addEventListener('focusout', unlight)
  root.addEventListener('click', select)
  return () => {
    root.removeEventListener('mouseover', point)
    root.removeEventListener('mouseleave', unlight)
    root.removeEventListener('focusin', light)
    root.removeEventListener('focusout', unlight)
    root.removeEventListener('click', select)
  }
}

function quoteAt(target: EventTarget | null): string | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-quote]') : null
  return place?.dataset.quote ?? null
}

/** A drag over words to copy them ends in a click too. */
function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false
}
