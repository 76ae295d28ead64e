-- A guest sees what was told with the one hand-off that the guest answers, and no other line of the ledger.
create policy guest_sees on exchange.disclosure for select using (
  (select kernel.actor_guest()) is not null
  and recipient = (select kernel.actor_guest_organisation())
  and cause = 'handoff:' || (select kernel.actor_guest_subject())
  and stands
  and (until is null or until >= kernel.actor_today())
);
