import type { Draft, Segmented } from '../stage'

export function segment(draft: Draft): Segmented {
  const none = new Int32Array(0)
  return {
    ...draft,
    tokens: { length: 0, start: none, end: none, kind: new Uint8Array(0), sentence: none, lower: [] },
    sentences: [],
    marks: [],
  }
}
