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
create extension if not exists btree_gist;
revoke create on schema public from public;
