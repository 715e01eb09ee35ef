import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Canvas } from '@napi-rs/canvas'
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
