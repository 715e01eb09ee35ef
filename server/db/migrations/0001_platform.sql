-- Platform: context of a transaction, clock, calendar, profile documents, keys, counters, files.
create schema platform;
comment on schema platform is 'Things any program needs; knows no business word.';
grant usage on schema platform to vb_app;

-- The context is set inside a transaction only. After it ends the setting is '' and not NULL:
-- both read as "nobody", so a query without context sees no row at all.
create function platform.ctx_user() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('vb.user', true), '')::uuid $$;
create function platform.ctx_duty() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('vb.duty', true), '') $$;
create function platform.ctx_units() returns text[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('vb.units', true), '')::text[], '{}') $$;

create table platform.clock (
  only_row boolean primary key default true check (only_row),
  demo_date date,
  last_business_date date
);
comment on table platform.clock is
  'The business clock. demo_date is set only in demo mode; last_business_date is the last day whose jobs were enqueued.';
insert into platform.clock default values;
grant select, update on platform.clock to vb_app;

create table platform.calendar_day (
  day date primary key,
  kind text not null check (kind in ('holiday', 'working-weekend')),
  name text not null
);
comment on table platform.calendar_day is 'Holidays, and weekend days worked in exchange, from the profile.';
create table platform.calendar_year (year int primary key);
comment on table platform.calendar_year is 'Years whose holidays are known; outside them the calendar refuses to answer.';

create table platform.profile_document (
  key text primary key,
  value jsonb not null,
  loaded_at timestamptz not null default now()
);
comment on table platform.profile_document is 'Settings of the locality as data: labels, layout of forms, clock of the list.';

grant select, insert, update, delete
  on platform.calendar_day, platform.calendar_year, platform.profile_document to vb_app;

create table platform.idempotency_key (
  user_id uuid not null,
  route text not null,
  key text not null,
  body_hash text not null,
  reply jsonb not null,
  created_at timestamptz not null default now(),
  primary key (user_id, route, key)
);
comment on table platform.idempotency_key is 'Answers of committed writes, kept 7 days: {id, version}, nothing personal.';
create index on platform.idempotency_key (created_at);
alter table platform.idempotency_key enable row level security;
alter table platform.idempotency_key force row level security;
create policy own_keys on platform.idempotency_key
  using (user_id = (select platform.ctx_user()) or (select platform.ctx_duty()) = 'SYS-JOBS')
  with check (user_id = (select platform.ctx_user()));
grant select, insert, delete on platform.idempotency_key to vb_app;

create table platform.rate_count (
  bucket text not null,
  window_start timestamptz not null,
  hits int not null default 0,
  primary key (bucket, window_start)
);
comment on table platform.rate_count is 'Counters of limits; buckets are salted hashes. Kept here so that a restart does not reset them.';
create index on platform.rate_count (window_start);
grant select, insert, update, delete on platform.rate_count to vb_app;

create table platform.stored_file (
  id uuid primary key default gen_random_uuid(),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  units text[] not null check (cardinality(units) > 0),
  stored_at timestamptz not null default now()
);
comment on table platform.stored_file is
  'What lies in the file store, and which units may read it. Names on disk are these ids, never a name somebody typed.';
alter table platform.stored_file enable row level security;
alter table platform.stored_file force row level security;
create policy named_units on platform.stored_file
  using (units && (select platform.ctx_units())::text[] or (select platform.ctx_duty()) = 'SYS-JOBS');
grant select, insert on platform.stored_file to vb_app;
