export { anyFormat } from './read/any'
