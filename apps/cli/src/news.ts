import { basename, relative } from 'node:path'
import { main } from './main'
import { interruptOf } from './shell/interrupt'
import { colourAsked, outputFileOf, outputTo } from './shell/output'
import { isPublic } from './web/public'

const args = process.argv.slice(2)
const asked = colourAsked(args)
const script = process.argv[1] ?? 'news'
const err = outputTo(process.stderr, process.env, asked)

const outputFile = outputFileOf(1)

const code = await main(args, {
  stdin: process.stdin,
  out: outputTo(process.stdout, process.env, asked),
  // Where complaints can't be heard, the results still go on.
  err: { ...err, write: (text) => err.write(text).catch(() => {}) },
  interrupt: interruptOf(process),
  ...(outputFile && { outputFile }),
  reach: isPublic,
  program: basename(script) === 'news' ? 'news' : `node ${relative(process.cwd(), script)}`,
  exitCode: 0,
})
// Not left to the event loop: a standard input that nobody closes would keep the process alive.
process.exit(code)
