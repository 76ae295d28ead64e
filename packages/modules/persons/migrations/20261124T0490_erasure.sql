-- Removed only on a signed order that is due; what the platform does not otherwise read it sees for that, and for no longer.
do $$
declare name text;
begin
  foreach name in array array['datum', 'identifier', 'search_key', 'opening', 'opening_step', 'opened'] loop
    execute format(
      'create policy platform_finds_due on persons.%I for select using (kernel.actor_kind() = ''system'' and kernel.may_erase(person_id))', name);
  end loop;
  foreach name in array array['datum', 'identifier', 'search_key', 'member', 'protection', 'opening', 'opening_step', 'opened'] loop
    execute format(
      'create policy platform_erases on persons.%I for delete using (kernel.actor_kind() = ''system'' and kernel.may_erase(person_id))', name);
    execute format('grant delete on persons.%I to kedjan_app', name);
  end loop;
end $$;

create policy platform_erases on persons.relation for delete using (
  kernel.actor_kind() = 'system' and (kernel.may_erase(person_id) or kernel.may_erase(other_person_id))
);
create policy platform_erases on persons.household for delete using (kernel.actor_kind() = 'system' and kernel.may_erase_group(id));
create policy platform_erases on persons.person for delete using (kernel.actor_kind() = 'system' and kernel.may_erase(id));
grant delete on persons.relation, persons.household, persons.person to kedjan_app;

-- A link goes with either of the registrations that it joins.
create policy platform_finds_due on persons.not_same_person for select using (
  kernel.actor_kind() = 'system' and (kernel.may_erase(person_id) or kernel.may_erase(other_person_id))
);
create policy platform_erases on persons.not_same_person for delete using (
  kernel.actor_kind() = 'system' and (kernel.may_erase(person_id) or kernel.may_erase(other_person_id))
);
create policy platform_erases on persons.same_person for delete using (
  kernel.actor_kind() = 'system' and (kernel.may_erase(kept_person_id) or kernel.may_erase(other_person_id))
);
create policy platform_erases on persons.same_person_undone for delete using (
  kernel.actor_kind() = 'system'
  and exists (
    select 1 from persons.same_person s
    where s.id = same_person_undone.same_person_id and (kernel.may_erase(s.kept_person_id) or kernel.may_erase(s.other_person_id))
  )
);
grant delete on persons.same_person, persons.same_person_undone, persons.not_same_person to kedjan_app;

-- A request by number goes with whoever the number points to, also where nothing was told on it.
create or replace function exchange.may_erase_request(person uuid, number_kind text, number text) returns boolean language sql stable as $$
  select kernel.may_erase(may_erase_request.person)
    or exists (
      select 1 from persons.identifier i
      where i.kind = may_erase_request.number_kind and i.value = may_erase_request.number and kernel.may_erase(i.person_id)
    )
    or exists (
      select 1 from persons.household h
      where may_erase_request.number_kind = 'case_number' and h.case_number = may_erase_request.number and kernel.may_erase_group(h.id)
    )
$$;

-- A flag goes with the person, also while somebody with whom they are joined is protected.
create policy platform_erases on persons.protected_person for delete using (
  kernel.actor_kind() = 'system' and kernel.may_erase(person_id)
);
