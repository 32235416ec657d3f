import type { Answer, Request } from '../parser/main'
import type { Input, Parser, Step } from '../parser/step'
import { whenIdle } from './idle'
import { loadPeople } from './people'
import { loadScript } from './script'
import { startWorker } from './worker'

/** What reads inputs, one at a time. */
export interface Reader {
  /** Hands on each step; resolves when all is read, rejects where the parser can't be had. Does not settle once stopped. */
  read(name: string, input: Input, take: (step: Step) => void): Promise<void>
  /** Ends what is being read. */
  stop(): void
}

/** Where the scripts lie that the page loads once it is drawn. */
export interface Scripts {
  parser: string
  people: string
}

/**
 * Reads with the parser: a script of its own, so that the page is drawn before the language data is there. It runs in
 * a worker, so that the page stays awake; a page opened from a folder can have none, and there it is loaded into the
 * page. What is read is handed on once there is somebody to tell who is who in it.
 */
export function createReader(scripts: Scripts): Reader {
  const script = scripts.parser
  let worker: Worker | undefined
  let parser: Promise<Parser> | undefined
  let people: Promise<void> | undefined
  let busy = false
  let turn = 0
  const start = () => {
    if (!people) {
      people = loadPeople(scripts.people)
      // Whoever reads is told of it, and asks once more the next time.
      people.catch(() => {
        people = undefined
      })
    }
    if (worker || parser) return
    worker = newWorker()
    if (!worker) load()
  }
  /** One whose script can't be loaded is forgotten: whoever reads next has another way. */
  const newWorker = () => {
    const made = startWorker(script)
    if (made)
      made.onerror = (event) => {
        event.preventDefault()
        if (made === worker) worker = undefined
      }
    return made
  }
  const load = () => {
    parser ??= loadParser(script)
    const loading = parser
    loading.catch(() => {
      parser = undefined
    })
    return loading
  }
  // Drawn first; by the time somebody has found a text, the parser is there.
  whenIdle(start)
  const stop = () => {
    turn++
    if (!busy || !worker) return
    worker.terminate()
    worker = newWorker()
    busy = false
  }
  return {
    stop,
    async read(name, input, take) {
      stop()
      start()
      const mine = turn
      await people
      if (mine !== turn) return new Promise(() => {})
      busy = true
      const answer = worker && (await askWorker(worker, { name, input }, take))
      if (answer !== 'ended') {
        worker = undefined
        await readHere(await load(), { name, input }, take, () => mine === turn)
      }
      busy = false
    },
  }
}

function askWorker(
  worker: Worker,
  request: Request,
  take: (step: Step) => void,
): Promise<'ended' | 'failed'> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('step' in data) take(data.step)
      else resolve('ended')
    }
    worker.onerror = (event) => {
      event.preventDefault()
      resolve('failed')
    }
    worker.postMessage(request)
  })
}

/** Lets the page draw between two steps, so that it says how far it is. */
async function readHere(
  parser: Parser,
  { name, input }: Request,
  take: (step: Step) => void,
  isWanted: () => boolean,
): Promise<void> {
  await nextTask()
  for (const step of parser.steps(name, input)) {
    if (!isWanted()) return new Promise(() => {})
    take(step)
    await nextTask()
  }
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

async function loadParser(script: string): Promise<Parser> {
  await loadScript(script)
  return (globalThis as unknown as { newsParser: Parser }).newsParser
}
