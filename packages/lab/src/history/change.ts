import type { Ratios } from '../bench/ratios'

/** A figure now and before; one of the two where it is new, or is no longer measured. */
export interface Change {
  name: string
  now?: number
  before?: number
}

/** All figures of either run, those of now first. */
export function changesOf(now: Ratios, before: Ratios | undefined): { ratios: Change[]; shares: Change[] } {
  return { ratios: changed(now.ratios, before?.ratios), shares: changed(now.shares, before?.shares) }
}

function changed(now: Record<string, number>, before: Record<string, number> = {}): Change[] {
  return Object.keys({ ...now, ...before }).map((name) => ({
    name,
    ...(name in now && { now: now[name]! }),
    ...(name in before && { before: before[name]! }),
  }))
}
