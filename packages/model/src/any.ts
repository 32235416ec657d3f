export { anyFormat } from './read/any'
export { parseJson } from './read/json'
