export { anyFormat } from './read/any'
export { parseJson } from './read/json'
export { documentOfLine, type LineDocument, namesOfLine } from './read/line'
export { readerOfRecord } from './read/record'
