-- What happens to a person can end a hand-off of which neither party knows yet: the platform writes that step, in the name of whoever
-- recorded what happened, and no other.
create policy platform_ends on handoffs.step for insert with check (
  kernel.actor_kind() = 'system' and kind in ('cancelled', 'withdrawn') and reason = 'circumstances_changed'
);
create policy platform_closes on handoffs.open_handoff for delete using (
  pg_trigger_depth() > 0 and kernel.actor_kind() = 'system'
);
