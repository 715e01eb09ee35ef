import { action, read, type Route } from '../../access/door/route.ts'
import { IdParams, Written } from '../../platform/http/schemas.ts'
import {
  PeopleFound,
  PeopleQuery,
  PersonFields,
  PersonPage,
  RegisterPerson,
  ReleaseRecordFields,
} from './people.schema.ts'
import { eligibilityOf } from '../eligibility/person-eligibility.ts'
import { readPerson, searchPeople } from './read-people.ts'
import { changePerson, changeReleaseRecord, registerPerson } from './register-person.ts'
import { Verdict } from '../eligibility/verdict.schema.ts'

/** The register of people: found, read, entered, corrected. */
export const peopleRoutes: Route[] = [
  read({
    url: '/people',
    permission: 'people.read',
    summary: 'People in sight, found without marks, in Vietnamese order of name',
    query: PeopleQuery,
    isSearch: true,
    reply: PeopleFound,
    run: searchPeople,
  }),
  action({
    method: 'POST',
    url: '/people',
    permission: 'people.write',
    summary: 'Enter a person of the commune with the release record',
    body: RegisterPerson,
    reply: Written,
    run: (tx, ctx) => registerPerson(tx, ctx, ctx.body),
  }),
  read({
    url: '/people/:id',
    permission: 'people.read',
    summary: 'One person, as much as the duty may see',
    params: IdParams,
    reply: PersonPage,
    run: readPerson,
  }),
  action({
    method: 'PUT',
    url: '/people/:id',
    permission: 'people.write',
    summary: 'Correct a person',
    params: IdParams,
    body: PersonFields,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => changePerson(tx, ctx, { id: ctx.params.id, fields: ctx.body }),
  }),
  action({
    method: 'PUT',
    url: '/people/:id/release-record',
    permission: 'people.write',
    summary: 'Enter or correct the release record (If-Match "0" for the first time)',
    params: IdParams,
    body: ReleaseRecordFields,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => changeReleaseRecord(tx, ctx, { personId: ctx.params.id, fields: ctx.body }),
  }),
  read({
    url: '/people/:id/eligibility',
    permission: 'people.read-release-record',
    summary: 'Why a person is or is not eligible, every condition with its article',
    params: IdParams,
    reply: Verdict,
    run: async (tx, { params, today, sees }) => {
      sees([params.id])
      return await eligibilityOf(tx, params.id, today)
    },
  }),
]
