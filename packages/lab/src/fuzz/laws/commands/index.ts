import type { Law } from '../../law'
import { addressLaw } from './address'
import { checkpointLaws } from './checkpoint'
import { globLaws } from './glob'
import { httpLaws } from './http'
import { pipeLaws } from './pipe'
import { terminalLaw } from './terminal'

/** The laws of what the command reads and writes beside articles. */
export const commandLaws = (): Law[] => [
  ...globLaws(),
  ...httpLaws(),
  ...checkpointLaws(),
  ...pipeLaws(),
  terminalLaw(),
  addressLaw(),
]
