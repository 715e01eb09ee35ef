-- Signing in: where a session is used and what last proved its owner; the second factor; devices
-- known for a user; accounts of an agency's own sign-in service.
alter table access.session
  add column device text not null default '',
  add column address text not null default '',
  add column proved_at timestamptz not null default now(),
  add column factor_proved_at timestamptz,
  add column awaits_factor boolean not null default false,
  add column challenge text,
  add column challenge_until timestamptz,
  add check ((challenge is null) = (challenge_until is null));
comment on column access.session.proved_at is
  'When its owner last proved to be himself: at sign-in, or since by step-up.';
comment on column access.session.awaits_factor is
  'The password was right, the second factor is still to come: such a session opens nothing else.';

create table access.totp (
  user_id uuid primary key references access.user_account,
  sealed_secret bytea,
  confirmed_at timestamptz,
  offered_secret bytea,
  last_step bigint not null default 0,
  check ((sealed_secret is null) = (confirmed_at is null))
);
comment on table access.totp is
  'Authenticator app of a user. Secrets lie encrypted under a key that is not in the database; an offered one counts once a code of it came back.';

create table access.recovery_code (
  user_id uuid not null references access.user_account,
  code_hash bytea not null,
  made_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (user_id, code_hash)
);
comment on table access.recovery_code is 'Shown once, kept as keyed hashes, each opens once.';

create table access.passkey (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references access.user_account,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null default 0 check (counter >= 0),
  transports text[] not null default '{}',
  name text not null,
  made_at timestamptz not null default now(),
  used_at timestamptz
);
create index on access.passkey (user_id);
comment on table access.passkey is 'Public halves only: a copy of this table signs nobody in.';

create table access.known_device (
  user_id uuid not null references access.user_account,
  device_hash bytea not null,
  used_at timestamptz not null default now(),
  primary key (user_id, device_hash)
);
comment on table access.known_device is
  'Browsers on which a user has signed in: guesses made elsewhere do not lock him out of these.';

create table access.sign_in_link (
  issuer text not null,
  subject text not null,
  user_id uuid not null references access.user_account,
  linked_on date not null,
  primary key (issuer, subject),
  unique (user_id, issuer)
);
comment on table access.sign_in_link is
  'Which account of an agency''s own sign-in service (OIDC) is which officer; made by an administrator, never by itself.';

do $$
declare name text;
begin
  foreach name in array array['totp', 'recovery_code', 'passkey', 'known_device', 'sign_in_link'] loop
    execute format('alter table access.%I enable row level security', name);
    execute format('alter table access.%I force row level security', name);
    execute format('create policy identity on access.%I using (user_id = (select platform.ctx_user())
      or (select platform.ctx_duty()) = ''SYS-IDENTITY'')', name);
    execute format('create trigger audited after insert or update or delete on access.%I
      for each statement execute function access.require_audit_line()', name);
  end loop;
end
$$;
grant select, insert, update, delete on access.totp, access.recovery_code, access.passkey,
  access.known_device to vb_app;
grant select, insert, delete on access.sign_in_link to vb_app;

-- An administrator ends sessions; he never sees more of them than that they exist.
drop policy identity on access.session;
create policy identity on access.session
  using (user_id = (select platform.ctx_user())
    or (select platform.ctx_duty()) in ('SYS-IDENTITY', 'SYS-JOBS', 'QT'));

-- A lost phone: all that proves a user besides his password is taken away, unseen by who does it.
create policy reset_by_definer on access.totp to vb_owner using (true);
create policy reset_by_definer on access.recovery_code to vb_owner using (true);
create policy reset_by_definer on access.passkey to vb_owner using (true);
create policy reset_by_definer on access.known_device to vb_owner using (true);
create function access.reset_second_factor(officer uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, access as $$
begin
  if coalesce(platform.ctx_duty(), '') not in ('QT', 'SYS-IDENTITY') then
    raise exception 'only an administrator resets a second factor' using errcode = '42501';
  end if;
  delete from access.totp where user_id = officer;
  delete from access.recovery_code where user_id = officer;
  delete from access.passkey where user_id = officer;
  delete from access.known_device where user_id = officer;
end $$;
revoke all on function access.reset_second_factor from public;
grant execute on function access.reset_second_factor to vb_app;

-- Whether a user has a second factor: yes or no, for lists of users.
create function access.has_second_factor(officer uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, access as $$
  select exists (select from access.totp where user_id = officer and confirmed_at is not null)
    or exists (select from access.passkey where user_id = officer) $$;
revoke all on function access.has_second_factor from public;
grant execute on function access.has_second_factor to vb_app;
