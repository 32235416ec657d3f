import './style/index.css'
import { answerPage, createReader, isWorker } from './dom/reading'
import { mount } from './view/mount'

// The page and its worker are one script: the parser is loaded once, and from a folder there is one file to find.
if (isWorker) answerPage()
else
  mount(
    document.querySelector('#viewer')!,
    createReader((document.currentScript as HTMLScriptElement | null)?.src),
  )
