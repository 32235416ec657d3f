import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { repository } from '../places'

/** What a page loads that imports `parse` alone, in bytes. */
export interface BundleSize {
  minified: number
  gzip: number
}

/** Bundles the built library as a page would and weighs the result. */
export async function bundleSize(code = "export { parse } from '@news/model'"): Promise<BundleSize> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: `${repository}/packages/lab` },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  const bytes = outputFiles[0]!.contents
  return { minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
}
