-- Who has read: the sheet of one person, the desk of the data-protection officer, and the watch.

-- Given out, not only looked at. Computed from the address, so that lines of earlier versions have
-- it too; a picture that is part of a page is no file that leaves.
alter table access.read_line add column is_file boolean not null
  generated always as (route ~ '\.(pdf|docx|xlsx|csv|vbgoi|vbbn)$' or route like '%/checked-sheet')
  stored;
comment on column access.read_line.is_file is 'The answer was a file to keep or print.';
create index on access.read_line (user_id, at desc);
create index on access.read_line (on_date, id desc);
create index on access.read_line (id desc) where is_file;
create index on access.audit_line (user_id, at desc) where outcome = 'refused';
create index on access.audit_line (on_date, id desc) where outcome = 'refused';

-- The watch counts what one officer read and was refused within the hour.
drop policy see_reads on access.read_line;
create policy see_reads on access.read_line for select
  using (user_id = (select platform.ctx_user())
    or (select platform.ctx_duty()) in ('DPO', 'SYS-JOBS'));

-- Whose sheet an officer opens: the head of the police of the person's own area, and the
-- data-protection officer. Both learn offices and duties; names of officers only the latter.
create policy readings_for_definer on access.read_line for select to vb_owner using (true);
create policy areas_for_definer on registers.person for select to vb_owner using (true);

create function registers.opens_readings(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, registers, access, platform
  as $$ select exists (select from registers.person p where p.id = person
    and (platform.ctx_duty() = 'DPO' or platform.ctx_duty() = 'CA-K'
      and exists (select from access.unit u where u.id = any (platform.ctx_units()::text[])
        and u.agency_kind = 'police' and u.area_id = p.area_id))) $$;

create function registers.readings_of(person uuid, before bigint, most int)
  returns table (id bigint, at timestamptz, unit_id text, duty text, purpose text,
    is_file boolean, officer_name text)
  language sql stable security definer set search_path = pg_catalog, registers, access, platform
  as $$ select r.id, r.at, r.unit_id, r.duty, r.purpose, r.is_file,
      case when platform.ctx_duty() = 'DPO' then access.officer_name(r.user_id) end
    from access.read_line r
    where registers.opens_readings(person) and r.subject_ids @> array[person::text]
      and (before is null or r.id < before)
    order by r.id desc limit most $$;

-- Whether all is over with a person since before a day: asked by the watch, answered yes or no.
create function registers.is_closed_before(person uuid, day date) returns boolean
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select platform.ctx_duty() = 'SYS-JOBS' and coalesce(
    (select bool_and(t.closed_on is not null and t.closed_on < day)
      from registers.thread t where t.person_id = person), false) $$;

revoke all on function registers.opens_readings, registers.readings_of, registers.is_closed_before
  from public;
grant execute on function registers.opens_readings, registers.readings_of,
  registers.is_closed_before to vb_app;
