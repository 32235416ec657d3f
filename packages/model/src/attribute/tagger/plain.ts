/** The kernel without WebAssembly, step by step what `packages/lab/kernel/kernel.mjs` does. */
import type { Kernel } from './kernel'

const round = Math.fround

export function plainMultiply(floats: Float32Array): Kernel['multiply'] {
  return (input, weights, out, rows, inputs, outputs) => {
    for (let row = 0; row < rows; row++) {
      const from = input + row * inputs
      for (let o = 0; o < outputs; o += 4) {
        // panels of eight: the first or second half of one
        let w = weights + (o & ~7) * inputs + (o & 4)
        const to = out + row * outputs + o
        let a = floats[to]!
        let b = floats[to + 1]!
        let c = floats[to + 2]!
        let d = floats[to + 3]!
        for (let k = 0; k < inputs; k++, w += 8) {
          const x = floats[from + k]!
          a = round(a + round(x * floats[w]!))
          b = round(b + round(x * floats[w + 1]!))
          c = round(c + round(x * floats[w + 2]!))
          d = round(d + round(x * floats[w + 3]!))
        }
        floats[to] = a
        floats[to + 1] = b
        floats[to + 2] = c
        floats[to + 3] = d
      }
    }
  }
}

export function plainRecur(floats: Float32Array): Kernel['recur'] {
  return (gate, states, cell, count, hidden, way) => {
    const both = 2 * hidden
    for (let step = 0; step < count; step++) {
      const from = gate + step * way * 3 * both
      const to = states + step * way * both
      for (let i = 0; i < hidden; i++) {
        const half = sigmoid(round(2 * floats[from + i]!))
        const fresh = round(round(half + half) - 1)
        const keep = sigmoid(floats[from + both + i]!)
        const value = round(round(keep * floats[cell + i]!) + round(round(1 - keep) * fresh))
        floats[cell + i] = value
        floats[to + i] = round(value * sigmoid(floats[from + 2 * both + i]!))
      }
    }
  }
}

/** Adding and taking away 1.5 · 2²³ rounds a small number to a whole one. */
const magic = 12582912
const perNatural = round(-Math.LOG2E)
/** Powers of two as a polynomial between -1/2 and 1/2. */
const powers = [0.00133335581, 0.00961812911, 0.0555041087, 0.240226507, Math.LN2, 1].map(round)
const most = 24
const wholePowers = Float32Array.from({ length: 2 * most + 1 }, (_, i) => 2 ** (i - most))

/** `Math.exp` differs in its last bits from engine to engine; these steps don't. */
function sigmoid(x: number): number {
  const scaled = Math.max(Math.min(round(x * perNatural), most), -most)
  const whole = round(round(scaled + magic) - magic)
  const rest = round(scaled - whole)
  let power = powers[0]!
  for (let i = 1; i < powers.length; i++) power = round(round(power * rest) + powers[i]!)
  return round(1 / round(1 + round(power * wholePowers[whole + most]!)))
}
