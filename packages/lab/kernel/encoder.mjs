/**
 * What the accurate tagger's encoder is made of, as WebAssembly text. Floats of 32 bits between the products; for a product both
 * sides are whole numbers of 16 bits, each row of the left one with its own scale. All places and lengths are in bytes, rows
 * are worked out four at a time, whatever is in those past the last.
 */
import { gelu, norm, softmax } from './curves.mjs'
import { multiply } from './products.mjs'
import { keys, most, quantise, values } from './whole.mjs'

/** The whole module. */
export const encoder = `(module
  (import "tagger" "memory" (memory 1))
  ${multiply}
  ${most}
  ${quantise}
  ${keys}
  ${values}
  ${softmax}
  ${gelu}
  ${norm})
`
