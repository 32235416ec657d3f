import type { Draft } from '../../stage'

/** Reads plain text. */
export function readText(input: string | Uint8Array): Draft[] {
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input)
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((m, i) => ({
    start: m.index,
    end: m.index + m[0].length,
    kind: i === 0 ? ('headline' as const) : ('paragraph' as const),
  }))
  return [{ article: {}, text, blocks, warnings: [] }]
}
