import known from './namespaces.json'

const byUri: ReadonlyMap<string, string> = new Map(Object.entries(known.namespaces))
const prefixes: ReadonlySet<string> = new Set(Object.values(known.namespaces))

/** What prefixes stand for where the parser is. One stack for each prefix, so that a step costs the same at any depth. */
export class Scope {
  private readonly bound = new Map<string, string[]>()
  private rootUri: string | undefined

  /** Enters an element; returns the prefixes that it binds, to be given back to `leave`. */
  enter(attributes: ReadonlyMap<string, string>): string[] {
    const entered: string[] = []
    for (const [name, value] of attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
      const prefix = name.slice(6)
      const stack = this.bound.get(prefix)
      if (stack) stack.push(value)
      else this.bound.set(prefix, [value])
      entered.push(prefix)
    }
    this.rootUri ??= this.bound.get('')?.at(-1)
    return entered
  }

  leave(entered: readonly string[]): void {
    for (const prefix of entered) this.bound.get(prefix)?.pop()
  }

  /** The usual prefix of a namespace. A prefix that nothing declares means what it usually does. */
  spaceOf(prefix: string): string {
    const uri = this.bound.get(prefix)?.at(-1)
    if (uri === undefined || uri === '') return prefix === '' || prefixes.has(prefix) ? prefix : '?'
    const space = byUri.get(keyOf(uri))
    // The root's own namespace is the format's, whatever it is called.
    return space ?? (prefix === '' && uri === this.rootUri ? '' : '?')
  }
}

/** `http://www.w3.org/2005/Atom` → `www.w3.org/2005/atom`. */
function keyOf(uri: string): string {
  const lower = uri.trim().toLowerCase()
  const bare = lower.slice(lower.indexOf('://') < 0 ? 0 : lower.indexOf('://') + 3)
  return /[/#]$/.test(bare) ? bare.slice(0, -1) : bare
}
