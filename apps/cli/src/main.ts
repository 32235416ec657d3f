import type { StoreError } from '@news/store'
import { CommanderError } from 'commander'
import { complaint } from './complaint'
import { Unreadable } from './corpus/entry'
import { programOf } from './program'
import { newsLine } from './render/look'
import { exits } from './shell/exits'
import type { Shell } from './shell/shell'
import { isSystemError, whatFails } from './shell/system'
import { harmless } from './text/harmless'

/** Runs the command that the arguments name. Resolves to the exit code once everything is written. */
export async function main(args: string[], shell: Shell): Promise<number> {
  const said = { out: '', err: '' }
  const program = programOf(shell, {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) return failed(error, shell)
    shell.exitCode = error.exitCode === 0 ? exits.ok : exits.usage
    said.err += complaint(error, args, program, shell)
  }
  return flush(said, shell)
}

async function flush(said: { out: string; err: string }, shell: Shell): Promise<number> {
  try {
    await shell.out.write(said.out)
    await shell.err.write(said.err)
    return shell.exitCode
  } catch (error) {
    return failed(error, shell)
  }
}

/** When nobody reads on (`| head -1`) there is nothing to say; a full disk must be told, and so must a database's trouble. */
async function failed(error: unknown, shell: Shell): Promise<number> {
  if (error instanceof Error && error.name === 'StoreError') {
    const { code, message } = error as StoreError
    await shell.err.write(newsLine(shell.err, harmless(message)))
    return code === 'question' || code === 'url' ? exits.usage : exits.database
  }
  if (error instanceof Unreadable) {
    await shell.err.write(newsLine(shell.err, harmless(error.message)))
    return exits.unreadable
  }
  if (!isSystemError(error)) throw error
  if (error.code === 'EPIPE') return shell.exitCode
  await shell.err.write(newsLine(shell.err, harmless(whatFails(error))))
  return exits.some
}
