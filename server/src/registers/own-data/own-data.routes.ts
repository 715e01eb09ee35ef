import { file, read, type Route } from '../../access/door/route.ts'
import { IdParams } from '../../platform/http/schemas.ts'
import { giveJson, giveSheet } from './give-own-data.ts'
import { DataInventory } from './own-data.schema.ts'
import { readInventory } from './read-inventory.ts'

/** Hồ sơ dữ liệu của tôi, for the person himself; and the inventory of data made of the same map. */
export const ownDataRoutes: Route[] = [
  file({
    url: '/people/:id/own-data.pdf',
    permission: 'own-data.give',
    stepUp: true,
    summary: 'Everything that is held of a person, on paper for himself; officers by office',
    params: IdParams,
    run: giveSheet,
  }),
  file({
    url: '/people/:id/own-data.json',
    permission: 'own-data.give',
    stepUp: true,
    summary: 'The same for machines',
    params: IdParams,
    run: giveJson,
  }),
  read({
    url: '/data-protection/inventory',
    permission: 'audit.read',
    summary: 'Which data of people are held: class, purpose, source, recipients, how long',
    reply: DataInventory,
    run: () => Promise.resolve(readInventory()),
  }),
]
