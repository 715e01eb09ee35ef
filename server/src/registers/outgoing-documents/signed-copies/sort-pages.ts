import type { ReadPage } from '../../../platform/scans/read-scan.ts'
import { readCode } from '../verification-code.ts'

/** One paper out of a pile: the code its QR says, and its pages in their order. */
export interface FoundPaper {
  code: string | null
  pages: ReadPage[]
}

/** Whatever address stands before it: an office may have moved since the paper was printed. */
const QR = /\/xac-minh\/([^/?#\s]{1,40})$/
const CODE = /^[0-9A-HJKMNP-TV-Z]{12}$/

function codeOf(page: ReadPage): string | null {
  for (const text of page.codes) {
    const code = readCode(QR.exec(text.trim())?.[1] ?? '')
    if (CODE.test(code)) return code
  }
  return null
}

/**
 * A pile of scans as the papers it is made of: a page with the QR of another paper begins a new
 * one, pages without a QR belong to the one before them.
 */
export function sortPages(pages: readonly ReadPage[]): FoundPaper[] {
  const papers: FoundPaper[] = []
  for (const page of pages) {
    const code = codeOf(page)
    const last = papers.at(-1)
    if (last !== undefined && (code === null || code === last.code)) last.pages.push(page)
    else papers.push({ code, pages: [page] })
  }
  return papers
}
