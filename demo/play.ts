import type { SystemDuty } from '../server/src/access/permissions/duties.ts'
import { openSystemLine, systemContext } from '../server/src/access/audit/as-system.ts'
import os from 'node:os'
import type { House } from '../server/src/access/door/house.ts'
import { setBusinessDate } from '../server/src/access/demo-clock/set-business-date.ts'
import { insertAssignment } from '../server/src/access/identity/assignments.queries.ts'
import { insertUser } from '../server/src/access/identity/identity.queries.ts'
import { hashPassword } from '../server/src/access/identity/password.ts'
import { buildApp } from '../server/src/app.ts'
import { type Tx, withContext } from '../server/src/platform/database/database.ts'
import {
  findDocument,
  getDocument,
  saveDocument,
} from '../server/src/platform/profile/profile.queries.ts'
import { accountsOf, DEMO_PASSWORD } from './accounts.ts'
import type { CommuneCrew } from './commune-month.ts'
import { type DemoOfficer, demoOfficer } from './officer.ts'
import { type DemoPlan, readPlan } from '../server/src/access/agencies/demo-plan.ts'
import { playStory, type Stage } from './story.ts'

const PLAYED = 'demo-played'

const under = (
  house: House,
  { duty, action, on }: { duty: SystemDuty; action: string; on: string },
  work: (tx: Tx) => Promise<void>,
) =>
  withContext(house.db, systemContext(duty), async (tx) => {
    await openSystemLine(tx, { duty, action, requestId: 'demo', onDate: on })
    await work(tx)
  })

async function employ(house: House, plan: DemoPlan): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const line = { duty: 'SYS-IDENTITY', action: 'demo users', on: plan.firstDay } as const
  await under(house, line, async (tx) => {
    for (const account of accountsOf(plan)) {
      const { userName, displayName } = account
      const userId = await insertUser(tx, {
        userName,
        displayName,
        passwordHash,
        mustChange: false,
        unitId: account.unit,
      })
      await insertAssignment(tx, {
        userId,
        duty: account.duty,
        unitId: account.unit,
        validFrom: plan.since,
        validTo: account.until ?? null,
        decisionNumber: '01/QĐ (mẫu)',
        authority: account.authority ?? [],
      })
    }
  })
}

type App = Awaited<ReturnType<typeof buildApp>>

/** The officers of the demo have no phones, whatever the installation asks of those who come after. */
const withoutFactor = (house: House): House => ({
  ...house,
  proof: { ...house.proof, required: false },
})

const signedIn = (app: App, plan: DemoPlan, userName: string) => {
  const account = accountsOf(plan).find((one) => one.userName === userName)
  if (account === undefined) throw new Error(`no demo account ${userName}`)
  return demoOfficer(app, account, DEMO_PASSWORD)
}

async function castOf(app: App, plan: DemoPlan) {
  const crews = new Map<string, CommuneCrew>()
  for (const { id, short } of plan.communes) {
    const compiler = await signedIn(app, plan, `lap.${short}`)
    const chief = await signedIn(app, plan, `truong.${short}`)
    const committee = await signedIn(app, plan, `ubnd.${short}`)
    crews.set(id, { compiler, chief, committee, conduct: new Map() })
  }
  const standing = await signedIn(app, plan, 'thuongtruc')
  return { crews, standing, bank: await signedIn(app, plan, 'tindung') }
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

const profileOf = (house: House): Promise<string> =>
  withContext(house.db, systemContext('SYS-PROFILE'), (tx) => getDocument(tx, 'profile-name'))

const markPlayed = (house: House, on: string): Promise<void> => {
  const line = { duty: 'SYS-PROFILE', action: 'demo played', on } as const
  return under(house, line, (tx) => saveDocument(tx, PLAYED, true))
}

/** The officers and the day of the demo, without people or lists: the other end of a hand-over. */
export async function openEmptyDemo(house: House): Promise<void> {
  const plan = readPlan(await profileOf(house))
  await setBusinessDate(house, plan.lastDay)
  await employ(house, plan)
  await markPlayed(house, plan.lastDay)
}

/**
 * Fills an empty demo locality, once: users by the identity register, everything else by the
 * officers themselves through HTTP, day by day.
 */
export async function playDemo(
  house: House,
  says: (text: string) => void = () => {},
): Promise<void> {
  if (await isDemoPlayed(house)) return
  const plan = readPlan(await profileOf(house))
  const app = await buildApp(withoutFactor(house), {
    logLevel: 'silent',
    https: false,
    requestsPerMinute: 1_000_000,
    dataDir: os.tmpdir(),
    demo: null,
  })
  try {
    await setBusinessDate(house, plan.firstDay)
    await employ(house, plan)
    const cast = await castOf(app, plan)
    const moveTo = clockOf(await signedIn(app, plan, 'quantri'))
    const stage: Stage = { ...cast, plan, moveTo, says }
    await playStory(stage)
    await markPlayed(house, plan.firstDay)
  } finally {
    await app.close()
  }
}
