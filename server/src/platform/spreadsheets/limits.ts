const MEGABYTE = 1024 * 1024

/** What one foreign file may cost us. Anything above is refused, never cut short in silence. */
export type SpreadsheetLimits = {
  fileBytes: number
  entries: number
  unpackedBytes: number
  rows: number
  columns: number
  /** Characters of all cells together: a shared string may be used by a million cells. */
  textChars: number
  timeMs: number
  /** Growth of the reading process above what it weighs when it starts. */
  memoryBytes: number
}

export const spreadsheetLimits: SpreadsheetLimits = {
  fileBytes: 10 * MEGABYTE,
  entries: 200,
  unpackedBytes: 100 * MEGABYTE,
  rows: 20_000,
  columns: 200,
  textChars: 8_000_000,
  timeMs: 30_000,
  memoryBytes: 256 * MEGABYTE,
}
