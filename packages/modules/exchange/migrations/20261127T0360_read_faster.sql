-- The policies on persons.datum ask this table once a row, and each expression is set up anew with every statement. So what most often
-- opens a line comes first (policies are asked in the reverse order of their names), who acts is asked once a statement,
-- and what only persons, guests and the platform need stands in functions: they are called where nothing before them has opened the line.
create function exchange.is_told_by_actor(holder text) returns boolean language plpgsql stable as $$
begin
  return holder = kernel.actor_organisation();
end $$;
comment on function exchange.is_told_by_actor(text) is 'Whether the organisation that acts is the one that told';

create function exchange.is_own_line(person uuid, hidden_by text, hidden_until date, at timestamptz) returns boolean
  language plpgsql stable as $$
begin
  return person = any (kernel.actor_persons()) and (
    hidden_until is null
    or hidden_until < kernel.actor_today()
    or kernel.let_go_on(person, array[hidden_by], hidden_until, at) is not null
  );
end $$;
comment on function exchange.is_own_line(uuid, text, date, timestamptz) is 'Whether a line is about the person who acts and not held back: its day has passed, or the organisation let it go before';

create function exchange.is_line_of_guest(cause text, recipient text, until date) returns boolean language plpgsql stable as $$
begin
  return kernel.actor_guest() is not null
    and recipient = kernel.actor_guest_organisation()
    and cause = 'handoff:' || kernel.actor_guest_subject()
    and (until is null or until >= kernel.actor_today());
end $$;
comment on function exchange.is_line_of_guest(text, text, date) is 'Whether a line was told with the one hand-off that the guest who acts answers';

create function exchange.is_line_due(person uuid) returns boolean language plpgsql stable as $$
begin
  return kernel.actor_kind() = 'system' and kernel.may_erase(person);
end $$;
comment on function exchange.is_line_due(uuid) is 'Whether the platform removes the lines about a person today';

-- A function, since a policy may not ask in a circle: the person sees a weighing with the line that it explains.
create function exchange.is_weighed(weighing uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from exchange.weighing w where w.id = weighing and length(btrim(w.text)) >= 20);
end $$;
comment on function exchange.is_weighed(uuid) is 'Whether the officer who acts wrote down why';

do $$
declare name text;
begin
  foreach name in array array['exchange.is_told_by_actor(text)', 'exchange.is_own_line(uuid, text, date, timestamptz)',
    'exchange.is_line_of_guest(text, text, date)', 'exchange.is_line_due(uuid)', 'exchange.is_weighed(uuid)'] loop
    execute format('revoke all on function %s from public', name);
    execute format('grant execute on function %s to kedjan_app', name);
  end loop;
end $$;

alter policy holder_decides on exchange.disclosure with check (
  holder = kernel.actor_organisation()
  and decided_by = kernel.actor_staff()
  and (select exists (
    select 1 from organisations.staff w where w.id = kernel.actor_staff() and w.organisation_id = kernel.actor_organisation()
  ))
  and decided_on = kernel.actor_today()
  and exists (
    select 1
    from exchange.legal_basis b
    join organisations.organisation s on s.id = disclosure.holder and s.kind = any (b.source_kinds)
    join organisations.organisation r on r.id = disclosure.recipient and r.kind = any (b.recipient_kinds)
    where b.id = disclosure.basis_id
      and b.category = disclosure.category
      and b.purpose = disclosure.purpose
      and (b.source_ids is null or s.id = any (b.source_ids))
      and (b.recipient_ids is null or r.id = any (b.recipient_ids))
      and (b.form <> 'on_request' or disclosure.way = 'on_request')
      and case b.requires
        when 'nothing' then true
        when 'weighing' then exchange.is_weighed(disclosure.weighing_id)
        when 'consent' then exchange.is_consented(disclosure.consent_id, disclosure.person_id, disclosure.category, disclosure.holder,
          disclosure.recipient, disclosure.decided_on)
      end
      and (disclosure.way <> 'standing'
        or (b.requires = 'nothing' and exchange.is_agreed(disclosure.holder, disclosure.recipient, disclosure.decided_on)))
      and b.valid_from <= disclosure.decided_on
      and (b.valid_to is null or b.valid_to >= disclosure.decided_on)
  )
);

alter policy parties_see on exchange.disclosure rename to who_may_see;
alter policy who_may_see on exchange.disclosure using (
  recipient = (select kernel.actor_organisation())
  or exchange.is_told_by_actor(holder)
  or exchange.is_own_line(person_id, hidden_by, hidden_until, decided_at)
);
alter policy guest_sees on exchange.disclosure using (stands and exchange.is_line_of_guest(cause, recipient, until));
alter policy platform_finds_due on exchange.disclosure using (exchange.is_line_due(person_id));

-- Everything that these policies ask stands in the index, so that no page of the table is read for it.
drop index exchange.disclosure_seen;
create index disclosure_seen on exchange.disclosure (person_id, recipient, category, holder)
  include (stands, until, hidden_until, hidden_by, decided_at, cause);
