-- Journey: notices of withdrawal, hand-overs that are given up, reminders of the list's clock;
-- platform: announced days of the calendar; registers: when a case first reached each stage.

alter table journey.list_line drop constraint list_line_state_check;
alter table journey.list_line add constraint list_line_state_check check (state in
  ('open', 'kept-back', 'removed', 'submitted', 'confirmed', 'left-out', 'withdrawn'));

create table journey.withdrawal (
  id uuid primary key default gen_random_uuid(),
  area_id text not null references access.unit,
  police_unit_id text not null references access.unit,
  committee_unit_id text not null references access.unit,
  standing_unit_id text not null references access.unit,
  bank_unit_id text not null references access.unit,
  state text not null default 'awaiting-signature' check (state in
    ('awaiting-signature', 'signed', 'confirmed', 'passed', 'completed', 'returned', 'cancelled')),
  -- Units beside the police that the notice has reached: they may read it from then on.
  reached text[] not null default '{}',
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  due date,
  version int not null default 1,
  opened_on date not null,
  check ((state in ('completed', 'cancelled')) = (due is null))
);
comment on table journey.withdrawal is
  'Thông báo rút tên: people of one commune whom its police take back after the commune confirmed their lines. Commune police, commune committee, standing agency, bank: each the same business day.';
create index on journey.withdrawal (police_unit_id, state);

create table journey.withdrawal_line (
  withdrawal_id uuid not null references journey.withdrawal,
  line_id uuid not null references journey.list_line,
  person_id uuid not null references registers.person,
  reason text not null check (reason in
    ('reoffended', 'moved-away', 'died', 'entered-by-mistake')),
  note text not null default '',
  open boolean not null default true,
  carried_out_on date,
  check (carried_out_on is null or not open),
  primary key (withdrawal_id, line_id)
);
comment on table journey.withdrawal_line is 'One person on a notice. open: neither carried out nor given up.';
create unique index one_open_withdrawal on journey.withdrawal_line (person_id) where open;
create index on journey.withdrawal_line (line_id);

create table journey.withdrawal_version (
  withdrawal_id uuid not null references journey.withdrawal,
  number int not null,
  content jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_on date not null,
  made_at timestamptz not null default now(),
  primary key (withdrawal_id, number),
  unique (withdrawal_id, content_hash, made_by)
);
comment on table journey.withdrawal_version is 'What was signed: immutable content and its SHA-256 over canonical JSON.';

create table journey.withdrawal_step (
  id uuid primary key default gen_random_uuid(),
  withdrawal_id uuid not null references journey.withdrawal,
  content_hash text not null,
  version_made_by uuid not null,
  step text not null check (step in
    ('made', 'signed', 'confirmed', 'passed', 'received', 'returned', 'cancelled')),
  by_user uuid not null,
  assignment_id uuid not null references access.assignment,
  duty text not null,
  unit_id text not null references access.unit,
  on_date date not null,
  at timestamptz not null default clock_timestamp(),
  was_due date,
  reasons text[] not null default '{}',
  note text not null default '',
  -- Who has put a hand to this content before: its next signer is none of them.
  before_me uuid[] not null default '{}',
  foreign key (withdrawal_id, content_hash, version_made_by)
    references journey.withdrawal_version (withdrawal_id, content_hash, made_by),
  constraint withdrawal_maker_makes check (step <> 'made' or by_user = version_made_by),
  constraint withdrawal_signer_is_not_the_maker check (step <> 'signed' or by_user <> version_made_by),
  constraint withdrawal_signer_did_not_sign_before check (not by_user = any (before_me)),
  check ((step = 'returned') = (cardinality(reasons) > 0))
);
comment on table journey.withdrawal_step is 'Each hop of a notice: who, in which capacity, over exactly which content, and the day it was due.';
create unique index one_hop_per_content on journey.withdrawal_step (withdrawal_id, content_hash, step);

