import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { prefix, project } from './outside.mjs'
import { inOrder, root, run, skipped } from './run.mjs'

/** Uses what the checks of `outside` installed on other versions of Node: everything runs, and every record is the same. */
export function onOtherNodes(packed, nodes) {
  const here = {
    folder: project(packed),
    news: join(prefix(packed), 'lib/node_modules/@news/cli/dist/news.js'),
  }
  return nodes.versions.map((version) => ({
    name: `the packed packages on Node ${version}`,
    run: async () => {
      const { program, trouble } = await nodes.of(version)
      return program === undefined
        ? skipped(`skipped: it could not be fetched: ${trouble}`)
        : used(program, here)
    },
  }))
}

function used(program, { folder, news }) {
  const sample = join(root, 'packages/model/sample/article.txt')
  const consumers = readdirSync(folder).filter((name) => name.startsWith('consumer.'))
  const compiled = readdirSync(folder)
    .filter((name) => name.startsWith('out-'))
    .flatMap((out) => readdirSync(join(folder, out)).map((name) => `${out}/${name}`))
  const compared = [
    ['records.mjs', ...fixtures()],
    [news, 'parse', '--json', sample],
    [news, 'quotes', '--text', '--accurate', sample],
  ]
  return inOrder(
    ...[...consumers, ...compiled].map((file) => () => run(program, [file], { cwd: folder })),
    ...compared.map((args) => () => same(program, args, folder)),
  )
}

/** Articles, pages, feeds and newsrooms’ formats. */
function fixtures() {
  const test = join(root, 'packages/model/test')
  return ['articles', 'pages', 'read/one-story']
    .flatMap((name) => readdirSync(join(test, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /^(source|story)\./.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** Whether it prints what this Node prints, to the byte. */
async function same(program, args, cwd) {
  const [there, here] = await Promise.all([run(program, args, { cwd }), run(process.execPath, args, { cwd })])
  const ok = there.ok && here.ok && here.stdout !== '' && there.stdout === here.stdout
  return {
    ...there,
    ok,
    output: ok ? '' : `${there.output}\n${args[0]} prints something else on ${process.version}`,
  }
}
