import type { BlockKind } from '../record'

/** Blocks that are written as headlines are: `Mayor accused of ‘lying’ by rival`. */
export const headlineKinds: ReadonlySet<BlockKind> = new Set(['headline', 'teaser', 'standfirst'])
