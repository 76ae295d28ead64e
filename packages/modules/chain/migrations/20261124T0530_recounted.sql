alter table chain.step add column ready_on date;
alter table chain.step add column cause text check (cause in ('day_corrected', 'would_not_have_opened'));
alter table chain.step add check ((ready_on is null and cause is null) or kind = 'due_moved');
comment on column chain.step.ready_on is 'The first day on which a step can be done, where it has become another since its turn came';
comment on column chain.step.cause is 'Why the platform counted anew: a day from which it runs was put right, or by that day the step would not have been opened, which its owner is asked to look at';

alter table chain.named_day drop constraint named_day_name_check;
alter table chain.named_day add constraint named_day_name_check
  check (name in ('eighteenth_birthday', 'permit_ends', 'registered', 'abroad', 'journey_start'));

create or replace function chain.keep_open_milestones() returns trigger language plpgsql as $$
begin
  if new.kind = 'ready' then
    insert into chain.open_milestone (milestone_id, journey_id, person_id, key, responsible, ready_on, due_on, stall_on)
    select new.milestone_id, new.journey_id, new.person_id, m.key, m.responsible, new.on_date, new.due_on, new.stall_on
    from chain.milestone m where m.id = new.milestone_id;
  elsif new.kind = 'due_moved' then
    update chain.open_milestone
    set due_on = coalesce(new.due_on, due_on), stall_on = coalesce(new.stall_on, stall_on), ready_on = coalesce(new.ready_on, ready_on)
    where milestone_id = new.milestone_id;
  else
    delete from chain.open_milestone where milestone_id = new.milestone_id;
  end if;
  return null;
end $$;
grant update (ready_on) on chain.open_milestone to kedjan_app;
-- What its owner has moved has a reason in words; only the platform counts anew by itself.
create policy only_platform_recounts on chain.step as restrictive for insert with check (
  (cause is null and ready_on is null) or kernel.actor_kind() = 'system'
);
