export { draftOf, refusal } from './draft'
export { fragmentPieces, plainPieces, plainTextOf } from './fragment'
export { namesIn } from './names'
export { statusOf } from './status'
