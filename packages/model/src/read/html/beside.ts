import boilerplate from '../../lang/en/boilerplate.json'
import pageLines from '../../lang/en/page-lines.json'
import { firstFrom } from '../../text/sorted'
import type { Line } from './lines'
import type { Tree } from './tree'

/**
 * Marks the lines that belong to other articles or to the page: cards whose heading is a link, what follows a
 * heading such as "Related stories", and articles after the one that has the headline.
 */
export function markBeside(tree: Tree, lines: readonly Line[], shares: Float64Array, headline: number): void {
  const ownEnd = articleEnd(tree, shares, headline)
  const totals = totalsOf(lines)
  /** The end of the element that is beside the article. */
  let until = 0
  /** Running text since the headline. */
  let said = 0
  lines.forEach((line, index) => {
    if (line.node > headline && isRunning(line)) said += line.text.length
    if (line.node < until || (line.looks.article !== undefined && line.node >= ownEnd)) line.beside = true
    else if (line.node === headline) line.beside = false
    else if (headsOthers(line)) {
      const end = tree.ends[parentOf(tree, line.node)]!
      const rest = restOf(totals, lines, index, end)
      const isLabel = tree.tags[line.node] !== 'p' || rest.linked > 0.2
      if (isLabel && (rest.share < 0.5 || said >= 300)) until = end
      line.beside = true
    } else if (isLinkedHeading(line)) {
      until = tree.ends[cardOf(tree, shares, line.node)]!
      line.beside = true
    }
  })
}

/** Where the article element ends that has the headline in it, if none after it holds more; else the page's end. */
function articleEnd({ tags, parents, ends }: Tree, shares: Float64Array, headline: number): number {
  let own = headline
  while (own > 0 && tags[own] !== 'article') own = parents[own]!
  if (own <= 0) return tags.length
  const end = ends[own]!
  for (let node = end; node < tags.length; node++)
    if (tags[node] === 'article' && shares[node]! > shares[own]!) return tags.length
  return end
}

const isRunning = ({ text, linked }: Line) => text.length >= 60 && linked < text.length * 0.3

const isLinkedHeading = ({ looks, linked, text }: Line) =>
  looks.heading !== undefined && !looks.body && linked >= text.length * 0.8

/** The widest element around a linked heading that holds little of the page. */
function cardOf({ tags, parents }: Tree, shares: Float64Array, heading: number): number {
  let card = heading
  for (let step = 0; step < 3; step++) {
    const wider = parents[card]!
    if (shares[wider]! >= 0.15 || tags[wider] === 'article') break
    card = wider
  }
  return card
}

/** `Related stories`, by its words or by what its element is called. */
function headsOthers({ text, looks }: Line): boolean {
  if (text.length > 60) return false
  if (looks.heading !== undefined && looks.beside) return true
  return sections.has(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/[:.…]$/, ''),
  )
}

const sections = new Set([...boilerplate.sections, ...pageLines.sections])

/** The element that a heading is a heading of: around it, or around its wrapper if it stands in there alone. */
function parentOf({ parents, ends }: Tree, heading: number): number {
  let node = heading
  for (let step = 0; step < 3 && parents[node]! > 0 && ends[node] === ends[parents[node]!]; step++)
    node = parents[node]!
  return parents[node]!
}

/** Sums over the lines before each: running text, all text, and text in links. */
interface Totals {
  running: Float64Array
  all: Float64Array
  linked: Float64Array
}

function totalsOf(lines: readonly Line[]): Totals {
  const zeros = () => new Float64Array(lines.length + 1)
  const totals: Totals = { running: zeros(), all: zeros(), linked: zeros() }
  lines.forEach(({ text, linked }, i) => {
    totals.running[i + 1] = totals.running[i]! + (text.length >= 60 ? text.length : 0)
    totals.all[i + 1] = totals.all[i]! + text.length
    totals.linked[i + 1] = totals.linked[i]! + linked
  })
  return totals
}

/** What follows a line before an element ends: its share of the running text, and how much of it is links. */
function restOf(totals: Totals, lines: readonly Line[], index: number, end: number) {
  const low = firstFrom(lines.length, (i) => lines[i]!.node, end, index + 1)
  const sum = (of: Float64Array) => of[low]! - of[index + 1]!
  return {
    share: sum(totals.running) / (totals.running.at(-1) || 1),
    linked: sum(totals.linked) / (sum(totals.all) || 1),
  }
}
