-- Platform: notices to a duty at a unit, and the outbox of e-mail; access: an officer's own address.

create table platform.notice (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  unit_id text not null,
  duty text not null,
  code text not null,
  subject text not null,
  opens text not null check (opens like '/%'),
  due date,
  once text,
  created_on date not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (unit_id, duty, code, once)
);
comment on table platform.notice is
  'What somebody who holds a duty at a unit should know. The subject is neutral: no person is named. once: told a single time, however often the teller runs.';
create index on platform.notice (unit_id, duty, seq desc);

create table platform.notice_read (
  notice_id uuid not null references platform.notice,
  user_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (user_id, notice_id)
);
comment on table platform.notice_read is 'Which officer has seen which notice.';

create table platform.mail (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null,
  kind text not null check (kind in ('code', 'digest')),
  on_date date not null,
  address text not null,
  subject text not null,
  body text not null,
  made_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  attempts int not null default 0,
  last_fault text
);
comment on table platform.mail is
  'Outbox: written in the transaction that wants the letter, sent by a job, at least once. Neutral words only: no person, no case, no programme.';
create unique index one_digest_a_day on platform.mail (user_id, on_date) where kind = 'digest';
create index on platform.mail (made_at) where sent_at is null;

alter table access.user_account
  add column mail_address text check (length(mail_address) <= 254),
  add column mail_confirmed_at timestamptz,
  add column mail_code_hash bytea,
  add column mail_code_until timestamptz,
  add constraint confirmed_address check (mail_confirmed_at is null or mail_address is not null);

do $$
declare t text;
begin
  foreach t in array array['notice', 'notice_read', 'mail'] loop
    execute format('alter table platform.%I enable row level security', t);
    execute format('alter table platform.%I force row level security', t);
  end loop;
  foreach t in array array['notice', 'notice_read'] loop
    execute format('create trigger audited after insert or update or delete on platform.%I
      for each statement execute function access.require_audit_line()', t);
    execute format('create trigger append_only before update or delete or truncate on platform.%I
      for each statement execute function access.refuse_change()', t);
  end loop;
end $$;

-- Who passes the ball tells the next, whose unit is not his own: anybody writes, the holder reads.
create policy tell on platform.notice for insert with check (true);
create policy holders on platform.notice for select
  using ((unit_id = any ((select platform.ctx_units())::text[])
      and duty = (select platform.ctx_duty()))
    or (select platform.ctx_duty()) = 'SYS-JOBS');
create policy own on platform.notice_read
  using (user_id = (select platform.ctx_user()) or (select platform.ctx_duty()) = 'SYS-JOBS')
  with check (user_id = (select platform.ctx_user())
    and exists (select from platform.notice n where n.id = notice_id));
create policy own on platform.mail
  using (user_id = (select platform.ctx_user()) or (select platform.ctx_duty()) = 'SYS-JOBS');

create policy post on access.user_account for select
  using ((select platform.ctx_duty()) = 'SYS-JOBS');
create policy post on access.assignment for select
  using ((select platform.ctx_duty()) = 'SYS-JOBS');

grant select, insert on platform.notice, platform.notice_read to vb_app;
grant select, insert, update on platform.mail to vb_app;

create view platform.notice_in_sight with (security_invoker = true) as
  select n.id, n.unit_id, n.duty, n.due, n.created_on from platform.notice n;
create view platform.notice_read_in_sight with (security_invoker = true) as
  select r.notice_id, r.user_id from platform.notice_read r;
comment on view platform.notice_in_sight is 'What the daily letter counts, under the reader''s own rights.';
grant select on platform.notice_in_sight, platform.notice_read_in_sight to vb_app;
