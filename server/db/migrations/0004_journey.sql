-- Journey: contacts, the monthly list with its versions and signatures, the hand-over.
create schema journey;
grant usage on schema journey to vb_app;

create table journey.contact (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references registers.person,
  unit_id text not null references access.unit,
  on_date date not null,
  way text not null check (way in ('visit', 'phone', 'office', 'family')),
  outcome text not null check (outcome in ('reached', 'not-reached', 'moved-away')),
  need text not null check (need in ('not-asked', 'none', 'wanted')),
  purpose text check (purpose in ('production', 'training')),
  amount bigint check (amount > 0),
  training_months int check (training_months between 1 and 120),
  note text not null default '',
  recorded_by uuid not null,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  check ((need = 'wanted') = (purpose is not null and amount is not null))
);
comment on table journey.contact is 'Contacts of the commune police with a person, and the need to borrow he stated. Amounts in whole đồng.';
create index on journey.contact (person_id, on_date desc, recorded_at desc);

create table journey.monthly_list (
  id uuid primary key default gen_random_uuid(),
  area_id text not null references access.unit,
  police_unit_id text not null references access.unit,
  committee_unit_id text not null references access.unit,
  month date not null check (extract(day from month) = 1),
  supplement_number int not null default 0 check (supplement_number >= 0),
  state text not null default 'draft' check (state in
    ('draft', 'awaiting-signature', 'submitted', 'confirmed', 'handed-over', 'received')),
  current_version_id uuid,
  due date,
  version int not null default 1,
  opened_by uuid not null,
  opened_on date not null,
  unique (area_id, month, supplement_number)
);
comment on table journey.monthly_list is
  'Mẫu số 01 of one commune and month, or a supplement to it (supplement_number > 0).';
create index on journey.monthly_list (month, area_id);

create table journey.list_share (
  list_id uuid not null references journey.monthly_list,
  unit_id text not null references access.unit,
  primary key (unit_id, list_id)
);
comment on table journey.list_share is 'Which unit may see a list: its maker, then each unit the list reaches.';
create index on journey.list_share (list_id, unit_id);

create table journey.list_line (
  id uuid primary key default gen_random_uuid(),
  list_id uuid not null references journey.monthly_list,
  person_id uuid not null references registers.person,
  position int not null,
  purpose text check (purpose in ('production', 'training')),
  amount bigint check (amount > 0),
  training_months int check (training_months between 1 and 120),
  conduct text check (conduct in ('good', 'not-good')),
  social_evils text check (social_evils in ('none', 'some')),
  resides_locally boolean not null default true,
  note text not null default '',
  state text not null default 'open' check (state in
    ('open', 'kept-back', 'removed', 'submitted', 'confirmed', 'left-out')),
  reasons text[] not null default '{}',
  reason_note text not null default '',
  carried_from uuid references journey.list_line,
  version int not null default 1,
  unique (list_id, person_id)
);
comment on table journey.list_line is 'One person on one list. Amounts in whole đồng. Removal and leaving out carry coded reasons.';
create index on journey.list_line (person_id);

create table journey.list_version (
  id uuid primary key default gen_random_uuid(),
  list_id uuid not null references journey.monthly_list,
  number int not null,
  stage text not null check (stage in ('submitted', 'confirmed')),
  content jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_on date not null,
  made_at timestamptz not null default now(),
  unique (list_id, number),
  unique (id, content_hash),
  unique (id, made_by)
);
comment on table journey.list_version is 'What was signed: immutable content and its SHA-256 over canonical JSON.';
alter table journey.monthly_list add foreign key (current_version_id) references journey.list_version;

create table journey.signature (
  id uuid primary key default gen_random_uuid(),
  list_id uuid not null references journey.monthly_list,
  version_id uuid not null,
  content_hash text not null,
  version_made_by uuid not null,
  role text not null check (role in ('compiled', 'signed', 'confirmed', 'handed-over', 'received')),
  signed_by uuid not null,
  assignment_id uuid not null references access.assignment,
  duty text not null,
  unit_id text not null references access.unit,
  signed_on date not null,
  signed_at timestamptz not null default now(),
  foreign key (version_id, content_hash) references journey.list_version (id, content_hash),
  foreign key (version_id, version_made_by) references journey.list_version (id, made_by),
  constraint signer_is_not_the_maker check (role <> 'signed' or signed_by <> version_made_by),
  -- Who compiled or signed what this signature stands on: its signer is none of them.
  before_me uuid[] not null default '{}',
  constraint signer_did_not_sign_before check (not signed_by = any (before_me)),
  constraint maker_signs_as_maker check (role not in ('compiled', 'confirmed') or signed_by = version_made_by)
);
comment on table journey.signature is 'Who signed exactly which content, in which capacity. The signer of a list is never its maker.';
create unique index one_signature_per_role on journey.signature (version_id, role)
  where role in ('compiled', 'signed', 'confirmed', 'received');
