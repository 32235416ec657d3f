import ts from 'typescript'
import { nodesOf } from './sources'

/** They take any number of values, but no list as long as the input: each value takes room on the stack. */
const taking = new Set(['push', 'unshift', 'splice', 'max', 'min', 'fromCharCode', 'fromCodePoint'])

/** Where a list is spread into the arguments of one of these: `all.push(...more)` throws where there is more than 100,000. */
export function spreads(tree: ts.SourceFile): string[] {
  return [...nodesOf(tree)].filter(isSpread).map((node) => node.getText())
}

const isSpread = (node: ts.Node) =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  taking.has(node.expression.name.text) &&
  node.arguments.some(ts.isSpreadElement)
