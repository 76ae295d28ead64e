-- A link asks about one hand-off, or about one step that stands still.
alter table notifications.answer_link
  alter column handoff_id drop not null,
  add column milestone_id uuid references chain.milestone (id) on delete cascade,
  add check ((handoff_id is null) <> (milestone_id is null));
comment on table notifications.answer_link is 'A link by which an organisation without users answers one referral, or for one step that stands still';
comment on column notifications.answer_link.from_organisation is 'Who has referred, or, for a step, whose step came before and who has registered the addresses';
create index answer_link_milestone on notifications.answer_link (milestone_id) where milestone_id is not null;