create index on journey.signature (list_id);

create table journey.list_return (
  id uuid primary key default gen_random_uuid(),
  list_id uuid not null references journey.monthly_list,
  version_id uuid references journey.list_version,
  returned_by uuid not null,
  unit_id text not null references access.unit,
  on_date date not null,
  reasons text[] not null check (cardinality(reasons) > 0),
  note text not null default '',
  at timestamptz not null default now()
);
create index on journey.list_return (list_id);
comment on table journey.list_return is 'A list sent back, with all its reasons at once.';

create table journey.list_import (
  id uuid primary key default gen_random_uuid(),
  list_id uuid not null references journey.monthly_list,
  state text not null default 'open' check (state in ('open', 'taken-over', 'abandoned')),
  sheet text,
  columns jsonb not null,
  dropped jsonb not null,
  problems jsonb not null,
  rows jsonb not null,
  uploaded_by uuid not null,
  uploaded_on date not null,
  version int not null default 1
);
create index on journey.list_import (list_id);
comment on table journey.list_import is
  'A file being settled: what was read and what the officer decided. The bytes of the file and columns that do not belong are not kept.';

create table journey.hand_over (
  id uuid primary key default gen_random_uuid(),
  standing_unit_id text not null references access.unit,
  bank_unit_id text not null references access.unit,
  month date not null check (extract(day from month) = 1),
  number int not null check (number >= 1),
  state text not null default 'draft' check (state in ('draft', 'handed-over', 'received')),
  document_number text,
  document_date date,
  content jsonb,
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  opened_by uuid not null,
  signed_by uuid,
  received_by uuid,
  received_on date,
  due date,
  version int not null default 1,
  unique (standing_unit_id, month, number),
  check ((state = 'draft') = (content_hash is null)),
  check ((state = 'draft') = (signed_by is null)),
  check ((state = 'received') = (received_by is not null))
);
create unique index one_document_number on journey.hand_over
  (standing_unit_id, document_number, extract(year from document_date))
  where document_number is not null;
comment on table journey.hand_over is
  'The numbered cover letter by which the standing agency hands the confirmed lists of a month to the bank. The first of a month is the regular one; later ones carry supplements and late communes.';

create table journey.hand_over_list (
  hand_over_id uuid not null references journey.hand_over,
  list_id uuid not null references journey.monthly_list,
  version_id uuid references journey.list_version,
  status text not null check (status in ('included', 'held', 'returned', 'received', 'sent-back')),
  reasons text[] not null default '{}',
  note text not null default '',
  primary key (hand_over_id, list_id)
);
create index on journey.hand_over_list (list_id);
comment on table journey.hand_over_list is 'What the standing agency or the bank decided on one list of a hand-over; no row yet means included.';

create table journey.hand_over_paper (
  hand_over_id uuid not null references journey.hand_over,
  kind text not null check (kind in ('cover-letter', 'summary', 'mau-01')),
  list_id uuid references journey.monthly_list,
  file_id uuid not null references platform.stored_file,
  file_name text not null,
  check ((kind = 'mau-01') = (list_id is not null)),
  unique nulls not distinct (hand_over_id, kind, list_id)
);
create index on journey.hand_over_paper (list_id);
comment on table journey.hand_over_paper is
  'The papers of a signed hand-over as they were on the day: kept, and given out again unchanged.';

