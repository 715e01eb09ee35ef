import fs from 'node:fs'
import { createRequire } from 'node:module'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'

const PROGRAM = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')

let prepared = false

/** The program comes from the package's own file: without this it would be fetched from a network. */
function prepare(): void {
  if (prepared) return
  prepareZXingModule({
    overrides: { wasmBinary: Uint8Array.from(fs.readFileSync(PROGRAM)).buffer },
  })
  prepared = true
}

const OPTIONS: ReaderOptions = { formats: ['QRCode'], tryHarder: true, tryInvert: false }

/** A code too fine or too coarse for one size is often plain at another. */
const SCALES = [0.5, 1, 1.6]
const MOST_PIXELS = 9_000_000

function scaled(page: Canvas, scale: number): Canvas {
  if (scale === 1) return page
  const canvas = createCanvas(Math.ceil(page.width * scale), Math.ceil(page.height * scale))
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(page, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** What the QR codes on a page say, however it lies; several sizes are tried until one is found. */
export async function readCodes(page: Canvas): Promise<string[]> {
  prepare()
  for (const scale of SCALES) {
    if (page.width * page.height * scale * scale > MOST_PIXELS) continue
    const sized = scaled(page, scale)
    const { width, height } = sized
    const drawn = sized.getContext('2d').getImageData(0, 0, width, height)
    const data = Uint8ClampedArray.from(drawn.data)
    const pixels = { data, width, height, colorSpace: 'srgb' } as const
    const found = await readBarcodes(pixels, OPTIONS)
    const texts = found.filter((code) => code.isValid).map((code) => code.text)
    if (texts.length > 0) return texts
  }
  return []
}
