import { decodeHTML } from 'entities'
import { byReference } from '../xml/by-reference'
import type { Graph, Node } from './nodes'

/** Of a value so many names or texts are read. */
const mostNames = 100
/** Of what is referred to, by each article again, so many are read, and none that is longer than any name. */
const mostReferred = 20
const longestReferred = 200

/** The first text that a value says: a string, a value object, or the name of a thing. */
export function textOf(value: unknown, graph: Graph): string | undefined {
  return first(
    1,
    saidBy(value, (id) => referredBy(id, graph)),
  )[0]
}

/** The names or texts that a value says, and those of what it refers to. */
export function namesOf(value: unknown, graph: Graph): string[] {
  return first(
    mostNames,
    saidBy(value, (id) => referredBy(id, graph)),
  )
}

type Referred = (id: string) => readonly string[]

/** The names of the node that `{"@id": "#ann"}` stands for, worked out once; a node is not named by another. */
function referredBy(id: string, { byId, named }: Graph): readonly string[] {
  let names = named.get(id)
  if (names === undefined) {
    const said = saidBy(byId.get(id), () => [])
    names = first(mostReferred, said).filter((name) => name.length <= longestReferred)
    named.set(id, names)
  }
  return names
}

function* saidBy(value: unknown, referred: Referred, depth = 0): Generator<string> {
  if (typeof value === 'number') yield String(value)
  if (typeof value === 'string' && value.trim() !== '') yield byReference(value, decodeHTML).trim()
  if (typeof value !== 'object' || value === null || depth > 4) return
  if (Array.isArray(value)) for (const one of value) yield* saidBy(one, referred, depth + 1)
  else yield* saidByNode(value as Node, referred, depth)
}

function* saidByNode(node: Node, referred: Referred, depth: number): Generator<string> {
  const named = node.name ?? node['@value'] ?? node.headline
  const [given, family] = [node.givenName, node.familyName]
  if (named !== undefined) yield* saidBy(named, referred, depth + 1)
  else if (typeof given === 'string' && typeof family === 'string') yield `${given} ${family}`.trim()
  else if (typeof node['@id'] === 'string') yield* referred(node['@id'])
}

function first(count: number, said: Iterable<string>): string[] {
  const names: string[] = []
  for (const name of said) if (names.push(name) >= count) break
  return names
}
