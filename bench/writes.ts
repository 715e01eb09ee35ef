import { asOfficer } from '../server/test/as-officer.ts'
import { aPerson } from '../server/test/factories/people.ts'
import type { BenchHouse } from './house.ts'
import { figuresOf, measure, print } from './figures.ts'

const CONTACT = { onDate: '2024-05-20', way: 'visit', outcome: 'reached', need: null, note: '' }

/** A write through the door with all its controls, durable; beside a bare durable insert. */
export async function benchWrites(bench: BenchHouse): Promise<void> {
  const police = await asOfficer(bench, { duty: 'CA-L', unit: 'ca-an-ninh' })
  const ids: string[] = []
  for (let n = 0; n < 20; n += 1) {
    ids.push((await police.post<{ id: string }>('/people', aPerson())).json.id)
  }
  const write = (turn: number) => police.post(`/people/${ids[turn % ids.length]}/contacts`, CONTACT)
  print('record a contact, one officer', await measure(300, write))
  const took: number[] = []
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: 10 }, async (_, client) => {
      for (let turn = 0; turn < 60; turn += 1) {
        const start = performance.now()
        await write(client * 2 + (turn % 2))
        took.push(performance.now() - start)
      }
    }),
  )
  print('record a contact, ten officers at once', figuresOf(took, performance.now() - begun))
  await bench.superuser.query(
    'create table public.bare (id bigint generated always as identity, note text)',
  )
  const bare = await measure(300, () =>
    bench.superuser.query("insert into public.bare (note) values ('x')"),
  )
  print('  compared with: one bare durable insert', bare)
}
