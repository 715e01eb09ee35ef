import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { qrSvg } from '../../src/platform/documents/qr-picture.ts'

/** How a sheet came onto the glass or before the camera. */
export interface Laid {
  dpi?: number
  degrees?: number
}

const A4_INCHES = [8.27, 11.69] as const

/** A white sheet with what `draw` puts on it, laid as said. Drawn in inches. */
function sheet({ dpi = 150, degrees = 0 }: Laid, draw: (page: Canvas) => void): Canvas {
  const [wide, high] = A4_INCHES
  const page = createCanvas(Math.round(wide * dpi), Math.round(high * dpi))
  const context = page.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, page.width, page.height)
  context.translate(page.width / 2, page.height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.scale(dpi, dpi)
  context.translate(-wide / 2, -high / 2)
  draw(page)
  return page
}

async function qrPicture(text: string) {
  const svg = await qrSvg(text)
  const side = /width="(\d+)"/.exec(svg)?.[1] ?? ''
  const larger = `viewBox="0 0 ${side} ${side}" width="600" height="600"`
  return await loadImage(Buffer.from(svg.replace(/width="\d+" height="\d+"/, larger)))
}

/** A page as a scanner makes it: some ink, and a QR of 16 mm at its foot when it has a text. */
export async function aScan(text: string | null, laid: Laid = {}): Promise<Canvas> {
  const qr = text === null ? null : await qrPicture(text)
  return sheet(laid, (page) => {
    const context = page.getContext('2d')
    context.fillStyle = 'black'
    for (let line = 0; line < 30; line += 1) context.fillRect(1, 1 + line * 0.25, 6, 0.06)
    if (qr !== null) context.drawImage(qr, 6.6, 10.2, 0.63, 0.63)
  })
}

export const asJpeg = (page: Canvas): Promise<Buffer> => page.encode('jpeg', 72)
export const asPng = (page: Canvas): Promise<Buffer> => page.encode('png')

/** A printed PDF, signed and photographed: its pages as pictures, turned and shrunk. */
export async function photographed(pdf: Uint8Array, laid: Laid = {}): Promise<Buffer[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const document = await task.promise
  const pictures: Buffer[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: (laid.dpi ?? 150) / 72 })
    const flat = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await page.render({ canvas: flat as never, viewport }).promise
    pictures.push(await asJpeg(turned(flat, laid.degrees ?? 0)))
  }
  await task.destroy()
  return pictures
}

function turned(flat: Canvas, degrees: number): Canvas {
  const page = createCanvas(flat.width, flat.height)
  const context = page.getContext('2d')
  context.fillStyle = '#e8e4da'
  context.fillRect(0, 0, page.width, page.height)
  context.translate(page.width / 2, page.height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(flat, -page.width / 2, -page.height / 2)
  return page
}

/** Several files in one upload, as a browser's form writes them. */
export async function inOneUpload(files: readonly Uint8Array[]): Promise<Buffer> {
  const form = new FormData()
  for (const file of files) form.append('files', new Blob([Uint8Array.from(file)]), 'trang')
  return Buffer.from(await new Response(form).arrayBuffer())
}
