import { productionPackages } from './dependencies.mjs'
import { run } from './run.mjs'

/** `pnpm run sbom`, the bill of materials, names all that is shipped, each with its version. */
export async function bill() {
  const { ok, stdout, output } = await run('pnpm', ['run', '--silent', 'sbom'])
  if (!ok) return { ok, output }
  const { specVersion, components } = JSON.parse(stdout)
  // CycloneDX has the scope of a name apart.
  const listed = new Set(
    components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
  )
  const wrong = productionPackages()
    // What nobody depends on is what the bill is of.
    .packages.filter(({ folder }) => folder.includes('node_modules'))
    .map(({ manifest: { name, version } }) => `${name}@${version}`)
    .filter((one) => !listed.has(one))
    .map((one) => `${one} is not in the bill of materials`)
  if (specVersion !== '1.6') wrong.push(`CycloneDX ${specVersion} instead of 1.6`)
  return { ok: wrong.length === 0, output: wrong.join('\n') }
}
