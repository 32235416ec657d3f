/**
 * The costly steps, in WebAssembly where there is any, else in plain JavaScript. Both add in the same order and round
 * each step to 32 bits, so that they give the same bits.
 */
import { plainMultiply, plainRecur } from './plain'

/** Numbers that both can reach. Places are indices into `floats`. */
export interface Kernel {
  floats: Float32Array
  /** `inputs` and `outputs` for each of `rows`; `outputs` is a multiple of 8, and the weights lie in panels. */
  multiply(input: number, weights: number, out: number, rows: number, inputs: number, outputs: number): void
  /**
   * One way of the recurrent unit over `count` tokens: `c = f·c + (1 − f)·tanh z`, and the state is `sigmoid(r)·c`. From
   * `gate` on lie z, f and r, `2 * hidden` apart; the steps lead to the next token, and are negative for the way back.
   */
  recur(gate: number, states: number, cell: number, count: number, hidden: number, way: 1 | -1): void
}

/** Compiled from `packages/lab/kernel/kernel.mjs`. */
const wasm =
  'AGFzbQEAAAABGQNgBn9/f39/fwBgAXsBe2AHf39/f39/fwACEgEGdGFnZ2VyBm1lbW9yeQIAAQMEAwABAgcUAghtdWx0aXBseQAABXJlY3VyAAIK+QoDlQYKA38DewJ/AnsCfwJ7An8CewJ/AnsgACAEQQBsaiEMIAIgBUEAbGohDSAAIARBAWxqIRAgAiAFQQFsaiERIAAgBEECbGohFCACIAVBAmxqIRUgACAEQQNsaiEYIAIgBUEDbGohGQJAA0AgA0EESQ0BIAEhBkEAIQcDQCANIAdq/QAEACEOIA0gB2r9AAQQIQ8gESAHav0ABAAhEiARIAdq/QAEECETIBUgB2r9AAQAIRYgFSAHav0ABBAhFyAZIAdq/QAEACEaIBkgB2r9AAQQIRtBACEIA0AgBv0ABAAhCSAG/QAEECEKIAwgCGr9CQIAIQsgDiALIAn95gH95AEhDiAPIAsgCv3mAf3kASEPIBAgCGr9CQIAIQsgEiALIAn95gH95AEhEiATIAsgCv3mAf3kASETIBQgCGr9CQIAIQsgFiALIAn95gH95AEhFiAXIAsgCv3mAf3kASEXIBggCGr9CQIAIQsgGiALIAn95gH95AEhGiAbIAsgCv3mAf3kASEbIAZBIGohBiAIQQRqIgggBEkNAAsgDSAHaiAO/QsEACANIAdqIA/9CwQQIBEgB2ogEv0LBAAgESAHaiAT/QsEECAVIAdqIBb9CwQAIBUgB2ogF/0LBBAgGSAHaiAa/QsEACAZIAdqIBv9CwQQIAdBIGoiByAFSQ0ACyAMIARBBGxqIQwgDSAFQQRsaiENIBAgBEEEbGohECARIAVBBGxqIREgFCAEQQRsaiEUIBUgBUEEbGohFSAYIARBBGxqIRggGSAFQQRsaiEZIANBBGshAwwACwsCQANAIANFDQEgASEGQQAhBwNAIA0gB2r9AAQAIQ4gDSAHav0ABBAhD0EAIQgDQCAG/QAEACEJIAb9AAQQIQogDCAIav0JAgAhCyAOIAsgCf3mAf3kASEOIA8gCyAK/eYB/eQBIQ8gBkEgaiEGIAhBBGoiCCAESQ0ACyANIAdqIA79CwQAIA0gB2ogD/0LBBAgB0EgaiIHIAVJDQALIAwgBEEBbGohDCANIAVBAWxqIQ0gA0EBayEDDAALCwv2AgECeyAA/Qw7qri/O6q4vzuquL87qri//eYB/QwAAMBBAADAQQAAwEEAAMBB/egB/QwAAMDBAADAwQAAwMEAAMDB/ekBIQAgAP0MAABASwAAQEsAAEBLAABAS/3kAf0MAABASwAAQEsAAEBLAABAS/3lASEBIAAgAf3lASEA/Qz/w646/8OuOv/Drjr/w646IQIgAiAA/eYB/QxblR08W5UdPFuVHTxblR08/eQBIQIgAiAA/eYB/QxHWGM9R1hjPUdYYz1HWGM9/eQBIQIgAiAA/eYB/Qzw/XU+8P11PvD9dT7w/XU+/eQBIQIgAiAA/eYB/QwYcjE/GHIxPxhyMT8YcjE//eQBIQIgAiAA/eYB/QwAAIA/AACAPwAAgD8AAIA//eQBIQL9DAAAgD8AAIA/AACAPwAAgD/9DAAAgD8AAIA/AACAPwAAgD8gAiAB/fgB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gH95AH95wEL5wECAX8CewJAA0AgA0UNAUEAIQcDQCAAIAdqIARBAmxq/QAEABABIQj9DAAAAEAAAABAAAAAQAAAAEAgACAHav0ABAD95gEQASEJIAkgCf3kAf0MAACAPwAAgD8AAIA/AACAP/3lASEJIAggAiAHav0ABAD95gH9DAAAgD8AAIA/AACAPwAAgD8gCP3lASAJ/eYB/eQBIQkgAiAHaiAJ/QsEACABIAdqIAkgACAHaiAEQQRsav0ABAAQAf3mAf0LBAAgB0EQaiIHIARJDQALIAAgBWohACABIAZqIQEgA0EBayEDDAALCws='

