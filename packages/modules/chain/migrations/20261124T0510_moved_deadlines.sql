alter table chain.step add column due_facts jsonb;
comment on column chain.step.due_facts is 'What a last day was counted from besides its anchor: what was added, what is not counted, from which other day; no free text';

-- Who answers for a step may move its last day while it is open; what the law foresees is decided before. The work list follows by its trigger.
create policy responsible_moves on chain.step for insert with check (
  responsible = kernel.actor_organisation()
  and kind = 'due_moved'
  and due_on is not null
  and by_organisation = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
  and exists (select 1 from chain.open_milestone o where o.milestone_id = step.milestone_id offset 0)
);
create policy responsible_moves on chain.open_milestone for update using (
  pg_trigger_depth() > 0 and responsible = kernel.actor_organisation()
);
