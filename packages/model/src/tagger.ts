export type { Range } from './attribute/rules/scene'
export { taggerOf } from './attribute/tagger'
export { tagger } from './attribute/tagger/bundled'
export { compiledKernel } from './attribute/tagger/compiled'
// For another network in the place of ours: what is read at once, and what comes after.
export { type Decoding, decoderOf, type Head, type Reading } from './attribute/tagger/decode'
// What the trainer has to see of a text: the very numbers that the network sees at run time.
export { type Features, featuresOf, placeColumns, placeOf, typeColumns } from './attribute/tagger/features'
export { pointerWidth } from './attribute/tagger/pointer'
export { type Room, sequencesOf } from './attribute/tagger/sequences'
export { tagCount } from './attribute/tagger/viterbi'
export type { WeightsFile } from './attribute/tagger/weights'
export type { AsyncAttributor, Attribution, Attributor, Mentioned } from './stage'
