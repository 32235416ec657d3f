import ts from 'typescript'
import { signatureOf } from './signature.mjs'

/**
 * What each entry exports, as the compiler sees the built types: `{ path, names, hidden }`. A name that an earlier entry
 * has, too, only says where (`same`); `hidden` are the types that signatures name although nothing exports them, since
 * a change of theirs is one that users notice as well.
 */
export function exportedBy(entries) {
  const options = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
  }
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    options,
  )
  const checker = program.getTypeChecker()
  const described = describing(checker)
  const known = new Map()
  const public_ = entries.map(({ path, file }) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file))
    const symbols = checker.getExportsOfModule(module).sort(byName)
    return { path, symbols: symbols.map((symbol) => [symbol.name, resolved(checker, symbol)]) }
  })
  for (const { path, symbols } of public_)
    for (const [, symbol] of symbols) if (!known.has(symbol)) known.set(symbol, path)

  return public_.map(({ path, symbols }) => {
    const names = symbols.map(([name, symbol]) =>
      known.get(symbol) === path ? described(symbol, name) : { name, same: known.get(symbol) },
    )
    const hidden = namedBy(
      checker,
      symbols.map(([, symbol]) => symbol),
      entries,
    ).filter((symbol) => !known.has(symbol))
    for (const symbol of hidden) known.set(symbol, path)
    return { path, names, hidden: hidden.sort(byName).map((symbol) => described(symbol, symbol.name)) }
  })
}

const byName = (one, other) => (one.name < other.name ? -1 : 1)

function describing(checker) {
  return (symbol, name) => ({
    name,
    docstring: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    signature: symbol.declarations.map(signatureOf).join('\n'),
  })
}

/** The symbol itself, where an export hands on another file's. */
function resolved(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

/** Everything of this package that the declarations of some symbols name, and what that names in turn. */
function namedBy(checker, symbols, entries) {
  const found = new Set(symbols)
  const ours = new Set(entries.map(({ file }) => file.slice(0, file.lastIndexOf('/dist/'))))
  const isOurs = (file) => [...ours].some((folder) => file.fileName.startsWith(`${folder}/dist/`))
  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node)
      if (symbol) take(resolved(checker, symbol))
    }
    ts.forEachChild(node, visit)
  }
  const take = (symbol) => {
    const top = symbol.declarations?.some((declaration) => isTopLevel(declaration))
    if (found.has(symbol) || !top || !symbol.declarations.every((d) => isOurs(d.getSourceFile()))) return
    found.add(symbol)
    symbol.declarations.forEach(visit)
  }
  for (const symbol of symbols) symbol.declarations.forEach(visit)
  return [...found].filter((symbol) => !symbols.includes(symbol))
}

function isTopLevel(declaration) {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
  return statement.parent !== undefined && ts.isSourceFile(statement.parent)
}
