/** Measures one tier in a process of its own: `node dist/tier.js NAME < TEXTS.json`. Prints JSON; `pnpm eval tiers` starts it. */
import { readFileSync } from 'node:fs'
import type { Measured, Tier } from './tiers/names'
import { parserOf } from './tiers/parser'

const texts: string[] = JSON.parse(readFileSync(0, 'utf8'))
const begun = performance.now()
const parse = await parserOf(process.argv[2] as Tier)
const load = performance.now() - begun
const [first, ...rest] = texts
await parse(first!)
const before = process.cpuUsage()
let characters = 0
for (const text of rest) {
  await parse(text)
  characters += text.length
}
const { user, system } = process.cpuUsage(before)
const measured: Measured = {
  load,
  speed: (characters / (user + system)) * 1e6,
  memory: process.resourceUsage().maxRSS / 1000,
}
process.stdout.write(JSON.stringify(measured))
