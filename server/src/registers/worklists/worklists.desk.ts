import type { DeskContributor, Figure } from '../../access/desk/desk.ts'
import type { Tone } from '../../access/desk/tone.ts'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { countPeople } from '../people/find-people.queries.ts'
import type { PeopleQuery } from '../people/people.schema.ts'
import { wantedOf } from '../people/read-people.ts'
import { countWorklists } from './worklists.queries.ts'
import type { z } from 'zod'

type Filter = Partial<z.output<typeof PeopleQuery>>

/** How old a contact on the desk is, and how near the end of the five years. */
const MONTHS = '3'

interface Counted {
  code: string
  filter: Filter
  /** The tone when there is at least one. */
  tone: Tone
}

const CONTACT: Counted = { code: 'not-contacted', filter: { view: 'not-contacted' }, tone: 'soon' }
const OLD_CONTACT: Counted = {
  code: 'contact-old',
  filter: { view: 'contact-old', months: MONTHS },
  tone: 'calm',
}
const CLOSING: Counted = {
  code: 'window-closing',
  filter: { view: 'window-closing', months: MONTHS },
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

/** All views at once; none is counted for who has none on the desk. */
async function countViews(tx: Tx, ctx: DoorContext, counted: readonly Counted[]) {
  if (counted.every(({ filter }) => filter.view === undefined)) return new Map<string, number>()
  return await countWorklists(tx, wantedOf({ view: 'all', months: MONTHS }, ctx))
}

/** Worklists on the desk: who has not been met (lately), whose five years are running out. */
export const worklistsDesk: DeskContributor = async (tx, ctx) => {
  const counted = BY_DUTY[ctx.officer.duty] ?? []
  const views = await countViews(tx, ctx, counted)
  const countOf = async (filter: Filter): Promise<number> =>
    filter.view === undefined
      ? await countPeople(tx, wantedOf({ view: 'all', ...filter }, ctx))
      : (views.get(filter.view) ?? 0)
  const numbers: Figure[] = []
  for (const { code, filter, tone } of counted) {
    const value = await countOf(filter)
    numbers.push({ code, value, opens: addressOf(filter), tone: value === 0 ? 'calm' : tone })
  }
  return { numbers, tasks: [] }
}
