/**
 * The metadata above a Markdown text: the part of YAML (`---`) and TOML (`+++`) that front matter uses. Keys with plain
 * or quoted values, lists on one line or several, folded text. No anchors, no tags, nothing that could grow.
 */
export interface FrontMatter {
  /** Values by key in lower case; one value is a list of one. */
  fields: Map<string, string[]>
  /** Where the text begins. */
  end: number
}

export function frontMatterOf(source: string): FrontMatter | undefined {
  const fence = /^\ufeff?(---|\+\+\+)[ \t]{0,9}\r?\n/.exec(source)
  if (!fence) return undefined
  const from = fence[0].length
  const close = closing(source, fence[1]!, from)
  if (close === undefined) return undefined
  const lines = source.slice(from, close.start).split(/\r?\n/)
  return { fields: fieldsOf(lines, fence[1] === '+++' ? '=' : ':'), end: close.end }
}

function closing(source: string, fence: string, from: number): { start: number; end: number } | undefined {
  for (let start = from; start < source.length && start < from + reach; ) {
    const next = source.indexOf('\n', start)
    const end = next < 0 ? source.length : next + 1
    const line = source.slice(start, Math.min(end, start + 20)).trim()
    if (line === fence || (line === '...' && fence === '---')) return { start, end }
    start = end
  }
  return undefined
}

/** Metadata is short; a text that opens with a rule may never have another. */
const reach = 65_536

function fieldsOf(lines: readonly string[], sign: ':' | '='): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  let key: string | undefined
  for (const line of lines) {
    const at = line.indexOf(sign)
    const name = line.slice(0, Math.max(at, 0)).trim()
    if (/^[\w.-]{1,60}$/.test(name) && !/^\s/.test(line)) {
      key = name.toLowerCase()
      const value = line.slice(at + 1).trim()
      // `>` and `|` say that the value stands on the lines below.
      fields.set(key, /^[|>][+-]?\d?$/.test(value) ? [] : listIn(value))
    } else if (key !== undefined && line.trim() !== '' && !line.trim().startsWith('#'))
      addTo(fields.get(key)!, line.trim())
  }
  return fields
}

/** A line below a key: `- Ann Lee`, `- name: Ann Lee`, or more of its text. */
function addTo(values: string[], line: string): void {
  const item = /^-\s{1,9}(?:name:\s{0,9})?/.exec(line)
  if (item) {
    const value = plain(line.slice(item[0].length))
    if (value !== '') values.push(value)
  } else if (values.length > 0 && !/^\w{1,30}:/.test(line)) values.push(`${values.pop()} ${plain(line)}`)
  else if (values.length === 0) values.push(plain(/^name:\s/.test(line) ? line.slice(5) : line))
}

function listIn(value: string): string[] {
  if (!value.startsWith('[')) return [plain(value)].filter((one) => one !== '')
  const inside = value.endsWith(']') ? value.slice(1, -1) : value.slice(1)
  return inside
    .split(',')
    .map(plain)
    .filter((one) => one !== '')
}

/** Without its quotes, and without a comment behind it. */
function plain(value: string): string {
  const trimmed = value.trim()
  const quote = trimmed[0]
  const close = quote === '"' || quote === "'" ? trimmed.lastIndexOf(quote) : 0
  if (close > 0 && quote === "'") return trimmed.slice(1, close).replaceAll("''", "'")
  if (close > 0) return unescaped(trimmed.slice(0, close + 1))
  const comment = trimmed.indexOf(' #')
  return comment < 0 ? trimmed : trimmed.slice(0, comment).trim()
}

/** Between double quotation marks YAML and TOML write what JSON does, but for signs that no generator of ours writes. */
function unescaped(quoted: string): string {
  try {
    return JSON.parse(quoted)
  } catch {
    return quoted.slice(1, -1).replaceAll('\\"', '"')
  }
}
