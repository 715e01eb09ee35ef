-- Hand-over by file: other installations whose signature counts, and what came from them.
create table access.partner (
  id uuid primary key default gen_random_uuid(),
  unit_id text not null references access.unit,
  partner_unit_id text not null references access.unit,
  name text not null,
  public_key text not null check (public_key ~ '^[A-Za-z0-9_-]{43}$'),
  valid_from date not null,
  valid_to date,
  decision_number text not null,
  proposed_by uuid not null,
  proposed_on date not null,
  approved_by uuid,
  approved_on date,
  ended_by uuid,
  ended_on date,
  version int not null default 1,
  check (unit_id <> partner_unit_id),
  check (valid_to is null or valid_to > valid_from),
  check ((approved_by is null) = (approved_on is null)),
  check ((ended_by is null) = (ended_on is null)),
  constraint approver_is_not_the_proposer check (approved_by <> proposed_by),
  constraint one_partner_per_key exclude using gist (unit_id with =, partner_unit_id with =,
    public_key with =, daterange(valid_from, valid_to, '[)') with &&) where (ended_on is null)
);
comment on table access.partner is
  'Installations of other agencies whose Ed25519 key a unit trusts, from the approval on. One officer proposes, another approves after comparing the fingerprint. valid_to is the first day the key no longer counts; ended_on: trust withdrawn.';
alter table access.partner enable row level security;
alter table access.partner force row level security;
create policy own_unit on access.partner
  using (unit_id = any ((select platform.ctx_units())::text[]));
grant select, insert on access.partner to vb_app;
grant update (approved_by, approved_on, ended_by, ended_on, version) on access.partner to vb_app;
create trigger audited after insert or update or delete on access.partner
  for each statement execute function access.require_audit_line();

create table access.delivery (
  id uuid primary key default gen_random_uuid(),
  unit_id text not null references access.unit,
  partner_id uuid not null references access.partner,
  sender_instance uuid not null,
  subject_id uuid not null,
  manifest_hash text not null check (manifest_hash ~ '^[0-9a-f]{64}$'),
  file_id uuid not null references platform.stored_file,
  state text not null default 'waiting' check (state in ('waiting', 'taken-in', 'discarded')),
  brought_by uuid not null,
  brought_on date not null,
  settled_by uuid,
  settled_on date,
  version int not null default 1,
  check ((state = 'waiting') = (settled_by is null)),
  check ((settled_by is null) = (settled_on is null))
);
comment on table access.delivery is
  'A signed file that came from a partner''s installation: verified when it was brought, taken in or discarded later. subject_id: what it carries, under the sender''s own id.';
-- The same thing comes once, whatever the file is called and whatever it holds the second time.
create unique index one_delivery on access.delivery (unit_id, sender_instance, subject_id)
  where state <> 'discarded';
alter table access.delivery enable row level security;
alter table access.delivery force row level security;
create policy own_unit on access.delivery
  using (unit_id = any ((select platform.ctx_units())::text[]));
grant select, insert on access.delivery to vb_app;
grant update (state, settled_by, settled_on, version) on access.delivery to vb_app;
create trigger audited after insert or update or delete on access.delivery
  for each statement execute function access.require_audit_line();

-- What came by file keeps the mark of it, and may be written by who takes it in.
alter table registers.person add column delivery_id uuid references access.delivery;
alter table journey.monthly_list add column delivery_id uuid references access.delivery;
alter table journey.hand_over add column delivery_id uuid references access.delivery,
  add column signer_elsewhere text, add column receiver_elsewhere text;
comment on column journey.hand_over.signer_elsewhere is
  'Name of who signed on the sender''s installation; receiver_elsewhere of who received on the bank''s.';
create policy arrived on registers.person for insert
  with check ((select platform.ctx_duty()) = 'NH-T' and exists (select from access.delivery d
    where d.id = delivery_id and d.state = 'waiting'));
create policy arrived on registers.release_record for insert
  with check ((select platform.ctx_duty()) = 'NH-T' and exists (select from registers.person p
    where p.id = person_id and p.delivery_id is not null));
create policy arrived on journey.monthly_list for insert
  with check ((select platform.ctx_duty()) = 'NH-T' and exists (select from access.delivery d
    where d.id = delivery_id and d.state = 'waiting'));

create table journey.hand_over_package (
  hand_over_id uuid primary key references journey.hand_over,
  file_id uuid not null references platform.stored_file,
  file_name text not null,
  manifest_hash text not null check (manifest_hash ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_on date not null
);
comment on table journey.hand_over_package is
  'The one file by which a signed hand-over travels where no network does; a receipt names its manifest.';

create table journey.hand_over_receipt (
  hand_over_id uuid primary key references journey.hand_over,
  partner_id uuid not null references access.partner,
  receipt jsonb not null,
  signature text not null,
  recorded_by uuid not null,
  recorded_on date not null
);
comment on table journey.hand_over_receipt is
  'The signed receipt that came back by file, exactly as the bank''s installation signed it.';

create table journey.signature_elsewhere (
  id uuid primary key default gen_random_uuid(),
  list_id uuid not null references journey.monthly_list,
  version_number int not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  role text not null check (role in ('compiled', 'signed', 'confirmed', 'handed-over', 'received')),
  by_name text not null,
  duty text not null,
  unit_id text not null references access.unit,
  signed_on date not null,
  signed_at timestamptz not null default now()
);
create index on journey.signature_elsewhere (list_id);
comment on table journey.signature_elsewhere is
  'Signatures that officers of another installation put, as its signed file reports them.';

do $$
declare t text;
begin
  foreach t in array array['hand_over_package', 'hand_over_receipt', 'signature_elsewhere'] loop
    execute format('alter table journey.%I enable row level security', t);
    execute format('alter table journey.%I force row level security', t);
    execute format('create trigger audited after insert or update or delete on journey.%I
      for each statement execute function access.require_audit_line()', t);
    execute format('create trigger append_only before update or delete or truncate on journey.%I
      for each statement execute function access.refuse_change()', t);
    execute format('grant select, insert on journey.%I to vb_app', t);
  end loop;
end $$;
create policy parties on journey.hand_over_package
  using (exists (select from journey.hand_over h where h.id = hand_over_id));
create policy parties on journey.hand_over_receipt
  using (exists (select from journey.hand_over h where h.id = hand_over_id));
create policy shared on journey.signature_elsewhere
  using (exists (select from journey.list_share s where s.list_id = signature_elsewhere.list_id
    and s.unit_id = any ((select platform.ctx_units())::text[])));
