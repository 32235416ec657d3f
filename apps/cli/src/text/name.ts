import { harmless } from './harmless'

/** The name of a document for a reader: `standard input:3` for `-:3`. */
export function nameShown(name: string): string {
  return name === '' ? "''" : harmless(withStandardInput(name, 'standard input'))
}

/** Names what is piped in, and what stands in it (`-:3`, `-@1234`), with other words than `-`. */
export const withStandardInput = (name: string, words: string) => name.replace(/^-(?=$|[:@])/, words)
