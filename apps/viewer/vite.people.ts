import { laterScript } from './vite.later'

/** What tells who is who in several articles. */
export default laterScript('people')
