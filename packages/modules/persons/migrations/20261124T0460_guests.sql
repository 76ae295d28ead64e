-- A guest sees the data that was told with the one hand-off: no number, no relation, nobody else in the household.
-- About a protected person a guest sees nothing, whatever was told before the mark came.
create policy guest_sees on persons.datum for select using (
  (select kernel.actor_guest()) is not null
  and not closed
  and exists (
    select 1 from exchange.disclosure d
    where d.person_id = datum.person_id
      and d.recipient = (select kernel.actor_guest_organisation())
      and d.category = datum.category
      and d.holder = datum.holder
      and d.cause = 'handoff:' || (select kernel.actor_guest_subject())
      and d.stands
    offset 0
  )
);
