export { rules } from './attribute'
export { type Parsed, type ParseOptions, parse } from './parse'
export * from './record'
export type { Attribution, Attributor, Draft, Mentioned, Reader } from './stage'
