import * as z from 'zod'
import { type RuleName, ruleTexts } from './rules'
import { Span } from './span'

/** One step of the reasoning behind a record: which rule, and the words it rests on. */
export const Basis = z
  .strictObject({
    rule: z
      .enum(Object.keys(ruleTexts) as [RuleName, ...RuleName[]])
      .describe('The rule that decided; `ruleTexts` says it in a sentence.'),
    evidence: z.array(Span).describe('The words that the rule rests on.'),
  })
  .describe('Why a record says what it says: a rule and the words it rests on.')
export type Basis = z.infer<typeof Basis>
