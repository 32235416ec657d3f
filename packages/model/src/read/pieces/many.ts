import type { Warning } from '../../record'

/** How many items are read of one document: ten times what the longest feeds hold. An item of a few characters takes kilobytes. */
const most = 100_000

/** The items of a document, as many as are read, and what is said where there are more. */
export function readableItems<Item>(all: Iterable<Item>): { items: Item[]; warnings: Warning[] } {
  const items: Item[] = []
  for (const item of all) {
    if (items.length === most) return { items, warnings: [tooMany] }
    items.push(item)
  }
  return { items, warnings: [] }
}

const tooMany: Warning = {
  code: 'too-long',
  message: 'The document holds more than 100,000 items; the rest was left out.',
}
