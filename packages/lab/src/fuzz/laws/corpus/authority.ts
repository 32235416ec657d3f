import { readAuthority } from '@news/corpus'
import { authorityLike, authorityRows, brokenAuthority, brokenWrittenAuthority, rule, same } from '@news/laws'
import { type Law, law } from '../../law'

/** Authority files: whatever is handed in as one, and what was written as one. */
export const authorityLaws = (): Law[] => [
  law({
    name: 'authority',
    share: 2,
    inputs: authorityLike,
    broken: (csv) => [
      ...brokenAuthority(csv, readAuthority(csv)),
      ...rule('the same file gives the same people', same(readAuthority(csv), readAuthority(csv))),
    ],
    output: (csv) => JSON.stringify(readAuthority(csv)),
  }),
  law({
    name: 'back-authority',
    share: 1,
    inputs: authorityRows,
    broken: (rows) => brokenWrittenAuthority(rows, readAuthority),
  }),
]
