export { StoreError, type StoreErrorCode } from './error'
export { type OpenOptions, openStore } from './open'
export type {
  Counts,
  Decision,
  Found,
  Page,
  PeopleQuestion,
  PersonCard,
  PutCounts,
  Question,
  QuotePlace,
  SpeakerCount,
  SpeakersQuestion,
  Store,
} from './store'
export { type Trace, traceOf } from './trace'
