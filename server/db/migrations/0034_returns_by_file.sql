-- A list that the bank sent back by file: its letter has its number and its signer at the bank's own
-- installation. Both come with the signed receipt and stand beside the return.
alter table journey.list_return add column number_elsewhere text
  check (length(number_elsewhere) between 1 and 80);
alter table journey.list_return add column by_elsewhere text
  check (length(by_elsewhere) between 1 and 200);
alter table journey.list_return add constraint numbered_in_one_place
  check (document_id is null or number_elsewhere is null);
comment on column journey.list_return.number_elsewhere is
  'As the letter shows it, for a return that another installation told by file.';
comment on column journey.list_return.by_elsewhere is
  'Name of the officer of another installation, who has no account here.';
