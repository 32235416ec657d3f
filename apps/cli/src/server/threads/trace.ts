import { variantOf } from '@news/corpus'
import { type Store, traceOf } from '@news/store'
import { variantsOf } from '../../render/trace'

/** A quote in all its places, as JSON; nothing where there is no such quote. */
export async function tracedIn(store: Store, quote: string): Promise<string | undefined> {
  const trace = await traceOf(store, quote)
  if (trace === undefined) return undefined
  const { attributions } = trace
  return JSON.stringify({ attributions, places: variantsOf(trace, variantOf) })
}
