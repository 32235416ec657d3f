/**
 * What is wrong with a store. `url`: it names no store · `missing`: there is none, and none was to be made · `unreachable`: nobody answers there, or the file can’t be
 * opened · `refused`: who asks may not · `full`: no room is left · `busy`: somebody else writes and does not come to an
 * end · `newer`: a newer version of this package wrote it · `broken`: it is damaged, or something else than a store ·
 * `closed`: it was closed · `question`: what was asked can’t be answered, such as a page that no search gave ·
 * `failed`: anything else.
 */
export type StoreErrorCode =
  | 'url'
  | 'missing'
  | 'unreachable'
  | 'refused'
  | 'full'
  | 'busy'
  | 'newer'
  | 'broken'
  | 'closed'
  | 'question'
  | 'failed'

/** The one error that a store throws. Its message is one sentence for the user and holds no password. */
export class StoreError extends Error {
  override readonly name = 'StoreError'

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
