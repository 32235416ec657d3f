import { createRequire } from 'node:module'
import { recordsVersion } from '@news/model/parse'

const versionOf = (file: string): string => createRequire(import.meta.url)(file).version

/** What `--version` says: of this command, and of the records that it writes. */
export function versionText(): string {
  return `news ${versionOf('../package.json')}\nrecords ${recordsVersion}`
}
