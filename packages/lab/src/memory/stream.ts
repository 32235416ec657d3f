import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { articlesOfNewPeople } from './articles'

/** What the process holds after so many articles. */
export interface Sample {
  articles: number
  /** Of all articles so far. */
  characters: number
  /** What is left after a full garbage collection: objects, and memory outside of the heap that belongs to some; in bytes. */
  held: number
  /** What the system has given the process then, in bytes. */
  resident: number
  /** The most that it ever had, in bytes. */
  peak: number
  /** CPU time so far, in microseconds. */
  micros: number
}

/** Shares of the way at which memory is looked at. */
const shares = [0.01, 0.1, 0.25, 0.5, 0.75, 1]

/** Hands so many short articles to `read`, one after the other, and keeps nothing of them; samples as they come. */
export function* streamed(count: number, read: (text: string) => unknown): Generator<Sample> {
  const collectGarbage = garbageCollector()
  const marks = shares.map((share) => Math.ceil(share * count))
  let [articles, characters] = [0, 0]
  for (const text of articlesOfNewPeople()) {
    read(text)
    articles++
    characters += text.length
    if (!marks.includes(articles)) continue
    collectGarbage()
    yield { articles, characters, ...memoryNow() }
    if (articles === count) return
  }
}

function memoryNow(): Omit<Sample, 'articles' | 'characters'> {
  const { heapUsed, external, rss } = process.memoryUsage()
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  return {
    held: heapUsed + external,
    resident: rss,
    peak: maxRSS * 1024,
    micros: userCPUTime + systemCPUTime,
  }
}

/** What `node --expose-gc` has, without the flag; twice, as buffers that one run finds dead are freed beside it and counted until the next. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  return () => {
    collect()
    collect()
  }
}
