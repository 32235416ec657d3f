import type { Command } from 'commander'

/** Refuses options that would be passed over in silence as things are: `--limit goes with --db` */
export function refuse<Options extends object>(
  keys: readonly (keyof Options & string)[],
  options: Options,
  why: string,
  command: Command,
): void {
  for (const key of keys) if (options[key] !== undefined) command.error(`${flagOf(key)} ${why}`)
}

/** `warcRoot` is `--warc-root`. */
const flagOf = (key: string) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
