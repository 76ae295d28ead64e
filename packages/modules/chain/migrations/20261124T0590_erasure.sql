-- The platform moves journeys and may do so freely; it removes them only on a signed order that is due.
do $$
declare name text;
begin
  foreach name in array array['journey', 'milestone', 'step', 'journey_end'] loop
    execute format('create policy on_order_only on chain.%I as restrictive for delete using (kernel.may_erase(person_id))', name);
    execute format('grant delete on chain.%I to kedjan_app', name);
  end loop;
end $$;

do $$
declare name text;
begin
  foreach name in array array['party', 'named_day', 'wording'] loop
    execute format('create policy on_order_only on chain.%1$I as restrictive for delete using (
      exists (select 1 from chain.journey j where j.id = %1$I.journey_id and kernel.may_erase(j.person_id)))', name);
    execute format('grant delete on chain.%I to kedjan_app', name);
  end loop;
end $$;
