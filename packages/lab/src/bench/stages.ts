import { type Draft, type Mentioned, type Reader, rules } from '@news/model'
import { trace } from '@news/model/stages'

/** CPU time that one walk over a text spends, in microseconds, from the reader to the resolver. */
export interface StageCosts {
  read: number
  'segment + mention': number
  attribute: number
  resolve: number
  parse: number
}

/**
 * Splits a walk with what the library lets one plug in: a reader that hands out finished drafts ends stage 1 at once,
 * and an attributor sees the moment when stage 3 is done and stage 5 is about to begin.
 */
export function stageCosts(text: string, runs = 5): StageCosts {
  const drafts = draftsOf(text)
  const all = Array.from({ length: runs }, () => {
    const reading = walk(text, undefined)
    const finished = walk(text, () => drafts)
    return {
      read: Math.max(0, reading.before - finished.before),
      'segment + mention': finished.before,
      attribute: finished.attribute,
      resolve: finished.resolve,
      parse: reading.before + reading.attribute + reading.resolve,
    }
  })
  const least = (name: keyof StageCosts) => Math.min(...all.map((costs) => costs[name]))
  return {
    // A difference of two runs may be too small as well as too large; the one in the middle is nearest.
    read: all.map(({ read }) => read).sort((a, b) => a - b)[runs >> 1]!,
    'segment + mention': least('segment + mention'),
    attribute: least('attribute'),
    resolve: least('resolve'),
    parse: least('parse'),
  }
}

function walk(text: string, reader: Reader | undefined) {
  const clock = process.cpuUsage()
  const now = () => {
    const { user, system } = process.cpuUsage(clock)
    return user + system
  }
  let before = 0
  let after = 0
  const attribution = (article: Mentioned) => {
    before = now()
    const found = rules(article)
    after = now()
    return found
  }
  trace(text, { attribution, ...(reader && { reader }) })
  return { before, attribute: after - before, resolve: now() - after }
}

function draftsOf(text: string): Draft[] {
  return trace(text).map(({ article, text: own, blocks, warnings }) => ({
    article,
    text: own,
    blocks,
    warnings,
  }))
}
