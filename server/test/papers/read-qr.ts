import fs from 'node:fs'
import { createRequire } from 'node:module'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import PizZip from 'pizzip'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const program = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')

/** What the QR codes on a picture say. */
export async function readQr(canvas: Canvas): Promise<string[]> {
  prepareZXingModule({
    overrides: { wasmBinary: Uint8Array.from(fs.readFileSync(program)).buffer },
  })
  const { data, width, height } = canvas
    .getContext('2d')
    .getImageData(0, 0, canvas.width, canvas.height)
  const pixels = { data: Uint8ClampedArray.from(data), width, height, colorSpace: 'srgb' } as const
  const found = await readBarcodes(pixels, { formats: ['QRCode'] })
  return found.map((code) => code.text)
}

/** The same of the picture that a Word paper carries; nothing when it has none. */
export async function readQrOfWord(docx: Uint8Array): Promise<string[]> {
  const picture = new PizZip(docx).file('word/media/vb-picture.png')?.asUint8Array()
  if (picture === undefined) return []
  const image = await loadImage(Buffer.from(picture))
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return await readQr(canvas)
}
