/** `pnpm cues DIR`: counts the reporting words of a corpus and writes the library's lexicon of them. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCorpus } from './corpus/brat'
import { countForms } from './lexicon/counts'
import { beginnings, entriesOf } from './lexicon/entries'
import { likeForms } from './lexicon/like'
import { repository } from './places'

const about =
  "Reporting words. Of a form's uses outside quotation marks, the share (in %) that reports somebody's words or thoughts: in all (`rate`), by what comes `next`, and by what came before (`prev`), where that differs. `begins`: the classes of next words with which the content begins; `turned`: those for which this form does it the other way. `takes`: prepositions that belong to the reporting words (“called for”). `raising`: the subject is part of the content (“the talks seem to stall”). `like`: forms too rare to count, used like the key."
const source =
  'counted by `pnpm cues` on PolNeAR v1.0.0 (train): counts, none of its text; `like` written for this project'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('usage: pnpm cues DIR   (a corpus folder with text/ and attributions/)\n')
  process.exit(2)
}
const counts = countForms(readCorpus(folder))
const begins = beginnings(counts)
const entries = entriesOf(counts, new Set(begins))
const file = join(repository, 'packages/model/src/lang/en/cues.json')
writeFileSync(
  file,
  `{
  "about": ${JSON.stringify(about)},
  "source": ${JSON.stringify(source)},
  "licence": "MIT",
  "begins": ${JSON.stringify(begins)},
  "like": ${lines(likeForms(entries, counts))},
  "cues": ${lines(Object.fromEntries(entries))}
}
`,
)
process.stdout.write(`${entries.size} forms → ${file}\n`)

/** One key a line, sorted, so that a change shows as the lines that changed. */
function lines(table: Record<string, unknown>): string {
  const keys = Object.keys(table).sort()
  return `{\n${keys.map((key) => `    ${JSON.stringify(key)}: ${JSON.stringify(table[key])}`).join(',\n')}\n  }`
}
