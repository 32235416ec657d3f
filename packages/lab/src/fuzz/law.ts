import type fc from 'fast-check'

/** Something that holds for every input of some kind. */
export interface Law {
  /** As `--only` and `--replay` take it. */
  name: string
  /** How many of a hundred cases are about it, compared with the others. */
  share: number
  inputs: fc.Arbitrary<unknown>
  /** In what the law is broken by an input; a throw breaks it, too. */
  broken: (input: unknown) => string[] | Promise<string[]>
  /** What must be the same in Node and in a browser, where that can be said. */
  output?: (input: unknown) => string
}

/** A law with its type of input, which who runs it need not know. */
export interface TypedLaw<Input> extends Pick<Law, 'name' | 'share'> {
  inputs: fc.Arbitrary<Input>
  broken: (input: Input) => string[] | Promise<string[]>
  output?: (input: Input) => string
}

/** The law as who runs it sees it: inputs come from its own generator, or from a file that was written of one. */
export const law = <Input>(typed: TypedLaw<Input>): Law => typed as unknown as Law
