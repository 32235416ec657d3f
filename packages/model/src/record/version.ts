/**
 * The version of the records: raised when records that were stored before can't be read as they are any more. Whoever
 * stores records keeps it beside them; `docs/migrating.md` says what to do with those of an earlier one.
 */
export const recordsVersion = 1
