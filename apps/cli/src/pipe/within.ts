import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { Refused } from './refused'

/**
 * The file that a line names, if it lies in the folder that lines may name files of: a line is data that somebody else
 * wrote. Neither `..` nor a link leads out of it, and what lies outside is not even looked at.
 */
export async function fileWithin(root: string, path: string): Promise<{ path: string; size: number }> {
  const asked = resolve(root, path)
  if (path.includes('\0')) throw new Refused('bad-range', 'the name of the file holds a zero byte')
  if (!liesIn(root, asked)) throw outside()
  const [realRoot, real] = await Promise.all([realpath(root), realpath(asked)]).catch(() => {
    throw new Refused('unreadable-file', 'no such file')
  })
  if (!liesIn(realRoot, real)) throw outside()
  const status = await stat(real)
  // A pipe or a device could be waited for without end.
  if (!status.isFile()) throw new Refused('unreadable-file', 'is no file')
  return { path: real, size: status.size }
}

const outside = () =>
  new Refused(
    'outside-root',
    'the file lies outside of the folder that --warc-root names, else the working directory; its name is taken from there on',
  )

function liesIn(root: string, path: string): boolean {
  const way = relative(resolve(root), path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
