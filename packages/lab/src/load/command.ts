import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a run of the command took. */
export interface Run {
  seconds: number
  /** CPU seconds of all its threads. */
  cpu: number
  /** The most memory that it had at one time, in MB. */
  memory: number
  output: string
}

const news = fileURLToPath(import.meta.resolve('@news/cli/dist/news.js'))

/** Says at its end what the process took; threads say so, too, and the last word is the process's. */
const meter = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs'
   process.on('exit', () => {
     const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
     writeSync(2, '\\nmeter ' + JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6]) + '\\n')
   })`,
)}`

/** Runs the command as a user does. */
export const runNews = (args: readonly string[], to?: string): Promise<Run> => startNews(args, to).end

/** Starts the command; `end` tells what it took once it has come to its end. */
export function startNews(args: readonly string[], to?: string): { child: ChildProcess; end: Promise<Run> } {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--import', meter, news, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let told = ''
  if (to === undefined) child.stdout.on('data', (data) => (output += data))
  else child.stdout.pipe(createWriteStream(to))
  child.stderr.on('data', (data) => (told += data))
  const end = new Promise<Run>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      const found = told.match(/(?<=\nmeter ).*/g)?.at(-1)
      if (code !== 0 || found === undefined)
        return reject(new Error(`news ${args.join(' ')}: ${code}\n${told}`))
      const [memory, cpu] = JSON.parse(found) as [number, number]
      resolve({ seconds: (performance.now() - begun) / 1000, cpu, memory, output })
    })
  })
  return { child, end }
}
