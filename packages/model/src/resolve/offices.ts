/** Offices by all of their words, read when the first description asks: most articles have none that does. */
import type { Span } from '../stage'
import { genderFits, type Referent } from './referent'

interface Office {
  span: Span
  one: Referent
  /** `President Drevik`, and not “the court's president”. */
  isTitle: boolean
}

export class Offices {
  private readonly offices: Office[] = []
  private byPhrase: Map<string, Office[]> | undefined

  constructor(private readonly text: string) {}

  add(span: Span, one: Referent, isTitle: boolean) {
    this.offices.push({ span, one, isTitle })
  }

  /** The only one who was called so, `chief of staff`, ahead of a place. */
  holderOf(phrase: string, before: number, gender: Referent['gender']): Referent | undefined {
    const held = this.of(phrase).filter(({ span, one }) => span.start < before && genderFits(one, gender))
    const [first, ...others] = held
    return others.every(({ one }) => one === first?.one) ? first?.one : undefined
  }

  /** Whether the office stands as a title ahead of their name somewhere. */
  isTitleOf(phrase: string, one: Referent): boolean {
    return this.of(phrase).some((office) => office.one === one && office.isTitle)
  }

  private of(phrase: string): readonly Office[] {
    if (this.byPhrase === undefined) {
      this.byPhrase = new Map()
      for (const office of this.offices) {
        const phrase = phraseOf(this.text.slice(office.span.start, office.span.end))
        const same = this.byPhrase.get(phrase)
        if (same === undefined) this.byPhrase.set(phrase, [office])
        else if (same.length < most) same.push(office)
      }
    }
    return this.byPhrase.get(phrase) ?? []
  }
}

/** Of so many who are called the same nobody is the one. */
const most = 16

/** `chief of staff` of “the agency's chief of staff” */
export function phraseOf(written: string): string {
  return written.toLowerCase().replace(/^(?:.{0,40}['’]s|an?|the|this|that|his|her|its|their|our) /, '')
}
