/**
 * Records that a page brings along: what the viewer shows at once, without parsing. Of a single article it goes to the
 * `quote` whose id is given.
 *
 * @typedef {{ name: string, article: object, warnings: readonly object[] }} Loaded
 * @typedef {{ name: string, loaded: readonly Loaded[], quote?: string }} Records
 */

/** The id of the element they stand in. */
const place = 'records'

/**
 * The built page with records in it, as data that no browser runs.
 *
 * @param {string} page @param {Records} records
 */
export function withRecords(page, records) {
  const block = `<script type="application/json" id="${place}">${scriptSafe(records)}</script>\n  `
  // A function, as `$&` in a text would else be replaced.
  return page.replace('<div id="viewer">', (before) => block + before)
}

/**
 * JSON that ends no script element, whatever stands in it: without `<` there is no `</script` and no `<!--`.
 *
 * @param {Records} records
 */
function scriptSafe(records) {
  return JSON.stringify(records).replaceAll('<', '\\u003c')
}
