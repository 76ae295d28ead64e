-- Whoever has died is still of the household that they were of, and nobody for whom anything is done any more. Who died is told by the changes;
-- the platform marks it here, so that whoever gathers a household asks no other table.
alter table persons.member add column died_on date;
comment on column persons.member.died_on is 'The day of death: follows from the change that was recorded; nothing is done for this member any more';
create policy platform_marks_dead on persons.member for update
  using (kernel.actor_kind() = 'system')
  with check (kernel.actor_kind() = 'system');
grant update (died_on, position) on persons.member to kedjan_app;
