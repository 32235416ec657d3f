import type { Draft, Input, Reader } from '../../stage'
import { decode, placeless } from '../charset'
import { parseJson } from '../json'
import { draftOf, readableItems, refusal } from '../pieces'
import { bodyOf, insteadOf } from './body'
import { articleOf } from './fields'
import { faultIn, isDraft, knownVersions, knows } from './schema'

/**
 * Reads IPTC ninjs 1.x, 2.x and 3.x: one item, or a list of them. Few items say which version they are in, so one is
 * refused, with the warning `invalid-document`, where no version allows it.
 */
export const ninjs: Reader = (input, hints) => read(input, hints?.charset)

/** As `ninjs`, for a stream whose version is agreed: each item is judged by that, whatever it says itself. */
export function ninjsOf(version: string): Reader {
  const known = knownVersions.includes(version) ? version : undefined
  return (input, hints) => read(input, hints?.charset, known)
}

function read(input: Input, charset: string | undefined, version?: string): Draft[] {
  const { text, warnings } = decode(input, charset)
  const before = placeless(warnings)
  let document: unknown
  try {
    document = parseJson(text)
  } catch {
    return [refusal('invalid-document', 'The input is not valid JSON.', before)]
  }
  const { items, warnings: more } = readableItems(Array.isArray(document) ? document : [document])
  if (items.length === 0) return [refusal('not-this-format', 'The list holds no items.', before)]
  return items.map((item, index) => itemDraft(item, index === 0 ? [...before, ...more] : [], version))
}

function itemDraft(item: unknown, before: Draft['warnings'], version: string | undefined): Draft {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return refusal('not-this-format', 'A ninjs item is a JSON object.', before)
  const fields = item as Record<string, unknown>
  const fault = version === undefined ? faultInAll(fields) : faultIn(fields, version)
  if (fault !== undefined) return refusal('invalid-document', `Not valid ninjs: ${fault}.`, before)
  const body = bodyOf(fields)
  const article = articleOf(fields, body !== undefined)
  return draftOf({ ...body?.fields, ...article.fields }, body?.pieces ?? insteadOf(fields), [
    ...before,
    ...article.warnings,
  ])
}

/** What is wrong by the version that comes closest; undefined if one allows the item. A draft counts where the item uses what it adds. */
function faultInAll(fields: Record<string, unknown>): string | undefined {
  const released = knownVersions.filter((version) => !isDraft(version))
  const draftly = Object.keys(fields).some((name) => !released.some((version) => knows(version, name)))
  const faults: string[] = []
  for (const version of draftly ? knownVersions : [...released].reverse()) {
    const fault = faultIn(fields, version)
    if (fault === undefined) return undefined
    faults.push(`${fault} (${version})`)
  }
  // The others fail at a name that is theirs; the one that gets furthest into the item is the one that was meant.
  return faults.reduce((best, one) => (depthOf(one) > depthOf(best) ? one : best))
}

const depthOf = (fault: string) => fault.split(' ')[0]!.split('.').length
