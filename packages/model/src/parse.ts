/** `@news/model` without the schemas, and so without zod: half as long until the first article, where no bundler drops what nobody uses. */
export { rules } from './attribute'
export { tagger } from './attribute/tagger/bundled'
export { type RuleName, ruleTexts } from './record/rules'
export { type WarningCode, warningTexts } from './record/warnings'
export { sourceSpan } from './source-span'
export type { AsyncAttributor, Attribution, Attributor, Draft, Input, Mentioned, Reader } from './stage'
export type { AnyParseOptions, AsyncParseOptions, Parsed, ParseOptions } from './walk'
export { parse } from './with-tagger'
