import type { Article } from '@news/model'
import { nextToReread, type Reread } from '../model/accuracy'
import type { Action, State } from '../model/state'
import type { AccurateAnswer, AccurateRequest } from '../parser/accurate'
import { startWorker } from './worker'

/** Reads again what is on the page, with the accurate tagger, for as long as that is switched on. */
export interface Rereader {
  /** How many bytes come before it can begin. */
  bytes: number
  /** Why it can’t be had where the page is now; absent where it can. */
  refused?: string
  /** Does what the page wants now; to be told whenever the page changed. */
  follow(state: State, dispatch: (action: Action) => void): void
}

/** How often the page is told of what comes, in milliseconds: the bytes, and the articles, with which all is drawn anew. */
const often = { bytes: 100, articles: 200 }

/**
 * A second worker with the parser’s script does it, so that what is put in meanwhile need not wait. Its files lie in
 * `model/` beside the script and are loaded when it is first switched on.
 */
export function createRereader(script: string, bytes: number): Rereader {
  if (location.protocol === 'file:') {
    const refused =
      'Not in a page that is opened from a folder, as browsers load no files there. Served, it can.'
    return { bytes, refused, follow() {} }
  }
  let worker: Worker | undefined
  let ready = false
  let working: Article | undefined
  let done: Reread[] = []
  let told = 0
  let soon: ReturnType<typeof setTimeout> | undefined
  let wanted: State
  let dispatch: (action: Action) => void
  const ask = (request: AccurateRequest) => worker?.postMessage(request)
  const end = () => {
    worker?.terminate()
    worker = working = undefined
    ready = false
  }
  const fail = (reason: string) => {
    end()
    dispatch({ type: 'accurate-fails', reason })
  }
  const hear = ({ data }: MessageEvent<AccurateAnswer>) => {
    if ('trouble' in data) return fail(data.trouble)
    if ('loaded' in data) {
      const now = performance.now()
      if (now - told < often.bytes) return
      told = now
      // The small files have come by now.
      return dispatch({ type: 'accurate-comes', loaded: bytes - (data.of - data.loaded) })
    }
    if ('ready' in data) {
      ready = true
      return dispatch({ type: 'accurate-ready' })
    }
    if ('article' in data) done.push([working!, data.article])
    working = undefined
    goOn()
  }
  const start = () => {
    const mine = startWorker(script)
    if (!mine) return fail('this browser starts no worker')
    worker = mine
    mine.onmessage = (event: MessageEvent<AccurateAnswer>) => mine === worker && hear(event)
    mine.onerror = (event) => {
      event.preventDefault()
      if (mine === worker) fail('its script can’t be loaded, or there is not enough memory')
    }
    ask({ load: new URL('model/', script).href })
  }
  const goOn = () => {
    const read = new Set(done.map(([article]) => article))
    working = nextToReread(wanted, read)
    if (!working) return handOn()
    ask({ again: working })
    if (done.length > 0) soon ??= setTimeout(handOn, often.articles)
  }
  const handOn = () => {
    clearTimeout(soon)
    soon = undefined
    const readings = done
    done = []
    if (readings.length > 0) dispatch({ type: 'reread', readings })
  }
  return {
    bytes,
    follow(state, tell) {
      wanted = state
      dispatch = tell
      const { on } = state.accuracy
      if (!worker) return on ? start() : undefined
      if (!ready) return on ? undefined : end()
      const isThere = state.loaded.some(({ article }) => article === working)
      if (!working) goOn()
      else if (!on || !isThere) ask({ stop: true })
    },
  }
}
