import type { Page } from 'playwright-core'

/** Presses a button of the dialog and reads the file that comes. */
export async function saved(page: Page, form: string) {
  const coming = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: form, exact: true }).click()
  const download = await coming
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk)
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString() }
}
