import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist'

/** One page as a reader sees it: its words, and where ink stands on it, in points. */
export interface ReadPage {
  width: number
  height: number
  text: string
  /** The smallest box around all ink; null for a blank page. */
  ink: { left: number; top: number; right: number; bottom: number } | null
}

const SCALE = 1

/** Reads a PDF back by another program than the one that wrote it: words and picture. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await task.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(await document.getPage(number)))
  }
  await task.destroy()
  return pages
}

/** All words of a document on one line, as they would be copied. */
export const textOf = (pages: readonly ReadPage[]): string =>
  pages.map((page) => page.text).join(' ')

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const content = await page.getTextContent()
  const words = content.items.map((item) => ('str' in item ? item.str + lineEnd(item) : ''))
  const [, , width = 0, height = 0] = page.view
  const text = words.join('').replace(/\s+/g, ' ').trim()
  return { width, height, text, ink: await inkOf(page) }
}

const lineEnd = (item: { hasEOL: boolean }): string => (item.hasEOL ? ' ' : '')

async function inkOf(page: PDFPageProxy): Promise<ReadPage['ink']> {
  const viewport = page.getViewport({ scale: SCALE })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas, viewport }).promise
  const { data, width } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  let box: ReadPage['ink'] = null
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 1] ?? 255) > 200 || (data[at + 3] ?? 0) === 0) continue
    box = around(box, { x: (at / 4) % width, y: Math.floor(at / 4 / width) })
  }
  return box
}

function around(box: ReadPage['ink'], { x, y }: { x: number; y: number }): ReadPage['ink'] {
  if (box === null) return { left: x, top: y, right: x, bottom: y }
  return {
    left: Math.min(box.left, x),
    top: Math.min(box.top, y),
    right: Math.max(box.right, x),
    bottom: Math.max(box.bottom, y),
  }
}
