import type { Article } from '../../record'

/** IPTC's publishing status, `usable` or `stat:usable`; undefined for what it does not define. */
export function statusOf(written: string | undefined): Article['status'] {
  const code = written?.slice(written.lastIndexOf(':') + 1).trim().toLowerCase()
  return code === 'usable' || code === 'withheld' || code === 'canceled' ? code : undefined
}
