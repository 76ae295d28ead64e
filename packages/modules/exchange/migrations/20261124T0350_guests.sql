-- A guest sees what was told with the one hand-off that the guest answers, and no other line of the ledger.
-- Without a question inside: the policy on writing a line reads the weighings, whose policy reads this table again.
create policy guest_sees on exchange.disclosure for select using (
  kernel.actor_guest() is not null
  and recipient = kernel.actor_guest_organisation()
  and cause = 'handoff:' || kernel.actor_guest_subject()
  and stands
  and (until is null or until >= kernel.actor_today())
);
