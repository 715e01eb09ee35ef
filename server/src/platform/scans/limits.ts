const MEGABYTE = 1024 * 1024

/** What one upload of scans may cost us. Anything above is refused, never cut short in silence. */
export const scanLimits = {
  fileBytes: 10 * MEGABYTE,
  files: 20,
  pages: 30,
  /** Of one picture, as its own head declares them: asked before it is unpacked. */
  pixels: 40_000_000,
  timeMs: 90_000,
  memoryBytes: 640 * MEGABYTE,
}

/** The longer side of a page as it is kept: about 210 dots an inch on A4. */
export const KEPT_SIDE = 2480

/** The longer side at which a QR is looked for first: about 260 dots an inch on A4. */
export const READ_SIDE = 3000
