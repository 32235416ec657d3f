import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BodyFigures } from './bodies'

/** Scores bodies with the benchmark's own `evaluate.py`. Needs python3; throws where that is absent. */
export function evaluateThere(
  folder: string,
  bodies: Record<string, Record<string, string>>,
): Record<string, BodyFigures> {
  const place = mkdtempSync(join(tmpdir(), 'pages-'))
  try {
    mkdirSync(join(place, 'output'))
    copyFileSync(join(folder, 'ground-truth.json'), join(place, 'ground-truth.json'))
    const names = Object.keys(bodies)
    names.forEach((name, index) => {
      const entries = Object.entries(bodies[name]!).map(([id, articleBody]) => [id, { articleBody }])
      writeFileSync(join(place, 'output', `${index}.json`), JSON.stringify(Object.fromEntries(entries)))
    })
    const options = ['--n-bootstrap', '2', '--output', 'figures.json']
    execFileSync('python3', [join(resolve(folder), 'evaluate.py'), ...options], { cwd: place, stdio: 'pipe' })
    const figures = JSON.parse(readFileSync(join(place, 'figures.json'), 'utf8'))
    return Object.fromEntries(names.map((name, index) => [name, figures[index]]))
  } finally {
    rmSync(place, { recursive: true })
  }
}
