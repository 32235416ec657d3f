import { gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import { repository } from '../places'

/** What a page loads that imports `parse` alone, in bytes. */
export interface BundleSize {
  minified: number
  gzip: number
}

/** Bundles the built library as a page would and weighs the result. */
export async function bundleSize(code = "export { parse } from '@news/model'"): Promise<BundleSize> {
  const bytes = await bundled({ stdin: { contents: code, resolveDir: `${repository}/packages/lab` } })
  return { minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
}

/** The one script that a page would load. */
export async function bundled(entry: Pick<BuildOptions, 'stdin' | 'entryPoints'>): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...entry,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]!.contents
}
