const SLICE_CHARS = 2_000_000
const OPENING = /<(\w+:)?sheetData\b[^<>]*>/
const ROW = /<(?:\w+:)?row\b(?:[^<>]*?\sr=["'](\d+)["'])?/g

/**
 * Cuts a sheet between rows; each part is the XML of a whole small sheet. The reader makes some
 * hundred bytes of every cell, and so has one part's worth of them at a time. What stands below
 * the rows (merged ranges) goes with the first part.
 */
export function sliceSheet(xml: string, sliceChars = SLICE_CHARS): string[] {
  if (xml.length <= sliceChars) return [xml]
  const parts = partsOf(xml)
  const cuts = parts === null ? [] : cutsIn(parts.rows, sliceChars)
  if (parts === null || cuts.length === 0) return [xml]
  const { head, rows, tail, end } = parts
  return [0, ...cuts].map((cut, index) => {
    return head + rows.slice(cut, cuts[index]) + (index === 0 ? tail : end)
  })
}

type Parts = { head: string; rows: string; tail: string; end: string }

function partsOf(xml: string): Parts | null {
  const opening = OPENING.exec(xml)
  if (!opening) return null
  const prefix = opening[1] ?? ''
  const begin = opening.index + opening[0].length
  const closing = xml.lastIndexOf(`</${prefix}sheetData>`)
  if (closing < begin) return null
  const [head, rows, tail] = [xml.slice(0, begin), xml.slice(begin, closing), xml.slice(closing)]
  return { head, rows, tail, end: `</${prefix}sheetData></${prefix}worksheet>` }
}

/** Where to cut; nowhere when a row does not say its number, or the numbers do not rise. */
function cutsIn(rows: string, sliceChars: number): number[] {
  const cuts: number[] = []
  let last = 0
  for (const { 1: number, index } of rows.matchAll(ROW)) {
    if (Number(number ?? 0) <= last) return []
    last = Number(number)
    if (index - (cuts.at(-1) ?? 0) > sliceChars) cuts.push(index)
  }
  return cuts
}
