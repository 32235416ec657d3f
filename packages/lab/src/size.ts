import { Command, Option } from 'commander'
import { bundleSize } from './figures/bundle'
import { runFigures } from './figures/run'

new Command('size')
  .description(
    "Weighs `import { parse } from '@news/model'` and the readers, bundled and minified, as a page loads it.",
  )
  .addOption(
    new Option('--check', 'fail where the README states another size, by more than 2 %').conflicts('write'),
  )
  .option('--write', 'write the size into the README')
  .action(async ({ check, write }: { check?: true; write?: true }) => {
    const { minified, gzip } = await bundleSize()
    process.stdout.write(`import { parse }: ${minified} bytes minified, ${gzip} bytes with gzip\n`)
    for (const reader of ['html', 'jsonld']) {
      const both = await bundleSize(
        `export { parse } from '@news/model'; export { ${reader} } from '@news/model/${reader}'`,
      )
      const [more, moreGzip] = [both.minified - minified, both.gzip - gzip]
      process.stdout.write(
        `import { ${reader} } besides: ${more} bytes minified, ${moreGzip} bytes with gzip\n`,
      )
    }
    if (!check && !write) return
    const { lines, wrong } = await runFigures(['size'], check ? 'check' : 'write')
    process.stdout.write(`${lines.join('\n')}\n`)
    if (wrong) process.exitCode = 1
  })
  .parse()
