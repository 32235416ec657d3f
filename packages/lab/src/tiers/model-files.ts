import { fileURLToPath } from 'node:url'

/** What the larger tagger reads before it can begin, as paths. */
export function modelFiles(): string[] {
  const folder = new URL('../model/', import.meta.resolve('@news/tagger-minilm'))
  return ['weights.bin', 'head.json', 'vocab.txt'].map((name) => fileURLToPath(new URL(name, folder)))
}
