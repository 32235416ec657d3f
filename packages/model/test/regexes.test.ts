import { existsSync, readdirSync } from 'node:fs'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, readSource, root, sourcesIn } from './sources'

/** What only we run, and nobody else. */
const ours = ['packages/lab', 'packages/laws']
/** The packages and apps that are shipped. */
const shipped = ['packages', 'apps']
  .flatMap((folder) => readdirSync(`${root}${folder}`).map((name) => `${folder}/${name}`))
  .filter((folder) => existsSync(`${root}${folder}/src`) && !ours.includes(folder))
const folders = [...shipped.map((folder) => `${folder}/src`), 'apps/viewer/scripts']
/** The viewer's server, and what puts its page together. */
const scripts = readdirSync(`${root}apps/viewer`)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => readSource(`apps/viewer/${name}`))
const nodes = [...folders.flatMap(sourcesIn), ...scripts].flatMap(({ path, tree }) =>
  [...nodesOf(tree)].map((node) => ({
    node,
    path,
    line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
  })),
)
const literals = nodes.flatMap(({ node, path, line }) =>
  ts.isRegularExpressionLiteral(node) ? [{ where: `${path}:${line}`, literal: node.text }] : [],
)

// A regex that backtracks can be made to run for hours by a text. Finding things in text is for scanners.
describe('every regex takes linear time on every text', () => {
  it('has some to look at in every package', () => {
    expect(shipped).toContain('packages/model')
    expect(scripts.length).toBeGreaterThan(0)
    for (const folder of folders)
      expect(
        nodes.some(({ path }) => path.startsWith(folder)),
        folder,
      ).toBe(true)
    expect(literals.length).toBeGreaterThan(0)
  })

  for (const { where, literal } of literals) {
    it(`${where} ${literal}`, { timeout: 60_000 }, () =>
      expect(complexityOf(literal)).toMatch(/^(safe|linear)$/),
    )
  }

  it('is seen where it does not', () => {
    expect(complexityOf('/^(a|a)*$/')).toBe('exponential')
    expect(complexityOf('/["“][^”"]*[”"]/')).toBe('polynomial')
  })

  it('is written out: one put together as the program runs could not be judged', () => {
    const built = nodes.filter(
      ({ node }) =>
        (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp',
    )
    expect(built.map(({ path, line }) => `${path}:${line}`)).toEqual([])
  })
})

function complexityOf(literal: string): string {
  const end = literal.lastIndexOf('/')
  const result = checkSync(literal.slice(1, end), literal.slice(end + 1), { timeout: 30_000 })
  return result.status === 'unknown' ? `unknown: ${result.error.kind}` : result.complexity.type
}
