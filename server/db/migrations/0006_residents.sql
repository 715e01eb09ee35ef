-- Residents: notices of people coming home, moves between communes, two records of one person.

create table registers.release_notice (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references registers.person,
  area_id text not null references access.unit,
  unit_id text not null references access.unit,
  -- Digits only: the letters behind them would name the place the notice comes from.
  number text not null check (number ~ '^[0-9]{1,8}$'),
  notice_date date not null,
  sender_kind text not null check (sender_kind in ('facility', 'enforcement-body', 'police')),
  received_on date not null check (received_on >= notice_date),
  expected_on date,
  due date not null,
  outcome text check (outcome in ('resides', 'not-here', 'moved')),
  moved_to text references access.unit,
  checked_on date,
  checked_by uuid,
  home_on date,
  recorded_by uuid not null,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check ((outcome is null) = (checked_on is null) and (outcome is null) = (checked_by is null)),
  check ((outcome is not distinct from 'moved') = (moved_to is not null)),
  check (home_on is null or outcome = 'resides'),
  constraint one_notice_per_number unique (unit_id, person_id, number, notice_date)
);
comment on table registers.release_notice is
  'That somebody is coming home: residence is to be checked by the due day. home_on: the day his case opened. Who sent it is kept as a kind only, never as a name.';
create index on registers.release_notice (unit_id, due) where home_on is null;
create index on registers.release_notice (person_id);

create table journey.transfer (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references registers.person,
  from_area_id text not null references access.unit,
  to_area_id text not null references access.unit,
  from_unit_id text not null references access.unit,
  to_unit_id text not null references access.unit,
  -- Who it is, for the commune that is asked; gone as soon as it has answered.
  card jsonb,
  state text not null default 'asked' check (state in ('asked', 'accepted', 'refused', 'taken-back')),
  reason text check (reason in ('not-residing', 'details-wrong', 'not-found-here')),
  asked_by uuid not null,
  asked_on date not null,
  decided_by uuid,
  decided_on date,
  version int not null default 1,
  constraint between_two_communes check (from_unit_id <> to_unit_id and from_area_id <> to_area_id),
  constraint accepter_is_not_the_asker check (state = 'taken-back' or decided_by <> asked_by),
  check ((state = 'asked') = (card is not null)),
  check ((state = 'asked') = (decided_by is null) and (decided_by is null) = (decided_on is null)),
  check ((state = 'refused') = (reason is not null))
);
comment on table journey.transfer is
  'A person moves to another commune: its old police ask, its new police accept or refuse.';
create unique index one_open_transfer on journey.transfer (person_id) where state = 'asked';
create index on journey.transfer (to_unit_id) where state = 'asked';
create index on journey.transfer (from_unit_id);

alter table registers.person
  add column merged_into uuid references registers.person check (merged_into <> id);
comment on column registers.person.merged_into is
  'Found to be the same person as this one. Rows that name the record stay as they are.';
create index on registers.person (merged_into) where merged_into is not null;
drop index registers.one_number_per_area;
create unique index one_number_per_area on registers.person (area_id, id_number)
  where id_number is not null and merged_into is null;

create table journey.person_merge (
  id uuid primary key default gen_random_uuid(),
  unit_id text not null references access.unit,
  kept_id uuid not null references registers.person,
  gone_id uuid not null references registers.person,
  -- What both were before and which versions they had after: by these they come apart again.
  before jsonb not null,
  after jsonb not null,
  merged_by uuid not null,
  merged_on date not null,
  undo_until date not null,
  undone_by uuid,
  undone_on date,
  check (kept_id <> gone_id),
  check ((undone_by is null) = (undone_on is null))
);
comment on table journey.person_merge is 'Two records found to be one person, and how to take that back.';
create unique index one_merge_of_a_record on journey.person_merge (gone_id) where undone_on is null;
create index on journey.person_merge (kept_id);

create table journey.not_the_same (
  first_id uuid not null references registers.person,
  second_id uuid not null references registers.person,
  unit_id text not null references access.unit,
  decided_by uuid not null,
  decided_on date not null,
  primary key (first_id, second_id),
  check (first_id < second_id)
);
comment on table journey.not_the_same is 'Two people who look alike and are two: not asked again.';

do $$
declare t text;
begin
  foreach t in array array['registers.release_notice', 'journey.transfer', 'journey.person_merge',
    'journey.not_the_same'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create trigger audited after insert or update or delete on %s
      for each statement execute function access.require_audit_line()', t);
  end loop;
  foreach t in array array['registers.release_notice', 'journey.person_merge', 'journey.not_the_same'] loop
    execute format($p$create policy police on %s
      using (unit_id = any ((select platform.ctx_units())::text[])
        and (select platform.ctx_duty()) in ('CA-L', 'CA-K'))
      with check (unit_id = any ((select platform.ctx_units())::text[])
        and (select platform.ctx_duty()) = 'CA-L')$p$, t);
  end loop;
end $$;
create policy parties on journey.transfer
  using ((from_unit_id = any ((select platform.ctx_units())::text[])
      or to_unit_id = any ((select platform.ctx_units())::text[]))
    and (select platform.ctx_duty()) in ('CA-L', 'CA-K'));
create policy own_people on journey.transfer as restrictive for insert
  with check (from_unit_id = any ((select platform.ctx_units())::text[])
    and registers.sees_person(person_id));
create policy own_people on registers.release_notice as restrictive for insert
  with check (registers.sees_person(person_id));

create trigger append_only before update or delete or truncate on journey.not_the_same
  for each statement execute function access.refuse_change();
grant select, insert on registers.release_notice, journey.transfer, journey.person_merge,
  journey.not_the_same to vb_app;
grant update (outcome, moved_to, checked_on, checked_by, home_on, version)
  on registers.release_notice to vb_app;
grant update (card, state, reason, decided_by, decided_on, version) on journey.transfer to vb_app;
grant update (undone_by, undone_on) on journey.person_merge to vb_app;

-- The commune that is asked to take a person in begins to see him by accepting.
drop policy share_on on registers.person_share;
create policy share_on on registers.person_share for insert
  with check (registers.sees_person(person_id)
    or (unit_id = any ((select platform.ctx_units())::text[])
      and (not registers.is_shared(person_id)
        or exists (select from journey.transfer t where t.person_id = person_share.person_id
          and t.to_unit_id = person_share.unit_id and t.state = 'asked'))));

-- A release record that a merge has written goes again when the merge is taken back.
grant delete on registers.release_record to vb_app;
