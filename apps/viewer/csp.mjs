/**
 * The page's Content Security Policy, written once: the build puts it into the page, the server sends it as a header.
 *
 * Nothing but the page's own scripts, style sheet, icon and worker may load, the page asks for nothing else, and no
 * string may become markup or code; WebAssembly may be compiled, for the tagger's arithmetic. One Trusted Types policy
 * exists, because a worker and a script element ask for one; `src/dom/trusted.ts` makes it and lets it pass only the
 * page's own scripts.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types news-parser',
]

/** For `<meta http-equiv>`, which knows no `frame-ancestors`. */
export const metaPolicy = directives.join('; ')

/** For the HTTP header. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ')

/**
 * For the header that comes with the parser: a worker has the policy of its own script. It loads the accurate tagger
 * from where it came from itself; what is read it can send to nobody else.
 */
export const parserPolicy = [...directives, "connect-src 'self'"].join('; ')
