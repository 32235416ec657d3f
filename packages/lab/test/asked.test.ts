import { describe, expect, it } from 'vitest'
import { answerOf } from '../src/asked/answers'
import { belowAskedFloors, readAskedFloors, rightOf } from '../src/asked/floors'
import { questionOf, readQuestions } from '../src/asked/questions'
import { askAll, askedAttributions } from '../src/commands/asked'
import { runLibrary } from '../src/predict/run'

describe('short texts with one question each', () => {
  it('are answered as well as before', async () => {
    const { sha256 } = readQuestions()
    const right: Record<string, Record<string, number>> = {}
    for (const name of askedAttributions) right[name] = rightOf(await askAll(name))
    expect(belowAskedFloors(readAskedFloors(), { sha256, right })).toEqual([])
  }, 120_000)

  it('say what is wrong: a floor that is not reached, other questions', () => {
    const floors = { sha256: 'a', right: { tagger: { turns: 3 } } }
    expect(belowAskedFloors(floors, { sha256: 'a', right: { tagger: { turns: 3 } } })).toEqual([])
    expect(belowAskedFloors(floors, { sha256: 'b', right: { tagger: { turns: 2, names: 1 } } })).toEqual([
      'the questions are not those that the floors were recorded on',
      'turns by tagger: 2 right, 3 before',
      'names by tagger has no floor',
    ])
  })
})

describe('an answer', () => {
  const text = 'The ferry sank. “We waited,” said Ann Hale. Per Dahl laughed.'
  const answered = (said: string, speaker: string) => {
    const question = { id: 'x:1', text, said, speaker }
    const { kind, speaker: ours } = answerOf(question, runLibrary([question])[0]!)
    return [kind, ours]
  }

  it('is right by the speaker, other, or missed', () => {
    expect(answered('We waited', 'Ann Hale')).toEqual(['right', 'Ann Hale'])
    expect(answered('We waited', 'Per Dahl')).toEqual(['other', 'Ann Hale'])
    expect(answered('The ferry sank', 'Per Dahl')).toEqual(['missed', undefined])
  })

  it('needs a question that can be answered', () => {
    expect(() => questionOf('x:1', '{"text": "a", "said": "b", "speaker": "c"}')).toThrow('x:1')
    expect(() => questionOf('x:1', '{"text": "a a", "said": "a", "speaker": "c"}')).toThrow('once')
    expect(() => questionOf('x:1', '{"text": "a"}')).toThrow('strings')
  })
})
