import fc from 'fast-check'

/** A change somewhere in a text; places and lengths are shares of its length, in ten thousandths. */
type Edit =
  | { type: 'remove'; at: number; length: number }
  | { type: 'raise'; at: number; length: number }
  | { type: 'repeat'; at: number; length: number; times: number }
  | { type: 'insert'; at: number; piece: string }
  | { type: 'overwrite'; at: number; piece: string }
  | { type: 'move'; at: number; length: number; to: number }
  | { type: 'cut'; at: number }

const place = fc.nat(9999)
const short = fc.nat(400)

const editsWith = (pieces: readonly string[]): fc.Arbitrary<Edit[]> => {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) },
  )
  const stretch = { at: place, length: short }
  return fc.array(
    fc.oneof(
      fc.record({ type: fc.constant('remove' as const), ...stretch }),
      fc.record({ type: fc.constant('raise' as const), ...stretch }),
      fc.record({ type: fc.constant('repeat' as const), ...stretch, times: fc.integer({ min: 2, max: 5 }) }),
      fc.record({ type: fc.constant('insert' as const), at: place, piece }),
      fc.record({ type: fc.constant('overwrite' as const), at: place, piece }),
      fc.record({ type: fc.constant('move' as const), ...stretch, to: place }),
      fc.record({ type: fc.constant('cut' as const), at: place }),
    ),
    { maxLength: 6 },
  )
}

/** Stretches of texts, changed in a few places: nearly right, which leads further in than noise does. */
export function mutated(sources: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> {
  const length = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 50, max: 500 }) },
    { weight: 1, arbitrary: fc.constant(8000) },
  )
  return fc
    .record({
      source: fc.constantFrom(...sources),
      // what stands at the top says what a document is
      head: fc.constantFrom(0, 0, 120, 300),
      at: place,
      length,
      edits: editsWith(pieces),
    })
    .map(({ source, head, at, length, edits }) => {
      const from = Math.max(head, scaled(at, Math.max(source.length - length, 0)))
      return edits.reduce(edited, source.slice(0, head) + source.slice(from, from + length))
    })
}

const scaled = (share: number, length: number) => Math.floor((share / 10_000) * length)

function edited(text: string, edit: Edit): string {
  const at = scaled(edit.at, text.length)
  const before = text.slice(0, at)
  if (edit.type === 'cut') return before
  if (edit.type === 'insert') return before + edit.piece + text.slice(at)
  if (edit.type === 'overwrite') return before + edit.piece + text.slice(at + edit.piece.length)
  const end = at + scaled(edit.length, text.length) + 1
  const [stretch, after] = [text.slice(at, end), text.slice(end)]
  if (edit.type === 'remove') return before + after
  if (edit.type === 'raise') return before + stretch.toUpperCase() + after
  if (edit.type === 'repeat') return before + stretch.repeat(edit.times) + after
  const rest = before + after
  const to = scaled(edit.to, rest.length)
  return rest.slice(0, to) + stretch + rest.slice(to)
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** JSON documents with other values, or none, in a few of their places. */
export function mutatedJson(sources: readonly string[], texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const odd = ['', ' ', '<p>', '\ud83d', '2016-13-45', '0', 'https://[', '__proto__', 'constructor']
  const other = fc.oneof(
    fc.constantFrom<Json>(null, true, 0, -1, 1e308, [], {}, [[]], [null], ...odd, { '@id': 'x' }, ['a', 3]),
    texts,
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  )
  return fc
    .record({
      source: fc.constantFrom(...sources),
      changes: fc.array(fc.record({ at: fc.nat(), value: fc.option(other) }), { minLength: 1, maxLength: 5 }),
    })
    .map(({ source, changes }) => {
      const document: Json = JSON.parse(source)
      for (const { at, value } of changes) {
        const places = placesIn(document)
        const [holder, key] = places[at % Math.max(places.length, 1)] ?? []
        if (holder === undefined || key === undefined) continue
        if (value === null) delete holder[key]
        // a copy, or a later change of it would change what the generator gives
        else setOwn(holder, key, structuredClone(value))
      }
      return JSON.stringify(document)
    })
}

type Holder = { [key: string]: Json }

/** Sets a property, `__proto__` too. */
function setOwn(holder: Holder, key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true })
}

function placesIn(value: Json): [holder: Holder, key: string][] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  return Object.keys(holder).flatMap((key) => [[holder, key] as [Holder, string], ...placesIn(holder[key]!)])
}
