import { asOfficer } from '../server/test/as-officer.ts'
import type { BenchHouse } from './house.ts'
import { measure, print } from './figures.ts'

const PEOPLE = 100_000

/** 100,000 fictional people in eight communes, straight into the tables as superuser. */
const FILL = `
  set vb.bench = 'on';
  create temp table made as
    select gen_random_uuid() as id, n, (array['an-ninh', 'phu-tam', 'thuan-hoa', 'an-hiep', 'phu-tan',
      'ho-dac-kien', 'thien-my', 'thi-tran-chau-thanh'])[1 + n % 8] as area,
      (array['nguyen', 'tran', 'le', 'pham', 'huynh', 'danh', 'thach'])[1 + (n / 8) % 7] as family,
      (array['van', 'thi', 'huu', 'minh', 'kim'])[1 + (n / 56) % 5] as middle,
      (array['an', 'binh', 'dao', 'dung', 'hoa', 'loi', 'nga', 'phuc', 'sang', 'ut'])[1 + (n / 280) % 10] as given
    from generate_series(1, ${PEOPLE}) n;
  insert into registers.person (id, area_id, family_name, middle_name, given_name, hamlet, id_number,
      name_key, sort_key, created_on)
    select id, area, family, middle, given, 'ap', lpad(n::text, 12, '0'),
      family || ' ' || middle || ' ' || given, given || ',' || family || ',' || middle, '2024-05-20' from made;
  insert into registers.person_share (person_id, unit_id, since, why)
    select id, 'ca-' || area, '2024-05-20', 'bench' from made;
  insert into registers.search_token (unit_id, person_id, sort_key, token)
    select 'ca-' || area, id, given || ',' || family || ',' || middle,
      unnest(array[family, middle, given, lpad(n::text, 12, '0')]) from made
    on conflict do nothing;
  insert into registers.release_record (person_id, certificate_kind, completed_on)
    select id, 'completion', date '2019-06-01' + (n % 1700) from made;
  insert into registers.thread (person_id, area_id, stage, since)
    select id, area, case when n % 5 = 0 then 'released' else 'contacted' end, '2024-05-20' from made;`
const READY = `vacuum analyze registers.person, registers.person_share, registers.search_token,
  registers.thread, registers.release_record`

/** As people type: whole names, the beginning of one, one letter, a number. */
const TYPED = [
  'nguyen van an',
  'danh kim',
  'phuc',
  'thach h',
  'tran thi hoa',
  'ng',
  'd',
  '0000000012',
]

export async function fillPeople({ superuser }: BenchHouse): Promise<void> {
  await superuser.query('set session_replication_role = replica')
  await superuser.query(FILL)
  await superuser.query('set session_replication_role = origin')
  await superuser.query(READY)
}

/** Name search under row-level security, beside the bare search on the same tokens past it. */
export async function benchSearch(bench: BenchHouse): Promise<void> {
  const police = await asOfficer(bench, { duty: 'CA-K', unit: 'ca-chau-thanh' })
  const commune = await asOfficer(bench, { duty: 'CA-L', unit: 'ca-an-ninh' })
  const typed = (turn: number) => TYPED[turn % TYPED.length] ?? ''
  const search = (officer: typeof police) => (turn: number) =>
    officer.get('/people', { search: typed(turn) })
  print(`search, ${PEOPLE} people, whole request, commune`, await measure(200, search(commune)))
  print(`search, ${PEOPLE} people, whole request, district`, await measure(60, search(police)))
  print('desk of a commune', await measure(30, () => commune.get('/desk')))
  print('desk of the district', await measure(10, () => police.get('/desk')))
  const bare = await measure(200, (turn) =>
    bench.superuser.query(
      `select p.id from registers.person p where p.id in (
        select k.person_id from registers.search_token k where k.unit_id = 'ca-an-ninh'
        and k.token >= $1 and k.token < $1 || chr(1114111)) order by p.sort_key, p.id limit 51`,
      [typed(turn).split(' ').at(-1)],
    ),
  )
  print('  compared with: one token, bare SQL as superuser, no rights, no page', bare)
}
