export { taggerOf } from './attribute/tagger'
export { tagger } from './attribute/tagger/bundled'
// What the trainer has to see of a text: the very numbers that the network sees at run time.
export { featuresOf, placeColumns, placeOf, typeColumns } from './attribute/tagger/features'
export type { WeightsFile } from './attribute/tagger/weights'
