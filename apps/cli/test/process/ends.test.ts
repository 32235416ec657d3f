import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Article } from '@news/model'
import { afterAll, describe, expect, it } from 'vitest'
import { bridge, folderWith, news, script, start } from '../support/news'

const folder = folderWith({
  'bridge.txt': bridge,
  // Larger than any pipe holds, so that the reader is gone before all is written.
  'long.txt': bridge.repeat(1000),
})
afterAll(folder.remove)

/** Starts the command on these files and waits for the first output. */
async function reading(...files: string[]) {
  const running = start(['parse', '--json', ...files], { cwd: folder.path })
  await once(running.child.stdout, 'data')
  return running
}

describe('the end', () => {
  it('is quiet when nobody reads on', async () => {
    const { child, end } = await reading('long.txt', 'long.txt', 'long.txt')
    child.stdout.destroy()
    expect(await end).toMatchObject({ code: 0, signal: null, stderr: '' })
  })

  it('does not come when nobody hears the complaints', async () => {
    const { child, end } = start(['parse', 'none.txt', 'bridge.txt'], { cwd: folder.path })
    child.stderr.destroy()
    const { code, stdout } = await end
    expect(code).toBe(1)
    expect(Article.parse(JSON.parse(stdout)).text).toBe(bridge)
  })

  it('is quiet when nobody reads the help', async () => {
    const { child, end } = start(['--help'])
    child.stdout.destroy()
    expect(await end).toMatchObject({ code: 0, stderr: '' })
  })

  it('comes on Ctrl-C while it waits for input, with what was read before written whole', async () => {
    const { child, end } = await reading('bridge.txt', '-')
    child.kill('SIGINT')
    const { code, stdout, stderr } = await end
    expect([code, stderr]).toEqual([130, ''])
    expect(Article.parse(JSON.parse(stdout)).text).toBe(bridge)
  })

  it.runIf(existsSync('/dev/full'))('is told when the disk is full', async () => {
    const command = `"$0" "$1" parse --json bridge.txt > /dev/full`
    const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, script], {
      cwd: folder.path,
    })
    expect([status, stderr.toString()]).toEqual([1, 'news: standard output: the disk is full\n'])
  })

  it('comes when standard input is closed', async () => {
    const { code, stdout } = await news(['parse'], { input: '' })
    expect(code).toBe(0)
    expect(Article.parse(JSON.parse(stdout)).text).toBe('')
  })
})
