import type { Parsed } from '@news/model'
import type { Tier } from './names'

type Parse = (text: string) => Parsed | Promise<Parsed>

/** The `parse` of a tier, with nothing loaded that the others need. `model`: where the larger tagger's files are served. */
export async function parserOf(tier: Tier, model?: string): Promise<Parse> {
  if (tier === 'compact') return (await import('@news/model')).parse
  const { parse } = await import('@news/model/rules')
  if (tier === 'rules') return parse
  const { minilm } = await import('@news/tagger-minilm')
  const attribution = await minilm(model === undefined ? {} : { model })
  return (text) => parse(text, { attribution })
}
