create policy platform_finds_due on handoffs.message for select using (kernel.actor_kind() = 'system' and kernel.may_erase(person_id));

do $$
declare name text;
begin
  foreach name in array array['handoff', 'covered_person', 'step', 'message', 'escalation'] loop
    execute format(
      'create policy platform_erases on handoffs.%I for delete using (kernel.actor_kind() = ''system'' and kernel.may_erase(person_id))', name);
    execute format('grant delete on handoffs.%I to kedjan_app', name);
  end loop;
end $$;
