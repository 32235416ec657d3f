import { run, skipped } from './run.mjs'

/** Findings that are told and let pass are those below. */
const grave = ['high', 'critical']

/**
 * No production dependency has a known hole that is high or critical. Skipped, with the reason shown, where the registry
 * gives no answer: nothing is known then, and a machine without a network must be able to test.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export async function advisories(env = {}) {
  const { stdout, output } = await run('pnpm', ['audit', '--prod', '--json'], {
    // Asked again and again, a registry that is out of reach would hold everything up for a minute.
    env: { pnpm_config_fetch_retries: '0', ...env },
  })
  if (output.includes('ERR_PNPM_AUDIT_BAD_RESPONSE'))
    return skipped(`skipped, as the registry tells no advisories: ${reasonIn(output)}`)
  const findings = findingsIn(stdout)
  if (findings === undefined) return { ok: false, output }
  const told = findings.map(({ severity, name, title }) => `${severity}: ${name}: ${title}`).join('\n')
  const ok = !findings.some(({ severity }) => grave.includes(severity))
  return { ok, show: findings.length > 0, output: told }
}

/** What the registry told; nothing where that can’t be read. */
function findingsIn(/** @type {string} */ stdout) {
  try {
    const { advisories } = JSON.parse(stdout)
    return Object.values(advisories).map((/** @type {any} */ { severity, module_name, title }) => ({
      severity,
      name: module_name,
      title,
    }))
  } catch {
    return undefined
  }
}

/** @param {string} output */
function reasonIn(output) {
  return output
    .split(/\n\s*\n/)[1]
    ?.replace(/[\s×│├╰─▶]+/g, ' ')
    .trim()
}
