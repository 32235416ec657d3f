import ts from 'typescript'
import { nodesOf } from './sources'

/** What reaches out of the program: the network, the machine, the clock, chance, the language of whoever runs it. */
const reaching = new Set([
  ...[
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'Worker',
    'localStorage',
    'navigator',
    'console',
    'process',
    'require',
  ],
  ...[
    'performance',
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'requestAnimationFrame',
    'crypto',
    'Intl',
  ],
])

/** The same of what belongs to something else: `Date.now()`, `a.localeCompare(b)`. */
const members = { Date: /^now$/, Math: /^random$/, any: /^(?:localeCompare|toLocale\w*)$/ }

/**
 * Where a file is not the same function everywhere and at all times: what it does beyond what it is given, and what its
 * module keeps from call to call in a variable of its own.
 */
export function unsteady(tree: ts.SourceFile): string[] {
  const kept = tree.statements.flatMap((node) =>
    ts.isVariableStatement(node) && !(node.declarationList.flags & ts.NodeFlags.Const)
      ? [firstLine(node)]
      : [],
  )
  return [...kept, ...[...nodesOf(tree)].filter(isReaching).map(firstLine)]
}

function isReaching(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return reaching.has(node.text) && isUsed(node)
  if (ts.isPropertyAccessExpression(node)) return isReachingMember(node.expression, node.name.text)
  // `new Date()`, `Date()`: now
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length
  return ts.isCallExpression(node) && node.expression.getText() === 'Date'
}

function isReachingMember(of: ts.Expression, name: string): boolean {
  if (members.any.test(name)) return true
  if (!ts.isIdentifier(of)) return false
  if (of.text === 'globalThis') return reaching.has(name)
  return (of.text === 'Date' || of.text === 'Math') && members[of.text].test(name)
}

/** Not a name that is given to something, nor that of a member. */
function isUsed(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  return ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isTypeOfExpression(parent)
}

const firstLine = (node: ts.Node) => node.getText().split('\n', 1)[0]!
