/** What can be wrong with a line of a pipe. The words are documented in docs/pipe.md. */
export type RefusalCode =
  | 'blank-line'
  | 'line-too-long'
  | 'not-json'
  | 'not-object'
  | 'no-article'
  | 'too-large'
  | 'refused'
  | 'bad-range'
  | 'outside-root'
  | 'unreadable-file'
  | 'bad-record'
  | 'several-articles'
  | 'not-a-record'

/** A line that nothing comes of, and why. */
export class Refused extends Error {
  readonly code: RefusalCode
  /** What the line says of itself, so that the input can be found again. */
  readonly of: object

  constructor(code: RefusalCode, message: string, of: object = {}) {
    super(message)
    this.code = code
    this.of = of
  }
}
