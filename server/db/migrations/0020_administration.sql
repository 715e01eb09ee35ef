-- Administration: duties and units are proposed by one administrator and approved by another.
-- No business data: what an administrator sees are accounts, duties and units of his own reach.

alter table access.unit
  add column duties text[] not null default '{}',
  add column proposal_id uuid;
comment on column access.unit.duties is 'What officers of this unit may be given; the empty cells of the matrix come from it.';
comment on column access.unit.proposal_id is
  'Added or ended by two administrators: a profile that is loaded again leaves this row alone.';

-- How far an administrator reaches: his unit and all below it; at a people''s committee, all agencies
-- of its area too. Ended and coming units count, so that history and preparation are within reach.
create function access.administered(of_unit text) returns text[] language sql stable as $$
  with recursive place as (
    select u.area_id as id from access.unit u
      where u.id = of_unit and u.kind = 'agency' and u.agency_kind = 'committee'
    union
    select c.id from access.unit c join place p on c.parent_id = p.id where c.kind = 'area'
  ), below as (
    select start.id from (
      select of_unit as id
      union
      select u.id from access.unit u join place p on u.area_id = p.id where u.kind = 'agency'
    ) start
    union
    select c.id from access.unit c join below b on c.parent_id = b.id where c.kind = 'agency'
  )
  select array_agg(id) from below
$$;
revoke all on function access.administered from public;
grant execute on function access.administered to vb_app;

create table access.proposal (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('grant', 'leaving', 'unit-add', 'unit-end')),
  unit_id text not null references access.unit,
  user_id uuid references access.user_account,
  content jsonb not null default '{}',
  decision_number text not null,
  effective_on date not null,
  proposed_by uuid not null references access.user_account,
  proposed_on date not null,
  outcome text check (outcome in ('approved', 'declined', 'withdrawn')),
  decided_by uuid references access.user_account,
  decided_on date,
  reason text,
  carried_out_on date,
  version int not null default 1,
  approved_by uuid generated always as (case when outcome = 'approved' then decided_by end) stored,
  unique (id, proposed_by),
  unique (id, approved_by),
  constraint decided_as_a_whole
    check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_on is null)),
  constraint about_somebody check ((kind in ('grant', 'leaving')) = (user_id is not null)),
  constraint proposes_nothing_about_himself check (user_id is distinct from proposed_by),
  constraint administrator_does_not_approve_his_own check (approved_by is distinct from proposed_by),
  constraint approves_nothing_about_himself
    check (approved_by is null or user_id is null or approved_by <> user_id)
);
comment on table access.proposal is
  'What one administrator proposes and another decides. Its content is never changed, only decided.';
create unique index one_leaving_at_a_time on access.proposal (user_id)
  where kind = 'leaving' and outcome is null;
create index on access.proposal (unit_id);
alter table access.unit add foreign key (proposal_id) references access.proposal;

create table access.proposed_assignment (
  proposal_id uuid not null,
  ordinal int not null,
  user_id uuid not null references access.user_account,
  duty text not null,
  unit_id text not null references access.unit,
  valid_from date not null,
  valid_to date,
  decision_number text not null,
  authority text[] not null default '{}',
  proposed_by uuid not null,
  primary key (proposal_id, ordinal),
  unique (proposal_id, user_id, duty, unit_id),
  foreign key (proposal_id, proposed_by) references access.proposal (id, proposed_by),
  check (valid_to is null or valid_to > valid_from),
  constraint grants_nothing_to_himself check (user_id <> proposed_by)
);
comment on table access.proposed_assignment is 'The duties that a proposal would give; added with it, never changed.';

alter table access.assignment
  drop constraint assignment_check,
  add constraint assignment_dates check (valid_to is null or valid_to >= valid_from),
  add column proposal_id uuid,
  add column approved_by uuid,
  add column delegated_from uuid,
  add column delegated_by uuid,
  add column ended_by uuid references access.user_account,
  add column ended_on date,
  add column version int not null default 1,
  add column own boolean generated always as (delegated_from is null) stored,
  add column source_own boolean
    generated always as (case when delegated_from is not null then true end) stored;
