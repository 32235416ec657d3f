/** How a finding becomes an attribution of the text, with the confidence that was counted for findings like it. */
import precision from '../../lang/en/precision.json'
import type { Attribution, Span } from '../../stage'
import { type Found, overlaps } from './found'
import { type Range, type Scene, spanOf } from './scene'

/** Of each grade the share of attributions that are right, in percent. */
export type Grades = ReadonlyMap<string, number>

/** Whose findings: the same finding is right more often where the tagger has left it over. */
export const counted: Record<'rules' | 'tagger', Grades> = {
  rules: gradesOf(precision.rules),
  tagger: gradesOf(precision.tagger),
}

export function gradesOf(shares: Readonly<Record<string, number>>): Grades {
  return new Map(Object.entries(shares))
}

/** All of them. Takes the findings out of their list one by one: of a hostile text both would fill the memory. */
export function allInText(scene: Scene, found: Found[], grades: Grades): Attribution[] {
  const made: Attribution[] = []
  // Each grade is one string, however often it comes.
  const known = new Map<string, string>()
  for (let one = found.pop(); one !== undefined; one = found.pop()) {
    // `rail operator` around `rail`: words that hold their own cue are no source, and nothing is said
    if (one.source.some((range) => overlaps(range, one!.cue))) continue
    const attribution = inText(scene, one, grades)
    const grade = attribution.grade!
    if (!known.has(grade)) known.set(grade, grade)
    attribution.grade = known.get(grade)!
    made.push(attribution)
  }
  return made.reverse()
}

/** One of them, with spans of the text instead of tokens. */
export function inText(scene: Scene, found: Found, grades: Grades): Attribution {
  const { rule, content, cue, source, via, to } = found
  const grade = gradeOf(scene, found)
  return {
    content: spansOf(scene, content),
    cue: spansOf(scene, cue),
    // `she according said`: nobody is named in what is said
    source: spansOf(
      scene,
      source.filter((one) => !overlaps(one, content)),
    ),
    via: via && [spanOf(scene, via)],
    to: to && [spanOf(scene, to)],
    rule,
    confidence: statedOf(grades, grade) / 100,
    grade,
  }
}

/** No longer than they must be: a list that grows has room for sixteen, and of a hostile text there are millions. */
function spansOf(scene: Scene, ranges: readonly Range[]): Span[] {
  return ranges.map((range) => spanOf(scene, range))
}

/** The share that was counted; of a tenth of the network's that was seen too seldom, that of the nearest, the lower of two. */
function statedOf(grades: Grades, grade: string): number {
  const exact = grades.get(grade)
  if (exact !== undefined) return exact
  const [by, quoted, tenth, ...open] = grade.split('/')
  if (by === 'learned')
    for (let step = 1; step < 10; step++)
      for (const near of [Number(tenth) - step, Number(tenth) + step]) {
        const share = grades.get([by, quoted, near, ...open].join('/'))
        if (share !== undefined) return share
      }
  return fallback
}

/** For a grade that the corpus did not hold often enough to count: no better than chance is promised. */
const fallback = 50

/** Attributions of one grade are right about equally often: by rule, by whether marks set them off, by the cue. */
function gradeOf({ marked }: Scene, { rule, content, source, turn, learned, chance = 1 }: Found): string {
  const first = content[0]!.first
  const quoted = marked[first] !== -1 ? 'quoted' : 'plain'
  const open = source.length === 0 ? '/no source' : ''
  // what the network is sure of says more than the rule that its result looks like
  if (learned) return `learned/${quoted}/${Math.floor(chance * 10)}${open}`
  const sure = chance >= 0.9 ? 'sure' : chance >= 0.7 ? 'fair' : 'weak'
  return `${turn ? 'turn' : rule}/${quoted}/${sure}${open}`
}
