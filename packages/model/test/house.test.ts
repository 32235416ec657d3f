import { existsSync, readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { type Import, nodesOf, root, type Source, sourcesIn } from './sources'
import { spreads } from './spread'
import { strangersIn } from './strangers'
import { unsteady } from './unsteady'

const model = 'packages/model/src'
const sources = sourcesIn(model)
const stages = ['read', 'segment', 'mention', 'attribute', 'resolve', 'write'].map(
  (stage) => `${model}/${stage}`,
)
/** What the readers are built on; no other stage needs a parser. */
const parsers = ['entities', 'htmlparser2', 'markdown-it']
/** The ways into the library. */
const doors = [
  'index',
  'parse',
  'rules',
  'stages',
  'tagger',
  'words',
  'html',
  'jsonld',
  'feed',
  'ninjs',
  'newsml',
  'nitf',
  'markdown',
  'any',
  'correct',
  'countries',
]
/** Pure from end to end. */
const steady = [model, 'packages/corpus/src', 'packages/laws/src']
/** What else these may import. */
const narrow = [
  {
    folder: 'packages/tagger-minilm/src',
    allowed: ['@news/model/tagger', 'node:fs', 'node:url', 'node:worker_threads'],
  },
  { folder: 'packages/laws/src', allowed: ['fast-check', '@news/model/words'] },
  { folder: 'packages/corpus/src', allowed: ['@news/model', 'papaparse'] },
  { folder: 'apps/cli/src/text', allowed: [] },
  {
    folder: 'apps/cli/src/render',
    allowed: ['@news/model', '@news/corpus', '@news/store', 'picocolors', 'apps/cli/src/text'],
  },
  { folder: 'apps/viewer/src/model', allowed: ['@news/model'] },
]
const within = (folder: string, path: string) => path === folder || path.startsWith(`${folder}/`)

const apps = [
  'apps/cli/src',
  'apps/viewer/src',
  'packages/corpus/src',
  'packages/lab/src',
  'packages/laws/src',
  'packages/store/src',
  'packages/tagger-minilm/src',
].map((name) => ({ name, files: sourcesIn(name) }))

/** The imports that break a rule, as `file → target`. */
function offending(among: Source[], breaks: (found: Import, source: Source) => boolean): string[] {
  return among.flatMap((source) =>
    source.imports.filter((found) => breaks(found, source)).map(({ target }) => `${source.path} → ${target}`),
  )
}

describe('who may import whom', () => {
  it('sees the sources of the library and of the apps', () => {
    expect(sources.map(({ path }) => path)).toContain(`${model}/walk.ts`)
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(20)
    expect(apps.length).toBeGreaterThan(1)
    for (const { name, files } of apps) expect(files.length, name).toBeGreaterThan(0)
  })

  it('the records import nothing of ours', () => {
    const records = sources.filter(({ path }) => within(`${model}/record`, path))
    expect(records.length).toBeGreaterThan(0)
    expect(
      offending(records, ({ target }) => target !== 'zod' && !within(`${model}/record`, target)),
    ).toEqual([])
  })

  it('a stage imports the records, the types of the stages, text and language data, and no other stage', () => {
    const shared = ['record', 'text', 'lang', 'stage'].map((name) => `${model}/${name}`)
    for (const stage of stages) {
      const allowed = [stage, ...shared, 'zod', 'date-fns', ...(stage.endsWith('/read') ? parsers : [])]
      const files = sources.filter(({ path }) => within(stage, path))
      expect(offending(files, ({ target }) => !allowed.some((folder) => within(folder, target)))).toEqual([])
    }
  })

  it('the helpers for text import no stage, and the types of the stages import only records', () => {
    const helpers = sources.filter(({ path }) => within(`${model}/text`, path))
    const allowed = ['record', 'text', 'lang', 'stage'].map((name) => `${model}/${name}`)
    expect(offending(helpers, ({ target }) => !allowed.some((folder) => within(folder, target)))).toEqual([])
    const types = sources.filter(({ path }) => path === `${model}/stage.ts`)
    expect(types).toHaveLength(1)
    expect(
      offending(types, ({ target, typeOnly }) => !typeOnly || !within(`${model}/record`, target)),
    ).toEqual([])
  })

  it('only walk.ts knows all stages; the entry points may hand a stage on, print.ts only its types', () => {
    const others = sources.filter(
      ({ path }) => !stages.some((stage) => within(stage, path)) && path !== `${model}/walk.ts`,
    )
    const entries = ['with-tagger', ...doors].map((name) => `${model}/${name}.ts`)
    const reaches = ({ target, typeOnly }: Import, { path }: Source) =>
      stages.some((stage) => within(stage, target)) && !typeOnly && !entries.includes(path)
    expect(offending(others, reaches)).toEqual([])
  })

  it('the library runs anywhere: nothing in it imports Node', () => {
    expect(
      offending(sources, ({ target }) => target.startsWith('node:') || target === 'fs' || target === 'path'),
    ).toEqual([])
    expect(offending(sources, ({ target }) => target.startsWith('(computed)'))).toEqual([])
  })

  it.each(steady)(
    '%s does nothing but work out what it is asked: no I/O, clock, chance, locale or memory',
    (folder) => {
      const files = sourcesIn(folder)
      expect(files.length).toBeGreaterThan(0)
      expect(files.flatMap(({ path, tree }) => unsteady(tree).map((line) => `${path}: ${line}`))).toEqual([])
      expect(offending(files, ({ target }) => target.startsWith('node:'))).toEqual([])
    },
  )

  it('and what does more is seen', () => {
    const lines = [
      ...[
        'let last = 0',
        'fetch(url)',
        'globalThis.fetch',
        'console.log(1)',
        'typeof process',
        'new Intl.Collator()',
      ],
      ...['new Date()', 'Date()', 'Date.now()', 'Math.random()', 'words.sort((a, b) => a.localeCompare(b))'],
    ]
    const parsed = (text: string) => ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022, true)
    expect(lines.filter((line) => unsteady(parsed(line)).length === 0)).toEqual([])
    const harmless =
      'const window = 3; const process = { a: 1 }; new Date(2020, 1); x.performance; const f = () => { let a = 1; return a }'
    expect(unsteady(parsed(harmless))).toEqual([])
  })

  it.each([`${model}/read`, `${model}/write`, 'packages/corpus/src', 'apps/cli/src'])(
    '%s spreads no list into arguments, whose number is bounded',
    (folder) => {
      const files = sourcesIn(folder)
      expect(files.length).toBeGreaterThan(0)
      expect(files.flatMap(({ path, tree }) => spreads(tree).map((call) => `${path}: ${call}`))).toEqual([])
    },
  )

  it('and one that is spread is seen', () => {
    const parsed = (text: string) => ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022, true)
    expect(spreads(parsed('all.push(...more); Math.max(...sizes, 1)'))).toHaveLength(2)
    expect(spreads(parsed('all.push([...more]); Math.max(a, b); first(...keys)'))).toEqual([])
  })

  it('the library needs no other packages than it declares', () => {
    const ours = ({ target }: Import) => within(model, target)
    const packages = sources.flatMap(({ imports }) => imports.filter((found) => !ours(found)))
    expect(
      [...new Set(packages.map(({ target }) => target.split('/')[0]!))].filter(
        (name) => !['zod', 'date-fns', ...parsers].includes(name),
      ),
    ).toEqual([])
  })

  for (const { name, files } of apps) {
    it(`${name} imports only the public entry points of the library`, () => {
      expect(
        offending(files, ({ target }) => /^(packages|apps)\//.test(target) && !within(name, target)),
      ).toEqual([])
      const entries = doors.map((door) => (door === 'index' ? '@news/model' : `@news/model/${door}`))
      const data = ['@news/model/sample/', '@news/model/schema/']
      const hidden = ({ target }: Import) =>
        target.startsWith('@news/model') &&
        !entries.includes(target) &&
        !target.startsWith('@news/model/write/') &&
        !data.some((folder) => target.startsWith(folder))
      expect(offending(files, hidden)).toEqual([])
    })
  }
})

