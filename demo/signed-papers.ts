import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { CommuneCrew } from './commune-month.ts'

/** 110 dots an inch: coarse, as an office's scanner is set, and quick to read. */
const SCALE = 110 / 72
const RED = '#c22f2f'

/** A round red stamp that is nobody's, and a stroke of the pen across it. */
function stampAndSign(context: SKRSContext2D, { x, y }: { x: number; y: number }): void {
  context.strokeStyle = RED
  context.fillStyle = RED
  context.lineWidth = 3
  context.beginPath()
  context.arc(x, y, 62, 0, 2 * Math.PI)
  context.stroke()
  context.textAlign = 'center'
  context.font = 'bold 15px sans-serif'
  context.fillText('DỮ LIỆU MẪU', x, y + 5)
  context.strokeStyle = '#23407e'
  context.beginPath()
  context.moveTo(x - 20, y + 24)
  context.bezierCurveTo(x + 20, y - 70, x + 40, y + 70, x + 110, y - 24)
  context.stroke()
}

/** A paper as it comes from the scanner: printed, signed, stamped; one picture a page. */
export async function signedAndScanned(pdf: Uint8Array): Promise<Buffer[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const document = await task.promise
  const pages: Buffer[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: SCALE })
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await page.render({ canvas: canvas as never, viewport }).promise
    const isLast = number === document.numPages
    const at = { x: canvas.width * 0.72, y: canvas.height * 0.74 }
    if (isLast) stampAndSign(canvas.getContext('2d'), at)
    pages.push(await canvas.encode('jpeg', 72))
  }
  await task.destroy()
  return pages
}

/** The commune's committee scans the list that it has confirmed; the QR does the rest. */
export async function scanSignedList(crew: CommuneCrew, listId: string): Promise<void> {
  const pdf = await crew.committee.getFile(`/lists/${listId}/mau-01.pdf`)
  const form = new FormData()
  for (const page of await signedAndScanned(pdf))
    form.append('files', new Blob([Uint8Array.from(page)]), 'trang')
  await crew.committee.upload('/scans', Buffer.from(await new Response(form).arrayBuffer()))
}
