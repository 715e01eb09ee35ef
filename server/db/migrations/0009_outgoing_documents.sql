-- Registers: the numbers of outgoing documents and how a paper is verified; access: in whose
-- name an officer signs; journey: in whose name a list was signed.

alter table access.unit add column abbreviation text check (abbreviation ~ '^[[:upper:]]{2,10}$');
comment on column access.unit.abbreviation is 'As it stands in the numbers of its documents: CAH in 72/CV-CAH.';
alter table access.assignment add column authority text[] not null default '{}';
comment on column access.assignment.authority is
  'The lines printed above the signature, such as TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH.';
alter table journey.signature add column authority text[] not null default '{}';
comment on column journey.signature.authority is 'In whose name it was signed, as the assignment had it that day.';

create table registers.outgoing_register (
  unit_id text not null references access.unit,
  year int not null check (year between 1900 and 2200),
  last_number int not null default 0 check (last_number >= 0),
  primary key (unit_id, year)
);
comment on table registers.outgoing_register is
  'The highest number taken in a year. Its row is locked while a number is taken, so that none is given twice and a rollback leaves no gap.';

create table registers.outgoing_document (
  id uuid primary key default gen_random_uuid(),
  unit_id text not null references access.unit,
  year int not null,
  number int not null check (number >= 1),
  symbol text not null,
  kind text not null check (kind in
    ('list', 'list-confirmation', 'hand-over', 'return', 'receipt', 'withdrawal')),
  state text not null check (state in ('reserved', 'valid', 'replaced', 'withdrawn', 'cancelled')),
  issued_on date,
  subject_id uuid,
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  verification_code text not null unique check (verification_code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  by_hand boolean not null default false,
  signed_by uuid,
  authority text[] not null default '{}',
  taken_by uuid not null,
  taken_on date not null,
  taken_at timestamptz not null default clock_timestamp(),
  state_on date not null,
  state_by uuid not null,
  state_reason text not null default '',
  version int not null default 1,
  constraint one_outgoing_number unique (unit_id, year, number),
  check ((state in ('reserved', 'cancelled')) or
    (issued_on is not null and subject_id is not null and content_hash is not null and signed_by is not null)),
  check ((state = 'cancelled') = (state_reason <> ''))
);
comment on table registers.outgoing_document is
  'Sổ đăng ký văn bản đi: each number of a unit and year, what it is, who signed, how it stands. A number is never used twice, cancelled ones included. No person of the programme stands in it.';
create index on registers.outgoing_document (subject_id);

create table registers.issued_paper (
  document_id uuid not null references registers.outgoing_document,
  file_id uuid not null references platform.stored_file,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (document_id, file_id)
);
comment on table registers.issued_paper is
  'The very files issued under a number. The public page compares with their hashes.';

do $$
declare t text;
begin
  foreach t in array array['registers.outgoing_register', 'registers.outgoing_document',
    'registers.issued_paper'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create trigger audited after insert or update or delete on %s
      for each statement execute function access.require_audit_line()', t);
  end loop;
  foreach t in array array['registers.issued_paper'] loop
    execute format('create trigger append_only before update or delete or truncate on %s
      for each statement execute function access.refuse_change()', t);
  end loop;
end $$;

-- A unit keeps its own register. What others may know of a number they ask by what it is about, or
-- by the code on the paper.
create policy own_register on registers.outgoing_register
  using (unit_id = any ((select platform.ctx_units())::text[]));
create policy own on registers.outgoing_document
  using (unit_id = any ((select platform.ctx_units())::text[]));
create policy who_sees_the_file on registers.issued_paper
  using (exists (select from platform.stored_file f where f.id = file_id));

create function registers.refuse_reuse() returns trigger language plpgsql as $$
begin
  if (old.id, old.unit_id, old.year, old.number, old.symbol, old.kind, old.verification_code)
      is distinct from
      (new.id, new.unit_id, new.year, new.number, new.symbol, new.kind, new.verification_code)
    or (old.state <> 'reserved' and (old.subject_id, old.content_hash, old.issued_on, old.signed_by)
      is distinct from (new.subject_id, new.content_hash, new.issued_on, new.signed_by))
    or (old.state <> new.state and (old.state, new.state) not in (('reserved', 'valid'),
      ('reserved', 'cancelled'), ('valid', 'replaced'), ('valid', 'withdrawn'),
      ('withdrawn', 'replaced')))
  then
    raise exception 'a number stays what it was taken for' using errcode = 'VB003';
  end if;
  return new;
end $$;
create trigger number_stays before update on registers.outgoing_document
  for each row execute function registers.refuse_reuse();

grant select, insert, update on registers.outgoing_register to vb_app;
grant select, insert, update on registers.outgoing_document to vb_app;
grant select, insert on registers.issued_paper to vb_app;

-- An officer who knows what a document is about, or holds the paper, may read what it is.
create function registers.documents_about(subject uuid, asked text)
  returns table (id uuid, unit_id text, number int, symbol text, kind text, state text,
    issued_on date, subject_id uuid, content_hash text, signed_by uuid, authority text[],
    verification_code text)
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select d.id, d.unit_id, d.number, d.symbol, d.kind, d.state, d.issued_on, d.subject_id,
      d.content_hash, d.signed_by, d.authority, d.verification_code
    from registers.outgoing_document d
    where (d.subject_id = subject or d.verification_code = asked) and d.state <> 'reserved'
      and platform.ctx_user() is not null
    order by d.taken_at desc $$;
-- Who returns a list ends the standing of its papers, which are another unit's.
create function registers.end_documents(subject uuid, kinds text[], from_states text[],
    to_state text, on_day date) returns int
  language sql volatile security definer set search_path = pg_catalog, registers, platform
  as $$ with ended as (update registers.outgoing_document set state = to_state, state_on = on_day,
      state_by = platform.ctx_user(), version = version + 1
    where subject_id = subject and kind = any (kinds) and state = any (from_states)
      and to_state in ('replaced', 'withdrawn') and platform.ctx_user() is not null
    returning 1) select count(*)::int from ended $$;

-- The one public question: what is the document with this code? Nothing but what its page shows.
create function registers.verify_document(asked text)
  returns table (body text, number int, symbol text, issued_on date, kind text, state text,
    state_on date, content_hash text, files text[])
  language sql stable security definer set search_path = pg_catalog, registers, access
  as $$ select u.name, d.number, d.symbol, d.issued_on, d.kind, d.state, d.state_on, d.content_hash,
      array(select p.sha256 from registers.issued_paper p where p.document_id = d.id)
    from registers.outgoing_document d join access.unit u on u.id = d.unit_id
    where d.verification_code = asked and d.state in ('valid', 'replaced', 'withdrawn') $$;
revoke all on function registers.verify_document, registers.documents_about,
  registers.end_documents from public;
grant execute on function registers.verify_document, registers.documents_about,
  registers.end_documents to vb_app;
create policy for_definers on registers.outgoing_document to vb_owner using (true);
create policy for_definers on registers.issued_paper for select to vb_owner using (true);
