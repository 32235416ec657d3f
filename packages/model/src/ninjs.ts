export { ninjs, ninjsOf } from './read/ninjs'
