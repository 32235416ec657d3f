import './style/index.css'
import { createReader } from './dom/parser'
import { createRereader } from './dom/rereading'
import { mount } from './view/mount'

const records = document.querySelector('#records')?.textContent
const script = (document.currentScript as HTMLScriptElement | null)?.src
/** Put in when the page is built, and when it is served. */
const bytes = Number(document.querySelector<HTMLMetaElement>('meta[name="news-accurate"]')?.content)

// A page that holds its own script shows the records in it; the parser lies beside the script otherwise.
const parser = script && new URL('parser.js', script).href

mount(document.querySelector('#viewer')!, {
  reader: parser ? createReader(parser) : null,
  rereader: parser && bytes ? createRereader(parser, bytes) : null,
  given: records ? JSON.parse(records) : null,
})
