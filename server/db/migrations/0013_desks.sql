-- Where the monthly lists of the communes below stand, for the desk of who leads the plan: states
-- and months only, no list that could be opened and nobody on it.

create policy states_for_definer on journey.monthly_list for select to vb_owner using (true);
create function journey.list_states_below(first_month date)
  returns table (area_id text, month date, state text)
  language sql stable security definer set search_path = pg_catalog, journey, registers, platform
  as $$ select l.area_id, l.month, l.state from journey.monthly_list l
    where platform.ctx_duty() = 'UB-L' and l.month >= first_month
      and l.area_id in (select registers.communes_below()) $$;
revoke all on function journey.list_states_below from public;
grant execute on function journey.list_states_below to vb_app;
