import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A source file with what it imports: paths from the repository for its own files, names for packages. */
export interface Source {
  path: string
  tree: ts.SourceFile
  imports: Import[]
}

export interface Import {
  target: string
  /** An import of types only is gone when the program runs. */
  typeOnly: boolean
}

/** All sources under a folder, given from the root of the repository. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path))
    .sort()
    .map((path) => readSource(join(folder, path).split(sep).join('/')))
}

/** Every node of a syntax tree. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

/** A source file by its path from the root of the repository. */
export function readSource(path: string): Source {
  const tree = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true)
  const imports = [...nodesOf(tree)].flatMap((node) => importOf(node, path) ?? [])
  return { path, tree, imports }
}

function importOf(node: ts.Node, path: string): Import | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    if (node.moduleSpecifier === undefined) return undefined
    const clause = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause
    const named = clause && 'elements' in clause ? [...clause.elements] : []
    const whole = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly : node.isTypeOnly
    const alone = ts.isExportDeclaration(node) || node.importClause?.name === undefined
    const each = alone && named.length > 0 && named.every((one) => 'isTypeOnly' in one && one.isTypeOnly)
    return { target: resolved(node.moduleSpecifier, path), typeOnly: whole === true || each }
  }
  // import('…') and require('…') reach as far as a declaration does.
  if (ts.isCallExpression(node) && node.arguments[0] !== undefined) {
    const called = node.expression.getText()
    if (called === 'import' || called === 'require')
      return { target: resolved(node.arguments[0], path), typeOnly: false }
  }
  return undefined
}

function resolved(specifier: ts.Expression, path: string): string {
  if (!ts.isStringLiteral(specifier)) return `(computed) ${specifier.getText()}`
  if (!specifier.text.startsWith('.')) return specifier.text
  return relative(root, join(root, dirname(path), specifier.text))
    .split(sep)
    .join('/')
}
