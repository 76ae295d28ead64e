-- A guest is let in by a link to answer one thing. The organisation of a guest is asked for by a function of its own, so that
-- no policy which asks kernel.actor_organisation() lets a guest through.
create function kernel.actor_guest() returns uuid language sql stable parallel safe
  return nullif(split_part(current_setting('kedjan.guest', true), ' ', 1), '')::uuid;
create function kernel.actor_guest_subject() returns uuid language sql stable parallel safe
  return nullif(split_part(current_setting('kedjan.guest', true), ' ', 2), '')::uuid;
create function kernel.actor_guest_organisation() returns text language sql stable parallel safe
  return nullif(split_part(current_setting('kedjan.guest', true), ' ', 3), '');
comment on function kernel.actor_guest() is 'The link that let the guest of this transaction in; null for everybody else';
comment on function kernel.actor_guest_subject() is 'The one thing that the guest may see and answer';
comment on function kernel.actor_guest_organisation() is 'The organisation without users for which the guest answers';

alter table kernel.activity drop constraint activity_actor_kind_check;
alter table kernel.activity add constraint activity_actor_kind_check check (actor_kind in ('staff', 'person', 'guest', 'system'));
alter policy append on kernel.activity with check (
  kernel.actor_kind() = 'system'
  or (
    actor_kind = kernel.actor_kind()
    and organisation_id is not distinct from coalesce(kernel.actor_organisation(), kernel.actor_guest_organisation())
    and staff_id is not distinct from kernel.actor_staff()
    and (actor_person_id is null or actor_person_id = any (kernel.actor_persons()))
    and (kernel.actor_guest() is null or subject_id = kernel.actor_guest_subject()::text)
  )
);
-- What a guest tells is about the one thing.
create policy guest_tells on kernel.outbox as restrictive for insert with check (
  kernel.actor_guest() is null or payload ->> 'handoffId' = kernel.actor_guest_subject()::text
);

-- Two guests never share the answers to what they asked.
alter policy own_see on kernel.answered_request using (
  actor_key = coalesce(kernel.actor_staff()::text, (kernel.actor_persons())[1]::text, kernel.actor_guest()::text, kernel.actor_kind())
);
alter policy own_append on kernel.answered_request with check (
  actor_key = coalesce(kernel.actor_staff()::text, (kernel.actor_persons())[1]::text, kernel.actor_guest()::text, kernel.actor_kind())
);
