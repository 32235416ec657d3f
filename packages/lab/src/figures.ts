import { Argument, Command, Option } from 'commander'
import { statedFigures } from './figures/registry'
import { runFigures } from './figures/run'

new Command('figures')
  .description(
    'Prints the figures that documents state, checks the documents against them, or writes them there.',
  )
  .addArgument(
    new Argument('[names...]', 'which figures (default: all that take less than half an hour)').choices(
      Object.keys(statedFigures),
    ),
  )
  .addOption(new Option('--check', 'fail where a document is wrong').conflicts('write'))
  .option('--write', 'write the figures between their markers')
  .action(async (names: string[], { check, write }: { check?: true; write?: true }) => {
    const usual = Object.keys(statedFigures).filter((name) => !statedFigures[name]!.slow)
    const which = names.length > 0 ? names : usual
    const { lines, wrong } = await runFigures(which, check ? 'check' : write ? 'write' : 'print')
    process.stdout.write(`${lines.join('\n')}\n`)
    if (wrong) process.exitCode = 1
  })
  .parse()
