import { UnreadableFile } from '../problems.ts'
import type { SpreadsheetLimits } from '../limits.ts'

const EMPTY_CELL = /<(?:\w+:)?c\b[^<>]*\/>|<((?:\w+:)?c)\b[^<>]*>\s*<\/\1>/g
const EMPTY_ROW = /<(?:\w+:)?row\b[^<>]*\/>|<((?:\w+:)?row)\b[^<>]*>\s*<\/\1>/g
const ROW = /<(?:\w+:)?row\b(?:[^<>]*?\sr=["'](\d+)["'])?/g
const CELL = /<(?:\w+:)?c\b[^<>]*?\sr=["']([A-Za-z]+)(\d+)["']/g

/**
 * Takes out cells that hold nothing: a border drawn down to row 1,048,576 is no data. What is
 * left is held against the limits by real addresses; the declared dimension is not looked at.
 */
export function trimSheet(xml: string, limits: SpreadsheetLimits): string {
  const trimmed = xml.replace(EMPTY_CELL, '').replace(EMPTY_ROW, '')
  let rows = 0
  for (const [, number] of trimmed.matchAll(ROW)) {
    rows++
    if (rows > limits.rows || Number(number ?? 0) > limits.rows) {
      throw new UnreadableFile('too-many-rows')
    }
  }
  for (const [, letters, number] of trimmed.matchAll(CELL)) {
    if (Number(number) > limits.rows) throw new UnreadableFile('too-many-rows')
    if (columnNumber(letters ?? '') > limits.columns) throw new UnreadableFile('too-many-columns')
  }
  return trimmed
}

function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64)
  return column
}
