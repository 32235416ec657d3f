export { html } from './read/html'
