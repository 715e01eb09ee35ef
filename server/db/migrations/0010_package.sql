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
