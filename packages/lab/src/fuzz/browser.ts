import { join } from 'node:path'
import fc from 'fast-check'
import { bundled } from '../figures/bundle'
import { repository } from '../places'
import { launchChromium } from '../tiers/chromium'
import type { Batch, Checked } from './check'
import { digestsOf } from './digest'
import { written } from './found'
import { libraryLaws } from './laws'
import { repositorySeeds } from './repository-seeds'
import type { Seeds } from './seeds'

/** What `page.ts` puts there. */
interface Comparing {
  takeSeeds(seeds: Seeds): void
  digests(batch: Batch): number[]
}

/** A character that one Unicode does not know yet is a letter in a newer one, and Chromium's is newer than Node's. */
const unassigned = /\p{Cn}/u

/** Has Chromium make the cases of the batches, and hands on where it makes something else of them than Node. */
export async function compareAll(
  batches: readonly Batch[],
  done: (batch: Batch, checked: Checked) => void,
): Promise<void> {
  const seeds = repositorySeeds()
  const laws = new Map(libraryLaws(seeds).map((law) => [law.name, law]))
  const content = await bundled({ entryPoints: [join(repository, 'packages/lab/src/fuzz/page.ts')] })
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: Buffer.from(content).toString(), type: 'module' })
    await page.evaluate((given) => (globalThis as unknown as Comparing).takeSeeds(given), seeds)
    for (const batch of batches) {
      const law = laws.get(batch.law)!
      const here = digestsOf(law, batch)
      const there = await page.evaluate((one) => (globalThis as unknown as Comparing).digests(one), batch)
      const differ = here.flatMap((digest, i) => (digest === there[i] ? [] : [i]))
      const inputs =
        differ.length > 0
          ? fc.sample(law.inputs, { seed: batch.seed, numRuns: batch.cases }).map(written)
          : []
      const at = differ.find((i) => !unassigned.test(JSON.stringify(inputs[i])))
      if (at === undefined) done(batch, { cases: batch.cases })
      else {
        const input = inputs[at]!
        const broken = 'Chromium gives what Node gives'
        done(batch, {
          cases: at,
          failure: { law: law.name, seed: batch.seed, path: String(at), broken, input },
        })
      }
    }
  } finally {
    await browser.close()
  }
}
