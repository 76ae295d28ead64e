-- What it takes to write a line into the ledger; who may is the same as before.

-- The ledger sorts its texts by bytes, organisations sort theirs by the database's own rule: compared by the ledger's, an organisation is not found
-- by its key, and for each line every municipality was looked at.
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
    join organisations.organisation s on s.id = disclosure.holder collate "default" and s.kind = any (b.source_kinds)
    join organisations.organisation r on r.id = disclosure.recipient collate "default" and r.kind = any (b.recipient_kinds)
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

-- Most lines answer no request and are about somebody of whom nothing is held back: then there is nothing to look for.
create or replace function exchange.hold_back_disclosure() returns trigger language plpgsql as $$
begin
  if new.request_id is null
    and not exists (select 1 from exchange.delay l where l.person_id = new.person_id and l.organisation = new.holder) then
    return new;
  end if;
  select line.until, line.source, line.by into new.hidden_until, new.hidden_source, new.hidden_by
  from (
    select l.until, l.source, l.organisation as by from exchange.delay l
    where l.person_id = new.person_id and l.organisation = new.holder and l.until >= new.decided_on
      and not exists (select 1 from exchange.delay_end e where e.delay_id = l.id)
    union all
    select q.hidden_until, q.hidden_source, q.asker from exchange.request q
    where q.id = new.request_id and q.hidden_until >= new.decided_on
      and kernel.let_go_on(q.person_id, array[q.asker], q.hidden_until, q.asked_at) is null
  ) line
  order by line.until desc
  limit 1;
  return new;
end $$;
