import { type Binary, binaryIn } from '@news/model/any'

/** What the bytes are if they are no text, and which command helps; nothing if they may be read as text. */
export function kindOf(bytes: Uint8Array): string | undefined {
  const binary = binaryIn(bytes)
  return binary && [binary.message, commands[binary.kind]].filter(Boolean).join(': ')
}

const commands: Partial<Record<Binary['kind'], string>> = {
  pdf: 'pdftotext FILE.pdf - | news parse',
  gzip: 'gunzip -c FILE.gz | news parse (a WARC file may stay so)',
}
