import { readFileSync } from 'node:fs'
import type { Store } from '@news/store'
import type { Command } from 'commander'
import { Unreadable } from '../corpus/entry'
import { given } from '../given'
import { jsonLine } from '../render/json'
import { lookOf } from '../render/look'
import { peopleLines, personLines } from '../render/people'
import { exits } from '../shell/exits'
import type { Shell } from '../shell/shell'
import { whyNotRead } from '../shell/system'
import { harmless } from '../text/harmless'
import { textOf } from '../text/lines'
import { type DatabaseOptions, databaseOption, withStore } from './database'
import { choiceOption, type FormatOptions, jsonOption, textOption, wantsJson } from './inputs'
import { addLimit, tellMore } from './question'

type Options = DatabaseOptions &
  Pick<FormatOptions, 'json' | 'text'> & { kind?: 'person'; limit?: number; authority?: string }

/** `news people`: who is one across articles. */
export function addPeople(program: Command, shell: Shell): void {
  const people = addLimit(
    program
      .command('people')
      .summary('who is one across the articles of a database')
      .description(description)
      .argument('[NAME...]', 'a name, or a part of it')
      .addOption(databaseOption())
      .addOption(choiceOption('--kind <KIND>', 'only these', ['person', 'organization', 'country', 'place']))
      .option(
        '--authority <FILE>',
        'add the people of this CSV file first: id, name, aliases, kind, description',
      ),
    usual,
  )
    .addOption(jsonOption('person'))
    .addOption(textOption())
    .addHelpText('before', examples)
    .action((words: string[], options: Options, command: Command) => list(words, options, command, shell))
  people
    .command('show')
    .description('Shows a person with the evidence: each mention, and what made it this person.')
    .argument('<ID>')
    .action((id: string, _: object, command: Command) => show(id, command, shell))
  people
    .command('merge')
    .description('Makes one person of two, for good: what comes later and is led to either is led to both.')
    .argument('<KEEP>', 'id of the one that stays')
    .argument('<OTHER>', 'id of the one that becomes the same')
    .action((keep: string, other: string, _: object, command: Command) =>
      decide(command, shell, (store) => store.merge(keep, other)),
    )
  people
    .command('split')
    .description('Takes mentions out of a person and makes them another, for good. Prints the new id.')
    .argument('<ID>', 'the person')
    .argument('<MENTION...>', 'ARTICLE#ACTOR, as news people show prints them')
    .action((id: string, mentions: string[], _: object, command: Command) =>
      decide(command, shell, (store) => store.split(id, mentions)),
    )
}

async function list(words: string[], options: Options, command: Command, shell: Shell): Promise<void> {
  const asJson = wantsJson(options, command, shell)
  const { kind, limit = usual, authority } = options
  await withStore(options, command, async (store) => {
    if (authority !== undefined) await know(authority, store, shell)
    const all = await store.people(given({ limit: limit + 1, name: words.join(' ') || undefined, kind }))
    const found = all.slice(0, limit)
    const lines = asJson ? found.map(jsonLine) : peopleLines(found, lookOf(shell.out))
    await shell.out.write(textOf(lines))
    await tellMore(all.length, limit, shell)
  })
}

async function know(file: string, store: Store, shell: Shell): Promise<void> {
  const { readAuthority } = await import('@news/corpus')
  const { people, warnings } = readAuthority(textIn(file))
  const { added, linked } = await store.know(people)
  const told = warnings.map(({ line, message }) => `news: ${file}:${line}: ${message}`)
  told.push(`news: ${file}: ${people.length} read, ${added} new, ${linked} found in articles`)
  await shell.err.write(textOf(told.map(harmless)))
  if (warnings.length > 0) shell.exitCode = exits.some
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Unreadable(`${file}: ${whyNotRead(error as Error)}`)
  }
}

async function show(id: string, command: Command, shell: Shell): Promise<void> {
  const options = command.optsWithGlobals<Options>()
  const asJson = wantsJson(options, command, shell)
  await withStore(options, command, async (store) => {
    const person = await store.person(id)
    if (person === undefined) return command.error(`there is no person ${id}`)
    const lines = asJson ? [jsonLine(person)] : personLines(person, lookOf(shell.out))
    await shell.out.write(textOf(lines))
  })
}

async function decide(
  command: Command,
  shell: Shell,
  work: (store: Store) => Promise<string>,
): Promise<void> {
  const id = await withStore(command.optsWithGlobals<Options>(), command, work)
  await shell.out.write(`${harmless(id)}\n`)
}

const usual = 100

const description = `Lists people, organizations, countries and places of a database, each once under all names, most often \
seen first. Namesakes are told apart by office and company; where that is not right, merge and split decide, and what is \
ingested later is led accordingly. --authority adds whom you know beforehand, from a file of yours.`

const examples = `Examples:
  news people Lavrov --db news.db
  news people show 'sula-1#a4' --db news.db
  news people merge 'sula-1#a4' 'tarn-7#a2' --db news.db
  news people split 'sula-1#a4' 'tarn-1#a4' --db news.db
`
