export { draftOf, refusal } from './draft'
export { fragmentPieces, plainPieces, plainTextOf, textPieces } from './fragment'
export { namesIn } from './names'
export { statusOf } from './status'
