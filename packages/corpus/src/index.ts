export { type Fingerprint, fingerprintOf } from './duplicates/fingerprint'
export { isCopy, type Likeness, likenessOf } from './duplicates/likeness'
export { createStories, type Neighbour, type Stories } from './duplicates/stories'
