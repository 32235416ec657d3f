/** The checks of the dependencies find what they look for; run by `node --test`, as they are no part of a package. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { advisories } from './advisories.mjs'
import { licences, scriptsAtInstall } from './dependencies.mjs'

/** A workspace whose one package needs `near`, which needs `far`. */
function workspaceWith(t, far, near = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'news-ci-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const put = (path, manifest) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), JSON.stringify(manifest))
  }
  put('packages/ours/package.json', { name: 'ours', license: 'MIT', dependencies: { near: '1' } })
  put('node_modules/near/package.json', { name: 'near', license: 'ISC', dependencies: { far: '1' }, ...near })
  if (far) put('node_modules/far/package.json', { name: 'far', license: 'MIT', ...far })
  return folder
}

for (const license of ['MIT', 'Apache-2.0', '(GPL-3.0-only OR MIT)', 'MIT AND BSD-3-Clause', { type: 'ISC' }])
  test(`the licence ${JSON.stringify(license)} may be passed on`, (t) => {
    assert.equal(licences(workspaceWith(t, { license })).ok, true)
  })

for (const license of [
  'GPL-3.0-only',
  'MIT AND AGPL-3.0-only',
  'SEE LICENSE IN terms.txt',
  'UNLICENSED',
  '',
  null,
])
  test(`the licence ${JSON.stringify(license)} of what a dependency needs is told`, (t) => {
    const { ok, output } = licences(workspaceWith(t, { license }))
    assert.equal(ok, false)
    assert.match(output, /^node_modules\/far: /)
  })

test('a list of licences is a choice, as older packages have it', (t) => {
  const licenses = [{ type: 'GPL-2.0' }, { type: 'MIT' }]
  assert.equal(licences(workspaceWith(t, { license: undefined, licenses })).ok, true)
  assert.equal(licences(workspaceWith(t, { license: undefined, licenses: licenses.slice(0, 1) })).ok, false)
})

for (const script of ['preinstall', 'install', 'postinstall'])
  test(`a script at ${script} is told`, (t) => {
    const { ok, output } = scriptsAtInstall(workspaceWith(t, { scripts: { [script]: 'node x.js' } }))
    assert.deepEqual([ok, output], [false, `node_modules/far: ${script}`])
  })

test('a package that npm would compile is told', (t) => {
  const folder = workspaceWith(t, {})
  writeFileSync(join(folder, 'node_modules/far/binding.gyp'), '{}')
  assert.equal(scriptsAtInstall(folder).output, 'node_modules/far: binding.gyp')
})

test('scripts that run elsewhere are none of these', (t) => {
  assert.equal(scriptsAtInstall(workspaceWith(t, { scripts: { prepare: 'x', test: 'x' } })).ok, true)
})

test('what is not installed can’t be judged and is told, unless it may be missing', (t) => {
  for (const check of [licences, scriptsAtInstall])
    assert.equal(check(workspaceWith(t)).output, 'near needs far, which is not installed')
  const optional = { dependencies: {}, optionalDependencies: { far: '1' } }
  assert.equal(licences(workspaceWith(t, undefined, optional)).ok, true)
})

/** A registry that answers every question about advisories in one way. */
async function registryThat(t, answer) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => answer(response))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return { pnpm_config_registry: `http://127.0.0.1:${server.address().port}/` }
}

const finding = (severity) => ({
  ...{ id: 1, url: 'https://a.example/1', title: 'A hole', severity },
  ...{ vulnerable_versions: '>=0', cwe: [], cvss: { score: 1, vectorString: '' } },
})

for (const [severity, passes] of [
  ['low', true],
  ['moderate', true],
  ['high', false],
  ['critical', false],
])
  test(`a finding that is ${severity} ${passes ? 'is told and passes' : 'fails'}`, async (t) => {
    const found = JSON.stringify({ commander: [finding(severity)] })
    const { ok, show, output } = await advisories(await registryThat(t, (response) => response.end(found)))
    assert.deepEqual([ok, show, output], [passes, true, `${severity}: commander: A hole`])
  })

test('no finding says nothing', async (t) => {
  const { ok, show } = await advisories(await registryThat(t, (response) => response.end('{}')))
  assert.deepEqual([ok, show], [true, false])
})

test('a registry that does not answer is a check that was skipped, with the reason', async (t) => {
  const refusing = await registryThat(t, (response) => response.writeHead(405).end())
  for (const env of [refusing, { pnpm_config_registry: 'http://127.0.0.1:1/' }]) {
    const { ok, counts, output } = await advisories(env)
    assert.deepEqual([ok, counts], [true, { passed: 0, failed: 0, skipped: 1 }])
    assert.match(output, /skipped, as the registry tells no advisories: .*(405|127\.0\.0\.1:1)/)
  }
})
