import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin, inOrder, npm, root, run } from './run.mjs'

/** Uses the packed packages as somebody would who installs them: nothing of this repository is in reach. */
export function outside(packed) {
  const folder = project(packed)
  const node = (file) => () => run(process.execPath, [file], { cwd: folder })
  return [
    { name: 'a project that installs the packed @news/model', run: () => install(packed, folder) },
    { name: 'used from an ES module', run: node('consumer.mjs') },
    { name: 'used from a CommonJS module', run: node('consumer.cjs') },
    ...Object.entries(resolutions).map(([resolution, module]) => ({
      name: `used from TypeScript, modules resolved as ${resolution}`,
      run: () => typescript(folder, resolution, module),
    })),
    {
      name: 'the packed command installed for everybody and run, then with the larger tagger beside it',
      run: () => command(packed, prefix(packed)),
    },
  ]
}

/** The folder of a project that has installed the packed library. */
export const project = (packed) => join(packed.folder, 'project')

/** Where the packed command is installed as for everybody on a machine. */
export const prefix = (packed) => join(packed.folder, 'global')

/** How TypeScript can be told to find modules, with the kind of module that goes with it. */
const resolutions = { node16: 'node16', nodenext: 'nodenext', bundler: 'esnext' }

async function install(packed, folder) {
  mkdirSync(folder)
  cpSync(join(root, '.ci/consumers'), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'outside', private: true }))
  return npm(['install', await packed.of('@news/model')], folder)
}

/** Compiles a consumer against the package's types, as an ES module and as a CommonJS module, and runs what comes out. */
function typescript(folder, moduleResolution, module) {
  // A bundler turns everything into ES modules.
  const kinds = moduleResolution === 'bundler' ? ['mts'] : ['mts', 'cts']
  const outDir = `out-${moduleResolution}`
  const flags = { module, moduleResolution, target: 'es2022', lib: 'es2022,dom', outDir }
  const args = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value])
  const sources = kinds.map((kind) => `typed.${kind}`)
  return inOrder(
    () => run(bin('tsc'), ['--strict', ...args, ...sources], { cwd: folder }),
    ...kinds.map(
      (kind) => () => run(process.execPath, [`${outDir}/typed.${kind.replace('t', 'j')}`], { cwd: folder }),
    ),
  )
}

async function command(packed, folder) {
  mkdirSync(folder)
  const needed = ['@news/model', '@news/corpus', '@news/store', '@news/cli']
  const files = await Promise.all(needed.map((name) => packed.of(name)))
  const tagger = await packed.of('@news/tagger-minilm')
  const sample = join(root, 'packages/model/sample/article.txt')
  const news = join(folder, 'bin/news')
  const database = join(packed.folder, 'news.db')
  const { version } = JSON.parse(readFileSync(join(root, 'apps/cli/package.json'), 'utf8'))
  return inOrder(
    () => npm(['install', '--global', '--prefix', folder, ...files], folder),
    () => says(news, ['--version'], version),
    () => says(news, ['--help'], 'Usage'),
    () => says(news, ['parse', '--json', sample], '"quotes"'),
    () => says(news, ['ingest', sample, '--db', database], '1 article added'),
    () => says(news, ['search', 'ferries', '--text', '--db', database], 'Astrid Berglund'),
    () => npm(['install', '--global', '--prefix', folder, ...files, tagger], folder),
    () => says(news, ['quotes', '--text', '--accurate', sample], 'Astrid Berglund'),
  )
}

/** Runs a program and looks for words in what it prints. */
async function says(program, args, words) {
  const result = await run(program, args)
  const found = result.stdout.includes(words)
  return {
    ...result,
    ok: result.ok && found,
    output: found ? result.output : `${result.output}\nno “${words}” in it`,
  }
}
