/** Words of the WebAssembly text. */
export const get = (name) => `(local.get $${name})`
export const set = (name, value) => `(local.set $${name} ${value})`
export const i32 = (value) => `(i32.const ${value})`
export const add = (a, b) => `(i32.add ${a} ${b})`
export const times = (a, b) => `(i32.mul ${a} ${b})`

/** So many rows are multiplied at a time. */
export const wide = 4
/** Something for each of those rows. */
export const rows = (make) => Array.from({ length: wide }, (_, r) => make(r)).join('\n')
/** Adds to the sums `a` and `b` of each row a pair of inputs, at `k`, times a panel's eight pairs of weights. */
export const pairs = (panel) => `
          ${set('w', `(v128.load ${get(panel)})`)}
          ${set('v', `(v128.load offset=16 ${get(panel)})`)}
          ${rows(
            (r) => `${set('x', `(v128.load32_splat ${add(get(`from${r}`), get('k'))})`)}
          ${set(`a${r}`, `(i32x4.add ${get(`a${r}`)} (i32x4.dot_i16x8_s ${get('x')} ${get('w')}))`)}
          ${set(`b${r}`, `(i32x4.add ${get(`b${r}`)} (i32x4.dot_i16x8_s ${get('x')} ${get('v')}))`)}`,
          )}
          ${set(panel, add(get(panel), i32(32)))}`
/** Those sums, with nothing in them yet. */
export const cleared = rows(
  (r) => `${set(`a${r}`, '(v128.const i32x4 0 0 0 0)')} ${set(`b${r}`, '(v128.const i32x4 0 0 0 0)')}`,
)
