/** Tells which part of an element is in the window, from 0 to 1, whenever that changes. */
export function watchWindow(element: Element, tell: (from: number, to: number) => void): () => void {
  let asked = 0
  const look = () => {
    asked = 0
    const { top, height } = element.getBoundingClientRect()
    if (height === 0) return
    const part = (place: number) => Math.min(1, Math.max(0, (place - top) / height))
    tell(part(0), part(innerHeight))
  }
  // Once in a frame, however often the page scrolls in it.
  const ask = () => {
    asked ||= requestAnimationFrame(look)
  }
  look()
  addEventListener('scroll', ask, { passive: true })
  addEventListener('resize', ask)
  return () => {
    cancelAnimationFrame(asked)
    removeEventListener('scroll', ask)
    removeEventListener('resize', ask)
  }
}
