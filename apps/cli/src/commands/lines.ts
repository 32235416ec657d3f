import { statSync } from 'node:fs'
import { rules } from '@news/model/parse'
import type { Command } from 'commander'
import { loadAccurate } from '../accurate'
import { articleLines } from '../pipe/articles'
import { filterLines } from '../pipe/filter'
import type { Shell } from '../shell/shell'
import { type FormatOptions, namesOf } from './inputs'

/** The options of `parse --lines`. */
export interface LinesOptions extends FormatOptions {
  lines?: true
  rules?: true
  warcRoot?: string
}

/** `parse --lines`: one line in, one line out, for programs that pipe their data through others. */
export async function parseLines(
  files: string[],
  options: LinesOptions & { stage?: string },
  command: Command,
  shell: Shell,
): Promise<void> {
  for (const other of ['stage', 'text', 'from', 'checkpoint', 'fetch'] as const)
    if (options[other] !== undefined) command.error(`--lines and --${other} exclude each other`)
  const name = onlyName(files, command, shell)
  const root = options.warcRoot ?? '.'
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    command.error(`--warc-root ${root} is no folder`)
  if (options.rules && options.accurate) command.error('--rules and --accurate exclude each other')
  const attribution = options.accurate ? await loadAccurate() : options.rules && rules
  await filterLines(name, shell, articleLines({ root, attribution }, shell))
}

/** The one input of a filter: the file named, else what is piped in. */
export function onlyName(files: string[], command: Command, shell: Shell): string {
  const names = namesOf(files, command, shell, {})
  if (names.length > 1) command.error('lines are read from one file, or from a pipe')
  return names[0]!
}
