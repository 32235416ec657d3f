import { fileURLToPath } from 'node:url'
import type { AsyncAttributor } from '@news/model'
import { CommanderError } from 'commander'
import { exits } from './shell/exits'

/** Loads the larger tagger; it is a package of its own, which need not be there. */
export async function loadAccurate(): Promise<AsyncAttributor> {
  try {
    const { minilm } = await import('@news/tagger-minilm')
    return await minilm()
  } catch (error) {
    throw new CommanderError(exits.usage, 'news.accurate', `--accurate ${reasonOf(error as Error)}`)
  }
}

/** The folder of its files, for those who load it elsewhere; nothing where the package is not installed. */
export function accurateModel(): string | undefined {
  try {
    return fileURLToPath(new URL('.', import.meta.resolve('@news/tagger-minilm/model/weights.bin')))
  } catch {
    return undefined
  }
}

function reasonOf({ message, ...error }: Error): string {
  const missing = 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
  return missing
    ? 'needs a package that is not installed: npm install @news/tagger-minilm'
    : `can’t load its weights: ${message}`
}
