-- Settling a file: what the reading asks the officer, headings remembered per office, and the
-- difference to a sheet that was corrected outside.

alter table journey.list_import
  add column asks text[] not null default '{}'
    check (asks <@ array['columns', 'sheet', 'font']),
  add column sheets jsonb not null default '[]',
  add column font text check (font in ('TCVN3', 'VNI', 'VIQR')),
  add column first_read jsonb not null default '[]',
  add column difference jsonb,
  add constraint ended_keeps_no_rows
    check (state = 'open' or (first_read = '[]' and difference is null));
comment on column journey.list_import.asks is
  'What the officer must decide before the rows count: columns, sheet or font. The file comes again with the decision; its bytes are not kept.';
comment on column journey.list_import.first_read is
  'The values as first read, per row: one side of the difference to a corrected sheet.';
comment on column journey.list_import.difference is
  'What a corrected sheet says differently, until the officer has decided about it.';

create table journey.import_heading (
  unit_id text not null references access.unit,
  heading text not null check (length(heading) between 1 and 200),
  field text,
  decided_by uuid not null,
  decided_on date not null,
  primary key (unit_id, heading)
);
comment on table journey.import_heading is
  'What an office decided that a heading means; no field: the column is left out. Headings only, normalised; never what stands in a cell.';

alter table journey.import_heading enable row level security;
alter table journey.import_heading force row level security;
create trigger audited after insert or update or delete on journey.import_heading
  for each statement execute function access.require_audit_line();
create policy compilers on journey.import_heading
  using ((select platform.ctx_duty()) = 'CA-L'
    and unit_id = any ((select platform.ctx_units())::text[]));
grant select, insert, update on journey.import_heading to vb_app;