alter table access.assignment
  add unique (id, user_id, duty, unit_id, own),
  add foreign key (proposal_id, user_id, duty, unit_id)
    references access.proposed_assignment (proposal_id, user_id, duty, unit_id),
  add foreign key (proposal_id, approved_by) references access.proposal (id, approved_by),
  add constraint approved_as_a_whole check ((proposal_id is null) = (approved_by is null)),
  add constraint approver_gives_himself_nothing check (approved_by <> user_id),
  -- Only what one holds oneself can be passed on: same duty, same unit, and not what was delegated.
  add constraint delegates_what_he_holds
    foreign key (delegated_from, delegated_by, duty, unit_id, source_own)
    references access.assignment (id, user_id, duty, unit_id, own),
  add constraint delegated_as_a_whole
    check ((delegated_from is null) = (delegated_by is null)
      and (delegated_from is null or valid_to is not null)),
  add constraint delegate_is_somebody_else check (delegated_by <> user_id),
  add constraint one_origin check (proposal_id is null or delegated_from is null);
comment on column access.assignment.delegated_from is
  'Uỷ quyền: the assignment that its holder passed on, for the dates of this row.';
comment on column access.assignment.valid_to is
  'The first day the duty no longer holds; the same day as valid_from when it was ended before it began.';
create index on access.assignment (unit_id, duty);
create index on access.assignment (delegated_from) where delegated_from is not null;

alter table access.user_account
  add column unit_id text references access.unit,
  add column last_signed_in_at timestamptz,
  add column added_by uuid references access.user_account;
comment on column access.user_account.unit_id is 'The agency the officer belongs to: whose administrators keep his account.';
create index on access.user_account (unit_id);

alter table access.user_account no force row level security;
alter table access.assignment no force row level security;
alter table access.user_account disable trigger audited;
update access.user_account u set unit_id = (
  select a.unit_id from access.assignment a where a.user_id = u.id
  order by a.valid_from, a.id limit 1
);
alter table access.user_account enable trigger audited;
alter table access.user_account force row level security;
alter table access.assignment force row level security;

-- The day somebody last signed in outlives his session. Only where the transaction has its line.
create function access.mark_sign_in() returns trigger
  language plpgsql security definer set search_path = pg_catalog, access as $$
begin
  if exists (
    select from access.audit_line where txid = pg_current_xact_id() and outcome = 'done'
  ) then
    update access.user_account set last_signed_in_at = now() where id = new.user_id;
  end if;
  return null;
end $$;
create policy sign_in_mark on access.user_account for update to vb_owner using (true);
create trigger mark_sign_in after insert on access.session
  for each row execute function access.mark_sign_in();

-- How many administrators are left without one of them: an office must not lock itself out.
create function access.administrators_without(gone uuid, on_date date) returns int
  language sql stable security definer set search_path = pg_catalog, access as $$
  select count(distinct a.user_id)::int from access.assignment a
    join access.user_account u on u.id = a.user_id and u.disabled_at is null
    where a.duty = 'QT' and a.user_id <> gone and a.valid_from <= on_date
      and (a.valid_to is null or a.valid_to > on_date)
$$;
revoke all on function access.administrators_without from public;
grant execute on function access.administrators_without to vb_app;
create policy duties_for_definer on access.assignment for select to vb_owner using (true);

-- To whom a duty can be passed on: active officers of a unit of the asking officer, no others.
create function access.colleagues(of_unit text) returns table (user_id uuid, display_name text)
  language sql stable security definer set search_path = pg_catalog, access as $$
  select u.id, u.display_name from access.user_account u
    where u.unit_id = of_unit and u.disabled_at is null
      and of_unit = any ((select platform.ctx_units())::text[])
      and u.id is distinct from (select platform.ctx_user())
