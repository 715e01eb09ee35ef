-- Who falls due is asked of a hundred thousand records every day: the completion day, which is cheap,
-- is asked first, and the steps of a case are found by the person.
create index on registers.thread_event (person_id, on_date);

create or replace function registers.never_lent(
    window_years int, keep_months int, today date, until_day date)
  returns table (person_id uuid, due date, is_held boolean)
  language sql stable security definer set search_path = pg_catalog, registers, journey, platform
  as $$ with old_enough as materialized (
      select p.id, r.completed_on from registers.person p
      left join registers.release_record r on r.person_id = p.id
      where platform.ctx_duty() in ('DPO', 'SYS-RETENTION') and p.minimised_on is null
        and p.merged_into is null
        and ((r.completed_on + make_interval(years => window_years)
            + make_interval(months => keep_months))::date <= until_day
          or p.id in (select q.person_id from registers.data_request q
            where q.kind = 'erase' and q.outcome = 'granted')))
    select o.id, d.due, exists (select from registers.retention_hold h where h.person_id = o.id
      and h.ended_on is null and h.until >= today)
    from old_enough o
    cross join lateral (select least(
        case when o.completed_on is not null then
          (greatest(o.completed_on + make_interval(years => window_years),
            (select max(e.on_date) from registers.thread_event e where e.person_id = o.id),
            (select max(m.month) from journey.list_line l
              join journey.monthly_list m on m.id = l.list_id
              where l.person_id = o.id and l.state <> 'removed'))
            + make_interval(months => keep_months))::date end,
        (select min(q.closed_on) from registers.data_request q where q.person_id = o.id
          and q.kind = 'erase' and q.outcome = 'granted')) as due) d
    where d.due <= until_day
      and not exists (select from registers.thread t
        where t.person_id = o.id and t.received_on is not null)
      and not exists (select from journey.transfer t
        where t.person_id = o.id and t.state = 'asked') $$;

-- Takes from every table who the person was. What happened, when, and how many stay.
create function registers.minimise_person(person uuid, on_day date) returns void
  language plpgsql security definer
  set search_path = pg_catalog, registers, journey, access, platform as $$
declare
  ids uuid[];
  lines uuid[];
  nobody jsonb := '{"fullName": "Đã ẩn danh", "birth": null, "idNumber": null, "address": "", "note": ""}';
  no_certificate jsonb := '{"certificateNumber": null, "certificateDate": null, "completedOn": null}';
begin
  if platform.ctx_duty() is distinct from 'SYS-RETENTION' then
    raise exception 'only the job of retention does this' using errcode = '42501';
  end if;
  perform set_config('vb.retention', 'on', true);
  select array_agg(p.id) into ids from registers.person p where p.id = person or p.merged_into = person;
  select array_agg(l.id) into lines from journey.list_line l where l.person_id = any (ids);
  update registers.person set family_name = '', middle_name = '', given_name = 'Đã ẩn danh',
    birth_date = null, id_number = null, phone = null, phone_owner = null, hamlet = '',
    address_detail = '', name_key = '', sort_key = '', minimised_on = on_day, version = version + 1
    where id = any (ids);
  update registers.release_record set certificate_number = null, certificate_date = null,
    completed_on = null, version = version + 1 where person_id = any (ids);
  delete from registers.search_token where person_id = any (ids);
  delete from registers.match_key where person_id = any (ids);
  update registers.data_note set person_says = '', office_says = '' where person_id = any (ids);
  update registers.data_answer set note = '' where request_id in
    (select q.id from registers.data_request q where q.person_id = any (ids));
  update registers.data_request set says = '' where person_id = any (ids);
  update journey.contact set note = '' where person_id = any (ids);
  update journey.list_line set note = '', reason_note = '' where person_id = any (ids);
  update journey.line_decision set note = '' where line_id = any (lines);
  update journey.list_return r set line_defects = (select jsonb_agg(case
      when (x.defect ->> 'line')::uuid = any (lines) then x.defect || '{"note": ""}' else x.defect end)
      from jsonb_array_elements(r.line_defects) x(defect))
    where r.list_id in (select l.list_id from journey.list_line l where l.id = any (lines))
      and exists (select from jsonb_array_elements(r.line_defects) x(defect)
        where (x.defect ->> 'line')::uuid = any (lines));
  update journey.list_version v set content = jsonb_set(v.content, '{lines}', (select jsonb_agg(case
      when (x.line ->> 'person')::uuid = any (ids) then x.line || nobody || no_certificate
      else x.line end order by x.at)
      from jsonb_array_elements(v.content -> 'lines') with ordinality x(line, at)))
    where v.list_id in (select l.list_id from journey.list_line l where l.id = any (lines))
      and exists (select from jsonb_array_elements(v.content -> 'lines') x(line)
        where (x.line ->> 'person')::uuid = any (ids));
  update journey.withdrawal_version v set content = jsonb_set(v.content, '{lines}',
      (select jsonb_agg(case when (x.line ->> 'person')::uuid = any (ids) then x.line || nobody
        else x.line end order by x.at)
      from jsonb_array_elements(v.content -> 'lines') with ordinality x(line, at)))
    where v.withdrawal_id in
        (select w.withdrawal_id from journey.withdrawal_line w where w.person_id = any (ids))
      and exists (select from jsonb_array_elements(v.content -> 'lines') x(line)
        where (x.line ->> 'person')::uuid = any (ids));
  update journey.withdrawal_line set note = '' where person_id = any (ids);
  update journey.person_merge set before = '{}', after = '{}'
    where kept_id = any (ids) or gone_id = any (ids);
  insert into registers.thread_event (thread_id, person_id, on_date, what, stage, by_duty, reasons)
    select t.id, t.person_id, on_day, 'person.left', t.stage, 'SYS-RETENTION', '{window-over}'
    from registers.thread t where t.person_id = any (ids) and t.closed_on is null;
  update registers.thread set closed_on = on_day, outcome = 'window-over', holder_unit_id = null,
    holder_duty = null, due = null, version = version + 1
    where person_id = any (ids) and closed_on is null;
  perform set_config('vb.retention', '', true);
end $$;

-- Scans and packages that somebody discarded name people too: their bytes go after their days.
create policy data_protection on access.delivery for select to vb_owner using (true);
create function registers.discarded_files(before date) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, registers, access, platform
  as $$ select f.id from platform.stored_file f
    where platform.ctx_duty() in ('DPO', 'SYS-RETENTION') and f.removed_on is null and f.id in (
      select s.file_id from registers.scanned_paper s
        where s.state = 'discarded' and s.settled_on < before
      union select d.file_id from access.delivery d
        where d.state = 'discarded' and d.settled_on < before) $$;
create function registers.remove_discarded(before date, on_day date) returns int
  language sql volatile security definer set search_path = pg_catalog, registers, platform
  as $$ with gone as (update platform.stored_file f set removed_on = on_day
      where platform.ctx_duty() = 'SYS-RETENTION'
        and f.id in (select id from registers.discarded_files(before) id)
      returning 1) select count(*)::int from gone $$;
revoke all on function registers.discarded_files, registers.remove_discarded from public;
grant execute on function registers.discarded_files, registers.remove_discarded to vb_app;
revoke all on function registers.minimise_person from public;
grant execute on function registers.minimise_person to vb_app;
