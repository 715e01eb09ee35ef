import fs from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'

let prepared = false

/** The program comes from the package's own file: without this it would be fetched from a network. */
function prepare(): void {
  if (prepared) return
  const place = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm')
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(fs.readFileSync(place)).buffer } })
  prepared = true
}

const OPTIONS = { format: 'QRCode', ecLevel: 'Q', withQuietZones: true } as const

/** A QR code as a picture that stays sharp at any size; a quarter of it may be damaged. */
export async function qrSvg(text: string): Promise<string> {
  prepare()
  const { svg, error } = await writeBarcode(text, OPTIONS)
  if (error !== '') throw new Error(`no QR code: ${error}`)
  return svg
}

/** The same for Word, which shows no such drawing everywhere: eight dots for each point. */
export async function qrPng(text: string): Promise<Uint8Array> {
  prepare()
  const { image, error } = await writeBarcode(text, { ...OPTIONS, scale: 8 })
  if (image === null) throw new Error(`no QR code: ${error}`)
  return new Uint8Array(await image.arrayBuffer())
}
