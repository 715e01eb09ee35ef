-- What the proof page "Sổ khớp" shows of this house: each nightly verification of the audit, and
-- each drill in which a backup was laid out beside the house and gone through. Figures, no people.

create table access.audit_check (
  id bigint generated always as identity primary key,
  on_day date not null,
  at timestamptz not null default clock_timestamp(),
  took_ms int not null check (took_ms >= 0),
  sealed bigint not null check (sealed >= 0),
  unsealed bigint not null check (unsealed >= 0),
  -- Signed heads held against the chain, and how many places did not fit.
  heads int not null check (heads >= 0),
  wrong int not null check (wrong >= 0),
  -- The newest signed head, as it may be copied off a screen.
  head_day date,
  head_hash text check (head_hash ~ '^[0-9a-f]{64}$'),
  head_signature text,
  check (num_nulls(head_day, head_hash, head_signature) in (0, 3))
);
comment on table access.audit_check is
  'The whole chain of the audit recomputed, once a business day: what was found.';
create unique index on access.audit_check (on_day);

create table platform.drill (
  id bigint generated always as identity primary key,
  on_day date not null,
  at timestamptz not null default clock_timestamp(),
  program text not null,
  backup_bytes bigint not null check (backup_bytes > 0),
  backup_ms int not null check (backup_ms >= 0),
  restore_ms int not null check (restore_ms >= 0),
  verify_ms int not null check (verify_ms >= 0),
  tables int not null check (tables >= 0),
  table_rows bigint not null check (table_rows >= 0),
  tables_wrong int not null check (tables_wrong >= 0),
  files int not null check (files >= 0),
  files_wrong int not null check (files_wrong >= 0),
  sealed bigint not null check (sealed >= 0),
  audit_wrong int not null check (audit_wrong >= 0)
);
comment on table platform.drill is
  'A backup made, laid out beside the house and compared with it, by "vb drill": figures only.';

grant select, insert on access.audit_check, platform.drill to vb_app;
create trigger append_only before update or delete or truncate on access.audit_check
  for each statement execute function access.refuse_change();
create trigger append_only before update or delete or truncate on platform.drill
  for each statement execute function access.refuse_change();
create trigger audited after insert or update or delete on access.audit_check
  for each statement execute function access.require_audit_line();
create trigger audited after insert or update or delete on platform.drill
  for each statement execute function access.require_audit_line();
