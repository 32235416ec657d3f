import { type Parsed, parse } from '@news/model'
import { anyFormat, binaryIn } from '@news/model/any'
import { type Item, itemsIn } from './items'
import { samples } from './samples'
import type { Input, Step } from './step'

/** Reads an input step by step, so that the page can say how far it is, or stop. */
export function* steps(name: string, input: Input): Generator<Step> {
  if (isSample(input)) return yield* steps(name, samples[input.sample] ?? '')
  const binary = typeof input === 'string' ? undefined : binaryIn(input)
  if (binary) return yield { loaded: [], trouble: `“${name}” ${binary.message}.`, done: 1, of: 1 }
  const items = itemsIn(input)
  if (!items) return yield { ...named(parse(input, { reader: anyFormat }), name), done: 1, of: 1 }
  for (const [i, item] of items.entries()) {
    const place = items.length > 1 ? `${name}:${item.line ?? i + 1}` : name
    yield { ...resultOf(item, place), done: i + 1, of: items.length }
  }
}

const isSample = (input: Input): input is { sample: string } =>
  typeof input === 'object' && !(input instanceof Uint8Array)

type Result = Pick<Step, 'loaded' | 'corrections' | 'trouble'>

function resultOf(item: Item, place: string): Result {
  switch (item.is) {
    case 'record':
      return { loaded: [{ name: place, article: item.article, warnings: [] }] }
    case 'corrections':
      return { loaded: [], corrections: item.corrections }
    case 'source':
      return named(parse(item.input, item.options), place)
    case 'trouble':
      return { loaded: [], trouble: `${place}: ${item.message}.` }
  }
}

/** Each article with its place in the input, where it holds several; what is to be said of the input stands with the first. */
function named({ articles, warnings }: Parsed, name: string): Result {
  const legible = articles.filter(({ text }) => text.trim() !== '')
  const reasons = articles.length > 0 ? 'there is no text in it to read.' : reasonsOf(warnings)
  return {
    loaded: legible.map((article, i) => ({
      name: legible.length > 1 ? `${name}:${i + 1}` : name,
      article,
      warnings: i === 0 ? warnings : [],
      by: 'compact',
    })),
    ...(legible.length === 0 && { trouble: `${name}: ${reasons}` }),
  }
}

/** Why a reader has nothing to show, such as a feed without entries or an item that was withdrawn. */
function reasonsOf(warnings: Parsed['warnings']): string {
  return warnings.map(({ message }) => message).join(' ') || 'there is no article in it.'
}
