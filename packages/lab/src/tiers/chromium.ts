import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** The browser that everything is tried in: the one that an environment variable names, or the one in our packages. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath())
  return chromium.launch({ executablePath, args: ['--no-sandbox'], headless: true })
}
