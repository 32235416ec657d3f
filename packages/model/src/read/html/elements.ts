/** What the tags of HTML mean for the reading of a page. */

/** Elements without content: they are never opened. */
export const voidTags = new Set(
  'area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '),
)

/** Elements that begin on a line of their own: what stands in them is a piece of the layout. */
export const blockTags = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section ' +
    'summary table tbody td tfoot th thead title tr ul caption option amp-sidebar amp-accordion'
  ).split(' '),
)

/** Elements whose content is no text of the page: programs, styles, controls, pictures, what is shown elsewhere. */
export const mutedTags = new Set(
  (
    'script style noscript template svg math iframe object embed applet canvas audio video map ' +
    'button input select textarea option datalist label progress meter dialog nav footer menu ' +
    'amp-ad amp-sidebar amp-iframe amp-analytics amp-consent amp-user-notification amp-social-share head'
  ).split(' '),
)

/** An opening tag ends these, where one of them is the innermost open element: `<p>one<p>two`. */
export const closedBy: Record<string, ReadonlySet<string>> = Object.assign(Object.create(null), {
  li: new Set(['li']),
  dt: new Set(['dt', 'dd']),
  dd: new Set(['dt', 'dd']),
  tr: new Set(['tr', 'td', 'th']),
  td: new Set(['td', 'th']),
  th: new Set(['td', 'th']),
  tbody: new Set(['thead', 'tbody', 'tr', 'td', 'th']),
  tfoot: new Set(['thead', 'tbody', 'tr', 'td', 'th']),
  option: new Set(['option']),
  optgroup: new Set(['option', 'optgroup']),
  a: new Set(['a']),
  body: new Set(['head', 'title']),
})

export const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
