import type { Found } from './clauses'
import type { Scene } from './scene'

export function continuations(_scene: Scene, found: Found[]): Found[] {
  return found
}
