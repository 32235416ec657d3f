import type { Locator } from 'playwright-core'
import { PNG } from 'pngjs'

/** An element as it is seen. */
export async function pictureOf(locator: Locator): Promise<PNG> {
  return PNG.sync.read(await locator.screenshot({ animations: 'disabled' }))
}

/** How far two pictures of one size are apart: what their pixels differ by in lightness, from 0 to 255, on average. */
export function distance(a: PNG, b: PNG): number {
  const width = Math.min(a.width, b.width)
  const height = Math.min(a.height, b.height)
  let total = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      total += Math.abs(lightness(a, x, y) - lightness(b, x, y)) / (width * height)
  return total
}

function lightness({ data, width }: PNG, x: number, y: number): number {
  const at = (y * width + x) * 4
  return 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!
}
