import fs from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const CACHE = path.join(import.meta.dirname, '../.cache/browser')

/** The package's fonts and no others: pictures look the same on every machine. */
function writeFontList(): string {
  const folder = path.join(CACHE, 'font-list')
  fs.mkdirSync(folder, { recursive: true })
  const place = `<dir>${path.join(CACHE, 'fonts')}</dir><cachedir>${folder}</cachedir>`
  const list = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${place}</fontconfig>`
  fs.writeFileSync(path.join(folder, 'fonts.conf'), list)
  return folder
}

/** The browser comes from a package: no system package, no download of its own. */
export async function launchBrowser(): Promise<Browser> {
  fs.mkdirSync(CACHE, { recursive: true })
  // Both must stand before the package is loaded: it then unpacks its own system libraries, here.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x'
  process.env['TMPDIR'] = CACHE
  process.env['FONTCONFIG_PATH'] = writeFontList()
  const packaged = await import('@sparticuz/chromium')
  const executablePath = await packaged.default.executablePath()
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
  return await chromium.launch({ executablePath, args })
}
