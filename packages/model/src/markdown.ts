export { markdown } from './read/markdown'
