export { draftOf, refusal } from './draft'
export { fragmentPieces, plainPieces, plainTextOf, textPieces } from './fragment'
export { statusOf } from './status'
