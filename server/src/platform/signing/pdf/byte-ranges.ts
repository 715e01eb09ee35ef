/** One signature in a PDF: where its CMS stands, and which bytes it speaks for. */
export interface SignedRange {
  cms: Buffer
  signed: Buffer
  /** Everything but the signature itself, from the first byte to the end of the file. */
  coversWholeFile: boolean
}

const RANGE = /\/ByteRange\s*\[\s*(\d{1,9})\s+(\d{1,9})\s+(\d{1,9})\s+(\d{1,9})\s*\]/g
/** More than any office needs; a file that names thousands is not read to its end. */
const MOST = 20

function rangeOf(bytes: Buffer, [from = 0, length = 0, gapEnd = 0, rest = 0]: number[]) {
  const gap = bytes.subarray(from + length, gapEnd).toString('latin1')
  if (from !== 0 || gapEnd + rest > bytes.length || !/^<[\da-fA-F]+>$/.test(gap)) return null
  return {
    cms: Buffer.from(gap.slice(1, -1), 'hex'),
    signed: Buffer.concat([bytes.subarray(0, length), bytes.subarray(gapEnd, gapEnd + rest)]),
    coversWholeFile: gapEnd + rest === bytes.length,
  }
}

/** The signatures of a file in their order; null for one whose range leaves more out than itself. */
export const signedRanges = (bytes: Buffer): (SignedRange | null)[] =>
  [...bytes.toString('latin1').matchAll(RANGE)]
    .slice(0, MOST)
    .map((match) => rangeOf(bytes, match.slice(1, 5).map(Number)))