$$;
revoke all on function access.colleagues from public;
grant execute on function access.colleagues to vb_app;

create table access.setup_code (
  one boolean primary key default true check (one),
  code_hash bytea not null,
  made_at timestamptz not null default now()
);
comment on table access.setup_code is
  'The hash of the one-time code that opens the first set-up; its row goes when the set-up is done.';
grant select, insert, update, delete on access.setup_code to vb_app;

alter table access.proposal enable row level security;
alter table access.proposal force row level security;
alter table access.proposed_assignment enable row level security;
alter table access.proposed_assignment force row level security;

create policy administer on access.proposal
  using ((select platform.ctx_duty()) = 'QT'
    and unit_id = any ((select platform.ctx_units())::text[]));
create policy carry_out on access.proposal
  using ((select platform.ctx_duty()) = 'SYS-JOBS' and kind = 'leaving' and outcome = 'approved');
create policy administer on access.proposed_assignment
  using (exists (select from access.proposal p where p.id = proposal_id));

drop policy identity on access.user_account;
create policy identity on access.user_account
  using ((select platform.ctx_duty()) = 'SYS-IDENTITY');
create policy himself on access.user_account for select using (id = (select platform.ctx_user()));
create policy changes_himself on access.user_account for update
  using (id = (select platform.ctx_user()));
create policy administer on access.user_account
  using ((select platform.ctx_duty()) = 'QT'
    and unit_id = any ((select platform.ctx_units())::text[]));
create policy leaves on access.user_account for update
  using ((select platform.ctx_duty()) = 'SYS-JOBS'
    and exists (select from access.proposal p where p.user_id = user_account.id));

drop policy identity on access.assignment;
create policy identity on access.assignment
  using ((select platform.ctx_duty()) = 'SYS-IDENTITY');
create policy himself on access.assignment for select
  using (user_id = (select platform.ctx_user()) or delegated_by = (select platform.ctx_user()));
create policy administer on access.assignment for select
  using ((select platform.ctx_duty()) = 'QT'
    and (unit_id = any ((select platform.ctx_units())::text[])
      or exists (select from access.user_account u where u.id = user_id)));
create policy approve on access.assignment for insert
  with check ((select platform.ctx_duty()) = 'QT' and approved_by = (select platform.ctx_user())
    and unit_id = any ((select platform.ctx_units())::text[]));
create policy administer_end on access.assignment for update
  using ((select platform.ctx_duty()) = 'QT'
    and unit_id = any ((select platform.ctx_units())::text[]));
create policy delegate on access.assignment for insert
  with check (delegated_by = (select platform.ctx_user())
    and unit_id = any ((select platform.ctx_units())::text[]));
create policy delegate_end on access.assignment for update
  using (delegated_by = (select platform.ctx_user()));

create policy administered_read on access.session for select
  using ((select platform.ctx_duty()) = 'QT'
    and exists (select from access.user_account u where u.id = user_id));
create policy administered_end on access.session for update
  using ((select platform.ctx_duty()) = 'QT'
    and exists (select from access.user_account u where u.id = user_id));

grant select, insert on access.proposal, access.proposed_assignment to vb_app;
grant update (outcome, decided_by, decided_on, reason, carried_out_on, version)
  on access.proposal to vb_app;
revoke update on access.assignment from vb_app;
grant update (valid_to, ended_by, ended_on, version) on access.assignment to vb_app;

create trigger append_only before update or delete or truncate on access.proposed_assignment
  for each statement execute function access.refuse_change();
create trigger audited after insert or update or delete on access.proposal
  for each statement execute function access.require_audit_line();
create trigger audited after insert or update or delete on access.proposed_assignment
  for each statement execute function access.require_audit_line();
create trigger audited after insert or update or delete on access.setup_code
  for each statement execute function access.require_audit_line();
