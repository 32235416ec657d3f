interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown
  }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/** The scripts that the page loads, in the folder that it came from. */
const own = /^(?:parser|people)\.js$/

/**
 * With Trusted Types on, neither `Worker` nor a script element takes a plain string: this policy lets the page’s own
 * scripts pass that lie beside the one it is asked for first, and nothing else.
 */
export function allowed(script: string): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return script
  const folder = folderOf(script)
  policy ??= trustedTypes.createPolicy('news-parser', {
    createScriptURL(url) {
      if (folderOf(url) !== folder || !own.test(url.slice(folder.length)))
        throw new TypeError('Only the page’s own scripts may be loaded.')
      return url
    },
  })
  return policy.createScriptURL(script)
}

const folderOf = (url: string) => url.slice(0, url.lastIndexOf('/') + 1)
