import { expect, it } from 'vitest'
import { filterLines } from '../../src/pipe/filter'
import { peopleLines } from '../../src/pipe/people'
import { shellWith } from '../support/shell'

const sighting = {
  id: 'a',
  name: 'Anna Berg',
  kind: 'person',
  aliases: [],
  roles: [],
  titles: [],
  company: [],
}
const deep = `${'['.repeat(8000)}${']'.repeat(8000)}`
const input = `{"group":${deep},"sighting":${JSON.stringify(sighting)}}\n${JSON.stringify({ group: 'x', sighting })}\n`

it('a group is a text or a number', async () => {
  const { shell, written } = shellWith({ input })
  await filterLines('-', shell, peopleLines())
  const [first, second] = written.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(first).toMatchObject({ error: { code: 'not-a-record' }, line: 1, id: 'a' })
  expect(second).toMatchObject({ group: 'x', sighting: 'a' })
})

it('whatever can’t be written is told in the place of its line', async () => {
  const { shell, written } = shellWith({ input })
  await filterLines('-', shell, ({ object }) => object)
  const [first, second] = written.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(first).toMatchObject({ error: { code: 'too-large' }, line: 1 })
  expect(second).toEqual({ group: 'x', sighting })
})
