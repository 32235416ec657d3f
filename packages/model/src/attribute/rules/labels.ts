import type { Found } from './clauses'
import type { Scene } from './scene'

export function labels(_scene: Scene): Found[] {
  return []
}