describe('who else may import whom', () => {
  it.each(narrow)('$folder imports only $allowed and its own', ({ folder, allowed }) => {
    const files = sourcesIn(folder)
    expect(files.length).toBeGreaterThan(0)
    expect(
      offending(
        files,
        ({ target }) => !within(folder, target) && !allowed.some((one) => within(one, target)),
      ),
    ).toEqual([])
  })

  it.each(['apps/cli/src/text', 'apps/cli/src/render', 'apps/viewer/src/model'])(
    '%s knows neither page nor machine',
    { timeout: 60_000 },
    (folder) => {
      // An address is taken apart by the same class everywhere.
      expect(strangersIn(folder).filter((name) => name !== 'URL')).toEqual([])
    },
  )

  it('and who knows one is seen', { timeout: 60_000 }, () => {
    expect(strangersIn('apps/viewer/src/dom')).toEqual(expect.arrayContaining(['document', 'Worker']))
  })

  it('the viewer’s page takes only types from the scripts that it loads later', () => {
    const viewer = 'apps/viewer/src'
    const later = [`${viewer}/parser`, `${viewer}/people`]
    const page = sourcesIn(viewer).filter(({ path }) => !later.some((folder) => within(folder, path)))
    const reaches = ({ target, typeOnly }: Import) =>
      !typeOnly && later.some((folder) => within(folder, target))
    expect(offending(page, reaches)).toEqual([])
    expect(page.flatMap(({ imports }) => imports).some(({ target }) => target.startsWith(later[0]!))).toBe(
      true,
    )
  })
})

