import { describe, expect, it } from 'vitest'
import { ROUTES } from '../../app.ts'

/**
 * Written by hand: every route that signs, approves, gives a receipt, administers, or lets names
 * leave the system. Whoever is not in this list of either kind is refused below.
 */
const STEP_UP = [
  'POST /lists/:id/sign',
  'POST /lists/:id/confirm',
  'POST /hand-overs/:id/sign',
  'POST /hand-overs/:id/package',
  'POST /hand-overs/:id/receive',
  'POST /withdrawals/:id/sign',
  'POST /withdrawals/:id/confirm',
  'POST /withdrawals/:id/pass',
  'POST /withdrawals/:id/receive',
  'POST /partners/:id/approve',
  'POST /partners/:id/end',
  'POST /delegations',
  'POST /delegations/:id/end',
  'POST /break-glass',
  'POST /break-glass/:id/review',
  'POST /people/:id/restrictions',
  'POST /restrictions/:id/lift',
  'POST /own-relatives/:id/withdraw',
  'GET /lists/:id/mau-01.xlsx',
  'GET /lists/:id/mau-01.pdf',
  'GET /lists/:id/mau-01.docx',
  'GET /lists/:id/returns/:returnId/letter.pdf',
  'GET /lists/:id/returns/:returnId/letter.docx',
  'GET /hand-overs/:id/package.vbgoi',
  'GET /hand-overs/:id/receipt.vbbn',
  'GET /imports/:id/checked-sheet',
  'GET /lists/:id/signed-copies/:copyId/copy.pdf',
  'GET /hand-overs/:id/signed-copies/:copyId/copy.pdf',
  'GET /scans/:id/scan.pdf',
  'GET /lists/:id/folder.pdf',
  'GET /hand-overs/:id/folder.pdf',
  'GET /lists/:id/digital-copy.pdf',
  'GET /hand-overs/:id/digital-copy.pdf',
  'GET /people/:id/readings.pdf',
  'GET /withdrawals/:id/notice.pdf',
  'GET /withdrawals/:id/notice.docx',
  'POST /data-requests/:id/answer',
  'GET /people/:id/own-data.pdf',
  'GET /people/:id/own-data.json',
  'GET /breaches/:id/notice.pdf',
  'GET /data-requests/:id/letter.pdf',
  'GET /data-requests/:id/letter.docx',
]

/** Files and strong permissions that need none, each with the reason. */
const EXEMPT: Record<string, string> = {
  'POST /lists/:id/return': 'sends a list back; nothing is signed',
  'POST /lists/:id/send-back': 'sends a draft back inside the office; nothing is signed',
  'GET /scans/:id/first-page.jpg': 'shown on the page itself, beside the form that files it',
  'GET /paper-templates/:kind/current.docx': 'a blank form',
  'GET /paper-templates/:kind/shipped.docx': 'a blank form',
  'GET /paper-templates/:kind/sample.docx': 'a form filled with invented people',
  'POST /lists/:id/lines/:lineId/decision': 'a note on a line; it counts with the confirmation',
}

/** A permission whose very name says that it signs, approves or administers. */
const STRONG = /\.(?:sign|confirm|approve|receive|pass)$|^administration\.(?!read$)/

const named = (route: (typeof ROUTES)[number]) => `${route.method} ${route.url}`

describe('step-up', () => {
  it('is asked for by every route that is written down here', () => {
    const known = new Map(ROUTES.map((route) => [named(route), route.stepUp === true]))
    const missing = STEP_UP.filter((name) => known.get(name) !== true)
    expect(missing).toEqual([])
  })

  it('is asked for by every file and every strong write, or says here why it is not', () => {
    const strong = ROUTES.filter(
      (route) =>
        route.kind === 'file' || (route.kind === 'action' && STRONG.test(route.permission)),
    )
    const without = strong.filter((route) => route.stepUp !== true).map(named)
    expect(without.filter((name) => EXEMPT[name] === undefined)).toEqual([])
  })

  it('exempts only what exists and asks for none', () => {
    for (const name of Object.keys(EXEMPT)) {
      const route = ROUTES.find((one) => named(one) === name)
      expect(route?.stepUp, name).not.toBe(true)
      expect(route, name).toBeDefined()
    }
  })
})
