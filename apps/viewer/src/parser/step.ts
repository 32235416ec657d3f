import type { Correction } from '../model/corrections'
import type { Loaded } from '../model/loaded'

/** What came of a part of an input. An input is read in one step or, where it holds many articles, in many. */
export interface Step {
  loaded: readonly Loaded[]
  /** Those that came with records the viewer wrote. */
  corrections?: readonly Correction[]
  /** What could not be read and why, in a sentence. */
  trouble?: string
  /** How many of its articles are dealt with, and how many there are. */
  done: number
  of: number
}

/** Something to read: a file's bytes, text, or the name of one of the samples. */
export type Input = Uint8Array | string | { sample: string }

/** The script with the parser in it, as the page meets it. */
export interface Parser {
  steps(name: string, input: Input): Iterable<Step>
}
