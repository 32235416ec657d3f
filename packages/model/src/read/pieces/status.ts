import type { Article } from '../../record'

const codes: Readonly<Record<string, Article['status']>> = {
  canceled: 'canceled',
  cancelled: 'canceled',
  usable: 'usable',
  withheld: 'withheld',
  withhold: 'withheld',
}

/** IPTC's publishing status: `usable`, `stat:usable`, its URI, or NITF's word for it; undefined for what is none. */
export function statusOf(written: string | undefined): Article['status'] {
  const code = written?.trim().toLowerCase().split(/[:/]/).at(-1)
  return code !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined
}
