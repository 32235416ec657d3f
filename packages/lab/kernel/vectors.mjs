/** Words of the WebAssembly text for vectors of four floats, and loops over bytes. */
import { add, get, i32, set } from './wat.mjs'

export const f32 = (value) => `(f32.const ${value})`
export const four = (value) => `(v128.const f32x4 ${Array(4).fill(value).join(' ')})`
export const mul = (a, b) => `(f32x4.mul ${a} ${b})`
export const plus = (a, b) => `(f32x4.add ${a} ${b})`
export const minus = (a, b) => `(f32x4.sub ${a} ${b})`
export const at = (base, index) => `(v128.load ${add(get(base), get(index))})`
/** Repeats while `index`, which starts at 0 and grows by `step`, is below `end`; at least once. */
export const loop = (name, index, step, end, body) => `${set(index, i32(0))}
    (loop $${name}
      ${body}
      (br_if $${name} (i32.lt_u (local.tee $${index} ${add(get(index), i32(step))}) ${get(end)})))`
/** The sum, or the greatest, of the four numbers of a vector. */
export const across = (op, name) =>
  [1, 2, 3].reduce(
    (sum, lane) => `(f32.${op} ${sum} (f32x4.extract_lane ${lane} ${get(name)}))`,
    `(f32x4.extract_lane 0 ${get(name)})`,
  )

/** Four floats behind `from`, at `i`, times `f`, as whole numbers. */
export const whole = (offset) =>
  `(i32x4.trunc_sat_f32x4_s (f32x4.nearest ${mul(`(v128.load offset=${offset} ${add(get('from'), get('i'))})`, get('f'))}))`
