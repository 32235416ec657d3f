/** What the page has to measure with; bundled for the browser by `browser.ts`. */
import type { Tier } from './names'
import { parserOf } from './parser'

type Parse = Awaited<ReturnType<typeof parserOf>>

const ready = new Map<Tier, Parse>()

Object.assign(globalThis, {
  /** Milliseconds until the tier is ready to read. */
  async load(tier: Tier): Promise<number> {
    const begun = performance.now()
    ready.set(tier, await parserOf(tier, 'model/'))
    return performance.now() - begun
  },
  async read(tier: Tier, texts: string[]): Promise<void> {
    for (const text of texts) await ready.get(tier)!(text)
  },
})
