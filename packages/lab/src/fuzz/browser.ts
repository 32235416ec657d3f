import { join } from 'node:path'
import { parse } from '@news/model/rules'
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

/** A character that one Unicode does not know yet is a letter in a newer one, and Chromium's and Node's differ. */
const isNew = (text: string) => /\p{Cn}/u.test(text)

/**
 * All that an input says, bytes as what they are read as, and what is warned of: of bytes that are in no encoding of East Asia, and of
 * control characters among them, Node's decoders make something else than Chromium's.
 */
const textOf = (input: unknown): string =>
  JSON.stringify(input, (key, value) => {
    if (key !== 'base64') return value
    const { articles, warnings } = parse(Buffer.from(value, 'base64'))
    return [articles[0]?.text, ...warnings.map(({ message }) => message)].join('\n')
  })
const eastAsian = /read as (?:big5|euc-jp|euc-kr|gb18030|shift_jis)\./

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
      if (differ.length === 0) {
        done(batch, { cases: batch.cases })
        continue
      }
      const inputs = fc.sample(law.inputs, { seed: batch.seed, numRuns: batch.cases }).map(written)
      const texts = differ.map((i) => textOf(inputs[i]))
      const newThere = await page.evaluate((all) => all.map((text) => /\p{Cn}/u.test(text)), texts)
      const at = differ.find((_, n) => !isNew(texts[n]!) && !newThere[n] && !eastAsian.test(texts[n]!))
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
