/** What the page has to measure with; bundled for the browser by `browser.ts`. */
import type { Tier } from './names'
import { parserOf } from './parser'

type Parse = Awaited<ReturnType<typeof parserOf>>

const ready = new Map<Tier, Parse>()

Object.assign(globalThis, {
  /** Milliseconds until the tier has read an article. */
  async load(tier: Tier, text: string): Promise<number> {
    const begun = performance.now()
    const parse = await parserOf(tier, 'model/')
    const load = performance.now() - begun
    await parse(text)
    ready.set(tier, parse)
    return load
  },
  async read(tier: Tier, texts: string[]): Promise<void> {
    for (const text of texts) await ready.get(tier)!(text)
  },
})
