import { allowed } from './trusted'

/** A worker with the parser’s script; nothing where the page can have none, as one that is opened from a folder can’t. */
export function startWorker(script: string): Worker | undefined {
  if (location.protocol === 'file:') return undefined
  try {
    return new Worker(allowed(script) as string)
  } catch {
    return undefined
  }
}
