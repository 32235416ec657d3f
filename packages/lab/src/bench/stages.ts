import { parse, tagger } from '@news/model'
import { attribute, mention, read, resolve, segment } from '@news/model/stages'
import { cpuTime, median } from './cost'

/** CPU time of each stage over some texts, in microseconds, and of the whole of `parse` over the same. */
export interface StageCosts {
  read: number
  segment: number
  mention: number
  attribute: number
  resolve: number
  parse: number
}

/** Each stage goes over all texts before the next one begins; of several rounds the middle one counts. */
export function stageCosts(texts: string[], rounds: number): StageCosts {
  const all = Array.from({ length: rounds }, () => round(texts))
  const middle = (name: keyof StageCosts) => median(all.map((costs) => costs[name]))
  return {
    read: middle('read'),
    segment: middle('segment'),
    mention: middle('mention'),
    attribute: middle('attribute'),
    resolve: middle('resolve'),
    parse: middle('parse'),
  }
}

function round(texts: string[]): StageCosts {
  const [drafts, reading] = cpuTime(() => texts.flatMap((text) => read(text)))
  const [segmented, segmenting] = cpuTime(() => drafts.map(segment))
  const [mentioned, mentioning] = cpuTime(() => segmented.map(mention))
  const [attributed, attributing] = cpuTime(() => mentioned.map((article) => attribute(article, tagger)))
  const [, resolving] = cpuTime(() => attributed.map(resolve))
  const [, whole] = cpuTime(() => {
    for (const text of texts) parse(text)
  })
  return {
    read: reading,
    segment: segmenting,
    mention: mentioning,
    attribute: attributing,
    resolve: resolving,
    parse: whole,
  }
}
