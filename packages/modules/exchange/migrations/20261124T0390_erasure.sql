-- The platform reads nothing of this but what it is ordered to remove, and then only to tell those who were told.
do $$
declare name text;
begin
  foreach name in array array['disclosure', 'weighing', 'withdrawal', 'consent_ask', 'consent', 'consent_end', 'consent_answer', 'plea', 'plea_answer',
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

-- A request by number on which nothing was told hangs on no household: whom the number points to, if anybody, nobody has said.
-- The platform finds those that are old enough, and removes them once they are closed.
create policy platform_finds_old on exchange.request for select using (
  kernel.actor_kind() = 'system' and person_id is null and asked_at < kernel.kept_since('request_by_number')
);
create function exchange.may_forget_request(request uuid) returns boolean language plpgsql stable as $$
begin
  return kernel.actor_kind() = 'system'
    and exists (
      select 1 from exchange.request q
      where q.id = may_forget_request.request and q.person_id is null and q.asked_at < kernel.kept_since('request_by_number')
    )
    and not exists (select 1 from exchange.open_request o where o.request_id = may_forget_request.request)
    and not exists (
      select 1 from exchange.request_step s where s.request_id = may_forget_request.request and s.kind in ('told', 'told_part')
    );
end $$;
comment on function exchange.may_forget_request(uuid) is 'Whether a request by number is closed, told nothing, and was asked long enough ago to be removed';
revoke execute on function exchange.may_forget_request(uuid) from public;
grant execute on function exchange.may_forget_request(uuid) to kedjan_app;
do $$
declare name text;
begin
  foreach name in array array['request_step', 'request_escalation'] loop
    execute format($policy$create policy platform_finds_old on exchange.%1$I for select using (
      kernel.actor_kind() = 'system' and exists (
        select 1 from exchange.request q where q.id = %1$I.request_id and q.person_id is null and q.asked_at < kernel.kept_since('request_by_number')
      )
    )$policy$, name);
    execute format('create policy platform_forgets on exchange.%I for delete using (exchange.may_forget_request(request_id))', name);
  end loop;
end $$;
create policy platform_forgets on exchange.request for delete using (exchange.may_forget_request(id));
create index request_by_number on exchange.request (asked_at) where person_id is null;
