import { mostBytes, viewerSize } from '@news/viewer/size'
import { Command, Option } from 'commander'
import { bundleSize } from './figures/bundle'
import { runFigures } from './figures/run'

const readers = [
  ['html', 'html'],
  ['jsonld', 'jsonld'],
  ['feed', 'feed'],
  ['any', 'anyFormat'],
] as const

new Command('size')
  .description(
    'Weighs `import { parse }` with the tagger and by the rules alone, and readers besides, bundled and minified, as a page loads it; and the viewer beside its parser.',
  )
  .addOption(
    new Option('--check', 'fail where the README states another size, by more than 2 %').conflicts('write'),
  )
  .option('--write', 'write the size into the README')
  .action(async ({ check, write }: { check?: true; write?: true }) => {
    for (const entry of ['@news/model', '@news/model/rules']) {
      const { minified, gzip } = await bundleSize(`export { parse } from '${entry}'`)
      process.stdout.write(
        `import { parse } from '${entry}': ${minified} bytes minified, ${gzip} bytes with gzip\n`,
      )
    }
    const alone = await bundleSize("export { parse } from '@news/model'")
    for (const [subpath, name] of readers) {
      const both = await bundleSize(
        `export { parse } from '@news/model'; export { ${name} } from '@news/model/${subpath}'`,
      )
      const [more, moreGzip] = [both.minified - alone.minified, both.gzip - alone.gzip]
      process.stdout.write(`${name} besides: ${more} bytes minified, ${moreGzip} bytes with gzip\n`)
    }
    const { page, parser, people } = await viewerSize()
    process.stdout.write(`the viewer until it is drawn: ${page} bytes with gzip, of ${mostBytes} at most\n`)
    process.stdout.write(`its parser and language data, loaded after that: ${parser} bytes with gzip\n`)
    process.stdout.write(
      `what tells who is who in several articles, loaded after that: ${people} bytes with gzip\n`,
    )
    if (page > mostBytes) process.exitCode = 1
    if (!check && !write) return
    const { lines, wrong } = await runFigures(
      ['size', 'size-rules', 'viewer-size'],
      check ? 'check' : 'write',
    )
    process.stdout.write(`${lines.join('\n')}\n`)
    if (wrong) process.exitCode = 1
  })
  .parse()
