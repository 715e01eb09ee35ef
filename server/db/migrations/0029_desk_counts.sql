-- Registers: the worklists of a desk counted together. Each of them asked for itself makes the set of
-- everybody in sight anew, which is most of its time for a district of 100,000 people.

create policy days_for_definer on registers.release_record for select to vb_owner using (true);

-- Counts of the asker's own people; nobody is named. The conditions are those by which the list of
-- people shows a worklist. Five years that run out are told to the duties that may see the day.
-- Planned for the days asked, in one process: several would each make that set for themselves.
-- It asks `kept_from_me`, which the migration of restricted cases makes.
create function registers.worklist_counts(home text, met_before date, closing_from date,
    closing_before date)
  returns table (view text, total bigint)
  language plpgsql stable security definer set search_path = pg_catalog, registers, access, platform
  set plan_cache_mode = force_custom_plan set max_parallel_workers_per_gather = 0
  as $$
  declare everywhere boolean := not exists (select from access.unit
    where id = home and level = 'commune');
  begin
    return query with open_case as not materialized (
      select t.person_id, t.stage, t.last_contact_on from registers.thread t
      where t.closed_on is null and (everywhere or t.area_id = home))
    select found.view, count(*) from (
      select 'not-contacted' as view, o.person_id from open_case o where o.stage = 'released'
      union all
      select 'contact-old', o.person_id from open_case o where o.last_contact_on < met_before
      union all
      select 'window-closing', o.person_id
        from registers.release_record r join open_case o on o.person_id = r.person_id
        where platform.ctx_duty() in ('CA-L', 'CA-K', 'UB-X', 'NH-T', 'NH-D', 'NH-S')
          and r.completed_on >= closing_from and r.completed_on < closing_before
      union all
      select 'no-id-number', o.person_id
        from registers.person p join open_case o on o.person_id = p.id
        where p.id_number is null) found
    where exists (select from registers.person_share s where s.person_id = found.person_id
        and s.unit_id = any ((select platform.ctx_units())::text[]))
      and found.person_id <> all ((select registers.kept_from_me())::uuid[])
      and not exists (select from registers.person p where p.id = found.person_id
        and p.merged_into is not null)
    group by found.view;
  end $$;
revoke all on function registers.worklist_counts from public;
grant execute on function registers.worklist_counts to vb_app;
