/** A half-open stretch `[start, end]` in UTF-16 units, the way prediction files and gold files write it. */
export type Range = [start: number, end: number]
