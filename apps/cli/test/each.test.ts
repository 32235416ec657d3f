import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { each } from '../src/each'
import { bridge, folderWith } from './support/news'
import { shellWith } from './support/shell'

describe('documents one by one', () => {
  const folder = folderWith({ 'a.txt': bridge, 'b.txt': bridge })
  afterAll(folder.remove)
  const names = ['a.txt', 'b.txt'].map((name) => join(folder.path, name))

  it('may be written in parts', async () => {
    const { shell, written } = shellWith()
    await each({ names }, shell, ({ index }) => ({
      output: [`${index}a`, `${index}b`],
      text: '',
      warnings: [],
    }))
    expect([written.out, shell.exitCode]).toEqual(['0a0b1a1b', 0])
  })

  it('lose nothing by one that is too long to be written', async () => {
    const { shell, written } = shellWith()
    await each({ names }, shell, ({ document: { name } }) => ({
      output: name.endsWith('a.txt') ? 'a'.repeat(2 ** 30) : 'read',
      text: '',
      warnings: [],
    }))
    expect(written.out).toBe('read')
    expect(written.err).toMatch(/a\.txt: can’t be written: too large/)
    expect(shell.exitCode).toBe(1)
  })
})
