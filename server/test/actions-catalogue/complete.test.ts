import { describe, expect, it } from 'vitest'
import { ROUTES } from '../../src/app.ts'
import { administrationEntries } from './administration/administration.entries.ts'
import { accountEntries } from './account.entries.ts'
import { calendarEntries } from './calendar.entries.ts'
import { dataRequestEntries } from './data-protection/data-requests.entries.ts'
import { retentionEntries } from './data-protection/retention.entries.ts'
import { breachEntries } from './data-protection/breaches.entries.ts'
import { digitalCopyEntries } from './digital-copy.entries.ts'
import { handOverEntries, paperTemplateEntries } from './hand-over.entries.ts'
import { importEntries } from './imports.entries.ts'
import { monthlyListEntries } from './monthly-list.entries.ts'
import { noticeEntries } from './notices.entries.ts'
import { packageEntries } from './packages.entries.ts'
import { partnerEntries } from './partners.entries.ts'
import { registerEntries } from './registers.entries.ts'
import { breakGlassEntries } from './break-glass/break-glass.entries.ts'
import { restrictionEntries } from './restrictions/restrictions.entries.ts'
import { signedCopyEntries } from './signed-copies.entries.ts'
import { withdrawalEntries } from './withdrawal.entries.ts'

const ENTRIES = [
  ...registerEntries,
  ...monthlyListEntries,
  ...importEntries,
  ...handOverEntries,
  ...administrationEntries,
  ...partnerEntries,
  ...paperTemplateEntries,
  ...packageEntries,
  ...withdrawalEntries,
  ...signedCopyEntries,
  ...noticeEntries,
  ...accountEntries,
  ...calendarEntries,
  ...digitalCopyEntries,
  ...dataRequestEntries,
  ...restrictionEntries,
  ...breachEntries,
  ...retentionEntries,
  ...breakGlassEntries,
]

describe('the catalogue of actions', () => {
  it('tries every write of the house exactly once: a new route needs an entry here', () => {
    const writes = ROUTES.filter((route) => route.kind === 'action' || route.kind === 'upload')
    const routes = writes.map((route) => `${route.method} ${route.url}`)
    expect(ENTRIES.map((entry) => entry.route).sort()).toEqual(routes.sort())
  })
})
