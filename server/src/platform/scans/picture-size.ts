import type { ScanKind } from './scan-kind.ts'

export interface PictureSize {
  width: number
  height: number
}

/** The size a PNG declares in its first chunk. */
function sizeOfPng(bytes: Buffer): PictureSize | null {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** SOF0–SOF15 without the three numbers that mean something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** The size a JPEG declares in its frame header, found from segment to segment. */
function sizeOfJpeg(bytes: Buffer): PictureSize | null {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    } else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** What a picture says of its size before it is unpacked; null when it says nothing. */
export function declaredSize(bytes: Buffer, kind: Exclude<ScanKind, 'pdf'>): PictureSize | null {
  return kind === 'png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes)
}
