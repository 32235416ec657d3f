import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { each } from '../each'
import { lookOf, paintOf } from '../render/look'
import { exits } from '../shell/exits'
import type { Shell } from '../shell/shell'
import { forReading } from './records'

/** `news sample`: who said what in an article that comes along, and what to try next. */
export function addSample(program: Command, shell: Shell): void {
  program
    .command('sample')
    .summary('try it on an article that comes along')
    .description('Shows who said what in an invented article, and what to try next.')
    .option('--path', 'print where the article lies instead')
    .addHelpText('before', examples)
    .action(async ({ path }: { path?: true }) => {
      const file = fileURLToPath(import.meta.resolve('@news/model/sample/article.txt'))
      if (path) return shell.out.write(`${file}\n`)
      await each({ names: [file] }, shell, forReading('whole', lookOf(shell.out)))
      if (shell.exitCode === exits.ok) await shell.err.write(next(shell, nearestName(file)))
    })
}

function next({ program, err }: Shell, file: string): string {
  const { title, faint } = paintOf(err.colour)
  const steps = [
    ['why a quote was read as it was', `explain ${file} q4`],
    ['the whole record, for a program', `parse --json ${file}`],
    ['an article of your own', 'parse YOUR-FILE.txt'],
    ['everything else', '--help'],
  ]
  const lines = steps.map(([what, args]) => `  ${faint(`# ${what}`)}\n  ${program} ${args}\n`)
  return `\n${title('Try next')}\n${lines.join('')}`
}

/** The shorter of the two ways to name a file, quoted if a shell would split it. */
function nearestName(file: string): string {
  const near = relative(process.cwd(), file)
  const name = near.length < file.length ? near : file
  return /^[\w./@+-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`
}

const examples = `Examples:
  news sample
  news explain "$(news sample --path)" q4
`
