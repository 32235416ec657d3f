import { existsSync } from 'node:fs'
import { Command, Option } from 'commander'
import { type QuoteErrorClass, quoteErrorTexts } from './errors/quotes'
import { readBaseline, showChanges, writeBaseline } from './floors/baseline'
import { readEvaluation } from './floors/files'
import { baselineFile, belowFloors, floorsFrom, readFloors, writeFloors } from './floors/floors'
import { figuresOf, type Measured, measure } from './floors/measure'
import { changesSince } from './floors/outcomes'
import { showFigures } from './floors/show'
import { attributorNames } from './predict/run'
import { showQuoteErrors } from './report/quote-errors'
import { wholeNumber } from './whole-number'

const bundled = 'tagger'

interface Options {
  check?: true
  record?: true
  errors?: true | QuoteErrorClass
  limit: number
  /** One of `attributorNames`. */
  attribution: string
}

new Command('floors')
  .description('Scores the built library on the articles in evaluation/, against the recorded floors.')
  .addOption(new Option('--check', 'fail below a floor').conflicts('record'))
  .option('--record', 'record the figures as floors, and every quote as the baseline')
  .addOption(
    new Option('--errors [class]', 'list what is wrong, or of one class only').choices(
      Object.keys(quoteErrorTexts),
    ),
  )
  .option('--limit <n>', 'examples of each class', wholeNumber, 10)
  .addOption(
    new Option('--attribution <name>', 'whose figures and errors are printed; all have floors')
      .choices(attributorNames)
      .default(bundled),
  )
  .action(run)
  .parseAsync()

async function run({ check, record, errors, limit, attribution }: Options): Promise<void> {
  const { articles, sha256 } = readEvaluation()
  const all = new Map<string, Measured[]>()
  for (const name of attributorNames) all.set(name, await measure(articles, name))
  const of = (name: string) => all.get(name)!
  // the baseline is what `parse` does by itself
  const outcomes = of(bundled).flatMap((one) => one.outcomes)
  const figures = Object.fromEntries([...all].map(([name, measured]) => [name, figuresOf(measured)]))
  const measured = of(attribution)
  // Before it is written anew, so that a record says what it gave up.
  const changes = existsSync(baselineFile) ? changesSince(readBaseline(baselineFile), outcomes) : []
  if (record) {
    writeFloors(floorsFrom(sha256, figures))
    writeBaseline(baselineFile, outcomes)
  }
  const floors = readFloors()
  const wrong = belowFloors(floors, sha256, figures)
  const lines = [
    showFigures(measured, floors.figures[attribution]),
    '',
    showChanges(changes, articles),
    ...wrong,
  ]
  if (errors)
    lines.push(
      '',
      showQuoteErrors(
        measured.map(({ aligned }) => aligned),
        errors,
        limit,
      ),
    )
  process.stdout.write(`${lines.join('\n')}\n`)
  if (check && wrong.length > 0) process.exitCode = 1
}
