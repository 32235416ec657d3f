export { trace } from './parse'
export { printStage, type StageName, stageNames } from './print'
export type { Attributed, Draft, Mentioned, Resolved, Segmented } from './stage'
