import { join } from 'node:path'
import { root } from '../run.mjs'

/** The ways into a package that have types, in the order of its package.json: `{ path, file }`. */
export function entriesOf({ name, folder, exports = {} }) {
  return Object.entries(exports)
    .map(([subpath, conditions]) => [subpath, conditions.import?.types ?? conditions.types])
    .filter(([, types]) => types !== undefined)
    .map(([subpath, types]) => ({ path: name + subpath.slice(1), file: join(root, folder, types) }))
}
