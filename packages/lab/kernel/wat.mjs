/** Words of the WebAssembly text. */
export const get = (name) => `(local.get $${name})`
export const set = (name, value) => `(local.set $${name} ${value})`
export const i32 = (value) => `(i32.const ${value})`
export const add = (a, b) => `(i32.add ${a} ${b})`
export const times = (a, b) => `(i32.mul ${a} ${b})`
