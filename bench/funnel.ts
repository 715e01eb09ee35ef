import { asOfficer } from '../server/test/as-officer.ts'
import { measure, print } from './figures.ts'
import type { BenchHouse } from './house.ts'

/** The people of the search moved on along the journey, and those the bank has shared with it. */
const FILL = `
  update registers.thread t set opened_on = date '2024-01-01' + (n % 140)::int,
      contacted_on = case when n % 10 < 8 then date '2024-02-01' + (n % 100)::int end,
      in_need_on = case when n % 10 < 6 then date '2024-02-01' + (n % 100)::int end,
      listed_on = case when n % 10 < 5 then date '2024-03-01' + (n % 70)::int end,
      confirmed_on = case when n % 10 < 4 then date '2024-03-01' + (n % 70)::int end,
      received_on = case when n % 10 < 3 then date '2024-03-01' + (n % 70)::int end
    from (select id, row_number() over (order by id) as n from registers.thread) r where r.id = t.id;
  insert into registers.person_share (person_id, unit_id, since, why)
    select person_id, 'nhcsxh-chau-thanh', '2024-05-20', 'bench' from registers.thread
    where received_on is not null on conflict do nothing;`

/** The funnel at 100,000 cases, beside the bare counting past all rights. */
export async function benchFunnel(bench: BenchHouse): Promise<void> {
  await bench.superuser.query('set session_replication_role = replica')
  await bench.superuser.query(FILL)
  await bench.superuser.query('set session_replication_role = origin')
  await bench.superuser.query('vacuum analyze registers.thread, registers.person_share')
  const unit = 'ca-chau-thanh'
  const district = await asOfficer(bench, { duty: 'CA-K', unit })
  const commune = await asOfficer(bench, { duty: 'CA-L', unit: 'ca-an-ninh' })
  const leader = await asOfficer(bench, { duty: 'UB-L', unit: 'ubnd-chau-thanh' })
  const bank = await asOfficer(bench, { duty: 'NH-T', unit: 'nhcsxh-chau-thanh' })
  const url = '/funnel?month=2024-05'
  print('funnel, 100,000 cases, district', await measure(40, () => district.get(url)))
  print('funnel, commune', await measure(40, () => commune.get(url)))
  print('funnel, leader of the plan', await measure(40, () => leader.get(url)))
  print('funnel, bank, 30,000 of them in sight', await measure(20, () => bank.get(url)))
  const people = '/funnel/people?stage=received&areaId=an-ninh'
  print('  its people, one commune', await measure(20, () => district.get(people)))
  const bare = await measure(40, () =>
    bench.superuser.query('select area_id, count(*) from registers.thread group by area_id'),
  )
  print('  compared with: one bare count by commune as superuser', bare)
}
