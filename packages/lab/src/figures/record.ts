import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type Span } from '@news/model'
import { repository } from '../places'

/** The fourth quote of the sample as a record, with the words that its spans stand for: `cue: [{ start: 446, end: 450 }], // told`. */
export function shownRecord(): string {
  const sample = readFileSync(join(repository, 'packages/model/sample/article.txt'), 'utf8')
  const { text, quotes, actors } = parse(sample).articles[0]!
  const quote = quotes[3]!
  const speaker = actors.find(({ id }) => id === quote.speaker)!
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  const place = ({ start, end }: Span) => `{ start: ${start}, end: ${end} }`
  const spans = (name: 'cue' | 'source' | 'to' | 'via') =>
    `${name}: [${quote[name]!.map(place).join(', ')}], // ${words(quote[name]!)}`
  const reasons = quote.basis.map(({ rule }) => `{ rule: '${rule}', evidence: [/* spans */] }`)
  const fields = [
    `id: '${quote.id}',`,
    `kind: '${quote.kind}', // or 'indirect', or 'mixed'`,
    `text: '${quote.text}',`,
    `content: [${quote.content.map(place).join(', ')}],`,
    spans('cue'),
    spans('source'),
    `speaker: '${speaker.id}', // ${speaker.name}, ${speaker.roles![0]!.title}`,
    spans('to'),
    spans('via'),
    `basis: [${reasons.join(', ')}],`,
    `confidence: ${quote.confidence},`,
  ]
  return `\n\`\`\`js\n{\n${fields.map((field) => `  ${field}\n`).join('')}}\n\`\`\`\n`
}
