import { type Parsed, parse } from '@news/model'

/** Turns text or bytes into records; the newest call wins, the promise of an older one never settles. */
export type Read = (input: string | Uint8Array) => Promise<Parsed>

/** Longer input than about three pages is read in a worker, so that the page stays awake. */
const pageful = 20_000

/** True where this script runs as the worker that the page started. */
export const isWorker = typeof document === 'undefined'

/** The worker's side: one input in, its records out. */
export function answerPage() {
  addEventListener('message', ({ data }: MessageEvent<string | Uint8Array>) => postMessage(parse(data)))
}

/**
 * Reads in a worker above a page's worth of text and here below it. The worker runs the page's own script;
 * where there can be none, as on a page opened from a folder, long input is read here as well.
 */
export function createReader(script: string | undefined): Read {
  let worker: Worker | undefined
  return (input) => {
    worker?.terminate()
    worker = input.length > pageful && script ? startWorker(script) : undefined
    return worker ? readIn(worker, input) : readHere(input)
  }
}

function readIn(worker: Worker, input: string | Uint8Array): Promise<Parsed> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Parsed>) => {
      worker.terminate()
      resolve(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      resolve(readHere(input))
    }
    worker.postMessage(input)
  })
}

/** Lets the page draw “Reading …” before it is busy. */
function readHere(input: string | Uint8Array): Promise<Parsed> {
  return new Promise((resolve) => setTimeout(() => resolve(parse(input))))
}

function startWorker(script: string): Worker | undefined {
  if (location.protocol === 'file:') return undefined
  try {
    return new Worker(allowed(script) as string)
  } catch {
    return undefined
  }
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown
  }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/** With Trusted Types on, `Worker` takes no plain string: this policy lets the page's own script pass, nothing else. */
function allowed(script: string): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return script
  policy ??= trustedTypes.createPolicy('news-worker', {
    createScriptURL(url) {
      if (url !== script) throw new TypeError('Only the page’s own script may run as a worker.')
      return url
    },
  })
  return policy.createScriptURL(script)
}