describe('language is data', () => {
  const folders = ['segment', 'mention', 'attribute', 'resolve', 'text'].map((name) => `${model}/${name}`)

  it('a list of words stands in lang/en, and not in the code', () => {
    const files = folders.flatMap(sourcesIn)
    expect(files.length).toBeGreaterThan(0)
    const lists = files.flatMap(({ path, tree }) => wordLists(tree).map((list) => `${path}: ${list}`))
    expect(lists).toEqual([])
  })

  it('and one in the code is seen', () => {
    const lists = (text: string) =>
      wordLists(ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022, true)).length
    expect(lists("const joiners = new Set(['and', 'but'])")).toBe(1)
    expect(lists("const joiners: ReadonlySet<string> = new Set([...days, 'but'])")).toBe(1)
    expect(lists("const dashes = new Set(['–', '--'])")).toBe(0)
    expect(lists("const linked: ReadonlySet<RuleName> = new Set(['short-name'])")).toBe(0)
  })
})

describe('the invariants of ARCHITECTURE.md', () => {
  const text = readFileSync(`${root}ARCHITECTURE.md`, 'utf8')
  const listed = text.split('\n## ').find((part) => part.startsWith('Invariants'))!
  const invariants = listed.split('\n- ').slice(1)

  it('name the tests that hold them, which are there', () => {
    expect(invariants.length).toBeGreaterThan(5)
    const tests = invariants.map((one) => [...one.matchAll(/`([\w/]+\.test\.ts)`/g)].map(([, path]) => path!))
    expect(invariants.filter((_, i) => tests[i]!.length === 0)).toEqual([])
    const isThere = (path: string) =>
      existsSync(`${root}${path}`) || existsSync(`${root}packages/model/test/${path}`)
    expect(tests.flat().filter((path) => !isThere(path))).toEqual([])
  })
})

describe('the shape of the house', () => {
  it('every stage is a folder with an index', () => {
    const built = ['segment', 'mention', 'attribute', 'resolve'].map((stage) => `${model}/${stage}/index.ts`)
    expect(built.filter((path) => !existsSync(`${root}${path}`))).toEqual([])
  })

  it('no file is longer than 250 lines', () => {
    const ours = [...sources, ...apps.flatMap(({ files }) => files)]
    const long = ours.filter(({ tree }) => tree.getLineStarts().length > 251)
    const styles = readdirSync(`${root}apps/viewer/src/style`).map((name) => `apps/viewer/src/style/${name}`)
    expect(styles.length).toBeGreaterThan(0)
    const longStyles = styles.filter((path) => readFileSync(root + path, 'utf8').split('\n').length > 251)
    expect([...long.map(({ path }) => path), ...longStyles]).toEqual([])
  })

  // The package says that it has no side effects, so bundlers leave such a file out.
  it('no file is imported for what it does alone', () => {
    const bare = /^import\s*['"]/m
    expect(sources.map(({ tree }) => tree.text).filter((text) => bare.test(text))).toEqual([])
    expect(bare.test("import './cue-words'")).toBe(true)
  })

  it('no file is called utils', () => {
    expect(
      sources.map(({ path }) => path).filter((path) => /utils?\b|helpers?\b|misc\b|common\b/.test(path)),
    ).toEqual([])
  })
})

/** Sets of words; what has a type of its own, as kinds of blocks and names of rules have, is none. */
function wordLists(tree: ts.SourceFile): string[] {
  const isList = (node: ts.Node) =>
    ts.isNewExpression(node) &&
    node.expression.getText() === 'Set' &&
    node.arguments?.some(
      (list) =>
        ts.isArrayLiteralExpression(list) &&
        list.elements.some((one) => ts.isStringLiteral(one) && /\p{L}/u.test(one.text)),
    )
  const isTyped = ({ parent }: ts.Node) =>
    ts.isVariableDeclaration(parent) && /<(?!string)\w+>/.test(parent.type?.getText() ?? '')
  return [...nodesOf(tree)].filter((node) => isList(node) && !isTyped(node)).map((node) => node.getText())
}
