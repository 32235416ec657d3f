/**
 * What makes a NewsML-G2 item invalid, as far as its schema can be said in a few rules: what every item must have,
 * how values are formed, and which elements came with which version of the standard.
 */
import { readDate } from '../dates'
import { childOf, descendants, lineOf, type XmlElement } from '../xml/node'

/** An element or attribute (`@name`), in a parent where that matters, and the first version that has it. */
const since: readonly { parent?: string; name: string; version: number }[] = [
  { parent: 'organisationdetails', name: 'affiliation', version: 2.29 },
  { name: '@schemeretired', version: 2.29 },
  { name: '@residrefformaturi', version: 2.3 },
  { name: '@authoritystatus', version: 2.32 },
  { name: 'digitalsourcetype', version: 2.33 },
]

/** How deep `related` may stand in `related`. */
const relatedDepth = 3

/** The first rule that the item breaks, in words; undefined where it breaks none. */
export function faultIn(item: XmlElement, version: string | undefined): string | undefined {
  const meta = childOf(item, 'itemmeta')
  if (!item.attributes.get('guid')) return `${item.name} has no guid`
  if (meta === undefined) return `${item.name} has no itemMeta`
  for (const name of ['itemclass', 'provider', 'versioncreated'])
    if (childOf(meta, name) === undefined) return `itemMeta has no ${name}`
  for (const name of ['versioncreated', 'firstcreated']) {
    const written = childOf(meta, name)
    if (written && readDate(lineOf(written) ?? '')?.precision !== 'second')
      return `${name} is no date with its time`
  }
  const stated = item.attributes.get('standardversion')
  if (stated !== undefined && !/^\d+\.\d+$/.test(stated)) return 'standardversion is no version'
  const judged = numberOf(version ?? stated)
  return (
    formFault(item) ?? (judged === undefined ? undefined : versionFault(item, judged)) ?? placeFault(item)
  )
}

/** `2.9` comes before `2.10`. */
function numberOf(version: string | undefined): number | undefined {
  const found = /^(\d+)\.(\d+)$/.exec(version ?? '')
  return found ? Number(found[1]) * 1000 + Number(found[2]) : undefined
}

function formFault(item: XmlElement): string | undefined {
  for (const element of descendants(item)) {
    for (const [name, value] of element.attributes) {
      if (name === 'qcode' && !/^[^\s:]+:\S+$/.test(value)) return `the qcode of ${element.name} is none`
      if (name.endsWith('uri') && !isUri(value)) return `${name} of ${element.name} is no URI`
      if (
        (name === 'validfrom' || name === 'validto' || name === 'modified') &&
        readDate(value) === undefined
      )
        return `${name} of ${element.name} is no date`
    }
  }
  return undefined
}

/** As XML Schema has it: a percent sign is followed by two hexadecimal digits. */
const isUri = (text: string) => !/%(?![0-9a-f]{2})/i.test(text)

function versionFault(item: XmlElement, judged: number): string | undefined {
  const catalogued = childOf(item, 'catalogref') ?? childOf(item, 'catalog')
  // Since URIs may stand beside qcodes, an item can do without.
  if (catalogued === undefined && judged < 2030) return `${item.name} names no catalog`
  const check = (parent: XmlElement): string | undefined => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      const late = since.find(
        ({ parent: within, name, version }) =>
          (within === undefined || within === parent.name) &&
          (child.name === name || (name.startsWith('@') && child.attributes.has(name.slice(1)))) &&
          numberOf(version.toFixed(2))! > judged,
      )
      const fault = late ? `${late.name} came with version ${late.version.toFixed(2)}` : check(child)
      if (fault !== undefined) return fault
    }
    return undefined
  }
  return check(item)
}

function placeFault(item: XmlElement): string | undefined {
  const sourced = childOf(childOf(item, 'contentmeta'), 'digitalsourcetype')
  if (sourced && !['newsitem', 'packageitem'].includes(item.name))
    return `${item.name} may not have digitalSourceType`
  return nests(item, 0) ? 'related is nested too deep' : undefined
}

function nests(element: XmlElement, related: number): boolean {
  return element.children.some((child) => {
    if (typeof child === 'string') return false
    const depth = child.name === 'related' ? related + 1 : 0
    return depth > relatedDepth || nests(child, depth)
  })
}
