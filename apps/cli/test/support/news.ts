import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built command. */
export const script = fileURLToPath(new URL('../../dist/news.js', import.meta.url))

if (!existsSync(script)) throw new Error('these tests start the built command: build it first')

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** Starts the built command in a process of its own, with nothing of this process's environment but the path. */
export function start(args: string[], options: { cwd?: string; env?: Record<string, string> } = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env.PATH, ...options.env },
  })
  const ended: Ended = { code: null, signal: null, stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    ended.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    ended.stderr += text
  })
  // A command that ends before it has read everything closes the pipe; that is for the test to judge by its results.
  child.stdin.on('error', () => {})
  const end = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ ...ended, code, signal }))
  })
  return { child, end, ended }
}

/** Runs the built command to its end. */
export function news(
  args: string[],
  options: { input?: string | Uint8Array; cwd?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const { child, end } = start(args, options)
  child.stdin.end(options.input)
  return end
}

/** A folder with these files in it, and how to remove it. */
export function folderWith(files: Record<string, string | Uint8Array>) {
  const path = mkdtempSync(join(tmpdir(), 'news-cli-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return { path, remove: () => rmSync(path, { recursive: true }) }
}

/** An article whose reading leaves no room for doubt. */
export const bridge = 'Bridge to open\n\n"We will build the bridge," said Anna Berg.\n'
