import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packed, response } from '../support/archive'
import { bridge, folderWith, news, script } from '../support/news'

const count = 300
const text = (i: number) => `Story ${i}\n\n${`${bridge} The board met. `.repeat(12)}`
const folder = folderWith({
  'news.ndjson': Array.from({ length: count }, (_, i) =>
    i % 50 === 7 ? 'no JSON\n' : `${JSON.stringify({ id: `s${i}`, text: text(i) })}\n`,
  ).join(''),
  'crawl.warc.gz': packed(
    Array.from({ length: count }, (_, i) => response(`https://a.example/${i}`, text(i))),
  ),
  'other.txt': bridge,
})
afterAll(folder.remove)
const path = (name: string) => join(folder.path, name)

/** Runs the command with its output behind what the file holds, as `>> FILE` does. */
function appending(file: string, args: string[]) {
  return writingTo(openSync(path(file), 'a'), args)
}

/** Runs the command with its output where the file was opened. */
function writingTo(output: number, args: string[]) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder.path,
    stdio: ['ignore', output, 'pipe'],
  })
  closeSync(output)
  let errors = ''
  child.stderr!.setEncoding('utf8').on('data', (text) => {
    errors += text
  })
  const end = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, end, errors: () => errors }
}

const size = (file: string) => statSync(path(file), { throwIfNoEntry: false })?.size ?? 0

describe.each(['news.ndjson', 'crawl.warc.gz'])('a run over %s that is killed', (input) => {
  let whole: { code: number | null; stdout: string }
  beforeAll(async () => {
    whole = await news(['quotes', input], { cwd: folder.path })
  })

  it('again and again, and goes on each time, writes what an undisturbed run writes', async () => {
    const output = `${input}.out`
    const args = ['quotes', '--checkpoint', `${input}.checkpoint`, input]
    writeFileSync(path(output), '')
    let kills = 0
    for (let last = 0; kills < 6; kills++) {
      const { child, end } = appending(output, args)
      // Killed once it has written something more; where in its work that is, is left to chance.
      while (child.exitCode === null && size(output) <= last) await sleep(5)
      await sleep(kills * 7)
      if (child.exitCode !== null) break
      child.kill('SIGKILL')
      await end
      last = size(output)
    }
    expect(kills).toBeGreaterThan(2)
    expect(await appending(output, args).end).toBe(whole.code)
    expect(readFileSync(path(output), 'utf8')).toBe(whole.stdout)
    // What is done is done: a further run adds nothing.
    expect(await appending(output, args).end).toBe(whole.code)
    expect(readFileSync(path(output), 'utf8')).toBe(whole.stdout)
  })
})

