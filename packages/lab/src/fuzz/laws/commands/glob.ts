import { type GlobPart, globsOf, isGlob } from '@news/cli/src/corpus/glob'
import { anyText, rule } from '@news/laws'
import fc from 'fast-check'
import { type Law, law } from '../../law'

/** A pattern with a path that it stands for. */
interface Fitting {
  pattern: string
  path: string
}

/** Patterns of file names: those that a path was made for, and whatever else is typed as one. */
export const globLaws = (): Law[] => [
  law({ name: 'glob', share: 1, inputs: fitting, broken: brokenFitting }),
  law({
    name: 'glob-anything',
    share: 1,
    inputs: fc.record({ pattern: fc.oneof(patternLike, anyText), name: fc.oneof(patternLike, anyText) }),
    broken: ({ pattern, name }) => brokenPattern(pattern, name),
  }),
]

/** A piece of a pattern, and what it may stand for. */
const piece: fc.Arbitrary<[pattern: string, name: string]> = fc.oneof(
  fc.constantFrom<[string, string]>(
    ...([
      ...['a', 'b', 'é', '😀', '-', '2', ' ', '\\', '$', '^', '+', '(', '|', '.'].map((one) => [one, one]),
      ...['', 'a', 'ab', '😀', 'a.b'].map((one) => ['*', one]),
      ...['a', '😀', '*'].map((one) => ['?', one]),
      ...['a', 'b'].map((one) => ['[ab]', one]),
      ...['b', '-'].map((one) => ['[a-c-]', one]),
      ...['y', '😀'].map((one) => ['[!x]', one]),
      ...['ab', 'c'].map((one) => ['{ab,c}', one]),
      [']', ']'],
      ['{a}', '{a}'],
      ['[]]', ']'],
    ] as [string, string][]),
  ),
)

const segment = fc.array(piece, { minLength: 1, maxLength: 5 }).map(
  (pieces): Fitting => ({
    // A name that begins with a dot has to be asked for, and an empty one is none.
    pattern: `f${pieces.map(([one]) => one).join('')}`,
    path: `f${pieces.map(([, one]) => one).join('')}`,
  }),
)

const anywhere = fc
  .array(
    segment.map(({ path }) => path),
    { maxLength: 2 },
  )
  .map((folders): Fitting => ({ pattern: '**', path: folders.join('/') }))

const fitting = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: segment }, { weight: 1, arbitrary: anywhere }), {
      maxLength: 3,
    }),
    segment,
  )
  .map(([folders, last]): Fitting => {
    const all = [...folders, last]
    const paths = all.map(({ path }) => path).filter((path) => path !== '')
    return { pattern: all.map(({ pattern }) => pattern).join('/'), path: paths.join('/') }
  })

/** Whether a path is led to by the parts of a pattern, folder by folder. */
function leads([part, ...rest]: GlobPart[], [name, ...names]: string[]): boolean {
  if (part === undefined || name === undefined) return part === undefined && name === undefined
  if (part === '**') return leads(rest, [name, ...names]) || leads([part, ...rest], names)
  return part(name) && leads(rest, names)
}

const findsIn = (pattern: string, path: string) =>
  globsOf(pattern).some(({ root, parts }) => {
    if (root !== '' && !path.startsWith(`${root}/`)) return false
    return leads(parts, path.slice(root === '' ? 0 : root.length + 1).split('/'))
  })

/** No piece of a pattern but a star, or a sign for any character, stands for it. */
const foreign = '🚢'

function brokenFitting({ pattern, path }: Fitting): string[] {
  return [
    ...rule('a pattern finds what it stands for', findsIn(pattern, path)),
    ...rule(
      'no more than one character stands for a sign',
      pattern.includes('*') || !findsIn(pattern, path + foreign),
    ),
    ...rule(
      'a hidden file is not found',
      !findsIn(pattern.replace(/f(?=[^/]*$)/, '*'), path.replace(/f(?=[^/]*$)/, '.f')),
    ),
  ]
}

const patternLike = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '?',
        '[',
        ']',
        '[!',
        '-',
        '{',
        '}',
        ',',
        '/',
        '.',
        '..',
        'a',
        'b',
        '😀',
        '\\',
        '\ud83d',
        '~',
      ],
    ),
    { maxLength: 16 },
  )
  .map((signs) => signs.join(''))

function brokenPattern(pattern: string, name: string): string[] {
  const globs = globsOf(pattern)
  return [
    ...rule(
      'a part says of every name whether it is meant',
      globs.every(({ parts }) => parts.every((part) => part === '**' || typeof part(name) === 'boolean')),
    ),
    ...rule('a pattern is something', globs.length > 0 && globs.every(({ parts }) => parts.length > 0)),
    ...rule(
      'a name without signs stands for itself',
      isGlob(name) ||
        name.includes('/') ||
        globsOf(name).some(({ parts: [part] }) => part !== '**' && part?.(name)),
    ),
  ]
}
