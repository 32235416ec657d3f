export { jsonld } from './read/jsonld'
