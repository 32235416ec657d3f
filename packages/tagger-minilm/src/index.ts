import {
  type AsyncAttributor,
  type Attribution,
  decoderOf,
  type Head,
  type Mentioned,
  pointerWidth,
  type Reading,
  tagCount,
} from '@news/model/tagger'
import type { Engine, Output } from './engine'
import { load, type Progress } from './load'
import { openLocal } from './local'
import { type Pieces, piecesOf } from './pieces'
import { openRemote } from './remote'
import type { HeadFile } from './weights'
import { type Sequence, windowsOf } from './windows'

export type { Progress } from './load'

/** Where the files are, and who computes. */
export interface MinilmOptions {
  /** Where the package's folder `model` is served; it is found beside the package's code unless told. */
  model?: string | URL
  /** A worker that has loaded `@news/tagger-minilm/worker`: the network runs there. */
  worker?: Worker
  /** Told while the weights come, in bytes. */
  onProgress?: Progress
}

/** An attributor to pass to `parse`, which gives a promise then. */
export interface Minilm extends AsyncAttributor {
  /** Ends what is being found: its promise is rejected before the next window. What is asked for later is found. */
  stop(): void
  /** Gives the memory back; nothing can be found any more. */
  close(): Promise<void>
}

/**
 * Loads the tagger: a transformer of 22 million parameters in 8 bits. Rejects where a file can't be read.
 *
 *     const attribution = await minilm()
 *     const { articles } = await parse(text, { attribution })
 */
export async function minilm(options: MinilmOptions = {}): Promise<Minilm> {
  const { worker, onProgress } = options
  const files = filesIn(options.model)
  const [vocabulary, headText] = await Promise.all([textOf(files.vocabulary), textOf(files.head)])
  const head = JSON.parse(headText) as HeadFile
  const data = await load(files.weights, onProgress, head.bytes)
  const engine = await (worker ? openRemote(worker, head, data) : openLocal(head, data))
  return attributorOf(engine, piecesOf(vocabulary), headOf(head))
}

function attributorOf(engine: Engine, pieces: Pieces, head: Head): Minilm {
  const decode = decoderOf(head)
  let stops = 0
  const one = async (article: Mentioned, isStopped: () => boolean): Promise<Attribution[]> => {
    const decoding = decode(article)
    for (const { ids, features, sequences } of windowsOf(article, pieces)) {
      if (isStopped()) throw new Error('the tagger was stopped')
      const output = await engine.run({ ids, features })
      for (const sequence of sequences) decoding.read(readingOf(sequence, output))
    }
    return decoding.done()
  }
  return {
    async attribute(articles) {
      const before = stops
      const found: Attribution[][] = []
      for (const article of articles) found.push(await one(article, () => stops > before))
      return found
    },
    stop() {
      stops++
    },
    close: () => engine.close(),
  }
}

/** Of a window's numbers those of a sequence, at the first piece of each token. */
function readingOf({ sequence, firsts }: Sequence, { scores, points }: Output): Reading {
  const rows = (from: Float32Array, width: number) => {
    const out = new Float32Array(firsts.length * width)
    firsts.forEach((first, token) => {
      out.set(from.subarray(first * width, (first + 1) * width), token * width)
    })
    return out
  }
  return {
    sequence,
    scores: rows(scores, tagCount),
    width: tagCount,
    points: () => rows(points, 2 * pointerWidth),
  }
}

function headOf({ moves, distance, grades }: HeadFile): Head {
  return {
    moves: Float32Array.from(moves),
    distance: Float32Array.from(distance),
    ...(grades && { grades }),
  }
}

/** Literal addresses, so that bundlers find the files. */
function filesIn(folder: string | URL | undefined) {
  if (folder === undefined)
    return {
      weights: new URL('../model/weights.bin', import.meta.url),
      vocabulary: new URL('../model/vocab.txt', import.meta.url),
      head: new URL('../model/head.json', import.meta.url),
    }
  const base = new URL(`${folder}`.replace(/\/?$/, '/'), globalThis.document?.baseURI)
  return {
    weights: new URL('weights.bin', base),
    vocabulary: new URL('vocab.txt', base),
    head: new URL('head.json', base),
  }
}

async function textOf(url: URL): Promise<string> {
  return new TextDecoder().decode(await load(url))
}
