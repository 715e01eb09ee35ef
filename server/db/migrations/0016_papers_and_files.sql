-- Journey: lines that come back when a move comes to nothing; the number of a return; the notice of
-- withdrawal as a paper and as a signed file between installations.

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

-- A notice of withdrawal travels by file after the hand-over it corrects did.
alter table access.delivery add column kind text not null default 'hand-over'
  check (kind in ('hand-over', 'withdrawal'));
comment on column access.delivery.kind is
  'hand-over: a package; withdrawal: a notice that takes names back, taken in as soon as it is found good.';
alter table journey.withdrawal add column delivery_id uuid references access.delivery;
create policy made_here_or_arrived on journey.withdrawal as restrictive for insert
  with check (police_unit_id = any ((select platform.ctx_units())::text[])
    or ((select platform.ctx_duty()) = 'NH-T' and exists (select from access.delivery d
      where d.id = delivery_id and d.state = 'waiting')));
alter table journey.withdrawal_step alter column assignment_id drop not null,
  add column by_elsewhere text,
  add constraint signed_here_or_elsewhere check ((assignment_id is null) = (by_elsewhere is not null));
comment on column journey.withdrawal_step.by_elsewhere is
  'Name of an officer of another installation, as its signed file reports him; no assignment is known here.';

create table journey.withdrawal_file (
  id uuid primary key,
  withdrawal_id uuid not null references journey.withdrawal,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  file_id uuid not null references platform.stored_file,
  file_name text not null,
  notice_hash text not null check (notice_hash ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_on date not null,
  unique (withdrawal_id, content_hash)
);
comment on table journey.withdrawal_file is
  'The signed file by which a notice goes to a bank that no network reaches: one for each content, given out again unchanged.';
create table journey.withdrawal_receipt (
  file_id uuid primary key references journey.withdrawal_file,
  withdrawal_id uuid not null references journey.withdrawal,
  partner_id uuid not null references access.partner,
  receipt jsonb not null,
  signature text not null,
  recorded_by uuid not null,
  recorded_on date not null
);
comment on table journey.withdrawal_receipt is
  'The bank''s signed answer to such a file, exactly as its installation signed it.';
do $$
declare t text;
begin
  foreach t in array array['withdrawal_file', 'withdrawal_receipt'] loop
    execute format('alter table journey.%I enable row level security', t);
    execute format('alter table journey.%I force row level security', t);
    execute format('create trigger audited after insert or update or delete on journey.%I
      for each statement execute function access.require_audit_line()', t);
    execute format('create trigger append_only before update or delete or truncate on journey.%I
      for each statement execute function access.refuse_change()', t);
    execute format('create policy parties on journey.%I
      using (exists (select from journey.withdrawal w where w.id = withdrawal_id))', t);
    execute format('grant select, insert on journey.%I to vb_app', t);
  end loop;
end $$;
