import type { Law } from '../../law'
import { authorityLaws } from './authority'
import { copyLaw } from './copies'
import { peopleLaw } from './people'
import { quoteLaw } from './quotes'

/** The laws of what is found across articles. */
export const corpusLaws = (): Law[] => [copyLaw(), quoteLaw(), peopleLaw(), ...authorityLaws()]
