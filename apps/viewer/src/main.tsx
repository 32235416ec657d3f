import './style/index.css'
import { createReader } from './dom/parser'
import { mount } from './view/mount'

const records = document.querySelector('#records')?.textContent
const script = (document.currentScript as HTMLScriptElement | null)?.src

mount(document.querySelector('#viewer')!, {
  // A page that holds its own script shows the records in it; the parser lies beside the script otherwise.
  reader: script ? createReader(new URL('parser.js', script).href) : null,
  given: records ? JSON.parse(records) : null,
})
