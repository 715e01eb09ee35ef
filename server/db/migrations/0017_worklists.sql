-- Registers: whose last contact has grown old is counted from an index, as the other worklists are.

create index on registers.thread (last_contact_on) include (person_id) where closed_on is null;
