import './style/index.css'
import { createReader } from './dom/parser'
import { loadPeople } from './dom/people'
import { createRereader } from './dom/rereading'
import type { Mounted } from './view/app'
import { mount } from './view/mount'

const records = document.querySelector('#records')?.textContent
const given: Mounted['given'] = records ? JSON.parse(records) : null
const script = (document.currentScript as HTMLScriptElement | null)?.src
/** Put in when the page is built, and when it is served. */
const bytes = Number(document.querySelector<HTMLMetaElement>('meta[name="news-accurate"]')?.content)

// A page that holds its own scripts shows the records in it; those that are loaded later lie beside this one otherwise.
const beside = (name: string) => new URL(name, script).href
const scripts = script ? { parser: beside('parser.js'), people: beside('people.js') } : null

const draw = (trouble?: string) =>
  mount(document.querySelector('#viewer')!, {
    reader: scripts && createReader(scripts),
    rereader: scripts && bytes ? createRereader(scripts.parser, bytes) : null,
    given: given && { ...given, ...(trouble && { trouble }) },
  })

if (given && given.loaded.length > 1)
  loadPeople(scripts?.people ?? '').then(
    () => draw(),
    () => draw('Who is who in several articles can’t be told: a script of the page is missing.'),
  )
else draw()
