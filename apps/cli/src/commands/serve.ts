import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import { newsLine } from '../render/look'
import type { Shell } from '../shell/shell'
import { oneLine } from '../text/columns'
import { type DatabaseOptions, databaseOption, namedDatabase } from './database'
import { portOf } from './port'
import { wholeNumber } from './question'

interface Options extends DatabaseOptions {
  host: string
  port: number
  maxBody: number
  timeout: number
  grace: number
  workers: number
  queue: number
  cors?: string[]
  name?: string[]
}

/** `news serve`: a database over HTTP. */
export function addServe(program: Command, shell: Shell): void {
  program
    .command('serve')
    .summary('a database over HTTP, for programs and in the browser')
    .description(description)
    .addOption(databaseOption())
    .option('--host <ADDRESS>', 'the address it is asked at', '127.0.0.1')
    .option('--port <N>', 'the port; 0 for any free one', portOf, 8322)
    .option('--max-body <MB>', 'what may be sent to be read', megabytes, 4)
    .option('--timeout <SECONDS>', 'how long a request may take to arrive, and its answer', wholeNumber, 30)
    .option('--grace <SECONDS>', 'how long it goes on answering once it is to end', wholeNumber, 10)
    .option('--workers <N>', 'threads that read', wholeNumber, Math.max(1, availableParallelism() - 1))
    .option('--queue <N>', 'how many may wait for a thread', wholeNumber, 64)
    .option('--cors <ORIGIN>', 'pages from there may read and write; may stand several times', origins)
    .option('--name <HOST>', 'a name that it is asked under, too; may stand several times', names)
    .addHelpText('before', examples)
    .action((options: Options, command: Command) => serve(options, command, shell))
}

async function serve(options: Options, command: Command, shell: Shell): Promise<void> {
  const { host, port, maxBody, timeout, grace, workers, queue, cors = [], name = [] } = options
  const db = namedDatabase(options.db, command)
  if (db === ':memory:')
    return command.error('a database in memory can’t be served: its threads would each have one')
  const { startServer } = await import('../server/start')
  const say = (text: string) => shell.err.write(newsLine(shell.err, text))
  const server = await startServer({
    db,
    host,
    port,
    limits: { maxBody: maxBody * 2 ** 20, timeout: timeout * 1000, workers, queue },
    names: name,
    origins: cors,
    trouble: (where, problem) => say(oneLine(`${where}: ${problem}`)),
  })
  const end = shell.interrupt.end()
  await shell.out.write(`${server.url}\n`)
  if (shell.err.isTTY) await shell.err.write('Ctrl-C ends it.\n')
  if (!isLoopback(host)) await say(`whoever reaches ${oneLine(host)} can read and write this database`)
  await end
  await server.stop(grace * 1000)
}

const isLoopback = (host: string) => /^(?:127\.[\d.]+|\[?::1\]?|localhost)$/.test(host)

function megabytes(words: string): number {
  const number = Number(words)
  if (/^\d{1,2}$/.test(words) && number >= 1 && number <= mostMegabytes) return number
  throw new InvalidArgumentError(`It is a whole number from 1 to ${mostMegabytes}.`)
}

/** As for files. */
const mostMegabytes = 16

function origins(words: string, before: string[] = []): string[] {
  if (!URL.canParse(words) || new URL(words).origin !== words)
    throw new InvalidArgumentError('It is a scheme and a host: https://news.example.')
  return [...before, words]
}

const names = (words: string, before: string[] = []) => [...before, words]

const description = `Answers questions to a database over HTTP, reads what is sent, and keeps it: JSON for programs (GET \
/openapi.json says what there is), and for people a page that searches and shows the articles in the viewer. Only this \
machine can ask, unless --host says otherwise. Ctrl-C or SIGTERM ends it once what was asked is answered; again: at once.`

const examples = `Examples:
  news serve --db news.db
  curl 'http://127.0.0.1:8322/quotes?text=sanctions&speaker=Lavrov'
  curl --data-binary @page.html -H 'Content-Type: text/html' http://127.0.0.1:8322/articles
`
