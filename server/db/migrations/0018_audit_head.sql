-- The head of the audit's chain, once a business day, signed by the installation. Copied out of the
-- house it shows a chain whose end was cut off, or that was made anew as a whole.

create table access.audit_head (
  on_day date primary key,
  -- How many lines the chain held, and the hash of the last.
  lines bigint not null check (lines > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  instance_id uuid not null,
  public_key text not null,
  signature text not null,
  made_at timestamptz not null default clock_timestamp()
);
comment on table access.audit_head is
  'What the chain came to when a business day began, signed. Given out by "vb audit head".';

alter table access.audit_head enable row level security;
alter table access.audit_head force row level security;
create policy heads on access.audit_head for select
  using ((select platform.ctx_duty()) in ('DPO', 'SYS-AUDIT'));
create policy add_head on access.audit_head for insert
  with check ((select platform.ctx_duty()) = 'SYS-AUDIT');
grant select, insert on access.audit_head to vb_app;
create trigger append_only before update or delete or truncate on access.audit_head
  for each statement execute function access.refuse_change();
create trigger audited after insert or update or delete on access.audit_head
  for each statement execute function access.require_audit_line();

-- Who verifies the whole chain reads every subject: asked once, before the question per line.
drop policy read_subject on access.audit_subject;
create policy read_subject on access.audit_subject for select
  using ((select platform.ctx_duty()) = 'SYS-AUDIT'
    or exists (select from access.audit_line l where l.id = line_id));
