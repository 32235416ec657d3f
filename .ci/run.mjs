import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** A tool that the repository has installed, at the root or for one package. */
export const bin = (tool, where = '.') => `${root}${where}/node_modules/.bin/${tool}`

/** Runs a program, without a shell; `output` is all that it printed, in the order it came. */
export function run(program, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.on('error', (error) => resolve({ ok: false, stdout, output: `${output}${error.message}` }))
    child.on('close', (code) => {
      resolve({ ok: code === 0, stdout, output: `${output}\n${[program, ...args].join(' ')}: exit ${code}` })
    })
  })
}

/** Runs npm, quietly but for what goes wrong. */
export const npm = (args, cwd) =>
  run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd })

/** Runs steps in order up to the first that fails. */
export async function inOrder(...steps) {
  let output = ''
  let result = { ok: true, stdout: '', output: '' }
  for (const step of steps) {
    result = await step()
    output += `${result.output}\n`
    if (!result.ok) break
  }
  return { ...result, output }
}

/** What a check comes to that can’t be done here: the report shows why. */
export const skipped = (why) => ({
  ok: true,
  show: true,
  output: `        ${why}`,
  counts: { passed: 0, failed: 0, skipped: 1 },
})

/** A line of the report. */
export const say = (line) => process.stdout.write(`${line}\n`)

/** The seconds since `begun`, for a person. */
export const duration = (begun) => `${((Date.now() - begun) / 1000).toFixed(1)} s`
