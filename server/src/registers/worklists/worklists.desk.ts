import type { DeskContributor, Figure } from '../../access/desk/desk.ts'
import type { Tone } from '../../access/desk/tone.ts'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { countPeople } from '../people/find-people.queries.ts'
import type { PeopleQuery } from '../people/people.schema.ts'
import { wantedOf } from '../people/read-people.ts'
import type { z } from 'zod'

type Filter = Partial<z.output<typeof PeopleQuery>>

interface Counted {
  code: string
  filter: Filter
  /** The tone when there is at least one. */
  tone: Tone
}

const CONTACT: Counted = { code: 'not-contacted', filter: { view: 'not-contacted' }, tone: 'soon' }
const OLD_CONTACT: Counted = {
  code: 'contact-old',
  filter: { view: 'contact-old', months: '3' },
  tone: 'calm',
}
const CLOSING: Counted = {
  code: 'window-closing',
  filter: { view: 'window-closing', months: '3' },
  tone: 'soon',
}
const NUMBERLESS: Counted = { code: 'no-id-number', filter: { view: 'no-id-number' }, tone: 'calm' }
const RECEIVED: Counted = { code: 'people-received', filter: { stage: 'received' }, tone: 'calm' }

const BY_DUTY: Partial<Record<string, Counted[]>> = {
  'CA-L': [CONTACT, OLD_CONTACT, CLOSING, NUMBERLESS],
  'CA-K': [CONTACT, OLD_CONTACT, CLOSING],
  'UB-X': [CLOSING],
  'NH-T': [RECEIVED, CLOSING],
  'NH-D': [RECEIVED, CLOSING],
  'NH-S': [RECEIVED],
}

const addressOf = (filter: Filter): string =>
  `/nguoi?${new URLSearchParams(filter as Record<string, string>).toString()}`

async function figureOf(tx: Tx, ctx: DoorContext, counted: Counted): Promise<Figure> {
  const query = { view: 'all' as const, ...counted.filter }
  const value = await countPeople(
    tx,
    wantedOf(query, { units: ctx.units, today: ctx.today, officer: ctx.officer }),
  )
  const tone = value === 0 ? 'calm' : counted.tone
  return { code: counted.code, value, opens: addressOf(counted.filter), tone }
}

/** Worklists on the desk: who has not been met (lately), whose five years are running out. */
export const worklistsDesk: DeskContributor = async (tx, ctx) => {
  const numbers: Figure[] = []
  for (const counted of BY_DUTY[ctx.officer.duty] ?? []) {
    numbers.push(await figureOf(tx, ctx, counted))
  }
  return { numbers, tasks: [] }
}
