import { Problem } from './problem'
import type { Route } from './route'

/** The routes whose address this is, with what stands in its open places. */
export function routesAt(
  routes: readonly Route[],
  pathname: string,
): { route: Route; params: Record<string, string> }[] {
  const parts = pathname.split('/')
  return routes.flatMap((route) => {
    const own = route.path.split('/')
    if (own.length !== parts.length) return []
    const params: Record<string, string> = {}
    for (const [i, part] of own.entries()) {
      if (part.startsWith('{') && parts[i] !== '') params[part.slice(1, -1)] = decoded(parts[i]!)
      else if (part !== parts[i]) return []
    }
    return [{ route, params }]
  })
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Problem('bad-request', 'The address is not percent-encoded UTF-8.')
  }
}
