import type { Command } from 'commander'
import { filterLines, type LineWork } from '../pipe/filter'
import { passingErrors } from '../pipe/passed'
import type { Shell } from '../shell/shell'
import { onlyName } from './lines'

/** A command that reads lines and writes as many, for clusters and databases. */
interface Filter {
  name: string
  summary: string
  description: string
  examples: string
  /** Loaded only when it is asked for: what looks across articles takes a tenth of a second to start. */
  work(): Promise<LineWork>
}

const filters: readonly Filter[] = [
  {
    name: 'keys',
    summary: 'what records are compared by, a line each',
    description: `Prints what an article is found by among others. In go Article records, or what "parse --lines" writes; out comes, \
for each line:

  article          the id
  bands            articles that share one may be copies of one text
  shingles, prose  what "news copies" compares
  quotes           of each quote the keys under which other versions of it stand
  sightings        of each actor what "news identify" needs, and the keys under which the same one may stand`,
    examples: `Examples:
  news keys articles.ndjson > keys.ndjson
  news parse --json --lines articles.ndjson | news keys
`,
    work: async () => (await import('../pipe/keys')).keyLines,
  },
  {
    name: 'copies',
    summary: 'which pairs of articles are copies of one text',
    description: `Judges pairs of articles, a line each. In goes {"a": …, "b": …}, each with "article", "shingles" and "prose" as \
"news keys" prints them; out come the two ids, "copy", and how much they share.`,
    examples: `Examples:
  news copies pairs.ndjson | jq 'select(.copy)'
`,
    work: async () => (await import('../pipe/copies')).copyLines,
  },
  {
    name: 'identify',
    summary: 'who is who across articles, a sighting a line',
    description: `Says who an actor of an article is across articles, a line each. In goes \
{"group": "…", "sighting": …, "shares": …}: a sighting as "news keys" prints it, and how large a share of all sightings each of \
its "company" stands beside. Out come the ids of the sighting and of the person, null where it stays open, and then \
the candidates. Sightings that share a key belong in one group, and the lines of a group together; earlier ones decide \
about later ones.`,
    examples: `Examples:
  news identify sightings.ndjson | jq -r '[.sighting, .person] | @tsv'
`,
    work: async () => (await import('../pipe/people')).peopleLines(),
  },
]

/** The commands that are made to be piped through. */
export function addFilters(program: Command, shell: Shell): void {
  for (const { name, summary, description, examples, work } of filters)
    program
      .command(name)
      .summary(summary)
      .description(`${description}\n\nOne line in, one line out; docs/pipe.md has the contract.`)
      .argument('[FILE]', 'lines; else what is piped in')
      .addHelpText('before', examples)
      .action(async (file: string | undefined, _options: object, command: Command) =>
        filterLines(
          onlyName(file === undefined ? [] : [file], command, shell),
          shell,
          passingErrors(await work()),
        ),
      )
}
