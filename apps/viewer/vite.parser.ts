import { laterScript } from './vite.later'

/** The parser with its language data. */
export default laterScript('parser')
