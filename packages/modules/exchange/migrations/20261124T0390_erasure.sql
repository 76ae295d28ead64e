-- The platform reads nothing of this but what it is ordered to remove, and then only to tell those who were told.
do $$
declare name text;
begin
  foreach name in array array['disclosure', 'withdrawal', 'consent_ask', 'consent', 'consent_end', 'consent_answer', 'plea', 'plea_answer',
    'correction_notice', 'correction_receipt', 'delay'] loop
    execute format(
      'create policy platform_finds_due on exchange.%I for select using (kernel.actor_kind() = ''system'' and kernel.may_erase(person_id))', name);
    execute format(
      'create policy platform_erases on exchange.%I for delete using (kernel.actor_kind() = ''system'' and kernel.may_erase(person_id))', name);
    execute format('grant delete on exchange.%I to kedjan_app', name);
  end loop;
end $$;

-- A request may name a number and no person. Whoever knows numbers replaces the function, and no policy changes.
create function exchange.may_erase_request(person uuid, number_kind text, number text) returns boolean language sql stable
  as 'select kernel.may_erase(may_erase_request.person)';
comment on function exchange.may_erase_request is 'Whether a request about this person, or about whom this number points to, is to be removed today';

create policy platform_finds_due on exchange.request for select using (
  kernel.actor_kind() = 'system' and exchange.may_erase_request(person_id, number_kind, number)
);
create policy platform_erases on exchange.request for delete using (
  kernel.actor_kind() = 'system' and exchange.may_erase_request(person_id, number_kind, number)
);
grant delete on exchange.request to kedjan_app;

-- What is open is not removed: the work lists have no such policy, and their foreign keys stop the rest.
do $$
declare
  name text;
  is_due constant text := 'kernel.actor_kind() = ''system'' and exists (
    select 1 from exchange.request q
    where q.id = %1$I.request_id and exchange.may_erase_request(q.person_id, q.number_kind, q.number)
  )';
begin
  foreach name in array array['request_step', 'request_escalation'] loop
    execute format('create policy platform_finds_due on exchange.%1$I for select using (' || is_due || ')', name);
    execute format('create policy platform_erases on exchange.%1$I for delete using (' || is_due || ')', name);
    execute format('grant delete on exchange.%I to kedjan_app', name);
  end loop;
end $$;
