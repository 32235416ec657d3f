import { Argument, Command, CommanderError, Option } from 'commander'
import { type ActorsOptions, evalActors } from './commands/actors'
import { type AskedOptions, evalAsked } from './commands/asked'
import { evalFeeds } from './commands/feeds'
import { evalNewsroom } from './commands/newsroom'
import { evalPages, type PagesOptions } from './commands/pages'
import { evalQuotes, type QuotesOptions } from './commands/quotes'
import { evalTiers } from './commands/tiers'
import { evalTrace, type TraceOptions } from './commands/trace'
import { evalWeights, type WeightsOptions } from './commands/weights'
import { actorErrorTexts } from './errors/actors'
import { quoteErrorTexts } from './errors/quotes'
import { attributorNames } from './predict/run'
import { wholeNumber } from './whole-number'

const program = new Command('eval')
  .description('Scores the built library against corpora annotated by hand.')
  // Subcommands inherit it, so it comes before them.
  .exitOverride()

const attribution = () =>
  new Option('--attribution <name>', 'what finds the quotes').choices(attributorNames).default('tagger')

const folder = () => new Argument('<dir>', 'the corpus')

program
  .command('quotes')
  .description('who said what: DIR holds text/ and attributions/, or one .txt and a reading.json')
  .addArgument(folder())
  .option('--pred <file>', 'score this prediction file instead of running the library')
  .option('--predictions <file>', 'where to write the predictions (default: the reports folder)')
  .addOption(attribution())
  .addOption(
    new Option('--errors [class]', 'list what is wrong, or of one class only').choices(
      Object.keys(quoteErrorTexts),
    ),
  )
  .option('--limit <n>', 'examples of each class', wholeNumber, 10)
  .option('--reliability', 'stated confidence beside the share that is right')
  .option('--calibrate', 'print the share that is right for each rule, as JSON')
  .option(
    '--baseline [file]',
    'gains and losses, quote by quote, since this baseline (default: in the reports folder)',
  )
  .option('--record-baseline [file]', 'write what became of each quote, to compare with later')
  .option('--json', 'print the figures as JSON')
  .action((dir: string, options: QuotesOptions) => evalQuotes(dir, options).then(print))

program
  .command('actors')
  .description('who is who: DIR holds text/ and gold/, or one .txt and a reading.json')
  .addArgument(folder())
  .option('--pred <file>', 'score this prediction file instead of running the library')
  .option('--predictions <file>', 'where to write the predictions (default: the reports folder)')
  .addOption(attribution())
  .addOption(
    new Option('--errors [class]', 'list what is wrong, or of one class only').choices(
      Object.keys(actorErrorTexts),
    ),
  )
  .option('--limit <n>', 'examples of each class', wholeNumber, 10)
  .option(
    '--baseline [file]',
    'gains and losses, mention by mention, since this baseline (default: in the reports folder)',
  )
  .option('--record-baseline [file]', 'write what became of each mention, to compare with later')
  .option('--json', 'print the figures as JSON')
  .action((dir: string, options: ActorsOptions) => evalActors(dir, options).then(print))

program
  .command('asked')
  .description('short texts of ours with one question each: who said this?')
  .argument('[file...]', 'files of packages/lab/asked, without .ndjson (default: all)')
  .addOption(attribution())
  .option('--errors', 'list the wrong answers, but for the files that nobody reads')
  .option('--record', 'write how many are right, for CI to fail below')
  .option('--json', 'print the figures as JSON')
  .action((files: string[], options: AskedOptions) => evalAsked(files, options).then(print))

program
  .command('weights')
  .description('weights files of the tagger: how big, how fast, how right')
  .addArgument(folder())
  .argument('<file...>', 'what packages/lab/train wrote')
  .option('--rounds <n>', 'rounds over the texts, of which the fastest counts', wholeNumber, 3)
  .action((dir: string, files: string[], options: WeightsOptions) => print(evalWeights(dir, files, options)))

program
  .command('tiers')
  .description(
    'rules, compact and accurate beside each other: how right, how big, how fast; in Node and in Chromium',
  )
  .addArgument(folder())
  .action((dir: string) => evalTiers(dir).then(print))

program
  .command('feeds')
  .description('feeds: DIR holds them and an expect.json of feedparser’s cases')
  .addArgument(folder())
  .option('--errors', 'list what is wrong')
  .option('--json', 'print the figures as JSON')
  .action((dir: string, options: { errors?: true; json?: true }) => print(evalFeeds(dir, options)))

for (const format of ['ninjs', 'newsml'] as const) {
  program
    .command(format)
    .description(
      'valid samples read, invalid ones refused: DIR holds should_pass/ and should_fail/ by version',
    )
    .addArgument(folder())
    .option('--errors', 'list what is wrong')
    .option('--json', 'print the figures as JSON')
    .action((dir: string, options: { errors?: true; json?: true }) =>
      print(evalNewsroom(format, dir, options)),
    )
}

program
  .command('pages')
  .description('web pages: DIR holds pages/, ground-truth.json and evaluate.py of the benchmark')
  .addArgument(folder())
  .option('--errors', 'list the worst pages, and metadata that differs from JSON-LD')
  .option('--json', 'print the figures as JSON')
  .action((dir: string, options: PagesOptions) => print(evalPages(dir, options)))

program
  .command('trace')
  .description('copies, quotes and people across generated articles, and cases written by hand')
  .option('--held-out', 'seeds and words that nothing was tuned on')
  .option('--events <n>', 'events of each seed', wholeNumber, 150)
  .option('--json', 'print the figures as JSON')
  .action((options: TraceOptions) => print(evalTrace(options)))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    process.stderr.write(`eval: ${(error as Error).message}\n`)
    process.exitCode = 3
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
