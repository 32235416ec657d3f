import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { formats } from '@news/cli/src/formats'
import { fromChoices } from '@news/cli/src/reading'
import { writers } from '@news/cli/src/writers'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { allLaws } from '../src/fuzz/all-laws'
import { repository } from '../src/places'

const laws = allLaws().map(({ name }) => name)
const fuzzer = join(repository, 'packages/lab/src/fuzz')

/** The packages whose functions others call, and the ways into them that hold no function to call. */
const packages = {
  '@news/model': [],
  '@news/corpus': [],
  '@news/store': [],
  '@news/tagger-minilm': ['./worker'],
}

/** Functions that no law calls, each with why that is so. */
const uncalled: Record<string, string> = {
  '@news/model/tagger compiledKernel': 'compiles what both taggers compute with; its bytes are no input',
  '@news/model/tagger taggerOf': 'makes the tagger that `text-tagger` tries; its weights are no input',
}

it('every format that the command reads has a law, and so does what holds many documents', () => {
  const lawOf = (name: string) =>
    name === 'text' ? 'text' : `${Object.hasOwn(formats, name) ? 'read' : 'stream'}-${name}`
  expect(fromChoices.filter((name) => !laws.includes(lawOf(name)))).toEqual([])
})

it('every format that the command writes has a law; what is read, too, comes back', () => {
  const names = Object.keys(writers)
  const both = names.filter((name) => Object.hasOwn(formats, name))
  expect(both.length).toBeGreaterThan(0)
  const wanted = [...names.map((name) => `write-${name}`), ...both.map((name) => `back-${name}`)]
  expect(wanted.filter((name) => !laws.includes(name))).toEqual([])
})

it('every function that the packages export is called by a law', async () => {
  const called = new Set<unknown>()
  for (const { from, names } of sourcesIn(fuzzer).flatMap(importsIn)) {
    const module = await import(from)
    for (const name of names) called.add(module[name])
  }
  const missing: string[] = []
  const exported: string[] = []
  for (const [name, callless] of Object.entries(packages))
    for (const door of doorsOf(name).filter((door) => !(callless as string[]).includes(door))) {
      const from = name + door.slice(1)
      for (const [key, value] of Object.entries(await import(from))) {
        if (typeof value !== 'function') continue
        exported.push(`${from} ${key}`)
        if (!called.has(value)) missing.push(`${from} ${key}`)
      }
    }
  expect(exported.length).toBeGreaterThan(50)
  expect(missing.sort()).toEqual(Object.keys(uncalled).sort())
})

/** The ways into a package that lead to code. */
function doorsOf(name: string): string[] {
  const { exports } = JSON.parse(readFileSync(manifestOf(name), 'utf8')) as {
    exports: Record<string, unknown>
  }
  return Object.keys(exports).filter((door) => typeof exports[door] === 'object')
}

const manifestOf = (name: string) => createRequire(import.meta.url).resolve(`${name}/package.json`)

function sourcesIn(folder: string): ts.SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const file = join(folder, path)
      return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022)
    })
}

/** What a source takes of our packages to run it; what is taken and not used the linter finds. */
function importsIn(source: ts.SourceFile): { from: string; names: string[] }[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
    const from = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''
    const bindings = importClause?.namedBindings
    if (!Object.keys(packages).some((name) => from === name || from.startsWith(`${name}/`))) return []
    if (importClause?.isTypeOnly || bindings === undefined || !ts.isNamedImports(bindings)) return []
    const names = bindings.elements.filter(({ isTypeOnly }) => !isTypeOnly)
    return [{ from, names: names.map(({ name, propertyName = name }) => propertyName.text) }]
  })
}
