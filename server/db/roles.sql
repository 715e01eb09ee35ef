-- Run once by whoever administers the server, connected to the empty database of the system.
-- vb_owner owns everything and cannot log in; vb_migrate changes the schema; vb_app does the work.
do $$
begin
  if not exists (select from pg_roles where rolname = 'vb_owner') then
    create role vb_owner nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'vb_migrate') then
    create role vb_migrate login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'vb_app') then
    create role vb_app login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  grant vb_owner to vb_migrate;
  execute format('alter database %I owner to vb_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to vb_migrate, vb_app', current_database());
end
$$;
-- An error's own words can hold what was sent: a name, a number. The program logs code and
-- constraint instead; the server's log keeps what ends a session, and no values.
do $$
declare
  who text;
begin
  foreach who in array array['vb_app', 'vb_migrate'] loop
    execute format('alter role %I set log_min_messages = fatal', who);
    execute format('alter role %I set log_min_error_statement = panic', who);
    execute format('alter role %I set log_error_verbosity = terse', who);
    execute format('alter role %I set log_parameter_max_length = 0', who);
  end loop;
exception when insufficient_privilege then
  raise warning 'no superuser here: set log_min_messages = fatal for vb_app and vb_migrate in the server''s own settings';
end
$$;
create extension if not exists btree_gist;
revoke create on schema public from public;
