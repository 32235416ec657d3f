import { spawn } from 'node:child_process'

/** Asks the system to show a file in the browser. Resolves when the asking is done, also where there is none to ask. */
export function openInBrowser(path: string): Promise<void> {
  const child = spawn(openers[process.platform] ?? 'xdg-open', [path], { detached: true, stdio: 'ignore' })
  return new Promise((resolve) => {
    // The page is written all the same, and its name is known.
    child.once('error', () => resolve())
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}

const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' }
