-- Whoever knows somebody who is a household of their own hands that household over, although nobody told it who belongs together: the journey
-- which it sees is that household's.
alter policy sender_makes on handoffs.handoff with check (
  from_organisation = kernel.actor_organisation()
  and made_by = kernel.actor_staff()
  and exists (select 1 from persons.person p where p.id = handoff.person_id offset 0)
  and (
    household_id is null
    or exists (select 1 from persons.household h where h.id = handoff.household_id offset 0)
    or exists (
      select 1 from chain.journey j where j.id = handoff.journey_id and j.household_id = handoff.household_id offset 0
    )
  )
  and (journey_id is null or exists (select 1 from chain.journey j where j.id = handoff.journey_id offset 0))
  and (
    kind <> 'anvisning'
    or exists (
      select 1 from organisations.organisation o where o.id = handoff.from_organisation and o.kind = 'migration_agency'
    )
  )
);
