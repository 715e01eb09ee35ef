-- Journey: lines that come back when a move comes to nothing, the number of a return, the template of
-- the notice of withdrawal; registers: the date of the certificate.

alter table journey.transfer add column left_lines uuid[] not null default '{}';
comment on column journey.transfer.left_lines is
  'Lines of drafts that the person left when the request was made; they stand again when it comes to nothing.';

create policy for_definers on journey.transfer for select to vb_owner using (true);
create policy for_definers on journey.list_line to vb_owner using (true);
create policy for_definers on journey.monthly_list to vb_owner using (true);
-- The commune that says no does not see the other's draft. Only while the request is open, only the
-- lines it took off, only as the request left them.
create function journey.bring_lines_back(asked uuid) returns table (line_id uuid, list_id uuid)
  language sql volatile security definer set search_path = pg_catalog, journey, platform
  as $$ with back as (
      update journey.list_line l
      set state = 'open', reasons = '{}', reason_note = '', version = l.version + 1
      from journey.transfer t, journey.monthly_list m
      where t.id = asked and t.state = 'asked' and platform.ctx_duty() = 'CA-L'
        and (t.from_unit_id = any (platform.ctx_units()) or t.to_unit_id = any (platform.ctx_units()))
        and l.id = any (t.left_lines) and l.person_id = t.person_id
        and l.state = 'removed' and l.reasons = '{moved-away}'
        and m.id = l.list_id and m.state = 'draft'
      returning l.id as line_id, l.list_id),
    touched as (update journey.monthly_list m set version = m.version + 1
      from back where m.id = back.list_id returning m.id)
  select back.line_id, back.list_id from back $$;
revoke all on function journey.bring_lines_back from public;
grant execute on function journey.bring_lines_back to vb_app;

-- Mẫu 01 shows number and date of the certificate.
create or replace view registers.release_in_sight with (security_invoker = true) as
  select r.person_id, r.certificate_kind, r.certificate_number, r.completed_on, r.certificate_date
  from registers.release_record r;

alter table journey.list_return add column document_id uuid references registers.outgoing_document;
comment on column journey.list_return.document_id is
  'The number under which the return went out; its papers are kept there as issued. Null: an agency of another installation sent it back.';

alter table journey.paper_template drop constraint paper_template_kind_check;
alter table journey.paper_template add constraint paper_template_kind_check check (kind in
  ('cover-letter', 'summary', 'minutes', 'receipt', 'return-letter', 'mau-01', 'withdrawal-notice'));
