import type { SystemDuty } from '../server/src/access/permissions/duties.ts'
import { openSystemLine, systemContext } from '../server/src/access/audit/as-system.ts'
import os from 'node:os'
import type { House } from '../server/src/access/door/house.ts'
import { setBusinessDate } from '../server/src/access/demo-clock/set-business-date.ts'
import { insertAssignment, insertUser } from '../server/src/access/identity/identity.queries.ts'
import { hashPassword } from '../server/src/access/identity/password.ts'
import { buildApp } from '../server/src/app.ts'
import { type Tx, withContext } from '../server/src/platform/database/database.ts'
import { findDocument, saveDocument } from '../server/src/platform/profile/profile.queries.ts'
import { COMMUNES, DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.ts'
import type { CommuneCrew } from './commune-month.ts'
import { type DemoOfficer, demoOfficer } from './officer.ts'
import { FIRST_DAY, playStory, type Stage } from './story.ts'

const PLAYED = 'demo-played'

const under = (
  house: House,
  { duty, action }: { duty: SystemDuty; action: string },
  work: (tx: Tx) => Promise<void>,
) =>
  withContext(house.db, systemContext(duty), async (tx) => {
    await openSystemLine(tx, { duty, action, requestId: 'demo', onDate: FIRST_DAY })
    await work(tx)
  })

async function employ(house: House): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await under(house, { duty: 'SYS-IDENTITY', action: 'demo users' }, async (tx) => {
    for (const account of DEMO_ACCOUNTS) {
      const { userName, displayName } = account
      const userId = await insertUser(tx, {
        userName,
        displayName,
        passwordHash,
        mustChange: false,
      })
      await insertAssignment(tx, {
        userId,
        duty: account.duty,
        unitId: account.unit,
        validFrom: '2024-01-01',
        validTo: account.until ?? null,
        decisionNumber: '01/QĐ (mẫu)',
      })
    }
  })
}

const signedIn = (app: Awaited<ReturnType<typeof buildApp>>, userName: string) => {
  const account = DEMO_ACCOUNTS.find((one) => one.userName === userName)
  if (account === undefined) throw new Error(`no demo account ${userName}`)
  return demoOfficer(app, account, DEMO_PASSWORD)
}

async function castOf(app: Awaited<ReturnType<typeof buildApp>>) {
  const crews = new Map<string, CommuneCrew>()
  for (const { id, short } of COMMUNES) {
    const compiler = await signedIn(app, `lap.${short}`)
    const chief = await signedIn(app, `truong.${short}`)
    const committee = await signedIn(app, `ubnd.${short}`)
    crews.set(id, { compiler, chief, committee, conduct: new Map() })
  }
  const standing = await signedIn(app, 'thuongtruc')
  return { crews, standing, bank: await signedIn(app, 'tindung') }
}

const clockOf = (officer: DemoOfficer) => async (date: string) => {
  await officer.post('/demo/clock', { date })
}

export const isDemoPlayed = async (house: House): Promise<boolean> =>
  await withContext(
    house.db,
    systemContext('SYS-PROFILE'),
    async (tx) => (await findDocument(tx, PLAYED)) !== undefined,
  )

/**
 * Fills an empty demo district, once: users by the identity register, everything else by the
 * officers themselves through HTTP, day by day.
 */
export async function playDemo(
  house: House,
  says: (text: string) => void = () => {},
): Promise<void> {
  if (await isDemoPlayed(house)) return
  const app = await buildApp(house, {
    logLevel: 'silent',
    https: false,
    requestsPerMinute: 1_000_000,
    dataDir: os.tmpdir(),
    demo: null,
  })
  try {
    await setBusinessDate(house, FIRST_DAY)
    await employ(house)
    const cast = await castOf(app)
    const stage: Stage = { ...cast, moveTo: clockOf(await signedIn(app, 'quantri')), says }
    await playStory(stage)
    const played = { duty: 'SYS-PROFILE', action: 'demo played' } as const
    await under(house, played, (tx) => saveDocument(tx, PLAYED, true))
  } finally {
    await app.close()
  }
}
