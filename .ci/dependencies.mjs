import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import satisfies from 'spdx-satisfies'
import { packages } from './packages.mjs'
import { root } from './run.mjs'

/** Licences that let anybody use, change and pass on what is under them; by SPDX. */
const allowed = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Unlicense', 'Zlib', 'Python-2.0', 'PSF-2.0'],
]

/** What npm runs when a package is installed. */
const installScripts = ['preinstall', 'install', 'postinstall']

/**
 * Every package that comes along when one of ours is installed or served, ours included: what the workspace's packages
 * depend on, and what that depends on. `missing`: what is named and not there, but for what is made for other systems.
 *
 * @param {string} workspace
 */
export function productionPackages(workspace = root) {
  /** @type {Map<string, { folder: string, manifest: any }>} */
  const found = new Map()
  /** @type {string[]} */
  const missing = []
  const queue = packages(workspace).map(({ folder }) => realpathSync(join(workspace, folder)))
  for (const folder of queue) {
    if (found.has(folder)) continue
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    found.set(folder, { folder: relative(workspace, folder), manifest })
    for (const name of dependenciesOf(manifest)) {
      const place = placeOf(name, folder)
      if (place) queue.push(place)
      else if (!isOptional(name, manifest))
        missing.push(`${manifest.name} needs ${name}, which is not installed`)
    }
  }
  return { packages: [...found.values()], missing }
}

/** All that may be redistributed without asking anybody: nothing in it has another licence, or says none. */
export function licences(workspace = root) {
  const { packages, missing } = productionPackages(workspace)
  const wrong = packages.flatMap(({ folder, manifest }) => {
    const licence = licenceOf(manifest)
    return isAllowed(licence) ? [] : `${folder}: ${licence ?? 'no licence is stated'}`
  })
  return verdict([...missing, ...wrong])
}

/** Nothing runs on somebody's machine because they install one of ours. */
export function scriptsAtInstall(workspace = root) {
  const { packages, missing } = productionPackages(workspace)
  const wrong = packages.flatMap(({ folder, manifest }) => {
    const scripts = installScripts.filter((name) => manifest.scripts?.[name] !== undefined)
    // npm compiles a package with such a file, though no script says so.
    if (existsSync(join(workspace, folder, 'binding.gyp')) && manifest.gypfile !== false)
      scripts.push('binding.gyp')
    return scripts.map((script) => `${folder}: ${script}`)
  })
  return verdict([...missing, ...wrong])
}

/** @param {string[]} wrong */
const verdict = (wrong) => ({ ok: wrong.length === 0, output: wrong.join('\n') })

/** @param {any} manifest */
function dependenciesOf({ dependencies, optionalDependencies, peerDependencies }) {
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
}

/** @param {string} name @param {any} manifest */
function isOptional(name, { optionalDependencies, peerDependenciesMeta }) {
  return optionalDependencies?.[name] !== undefined || peerDependenciesMeta?.[name]?.optional === true
}

/** Where Node finds a package from a folder. */
function placeOf(/** @type {string} */ name, /** @type {string} */ from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name)
    if (existsSync(join(place, 'package.json'))) return realpathSync(place)
    if (folder === dirname(folder)) return undefined
  }
}

/** As `license` says it; older packages have an object there, or a list of them. */
function licenceOf(/** @type {any} */ { license, licenses }) {
  const one = typeof license === 'object' ? license?.type : license
  const several = Array.isArray(licenses) ? licenses.map(({ type }) => type).join(' OR ') : undefined
  return one ?? several
}

/** @param {unknown} licence */
function isAllowed(licence) {
  try {
    return typeof licence === 'string' && satisfies(licence, allowed)
  } catch {
    // `SEE LICENSE IN …` and the like are no licence that a program can judge.
    return false
  }
}
