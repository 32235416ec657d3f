/** Measures one tier in a process of its own: `node dist/tier.js NAME < TEXTS.json`. Prints JSON; `pnpm eval tiers` starts it. */
import { readFileSync } from 'node:fs'
import { bestSpeed, type Measured, type Tier } from './tiers/names'
import { parserOf } from './tiers/parser'

const texts: string[] = JSON.parse(readFileSync(0, 'utf8'))
const begun = performance.now()
const parse = await parserOf(process.argv[2] as Tier)
const load = performance.now() - begun
const read = async () => {
  for (const text of texts) await parse(text)
}
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const speed = await bestSpeed(texts, read, spent)
const measured: Measured = { load, speed, memory: process.resourceUsage().maxRSS / 1000 }
process.stdout.write(JSON.stringify(measured))
