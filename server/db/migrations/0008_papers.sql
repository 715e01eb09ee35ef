-- Papers in every format as they were signed, all defects of a returned list, and the Word
-- templates that an office has put in the place of the shipped ones.

create table journey.hand_over_print (
  hand_over_id uuid not null references journey.hand_over,
  kind text not null check (kind in ('cover-letter', 'summary', 'minutes', 'receipt', 'mau-01')),
  format text not null check (format in ('pdf', 'docx')),
  list_id uuid references journey.monthly_list,
  file_id uuid not null references platform.stored_file,
  file_name text not null,
  check ((kind = 'mau-01') = (list_id is not null)),
  unique nulls not distinct (hand_over_id, kind, format, list_id)
);
create index on journey.hand_over_print (list_id);
comment on table journey.hand_over_print is
  'The papers of a signed hand-over in their other formats, kept beside hand_over_paper and given out again unchanged.';
alter table journey.hand_over_print enable row level security;
alter table journey.hand_over_print force row level security;
create policy parties on journey.hand_over_print
  using (exists (select from journey.hand_over h where h.id = hand_over_id));
create trigger audited after insert or update or delete on journey.hand_over_print
  for each statement execute function access.require_audit_line();
create trigger append_only before update or delete or truncate on journey.hand_over_print
  for each statement execute function access.refuse_change();
grant select, insert on journey.hand_over_print to vb_app;

alter table journey.list_return add column line_defects jsonb not null default '[]';
comment on column journey.list_return.line_defects is
  'Lines that had been left out when the list went back: [{line, reasons, note}], as they stood then.';

create table journey.paper_template (
  id uuid primary key default gen_random_uuid(),
  unit_id text not null references access.unit,
  kind text not null check (kind in
    ('cover-letter', 'summary', 'minutes', 'receipt', 'return-letter', 'mau-01')),
  number int not null check (number > 0),
  valid_from date not null,
  -- Null: from this day on the shipped template counts again.
  content bytea check (octet_length(content) between 1 and 1048576),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  check ((content is null) = (sha256 is null)),
  constraint one_template_after_the_other unique (unit_id, kind, number)
);
comment on table journey.paper_template is
  'Word templates of a unit, one after the other: the newest counts. A form without anybody''s data; whoever prints a paper of the unit reads it.';
-- No row-level security: forms without a word about a person, read by every unit that prints one.
create trigger audited after insert or update or delete on journey.paper_template
  for each statement execute function access.require_audit_line();
create trigger append_only before update or delete or truncate on journey.paper_template
  for each statement execute function access.refuse_change();
grant select, insert on journey.paper_template to vb_app;
