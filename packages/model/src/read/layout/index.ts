import type { Block } from '../../record'
import { addMap, emptyMap, type SourceMap } from '../../text/source-map'

/** A block before its place in the text is known. */
export interface Part {
  kind: Block['kind']
  text: string
  /** From the part's text to the source, where it was cut from one. */
  map?: SourceMap
}

/** Puts parts one under the other, an empty line between them. */
export function layoutOf(parts: readonly Part[]): { text: string; blocks: Block[]; map: SourceMap } {
  const texts: string[] = []
  const blocks: Block[] = []
  const map = emptyMap()
  let at = 0
  for (const { kind, text, map: own } of parts) {
    if (text === '') continue
    if (blocks.length > 0) at += gap.length
    texts.push(text)
    blocks.push({ start: at, end: at + text.length, kind })
    if (own !== undefined) addMap(map, own, at)
    at += text.length
  }
  return { text: texts.join(gap), blocks, map }
}

const gap = '\n\n'
