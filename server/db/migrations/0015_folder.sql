-- Bìa trình ký: who judged which line of a submitted list, how and when.
create table journey.line_decision (
  id uuid primary key default gen_random_uuid(),
  list_id uuid not null references journey.monthly_list,
  line_id uuid not null references journey.list_line,
  outcome text not null check (outcome in ('confirmed', 'left-out', 'submitted')),
  reasons text[] not null default '{}',
  note text not null default '',
  decided_by uuid not null,
  unit_id text not null references access.unit,
  on_date date not null,
  at timestamptz not null default clock_timestamp(),
  check ((outcome = 'left-out') = (cardinality(reasons) > 0))
);
comment on table journey.line_decision is
  'Each word of the commune about a line, the last one counts; one taken back is a row too.';
create index on journey.line_decision (list_id);

alter table journey.line_decision enable row level security;
alter table journey.line_decision force row level security;
create trigger audited after insert or update or delete on journey.line_decision
  for each statement execute function access.require_audit_line();
create trigger append_only before update or delete or truncate on journey.line_decision
  for each statement execute function access.refuse_change();
create policy shared on journey.line_decision
  using (exists (select from journey.list_share s where s.list_id = line_decision.list_id
    and s.unit_id = any ((select platform.ctx_units())::text[])));
grant select, insert on journey.line_decision to vb_app;

-- A file being settled is its compiler's own business; how many of its rows had to be settled is
-- what the signer of the list has to know: counts, no content.
create policy counts_for_folder on journey.list_import for select to vb_owner using (true);
create function journey.files_taken_over(list uuid)
  returns table (by_name text, on_date date, rows_read int, rows_settled int, rows_skipped int)
  language sql stable security definer set search_path = pg_catalog, journey, access
  as $$ select access.officer_name(i.uploaded_by), i.uploaded_on, jsonb_array_length(i.rows),
      (select count(*)::int from jsonb_array_elements(i.rows) r
        where jsonb_array_length(r -> 'settled') > 0),
      (select count(*)::int from jsonb_array_elements(i.rows) r where (r -> 'skipped')::boolean)
    from journey.list_import i
    where i.list_id = list and i.state = 'taken-over' and journey.sees_list(list)
    order by i.uploaded_on $$;
revoke all on function journey.files_taken_over from public;
grant execute on function journey.files_taken_over to vb_app;
