import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/**
 * Every package of the repository, or of a copy of it: its `folder`, and what its package.json says.
 *
 * @param {string} workspace
 */
export function packages(workspace = root) {
  return ['packages', 'apps']
    .filter((folder) => existsSync(join(workspace, folder)))
    .flatMap((folder) => readdirSync(join(workspace, folder)).map((name) => `${folder}/${name}`))
    .filter((folder) => existsSync(join(workspace, folder, 'package.json')))
    .map((folder) => ({
      folder,
      ...JSON.parse(readFileSync(join(workspace, folder, 'package.json'), 'utf8')),
    }))
}

/** Those that are published. */
export const published = (workspace = root) => packages(workspace).filter((described) => !described.private)