describe('a checkpoint', () => {
  const run = (...args: string[]) => news(['parse', ...args], { cwd: folder.path })

  /** A run over one file, and what it leaves where it is killed in writing: half a record, half a note. */
  async function killedInWriting(name: string) {
    const output = `${name}.out`
    writeFileSync(path(output), 'before\n')
    const args = ['parse', '--checkpoint', name, 'other.txt']
    expect(await appending(output, args).end).toBe(0)
    const whole = readFileSync(path(output), 'utf8')
    expect(whole.startsWith('before\n{')).toBe(true)
    const notes = readFileSync(path(name), 'utf8').trimEnd().split('\n')
    writeFileSync(path(name), `${notes.slice(0, -1).join('\n')}\n{"done":1,"fai`)
    writeFileSync(path(output), whole.slice(0, -20))
    return { args, output, whole }
  }

  it('cuts off what was written half, and what was written before it is kept', async () => {
    const { args, output, whole } = await killedInWriting('half')
    expect(await appending(output, args).end).toBe(0)
    expect(readFileSync(path(output), 'utf8')).toBe(whole)
  })

  it('refuses to cut off more than was begun: others wrote it', async () => {
    const { args, output } = await killedInWriting('others')
    writeFileSync(path(output), 'a line of somebody else\n', { flag: 'a' })
    const left = readFileSync(path(output), 'utf8')
    const { end, errors } = appending(output, args)
    expect([await end, errors()]).toEqual([2, expect.stringContaining('others wrote to the output')])
    expect(readFileSync(path(output), 'utf8')).toBe(left)
  })

  it('leaves what others wrote once the command has come to its end', async () => {
    const args = (name: string) => ['parse', '--checkpoint', name, 'other.txt']
    await appending('shared.out', args('one')).end
    await appending('shared.out', args('two')).end
    writeFileSync(path('shared.out'), 'a line of somebody else\n', { flag: 'a' })
    const whole = readFileSync(path('shared.out'), 'utf8')
    for (const name of ['one', 'two']) expect(await appending('shared.out', args(name)).end).toBe(0)
    expect(readFileSync(path('shared.out'), 'utf8')).toBe(whole)
  })

  it.skipIf(process.platform !== 'linux')(
    'cuts nothing off a file that is not written at its end',
    async () => {
      const { args, output } = await killedInWriting('offset')
      const left = readFileSync(path(output), 'utf8')
      const file = openSync(path(output), 'r+')
      // As a shell leaves it to the next command: `(news …; news …) > FILE`
      writeSync(file, left)
      expect(await writingTo(file, args).end).toBe(0)
      const written = readFileSync(path(output), 'utf8')
      expect([written.startsWith(`${left}{`), written.includes('\0')]).toEqual([true, false])
    },
  )

  it('goes on in another file where the output is a new one', async () => {
    const args = ['quotes', '--checkpoint', 'parts', 'other.txt', 'news.ndjson']
    const { child, end } = appending('part1', args)
    while (size('part1') === 0) await sleep(5)
    child.kill('SIGKILL')
    await end
    await appending('part2', args).end
    const whole = (await news(['quotes', 'other.txt', 'news.ndjson'], { cwd: folder.path })).stdout
    const parts = readFileSync(path('part1'), 'utf8') + readFileSync(path('part2'), 'utf8')
    // Only what was being written when the end came may be there twice.
    expect(parts.length - whole.length).toBeLessThanOrEqual(size('part1'))
    expect(parts.endsWith(readFileSync(path('part2'), 'utf8'))).toBe(true)
    expect(whole.endsWith(readFileSync(path('part2'), 'utf8'))).toBe(true)
  })

  it('of other files or another command is refused, and no other file is taken for one', async () => {
    await run('--checkpoint', 'mine', 'other.txt')
    const other = await run('--checkpoint', 'mine', 'news.ndjson')
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining('is the checkpoint of another command or other files'),
    ])
    expect((await run('--text', '--checkpoint', 'mine', 'other.txt')).code).toBe(2)
    const wrong = await run('--checkpoint', 'other.txt', 'news.ndjson')
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('is something else than a checkpoint'),
    ])
    expect(readFileSync(path('other.txt'), 'utf8')).toBe(bridge)
  })

  it('is refused where the output was cut since', async () => {
    const args = ['parse', '--checkpoint', 'cut', 'other.txt']
    await appending('cut.out', args).end
    const output = readFileSync(path('cut.out'), 'utf8')
    writeFileSync(path('cut.out'), output.slice(0, 20))
    expect(await appending('cut.out', args).end).toBe(2)
  })

  it.each(['{"done":', 'null', '{"done":-1,"failed":0,"name":""}', '{"done":1,"failed":0,"name":{}}'])(
    'whose last note is %s is refused',
    async (note) => {
      await run('--checkpoint', 'changed', 'other.txt')
      const [title] = readFileSync(path('changed'), 'utf8').split('\n')
      writeFileSync(path('changed'), `${title}\n${note}\n`)
      const { code, stderr } = await run('--checkpoint', 'changed', 'other.txt')
      expect([code, stderr]).toEqual([2, expect.stringContaining('something else than notes')])
    },
  )
})