do $$
declare t text;
begin
  foreach t in array array['withdrawal', 'withdrawal_line', 'withdrawal_version', 'withdrawal_step'] loop
    execute format('alter table journey.%I enable row level security', t);
    execute format('alter table journey.%I force row level security', t);
    execute format('create trigger audited after insert or update or delete on journey.%I
      for each statement execute function access.require_audit_line()', t);
  end loop;
  foreach t in array array['withdrawal_version', 'withdrawal_step'] loop
    execute format('create trigger append_only before update or delete or truncate on journey.%I
      for each statement execute function access.refuse_change()', t);
  end loop;
  foreach t in array array['withdrawal_line', 'withdrawal_version', 'withdrawal_step'] loop
    execute format('create policy parties on journey.%I
      using (exists (select from journey.withdrawal w where w.id = withdrawal_id))', t);
  end loop;
end $$;
create policy parties on journey.withdrawal
  using (police_unit_id = any ((select platform.ctx_units())::text[])
    or reached && (select platform.ctx_units())::text[]);

grant select, insert, update on journey.withdrawal, journey.withdrawal_line to vb_app;
grant select, insert on journey.withdrawal_version, journey.withdrawal_step to vb_app;

-- A draft of a hand-over can be given up; its number is free again.
alter table journey.hand_over drop constraint hand_over_state_check;
alter table journey.hand_over add constraint hand_over_state_check
  check (state in ('draft', 'handed-over', 'received', 'discarded'));
alter table journey.hand_over drop constraint hand_over_check;
alter table journey.hand_over drop constraint hand_over_check1;
alter table journey.hand_over add constraint hand_over_check
  check ((state in ('draft', 'discarded')) = (content_hash is null));
alter table journey.hand_over add constraint hand_over_check1
  check ((state in ('draft', 'discarded')) = (signed_by is null));
alter table journey.hand_over drop constraint hand_over_standing_unit_id_month_number_key;
create unique index hand_over_standing_unit_id_month_number_key
  on journey.hand_over (standing_unit_id, month, number) where state <> 'discarded';
alter table journey.hand_over
  add column discarded_by uuid,
  add column discarded_on date,
  add column discard_reason text check (discard_reason in
    ('opened-by-mistake', 'wrong-month', 'no-list-left', 'other')),
  add column discard_note text not null default '';
alter table journey.hand_over add constraint discarded_with_reason check
  ((state = 'discarded') = (discarded_by is not null and discarded_on is not null and discard_reason is not null));
drop policy parties on journey.hand_over;
create policy parties on journey.hand_over
  using (standing_unit_id = any ((select platform.ctx_units())::text[])
    or (bank_unit_id = any ((select platform.ctx_units())::text[])
      and state in ('handed-over', 'received')));

create table journey.reminder (
  on_date date not null,
  unit_id text not null references access.unit,
  duty text not null,
  code text not null,
  subject_id text not null,
  due date,
  at timestamptz not null default now(),
  primary key (on_date, unit_id, duty, code, subject_id)
);
comment on table journey.reminder is 'Which reminder of the clock went to which desk: once a day and subject, however often the job runs. No person is named.';
create trigger audited after insert or update or delete on journey.reminder
  for each statement execute function access.require_audit_line();
create trigger append_only before update or delete or truncate on journey.reminder
  for each statement execute function access.refuse_change();
grant select, insert on journey.reminder to vb_app;

create table platform.calendar_announcement (
  seq bigint generated always as identity primary key,
  day date not null,
  kind text not null check (kind in ('holiday', 'working-weekend', 'as-usual')),
  name text not null,
  decision_number text not null,
  announced_by uuid not null,
  unit_id text not null references access.unit,
  recorded_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  check (day > recorded_on)
);
comment on table platform.calendar_announcement is
  'Days off and working weekends announced during the year, over those of the profile. The newest row of a day holds; as-usual takes an announcement back. Only days to come.';
create index on platform.calendar_announcement (day, seq desc);
create trigger audited after insert or update or delete on platform.calendar_announcement
  for each statement execute function access.require_audit_line();
create trigger append_only before update or delete or truncate on platform.calendar_announcement
  for each statement execute function access.refuse_change();
grant select, insert on platform.calendar_announcement to vb_app;

-- From the police chief's signature on a notice of withdrawal until it is carried out or given up:
-- money not yet paid waits. A loan that has been paid is never touched by it.
alter table registers.thread add column withdrawing_since date;

-- When a case first stood at a stage or past it: what the funnel counts.
alter table registers.thread
  add column opened_on date,
  add column contacted_on date,
  add column in_need_on date,
  add column listed_on date,
  add column confirmed_on date,
  add column received_on date;
create function registers.stage_rank(stage text) returns int language sql immutable
  as $$ select coalesce(array_position(
    array['contacted', 'in-need', 'listed', 'confirmed', 'received'], stage), 0) $$;
create function registers.note_reached() returns trigger language plpgsql as $$
declare rank int := registers.stage_rank(new.stage);
begin
  if tg_op = 'INSERT' then new.opened_on := coalesce(new.opened_on, new.since); end if;
  if rank >= 1 then new.contacted_on := coalesce(new.contacted_on, new.since); end if;
  if rank >= 2 then new.in_need_on := coalesce(new.in_need_on, new.since); end if;
  if rank >= 3 then new.listed_on := coalesce(new.listed_on, new.since); end if;
  if rank >= 4 then new.confirmed_on := coalesce(new.confirmed_on, new.since); end if;
  if rank >= 5 then new.received_on := coalesce(new.received_on, new.since); end if;
  return new;
end $$;

create policy backfill on registers.thread to vb_owner using (true);
create policy backfill on registers.thread_event for select to vb_owner using (true);
alter table registers.thread disable trigger audited;
update registers.thread t set opened_on = coalesce(e.opened_on, t.since),
    contacted_on = e.contacted_on, in_need_on = e.in_need_on, listed_on = e.listed_on,
    confirmed_on = e.confirmed_on, received_on = e.received_on
  from registers.thread s left join lateral (
    select min(on_date) as opened_on,
      min(on_date) filter (where registers.stage_rank(stage) >= 1) as contacted_on,
      min(on_date) filter (where registers.stage_rank(stage) >= 2) as in_need_on,
      min(on_date) filter (where registers.stage_rank(stage) >= 3) as listed_on,
      min(on_date) filter (where registers.stage_rank(stage) >= 4) as confirmed_on,
      min(on_date) filter (where registers.stage_rank(stage) >= 5) as received_on
    from registers.thread_event where thread_id = s.id) e on true
  where s.id = t.id;
alter table registers.thread enable trigger audited;
drop policy backfill on registers.thread;
drop policy backfill on registers.thread_event;
alter table registers.thread add constraint opened_some_day check (opened_on is not null);
create trigger reached before insert or update of stage on registers.thread
  for each row execute function registers.note_reached();
-- Also when rows are filled in with the other triggers asleep: the column is never empty.
alter table registers.thread enable always trigger reached;
create index thread_funnel on registers.thread (area_id, opened_on, contacted_on, in_need_on,
  listed_on, confirmed_on, received_on);
create index on registers.thread (area_id, closed_on) where closed_on is not null;

-- Counts of the communes below the asker's units, for duties that may know them; nobody is named.
create function registers.communes_below() returns setof text
  language sql stable set search_path = pg_catalog, access, platform
  as $$ select u.id from access.unit u
    join access.unit mine on mine.id = any (platform.ctx_units())
      and (u.id = mine.area_id or u.parent_id = mine.area_id)
    where u.kind = 'area' and u.level = 'commune' $$;
create function registers.funnel_counts(first_day date, last_day date)
  returns table (area_id text, released bigint, contacted bigint, in_need bigint, listed bigint,
    confirmed bigint, received bigint)
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select t.area_id,
      count(*) filter (where t.opened_on between first_day and last_day),
      count(*) filter (where t.contacted_on between first_day and last_day),
      count(*) filter (where t.in_need_on between first_day and last_day),
      count(*) filter (where t.listed_on between first_day and last_day),
      count(*) filter (where t.confirmed_on between first_day and last_day),
      count(*) filter (where t.received_on between first_day and last_day)
    from registers.thread t
    where platform.ctx_duty() in ('CA-L', 'CA-K', 'UB-L')
      and t.area_id in (select registers.communes_below())
    group by t.area_id $$;
create function registers.funnel_outcomes(first_day date, last_day date)
  returns table (area_id text, outcome text, cases bigint)
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select t.area_id, t.outcome, count(*) from registers.thread t
    where platform.ctx_duty() in ('CA-L', 'CA-K', 'UB-L')
      and t.closed_on between first_day and last_day
      and t.area_id in (select registers.communes_below())
    group by t.area_id, t.outcome $$;
revoke all on function registers.funnel_counts, registers.funnel_outcomes from public;
grant execute on function registers.funnel_counts, registers.funnel_outcomes to vb_app;
create policy counts_for_definer on registers.thread for select to vb_owner using (true);
