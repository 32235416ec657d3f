export { draftOf, refusal } from './draft'
export { fragmentPieces, plainPieces, plainTextOf, textPieces } from './fragment'
export { readableItems } from './many'
export { statusOf } from './status'
