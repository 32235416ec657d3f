/** `the Nevada Democrat`, where the text has Margaret Hale (D-Nev.). */
import type { Mention } from '../stage'
import type { Referent } from './referent'

/** So many are remembered. */
const most = 64

/** Who is of which party, from where. */
export class Members {
  private readonly members: { referent: Referent; party: string; state: string }[] = []

  constructor(private readonly text: string) {}

  /** `end` is where the name ends: ` (D-Nev.)` and `, D-Nev.` come behind it. */
  add(referent: Referent, end: number) {
    if (this.text[end + 3] !== '-' || this.members.length >= most) return
    const member = /^(?: \(|, )([DRI])-(\p{Lu}[\p{L}.]+)/u.exec(this.text.slice(end, end + 14))
    if (member === null) return
    const state = member[2]!.replaceAll('.', '').toLowerCase()
    this.members.push({ referent, party: parties[member[1] as 'D'], state })
  }

  /** `the Republican`, `the Nevada Democrat`: the only one. */
  of(party: string, state: string, { start }: Mention): Referent | undefined {
    const known = this.members.filter((one) => one.party === party && one.referent.mentions[0]!.start < start)
    const local = known.filter((one) => isShortFor(one.state, state))
    const [only, ...others] = state === 'the' ? known : local
    return others.every(({ referent }) => referent === only?.referent) ? only?.referent : undefined
  }
}

/** `nev` of Nevada, `pa` of Pennsylvania */
function isShortFor(short: string, state: string): boolean {
  return state.startsWith(short) || (short.length === 2 && state[0] === short[0] && state.at(-1) === short[1])
}

const parties = { D: 'democrat', R: 'republican', I: 'independent' } as const
