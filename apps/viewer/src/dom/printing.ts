/**
 * Draws what only paper shows when the page is about to be printed, and takes it away again: on the screen it would
 * double all that is there.
 */
export function watchPrinting(draw: (isPrinting: boolean) => void): () => void {
  const before = () => draw(true)
  const after = () => draw(false)
  const paper = matchMedia('print')
  const change = () => draw(paper.matches)
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  paper.addEventListener('change', change)
  return () => {
    removeEventListener('beforeprint', before)
    removeEventListener('afterprint', after)
    paper.removeEventListener('change', change)
  }
}
