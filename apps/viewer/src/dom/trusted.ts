interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown
  }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/**
 * With Trusted Types on, neither `Worker` nor a script element takes a plain string: this policy lets the one script
 * pass that it is asked for first, the page's parser, and nothing else.
 */
export function allowed(script: string): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return script
  policy ??= trustedTypes.createPolicy('news-parser', {
    createScriptURL(url) {
      if (url !== script) throw new TypeError('Only the page’s own parser may be loaded.')
      return url
    },
  })
  return policy.createScriptURL(script)
}
