-- Registers: the signed copy of a paper that was issued, and the scans that wait to be filed.

create function registers.sees_subject(subject uuid) returns boolean
  language sql stable
  as $$ select journey.sees_list(subject)
    or exists (select from journey.hand_over h where h.id = subject) $$;
comment on function registers.sees_subject is
  'Whether what a document is about, a list or a hand-over, is in sight. Asks by the asker''s own rights.';

create function registers.subjects_in_sight() returns setof uuid
  language sql stable
  as $$ select s.list_id from journey.list_share s
      where s.unit_id = any ((select platform.ctx_units())::text[])
    union select h.id from journey.hand_over h where h.state <> 'draft' $$;
comment on function registers.subjects_in_sight is
  'Lists and signed hand-overs in sight, by the asker''s own rights.';

create table registers.scanned_paper (
  id uuid primary key default gen_random_uuid(),
  unit_id text not null references access.unit,
  batch_id uuid not null,
  position int not null check (position >= 1),
  file_id uuid not null references platform.stored_file,
  pages int not null check (pages >= 1),
  state text not null check (state in ('waiting', 'filed', 'discarded')),
  problem text check (problem in ('no-code', 'not-ours', 'old-version', 'not-a-filed-kind')),
  read_code text check (read_code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  brought_by uuid not null,
  brought_on date not null,
  brought_at timestamptz not null default clock_timestamp(),
  settled_by uuid,
  settled_on date,
  discard_reason text check (discard_reason in ('blurred', 'duplicate', 'wrong-paper')),
  version int not null default 1,
  unique (batch_id, position),
  check ((state = 'waiting') = (settled_by is null)),
  check ((settled_by is null) = (settled_on is null)),
  check (state <> 'waiting' or problem is not null),
  check ((state = 'discarded') = (discard_reason is not null))
);
comment on table registers.scanned_paper is
  'One paper out of what an officer scanned: filed by its QR, or waiting in his unit''s inbox with the reason why. Nothing is lost until somebody discards it.';
create index on registers.scanned_paper (unit_id, state);

create table registers.signed_copy (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references registers.outgoing_document,
  subject_id uuid not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  unit_id text not null references access.unit,
  form text not null check (form in ('paper', 'digital')),
  file_id uuid not null references platform.stored_file,
  pages int check (pages >= 1),
  scan_id uuid unique references registers.scanned_paper,
  by_hand boolean not null default false,
  filed_by uuid not null,
  filed_on date not null,
  filed_at timestamptz not null default clock_timestamp(),
  replaces uuid constraint one_better_copy unique references registers.signed_copy
);
comment on table registers.signed_copy is
  'Bản ký: the signed and stamped paper as scanned, or the digitally signed file, of a document that was issued. A better one replaces it and both stay. content_hash is that of the document: of exactly which version it is.';
create unique index one_first_copy on registers.signed_copy (document_id, form)
  where replaces is null;
create index on registers.signed_copy (subject_id);
create index on registers.signed_copy (file_id);

do $$
declare t text;
begin
  foreach t in array array['registers.scanned_paper', 'registers.signed_copy'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create trigger audited after insert or update or delete on %s
      for each statement execute function access.require_audit_line()', t);
  end loop;
end $$;
create trigger append_only before update or delete or truncate on registers.signed_copy
  for each statement execute function access.refuse_change();

create policy own_inbox on registers.scanned_paper
  using (unit_id = any ((select platform.ctx_units())::text[]));
create policy in_sight on registers.signed_copy
  using (registers.sees_subject(subject_id))
  with check (registers.sees_subject(subject_id)
    and unit_id = any ((select platform.ctx_units())::text[]));
-- A copy reaches whoever its list or hand-over reaches, also later.
create policy signed_copies on platform.stored_file for select
  using (exists (select from registers.signed_copy c where c.file_id = stored_file.id));

grant select, insert on registers.signed_copy to vb_app;
grant select, insert on registers.scanned_paper to vb_app;
grant update (state, settled_by, settled_on, discard_reason, version) on registers.scanned_paper to vb_app;
