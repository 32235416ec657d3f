import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const viewer = fileURLToPath(new URL('../../', import.meta.url))

/** Builds the page that draws the hand-made article, with the viewer's own settings, into a new folder. */
export async function buildFixturePage(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'news-viewer-'))
  await build({
    configFile: join(viewer, 'vite.config.ts'),
    root: join(viewer, 'test/fixture'),
    publicDir: join(viewer, 'public'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}

/** Bundles `parse` alone, as a script that leaves it in `globalThis.model`. */
export async function buildModel(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(import.meta.resolve('@news/model')), formats: ['iife'], name: 'model' },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunk = outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .find(({ type }) => type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('The model could not be bundled.')
  return chunk.code
}
