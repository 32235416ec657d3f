import ts from 'typescript'
import { root, sourcesIn } from './sources'

/**
 * Names in a folder that neither its files, nor their imports, nor the language itself give: `document`, `process`. They
 * come from where a program runs.
 */
export function strangersIn(folder: string): string[] {
  const paths = sourcesIn(folder).map(({ path }) => `${root}${path}`)
  const { config } = ts.readConfigFile(`${root}tsconfig.base.json`, ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  const program = ts.createProgram(paths, { ...options, types: [] })
  return paths.flatMap((path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .filter(({ code }) => unknownName.has(code))
      .map(({ file, start, length }) => file!.text.slice(start, start! + length!)),
  )
}

/** What the compiler says of a name that it does not know, and where it guesses at another or at a library. */
const unknownName = new Set([2304, 2552, 2580, 2584])
