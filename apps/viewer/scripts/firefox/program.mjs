import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/firefox', import.meta.url))
const unpacked = join(cache, 'root')

/** @typedef {{ path: string, libraries?: string[] }} Program where Firefox is, and folders of libraries that it needs */

/**
 * A Firefox: the one that `FIREFOX_PATH` names, the machine's own, or Debian's, unpacked beside the packages of Node with
 * what the machine lacks of its libraries. Nothing is installed. Rejects, with the reason, where there is none.
 *
 * @returns {Promise<Program>}
 */
export async function firefox() {
  const own = process.env.FIREFOX_PATH ?? onPath('firefox') ?? onPath('firefox-esr')
  if (own) return { path: own }
  const path = join(unpacked, 'usr/lib/firefox-esr/firefox-esr')
  if (!existsSync(path)) await unpack()
  return {
    path,
    libraries: [join(unpacked, 'usr/lib/x86_64-linux-gnu'), join(unpacked, 'usr/lib/firefox-esr')],
  }
}

/** @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
}

/** Debian's package tool, with all that it writes in a folder of ours. */
async function unpack() {
  const archives = join(cache, 'archives')
  for (const folder of ['lists/partial', 'archives/partial', 'root'])
    mkdirSync(join(cache, folder), { recursive: true })
  const folders = [
    `Dir::State::lists=${join(cache, 'lists')}`,
    'Dir::State::status=/var/lib/dpkg/status',
    `Dir::Cache::archives=${archives}`,
    'Dir::Cache::pkgcache=',
    'Dir::Cache::srcpkgcache=',
    'Debug::NoLocking=true',
    // where packages are out of reach, that is soon known
    'Acquire::Retries=1',
    'Acquire::http::Timeout=20',
    'Acquire::https::Timeout=20',
  ].flatMap((option) => ['-o', option])
  await run('apt-get', [...folders, 'update'])
  await run('apt-get', [
    ...folders,
    '-y',
    '--no-install-recommends',
    '--download-only',
    'install',
    'firefox-esr',
  ])
  const packages = readdirSync(archives).filter((name) => name.endsWith('.deb'))
  // Firefox itself comes last: once it is there, everything is.
  for (const name of packages.sort((one) => (one.startsWith('firefox') ? 1 : -1)))
    await run('dpkg-deb', ['-x', join(archives, name), unpacked])
}

/**
 * @param {string} program @param {string[]} args
 * @returns {Promise<void>}
 */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(said.trim().split('\n')[0] || `${program}: exit ${code}`))
    })
  })
}
