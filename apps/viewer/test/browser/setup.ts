import { access, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { buildFixturePage } from './build'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one Chromium of this run listens. */
    browser: string
    /** Folder of the built page that draws the hand-made article. */
    fixturePage: string
  }
}

/** Starts one Chromium for all tests and builds the page that draws the hand-made article. */
export default async function setup(project: TestProject) {
  const built = fileURLToPath(new URL('../../dist/index.html', import.meta.url))
  await access(built).catch(() => {
    throw new Error('The viewer is not built: run `pnpm build` first.')
  })
  const executablePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath())
  const server = await chromium.launchServer({ executablePath, args: ['--no-sandbox'], headless: true })
  const fixturePage = await buildFixturePage()
  project.provide('browser', server.wsEndpoint())
  project.provide('fixturePage', fixturePage)
  return async () => {
    await server.close()
    await rm(fixturePage, { recursive: true })
  }
}
