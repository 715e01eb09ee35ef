-- A one-time password ends by itself, and a proposal is its proposer's.

alter table access.user_account add column one_time_until timestamptz;
comment on column access.user_account.one_time_until is
  'Until then, real time, a password that somebody else made opens the account; null: its owner chose it.';
alter table access.user_account no force row level security;
alter table access.user_account disable trigger audited;
update access.user_account set one_time_until = now() + interval '3 days' where must_change_password;
alter table access.user_account enable trigger audited;
alter table access.user_account force row level security;
alter table access.user_account add constraint one_time_ends
  check (must_change_password = (one_time_until is not null));

drop policy administer on access.proposal;
create policy administer on access.proposal for select
  using ((select platform.ctx_duty()) = 'QT'
    and unit_id = any ((select platform.ctx_units())::text[]));
create policy propose on access.proposal for insert
  with check ((select platform.ctx_duty()) = 'QT'
    and proposed_by = (select platform.ctx_user())
    and unit_id = any ((select platform.ctx_units())::text[]));
create policy decide on access.proposal for update
  using ((select platform.ctx_duty()) = 'QT'
    and unit_id = any ((select platform.ctx_units())::text[]))
  with check (decided_by = (select platform.ctx_user()));

-- Where somebody may decide on what is proposed about a unit. Answers ids of units, no person.
create function access.administrators_over(of_unit text, on_date date) returns setof text
  language sql stable security definer set search_path = pg_catalog, access as $$
  select distinct a.unit_id from access.assignment a
    join access.user_account u on u.id = a.user_id and u.disabled_at is null
    where a.duty = 'QT' and a.valid_from <= on_date
      and (a.valid_to is null or a.valid_to > on_date)
      and of_unit = any (access.administered(a.unit_id))
$$;
revoke all on function access.administrators_over from public;
grant execute on function access.administrators_over to vb_app;
