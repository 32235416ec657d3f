/** The accurate tagger, in the worker: loaded when the page asks for it, it reads articles again. */
import type { Article } from '@news/model'
import { type Minilm, minilm } from '@news/tagger-minilm'
import { again } from './again'

/** `load` is where its files are served. One article is asked for at a time. */
export type AccurateRequest = { load: string } | { again: Article } | { stop: true }

/** To `load` first how many bytes are there and at last `ready`, to `again` the article, or that it was stopped. */
export type AccurateAnswer =
  | { loaded: number; of: number }
  | { ready: true }
  | { article: Article }
  | { stopped: true }
  | { trouble: string }

let tagger: Minilm | undefined
let isStopped = false
let isForbidden = false

export async function answerAccurately(
  request: AccurateRequest,
  answer: (answer: AccurateAnswer) => void,
): Promise<void> {
  try {
    if ('stop' in request) {
      isStopped = true
      tagger?.stop()
    } else if ('load' in request) {
      addEventListener('securitypolicyviolation', () => {
        isForbidden = true
      })
      tagger = await minilm({ model: request.load, onProgress: (loaded, of) => answer({ loaded, of }) })
      answer({ ready: true })
    } else {
      isStopped = false
      answer({ article: await again(request.again, tagger!) })
    }
  } catch (error) {
    if (isStopped) return answer({ stopped: true })
    // What the policy stops is told a little later than what comes of it.
    await new Promise((resolve) => setTimeout(resolve))
    answer({ trouble: isForbidden ? 'the page’s security policy forbids it' : reasonOf(error) })
  }
}

/** The kinds of errors that browsers have for what can happen here, in words for a reader. */
function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'there is not enough memory'
  if (error instanceof SyntaxError) return 'its files are not there, but something else is'
  if (error instanceof WebAssembly.CompileError || error instanceof ReferenceError)
    return 'this browser can’t run it'
  if (error instanceof TypeError) return 'the connection failed'
  return error instanceof Error ? error.message : String(error)
}
