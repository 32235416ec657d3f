import { checkSync } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, sourcesIn } from './sources'

const nodes = sourcesIn('packages/model/src').flatMap(({ path, tree }) =>
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
describe('every regex of the library takes linear time on every text', () => {
  it('has some to look at', () => expect(literals.length).toBeGreaterThan(0))

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
