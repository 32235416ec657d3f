import { openapi } from '../src/server/openapi'

/** The file that describes the server's interface, by its path from the package folder. */
export function openapiFile(): { path: string; content: string } {
  return { path: '../../docs/openapi.json', content: `${JSON.stringify(openapi(), null, 2)}\n` }
}
