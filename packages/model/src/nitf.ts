export { nitf } from './read/nitf'
