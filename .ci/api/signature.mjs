import ts from 'typescript'

/** A declaration as it stands in the built types, without `declare` and with two spaces of indentation. */
export function signatureOf(declaration) {
  if (ts.isVariableDeclaration(declaration)) return tidy(constant(declaration))
  return tidy(declaration.getText())
}

/** The type of a schema says again, at length, what the records and `schema/*.json` say. */
function constant({ name, type }) {
  if (type && ts.isTypeReferenceNode(type) && type.typeName.getText().startsWith('z.Zod'))
    return `const ${name.getText()}: ${type.typeName.getText()}<…>`
  return `const ${name.getText()}: ${type?.getText() ?? '…'}`
}

function tidy(text) {
  return text
    .replace(/^(export )?declare /, '')
    .split('\n')
    .map((line) => line.replace(/^(?: {4})+/, (indent) => ' '.repeat(indent.length / 2)))
    .join('\n')
}
