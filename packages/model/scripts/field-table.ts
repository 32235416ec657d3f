import { correctionWarningTexts } from '../src/correct'
import { recordsVersion, ruleTexts, warningTexts } from '../src/record'
import { correctionSchemas, recordNames, type Schema, schemaOf } from './schemas'

/** The page that tells every field of every record, every warning and every rule. */
export function fieldTable(): string {
  return [
    '# The records',
    '',
    'Written by `pnpm schema` from the zod schemas in `packages/model/src/record`; a test fails where it is out of date.',
    'The same as JSON Schema: `@news/model/schema/article.json`, `quote.json`, `actor.json`, `warning.json`.',
    'A field marked `?` is absent where there is nothing to say. Objects have no other fields than these.',
    `Version ${recordsVersion} of the records (\`recordsVersion\`); [migrating.md](migrating.md) says what a change of it asks of you.`,
    ...recordNames.flatMap((name) => recordSection(name, schemaOf(name))),
    '',
    '## What a warning means',
    '',
    ...table(['Code', 'Meaning'], codeRows(warningTexts)),
    '',
    '## What a rule says',
    '',
    ...table(['Rule', 'Reason'], codeRows(ruleTexts)),
    '',
  ].join('\n')
}

/** The page that tells every kind of correction, and why one may not be done. */
export function correctionTable(): string {
  return [
    '# Corrections',
    '',
    'Written by `pnpm schema` from the zod schemas in `packages/model/src/correct`; a test fails where it is out of date.',
    'What people change in the records by hand, as `correct` of `@news/model/correct` does it and the viewer exports it:',
    '`{ "corrections": […] }`, the oldest first. The same as JSON Schema: `@news/model/schema/corrections.json`.',
    'A field marked `?` is absent where there is nothing to say.',
    ...correctionSchemas()
      .flatMap(([name, schema]) => recordSection(name, schema))
      .map((line) => line.replaceAll('](#', '](records.md#')),
    '',
    '## Why a correction was not done',
    '',
    ...table(['Code', 'Meaning'], codeRows(correctionWarningTexts)),
    '',
  ].join('\n')
}

function recordSection(name: string, { description = '', properties = {}, required = [] }: Schema): string[] {
  const rows = Object.entries(properties).map(([field, schema]) => [
    `\`${field}${required.includes(field) ? '' : '?'}\``,
    typeOf(schema, field === 'rule' || field === 'code'),
    schema.description ?? '',
  ])
  return ['', `## ${name}`, '', description, '', ...table(['Field', 'Type', 'Meaning'], rows)]
}

/** As TypeScript would write it. The long lists of rules and codes have tables of their own. */
function typeOf({ $ref, type, enum: values, items }: Schema, named = false): string {
  if ($ref !== undefined) {
    const name = $ref.slice('#/$defs/'.length)
    return `[${name}](#${name.toLowerCase()})`
  }
  if (items !== undefined) return `${typeOf(items)}[]`
  if (named) return 'string, see below'
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(' · ')
  return [type].flat().join(' or ')
}

function codeRows(texts: Record<string, string>): string[][] {
  return Object.entries(texts).map(([code, text]) => [`\`${code}\``, text])
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}