/** A kernel over so many floats; without WebAssembly, or where a page forbids it, the plain one. */
export function kernelOf(length: number, plain = false): Kernel {
  return (plain ? undefined : compiled(length)) ?? plainKernel(length)
}

/** What of the engine's WebAssembly is used here; not every engine has it. */
interface Engine {
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer }
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: Exports }
}

interface Exports {
  multiply: Kernel['multiply']
  recur(
    gate: number,
    states: number,
    cell: number,
    count: number,
    bytes: number,
    step: number,
    to: number,
  ): void
}

const page = 65536

function compiled(length: number): Kernel | undefined {
  const engine = (globalThis as unknown as { WebAssembly?: Engine }).WebAssembly
  if (engine === undefined) return undefined
  try {
    const memory = new engine.Memory({ initial: Math.ceil((4 * length) / page) })
    const bytes = Uint8Array.from(atob(wasm), (char) => char.charCodeAt(0))
    const { multiply, recur } = new engine.Instance(new engine.Module(bytes), { tagger: { memory } }).exports
    return {
      floats: new Float32Array(memory.buffer),
      multiply: (input, weights, out, rows, inputs, outputs) =>
        multiply(4 * input, 4 * weights, 4 * out, rows, 4 * inputs, 4 * outputs),
      recur: (gate, states, cell, count, hidden, way) =>
        recur(4 * gate, 4 * states, 4 * cell, count, 4 * hidden, 24 * hidden * way, 8 * hidden * way),
    }
  } catch {
    // a content security policy may forbid it; an old engine may not know the instructions
    return undefined
  }
}

function plainKernel(length: number): Kernel {
  const floats = new Float32Array(length)
  return { floats, multiply: plainMultiply(floats), recur: plainRecur(floats) }
}

/** A matrix of `outputs` rows of `inputs`, laid out in panels: eight outputs, then by input; missing outputs are 0. */
export function panels(matrix: Float32Array, inputs: number, outputs: number): Float32Array {
  const packed = new Float32Array(Math.ceil(outputs / 8) * 8 * inputs)
  for (let o = 0; o < outputs; o++)
    for (let k = 0; k < inputs; k++) packed[(o & ~7) * inputs + k * 8 + (o & 7)] = matrix[o * inputs + k]!
  return packed
}
