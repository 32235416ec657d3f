import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './outside.mjs'
import { bin, inOrder, npm, root, run } from './run.mjs'

/** Runs the examples in the outside project, as their readers would; what they print is what their README says. */
export function examples(packed) {
  const folder = project(packed)
  return [
    { name: 'examples/node, run with the packed packages', run: () => inNode(folder, packed) },
    { name: 'examples/browser, bundled with the packed library and opened', run: () => inBrowser(folder) },
  ]
}

async function inNode(folder, packed) {
  cpSync(join(root, 'examples/node'), folder, { recursive: true })
  const readme = readFileSync(join(root, 'examples/node/README.md'), 'utf8')
  const corpus = await packed.of('@news/corpus')
  const library = await packed.of('@news/model')
  return inOrder(
    () => npm(['install', library, corpus], folder),
    ...sessions(readme).map(
      ({ command, printed }) =>
        () =>
          prints(folder, command, printed),
    ),
  )
}

/** The commands of a document, each with what it says that they print: a block that begins with `$ node`. */
function sessions(document) {
  const blocks = document.split('```').filter((block) => block.startsWith('\n$ node '))
  return blocks.map((block) => {
    const [, command, ...printed] = block.split('\n')
    return { command: command.slice('$ node '.length).split(' '), printed: printed.join('\n') }
  })
}

async function prints(cwd, args, words) {
  const result = await run(process.execPath, args, { cwd })
  // What follows an ellipsis is left out of the document.
  const [said, rest] = words.split('…\n')
  const printed = result.stdout.replaceAll('\r\n', '\n')
  const same = rest === '' ? printed.startsWith(said) : printed === said
  const ok = result.ok && said !== '' && same
  return {
    ...result,
    ok,
    output: ok ? '' : `${result.output}\nexamples/node/README.md says it prints:\n${words}`,
  }
}

function inBrowser(folder) {
  const lab = 'packages/lab'
  cpSync(join(root, 'examples/browser'), folder, { recursive: true })
  return inOrder(
    () => run(bin('esbuild', lab), ['main.js', '--bundle', '--minify', '--outfile=page.js'], { cwd: folder }),
    () => run(process.execPath, [join(root, '.ci/open-example.mjs'), join(folder, 'index.html')]),
  )
}