do $$
declare t text;
begin
  foreach t in array array['contact', 'monthly_list', 'list_share', 'list_line', 'list_version',
    'signature', 'list_return', 'list_import', 'hand_over', 'hand_over_list', 'hand_over_paper'] loop
    execute format('alter table journey.%I enable row level security', t);
    execute format('alter table journey.%I force row level security', t);
    execute format('create trigger audited after insert or update or delete on journey.%I
      for each statement execute function access.require_audit_line()', t);
  end loop;
  foreach t in array array['contact', 'list_version', 'signature', 'list_return', 'hand_over_paper'] loop
    execute format('create trigger append_only before update or delete or truncate on journey.%I
      for each statement execute function access.refuse_change()', t);
  end loop;
end $$;

-- Contacts stay with the police: their own and the police above them.
create policy police on journey.contact
  using (unit_id = any ((select platform.ctx_units())::text[])
    and (select platform.ctx_duty()) in ('CA-L', 'CA-K'))
  with check (unit_id = any ((select platform.ctx_units())::text[])
    and (select platform.ctx_duty()) = 'CA-L' and registers.sees_person(person_id));
create policy shared on journey.list_share for select
  using (unit_id = any ((select platform.ctx_units())::text[]));
create function journey.sees_list(list uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, journey, platform
  as $$ select exists (select from journey.list_share
    where list_id = list and unit_id = any (platform.ctx_units())) $$;
create function journey.list_is_shared(list uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, journey
  as $$ select exists (select from journey.list_share where list_id = list) $$;
revoke all on function journey.sees_list, journey.list_is_shared from public;
grant execute on function journey.sees_list, journey.list_is_shared to vb_app;
create policy shares_for_definer on journey.list_share for select to vb_owner using (true);
create policy share_on on journey.list_share for insert
  with check (journey.sees_list(list_id)
    or (unit_id = any ((select platform.ctx_units())::text[]) and not journey.list_is_shared(list_id)));
create policy shared on journey.monthly_list
  using (exists (select from journey.list_share s where s.list_id = monthly_list.id
    and s.unit_id = any ((select platform.ctx_units())::text[])))
  with check (police_unit_id = any ((select platform.ctx_units())::text[])
    or exists (select from journey.list_share s where s.list_id = monthly_list.id
    and s.unit_id = any ((select platform.ctx_units())::text[])));
do $$
declare t text;
begin
  foreach t in array array['list_version', 'signature', 'list_return'] loop
    execute format('create policy shared on journey.%I
      using (exists (select from journey.list_share s where s.list_id = %I.list_id
        and s.unit_id = any ((select platform.ctx_units())::text[])))', t, t);
  end loop;
end $$;
create policy shared on journey.list_line
  using (exists (select from journey.list_share s where s.list_id = list_line.list_id
    and s.unit_id = any ((select platform.ctx_units())::text[])))
  with check (journey.sees_list(list_id));
create policy known_people on journey.list_line as restrictive for insert
  with check (registers.sees_person(person_id));
-- A file being settled is its compiler's own business.
create policy compilers on journey.list_import
  using ((select platform.ctx_duty()) = 'CA-L'
    and exists (select from journey.list_share s where s.list_id = list_import.list_id
      and s.unit_id = any ((select platform.ctx_units())::text[])));
create policy parties on journey.hand_over
  using (standing_unit_id = any ((select platform.ctx_units())::text[])
    or (bank_unit_id = any ((select platform.ctx_units())::text[]) and state <> 'draft'));
create policy parties on journey.hand_over_list
  using (exists (select from journey.hand_over h where h.id = hand_over_id))
  with check (exists (select from journey.hand_over h where h.id = hand_over_id)
    and journey.sees_list(list_id));
create policy parties on journey.hand_over_paper
  using (exists (select from journey.hand_over h where h.id = hand_over_id));

grant select, insert on journey.hand_over_paper, journey.contact, journey.list_share, journey.list_version,
  journey.signature, journey.list_return to vb_app;
grant select, insert, update on journey.monthly_list, journey.list_line, journey.list_import,
  journey.hand_over, journey.hand_over_list to vb_app;

-- What was signed stays as it was signed: the letter's content, hash, number, date and signer.
create function journey.refuse_signed_change() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (old.content, old.content_hash, old.document_number,
      old.document_date, old.signed_by, old.month, old.number, old.standing_unit_id, old.bank_unit_id)
    is distinct from (new.content, new.content_hash, new.document_number,
      new.document_date, new.signed_by, new.month, new.number, new.standing_unit_id, new.bank_unit_id)
  then
    raise exception 'a signed hand-over does not change' using errcode = 'VB003';
  end if;
  return new;
end $$;
create trigger signed_stays before update on journey.hand_over
  for each row execute function journey.refuse_signed_change();
