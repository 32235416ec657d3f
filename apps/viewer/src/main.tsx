import './style/index.css'
import { createReader } from './dom/parser'
import { mount } from './view/mount'

const here = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href

mount(document.querySelector('#viewer')!, createReader(new URL('parser.js', here).href))
