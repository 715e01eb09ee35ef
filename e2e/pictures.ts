import path from 'node:path'
import type { Page } from 'playwright-core'

const FOLDER = path.join(import.meta.dirname, '../docs/images')

/** Pictures of the guide are taken anew only when asked for: a test must not change the tree. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['TAKE_PICTURES'] === undefined) return
  await page.waitForTimeout(400)
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' })
}
