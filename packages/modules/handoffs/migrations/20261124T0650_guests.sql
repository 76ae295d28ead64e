-- A referral to an organisation without users is answered by a guest, whom a link let in to this one hand-off.
alter table handoffs.step alter column by_staff drop not null;
alter table handoffs.step add column by_guest uuid;
alter table handoffs.step add check ((by_staff is null) <> (by_guest is null));
-- What a guest has to say in words is a message, which the person reads too.
alter table handoffs.step add check (by_guest is null or (kind in ('accepted', 'refused', 'completed') and note is null));
comment on column handoffs.step.by_guest is 'The link by which somebody without an account did this';
alter table handoffs.message alter column by_staff drop not null;
alter table handoffs.message add column by_guest uuid;
alter table handoffs.message add check ((by_staff is null) <> (by_guest is null));
comment on column handoffs.message.by_guest is 'The link by which somebody without an account wrote this';

create policy guest_sees on handoffs.handoff for select using (
  id = kernel.actor_guest_subject() and to_organisation = kernel.actor_guest_organisation() and kind = 'referral'
);
do $$
declare name text;
begin
  foreach name in array array['step', 'message', 'open_handoff'] loop
    execute format($policy$create policy guest_sees on handoffs.%I for select using (
      handoff_id = kernel.actor_guest_subject() and to_organisation = kernel.actor_guest_organisation()
    )$policy$, name);
  end loop;
end $$;

create policy guest_answers on handoffs.step for insert with check (
  by_guest = kernel.actor_guest()
  and handoff_id = kernel.actor_guest_subject()
  and by_organisation = kernel.actor_guest_organisation()
  and to_organisation = by_organisation
  and exists (select 1 from handoffs.open_handoff o where o.handoff_id = step.handoff_id offset 0)
);
create policy guest_writes on handoffs.message for insert with check (
  by_guest = kernel.actor_guest()
  and handoff_id = kernel.actor_guest_subject()
  and by_organisation = kernel.actor_guest_organisation()
  and to_organisation = by_organisation
  and exists (select 1 from handoffs.open_handoff o where o.handoff_id = message.handoff_id offset 0)
);
-- The work list follows from the guest's step.
create policy guest_moves on handoffs.open_handoff for update using (
  pg_trigger_depth() > 0 and handoff_id = kernel.actor_guest_subject() and to_organisation = kernel.actor_guest_organisation()
);
create policy guest_closes on handoffs.open_handoff for delete using (
  pg_trigger_depth() > 0 and handoff_id = kernel.actor_guest_subject() and to_organisation = kernel.actor_guest_organisation()
);
