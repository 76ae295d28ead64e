-- Somebody has left the country, died or is gone: the platform ends what is open about them, in the place of the sender and in nobody's
-- name, since who found that out can be one of whom the parties must not learn. It says why, and nothing in words.
drop policy platform_ends on handoffs.step;
create policy platform_ends on handoffs.step for insert with check (
  kernel.actor_kind() = 'system'
  and kind in ('cancelled', 'withdrawn')
  and reason in ('circumstances_changed', 'moved_abroad', 'died')
  and by_organisation = from_organisation
  and by_staff is null
  and by_guest is null
  and note is null
);
alter table handoffs.step drop constraint step_check;
alter table handoffs.step add constraint step_author check (
  (by_staff is null) <> (by_guest is null)
  or by_staff is null and kind in ('cancelled', 'withdrawn') and reason is not null and note is null
);
comment on column handoffs.step.by_staff is 'Null where a guest did it, or where the platform ended it because of what happened to the person';
