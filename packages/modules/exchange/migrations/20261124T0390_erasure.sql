-- The platform reads nothing of the ledger but what it is ordered to remove, and then only to tell those who were told.
do $$
declare name text;
begin
  foreach name in array array['disclosure', 'withdrawal'] loop
    execute format(
      'create policy platform_finds_due on exchange.%I for select using (kernel.actor_kind() = ''system'' and kernel.may_erase(person_id))', name);
    execute format(
      'create policy platform_erases on exchange.%I for delete using (kernel.actor_kind() = ''system'' and kernel.may_erase(person_id))', name);
    execute format('grant delete on exchange.%I to kedjan_app', name);
  end loop;
end $$;
