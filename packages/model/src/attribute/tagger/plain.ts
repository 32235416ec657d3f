/** The kernel without WebAssembly, step by step what `packages/lab/kernel/kernel.mjs` does. */
import type { Kernel } from './kernel'

export function plainKernel(bytes: number): Kernel {
  const memory = new ArrayBuffer(bytes)
  const shorts = new Int16Array(memory)
  return {
    memory,
    multiply: multiplyIn(shorts, new Float32Array(memory)),
    gather: gatherIn(shorts, new Int32Array(memory)),
    recur: recurIn(shorts),
  }
}

function multiplyIn(shorts: Int16Array, numbers: Float32Array): Kernel['multiply'] {
  return (input, weights, scales, bias, out, rows, inputs, outputs, floats, inputStep, outStep) => {
    for (let row = 0; row < rows; row++) {
      const from = (input >> 1) + row * inputStep
      for (let o = 0; o < outputs; o++) {
        let w = (weights >> 1) + (o & ~7) * inputs + (o & 7) * 2
        let sum = 0
        for (let k = 0; k < inputs; k += 2, w += 16)
          sum += shorts[from + k]! * shorts[w]! + shorts[from + k + 1]! * shorts[w + 1]!
        const scale = numbers[(scales >> 2) + o]!
        const value = round(round(round(sum) * scale) + numbers[(bias >> 2) + o]!)
        if (floats) numbers[(out >> 2) + row * outStep + o] = value
        else shorts[(out >> 1) + row * outStep + o] = within(wholeOf(value), 32768)
      }
    }
  }
}

function gatherIn(shorts: Int16Array, ints: Int32Array): Kernel['gather'] {
  return (gate, words, spots, wordAt, spotAt, count, width) => {
    const rowOf = (rows: number, slots: number, at: number, part: number) =>
      (rows >> 1) + (ints[(slots >> 2) + at]! * 3 + part) * width
    for (let at = 0; at < count; at++) {
      const to = (gate >> 1) + at * width
      const terms = [rowOf(words, wordAt, at, 1), rowOf(spots, spotAt, at, 1)]
      if (at > 0) terms.push(rowOf(words, wordAt, at - 1, 0), rowOf(spots, spotAt, at - 1, 0))
      if (at + 1 < count) terms.push(rowOf(words, wordAt, at + 1, 2), rowOf(spots, spotAt, at + 1, 2))
      for (let o = 0; o < width; o++) {
        let sum = 0
        for (const term of terms) sum = within(sum + shorts[term + o]!, 32768)
        shorts[to + o] = sum
      }
    }
  }
}

function recurIn(shorts: Int16Array): Kernel['recur'] {
  return (gate, states, cell, count, hidden, stateStep, way) => {
    const both = 2 * hidden
    for (let step = 0; step < count; step++) {
      const from = (gate >> 1) + step * way * 3 * both
      const to = (states >> 1) + step * way * stateStep
      for (let i = 0; i < hidden; i++) {
        const keep = sigmoid(shorts[from + both + i]!)
        const old = times(keep, shorts[(cell >> 1) + i]!)
        const value = within(old + times(32767 - keep, tanh(shorts[from + i]!)), 32768)
        shorts[(cell >> 1) + i] = value
        shorts[to + i] = times(value, sigmoid(shorts[from + 2 * both + i]!))
      }
    }
  }
}

/** `x` counts 1/1024; y = x/4 within ±1, and the curve 1/2 + y·(1 − |y|/2), as 1/32768. */
function sigmoid(x: number): number {
  const y = within(x, 4095) << 3
  return within(16384 + times(y, 32767 - (Math.abs(y) >> 1)), 32768)
}

/** y = x/2 within ±1, and the curve y·(2 − |y|), as 1/32768. */
function tanh(x: number): number {
  const y = within(x, 2047) << 4
  return within(y + times(y, 32767 - Math.abs(y)), 32768)
}

/** Of two numbers that count 1/32768. */
function times(a: number, b: number): number {
  return (a * b + 16384) >> 15
}

/** Between -most and most; of 32768 it is the numbers of 16 bits. */
function within(value: number, most: number): number {
  return value < -most ? -most : value > most || value === 32768 ? Math.min(most, 32767) : value
}

const round = Math.fround
/** Adding and taking away 1.5 · 2²³ rounds a small number to a whole one, halves to the even one. */
const magic = 12582912

function wholeOf(value: number): number {
  const small = Math.max(-65536, Math.min(65536, value))
  return round(round(small + magic) - magic)
}
