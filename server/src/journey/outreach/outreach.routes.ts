import { action, read, type Route } from '../../access/door/route.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { IdParams, Written } from '../../platform/http/schemas.ts'
import { listMergedInto } from '../../registers/merges/merged.queries.ts'
import { findPerson } from '../../registers/people/people.queries.ts'
import { listContacts } from './outreach.queries.ts'
import { type Contact, Contacts, RecordContact } from './outreach.schema.ts'
import { recordContact } from './record-contact.ts'

type Row = Awaited<ReturnType<typeof listContacts>>[number]

function needOf(row: Row): Contact['need'] {
  if (row.need === 'none') return 'none'
  if (row.purpose === null || row.amount === null) return null
  const purpose = row.purpose as 'production' | 'training'
  return { purpose, amount: row.amount, trainingMonths: row.training_months }
}

const contactOf = (row: Row): Contact => ({
  id: row.id,
  onDate: row.on_date,
  way: row.way as Contact['way'],
  outcome: row.outcome as Contact['outcome'],
  need: needOf(row),
  note: row.note,
  byName: row.by_name ?? '',
})

/** Tiếp xúc: the commune police meet the person and hear what he needs. */
export const outreachRoutes: Route[] = [
  read({
    url: '/people/:id/contacts',
    permission: 'contact.read',
    summary: 'Contacts with a person, newest first',
    params: IdParams,
    reply: Contacts,
    run: async (tx, { params, sees }) => {
      if ((await findPerson(tx, params.id)) === undefined) {
        throw platformRefusals.refuse('not-found')
      }
      sees([params.id])
      const also = await listMergedInto(tx, params.id)
      const ids = [params.id, ...also.map((record) => record.id)]
      return { contacts: (await listContacts(tx, ids)).map(contactOf) }
    },
  }),
  action({
    method: 'POST',
    url: '/people/:id/contacts',
    permission: 'contact.record',
    summary: 'Record a contact and the need stated in it',
    params: IdParams,
    body: RecordContact,
    reply: Written,
    run: (tx, ctx) => recordContact(tx, ctx, { personId: ctx.params.id, contact: ctx.body }),
  }),
]
