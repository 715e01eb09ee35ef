import { createRequire } from 'node:module'
import path from 'node:path'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import { getDocument, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist'
import { READ_SIDE, scanLimits } from './limits.ts'
import { declaredSize } from './picture-size.ts'
import { scanKindOf } from './scan-kind.ts'
import { UnreadableScan } from './scan-problems.ts'

const LIBRARY = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string): string => `${path.join(LIBRARY, name)}${path.sep}`

/** White paper of this size, no larger than is looked at. */
function blankPage(width: number, height: number): Canvas {
  const page = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
  const context = page.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, page.width, page.height)
  context.imageSmoothingQuality = 'high'
  return page
}

async function openPicture(bytes: Buffer, kind: 'jpeg' | 'png'): Promise<Canvas> {
  const size = declaredSize(bytes, kind)
  if (size === null || size.width < 1 || size.height < 1) throw new UnreadableScan('damaged')
  if (size.width * size.height > scanLimits.pixels) throw new UnreadableScan('too-many-pixels')
  const picture = await loadImage(bytes)
  const scale = Math.min(1, READ_SIDE / Math.max(picture.width, picture.height))
  const page = blankPage(picture.width * scale, picture.height * scale)
  page.getContext('2d').drawImage(picture, 0, 0, page.width, page.height)
  return page
}

async function drawPage(page: PDFPageProxy): Promise<Canvas> {
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: READ_SIDE / Math.max(width, height, 1) })
  const canvas = blankPage(viewport.width, viewport.height)
  await page.render({ canvas: canvas as never, viewport }).promise
  return canvas
}

/** A PDF is only looked at: its scripts, links, forms and attached files stay behind. */
async function* openPdf(bytes: Buffer): AsyncGenerator<Canvas> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: scanLimits.pixels,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    wasmUrl: folder('wasm'),
  })
  const document = await task.promise.catch((error: unknown) => {
    throw new UnreadableScan(error instanceof PasswordException ? 'encrypted' : 'damaged')
  })
  if (document.numPages > scanLimits.pages) throw new UnreadableScan('too-many-pages')
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    yield await drawPage(page)
    page.cleanup()
  }
  await task.destroy()
}

/** The pages of one file as pictures, one after the other: never two in memory. */
export async function* openPages(bytes: Buffer): AsyncGenerator<Canvas> {
  if (bytes.length === 0) throw new UnreadableScan('empty-file')
  const kind = scanKindOf(bytes)
  if (kind === null) throw new UnreadableScan('not-a-scan')
  if (kind === 'pdf') yield* openPdf(bytes)
  else yield await openPicture(bytes, kind)
}
