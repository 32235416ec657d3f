import type { Span } from '@news/model'

/**
 * Shows stretches of the article without drawing it anew: what is given lights up until something else is given.
 * Where the browser knows no custom highlights, nothing does.
 */
export function highlight(spans: readonly Span[]) {
  if (typeof Highlight === 'undefined') return
  const ranges = spans.map(rangeOf).filter((range) => range !== undefined)
  if (ranges.length > 0) CSS.highlights.set('evidence', new Highlight(...ranges))
  else CSS.highlights.delete('evidence')
}

/** Where on the page a stretch of the article's text is drawn; nothing where it is not, or not yet. */
export function rangeOf({ start, end }: Span): Range | undefined {
  const [from, to] = [pointAt(start, false), pointAt(end, true)]
  if (!from || !to) return undefined
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/**
 * The place in a text node. Each paragraph says where in the text it begins (`data-start`), and its words are drawn as
 * they are; labels and what only screen readers meet don't count.
 */
function pointAt(place: number, isEnd: boolean): { node: Node; offset: number } | undefined {
  let paragraph: HTMLElement | undefined
  for (const element of document.querySelectorAll<HTMLElement>('[data-text] [data-start]')) {
    const start = Number(element.dataset.start)
    if (start < place || (start === place && !isEnd)) paragraph = element
    else break
  }
  if (!paragraph) return undefined
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('button, .unseen') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  let left = place - Number(paragraph.dataset.start)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text
    if (left < length || (isEnd && left === length)) return { node, offset: left }
    left -= length
  }
  return undefined
}
