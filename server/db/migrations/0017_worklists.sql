-- Registers: whose last contact has grown old, and who has no number yet, are counted from an index,
-- as the other worklists are.

create index on registers.thread (last_contact_on) include (person_id) where closed_on is null;
create index on registers.person (id) where id_number is null;
