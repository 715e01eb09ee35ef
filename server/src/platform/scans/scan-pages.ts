import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { KEPT_SIDE, scanLimits } from './limits.ts'
import { openPages } from './open-pages.ts'
import { readCodes } from './read-codes.ts'
import { UnreadableScan } from './scan-problems.ts'
import { uploadParts } from './upload-parts.ts'

const QUALITY = 78

/** One page, made anew: a plain JPEG of ours without anything that came along in the file. */
export interface ScannedPage {
  jpeg: string
  width: number
  height: number
  codes: string[]
}

async function keptPage(page: Canvas): Promise<Omit<ScannedPage, 'codes'>> {
  const scale = Math.min(1, KEPT_SIDE / Math.max(page.width, page.height))
  const kept = createCanvas(Math.round(page.width * scale), Math.round(page.height * scale))
  const context = kept.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(page, 0, 0, kept.width, kept.height)
  const jpeg = await kept.encode('jpeg', QUALITY)
  return { jpeg: jpeg.toString('base64'), width: kept.width, height: kept.height }
}

/** All pages of an upload in their order, each with what its QR codes say. */
export async function scanPages(body: Buffer): Promise<ScannedPage[]> {
  const pages: ScannedPage[] = []
  for (const file of await uploadParts(body)) {
    for await (const page of openPages(file)) {
      if (pages.length >= scanLimits.pages) throw new UnreadableScan('too-many-pages')
      pages.push({ ...(await keptPage(page)), codes: await readCodes(page) })
    }
  }
  if (pages.length === 0) throw new UnreadableScan('empty-file')
  return pages
}
