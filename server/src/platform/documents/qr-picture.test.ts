import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { readQr } from '../../../test/papers/read-qr.ts'
import { qrSvg } from './qr-picture.ts'

it('is read back as the same address, without asking a network', async () => {
  const address = 'https://vung-buoc.example.vn/xac-minh/K7Q2-MX4P-99AB'
  const picture = await loadImage(Buffer.from(await qrSvg(address)))
  const canvas = createCanvas(300, 300)
  canvas.getContext('2d').drawImage(picture, 0, 0, 300, 300)
  expect(await readQr(canvas)).toEqual([address])
})
